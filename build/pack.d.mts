// The types of pack.mjs, for the tests.
export function pack(text: string): string;
