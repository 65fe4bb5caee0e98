// The types of check.mjs, for the tests.
export const FILES: string[];
export function readFiles(folder: string): Record<string, string>;
export function problemsOf(files: Record<string, string>): string[];
export function checkFiles(files: Record<string, string>): void;
