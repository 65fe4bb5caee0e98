// The types of tables.mjs, for the tests.
import type { Plugin } from 'rollup';

export function tablesWhenAsked(): Plugin;
export function wordsWhenAsked(folder: string): Plugin;
export function withoutNationalForms(countries: Record<string, unknown[]>): Record<string, unknown[]>;
