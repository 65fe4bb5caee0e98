// The types of unpack.mjs, for the tests.
export function unpack(packed: string): unknown;
