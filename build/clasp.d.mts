// The types of clasp.mjs, for the tests.
export function hintFor(text: string): string | undefined;
