// The types of filled.mjs, for the tests.
export function filled(shape: object, texts: readonly string[]): object;
