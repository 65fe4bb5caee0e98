// The types of pack.mjs, for the tests.
export function pack(value: unknown): string;
