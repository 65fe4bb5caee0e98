// The types of page.mjs, for the tests.
import type { Plugin } from 'rollup';

export function page(fileName: string, languages: string): Plugin;
export function assemble(script: string, css: string, words?: Record<string, object>): Promise<string>;
export function safeScript(script: string): Promise<string>;
