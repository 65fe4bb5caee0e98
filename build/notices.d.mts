// The types of notices.mjs, for the tests.
import type { Plugin } from 'rollup';

export function packagesOf(modules: string[]): string[];
export function noticeOf(name: string, root?: string): string;
export function withComment(code: string, notices: string[]): string;
export function withTemplate(html: string, notices: string[]): string;
export function notices(): Plugin;
