// The types of page.mjs, for the tests.
import type { Plugin } from 'rollup';

export function page(fileName: string): Plugin;
export function assemble(script: string, css: string): Promise<string>;
export function safeScript(script: string): Promise<string>;
