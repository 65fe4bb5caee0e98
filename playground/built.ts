// The built add-on, as it would be pushed to Google: its code, its page and its manifest.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Built {
  code: string;
  pages: Record<string, string>;
  manifest: object;
}

/** Reads dist/. @throws Error when it was not built */
export function readBuilt(root: string): Built {
  const file = (name: string): string => {
    const path = join(root, 'dist', name);
    if (!existsSync(path)) throw new Error(`dist/${name} is missing. Run: npm run build`);
    return readFileSync(path, 'utf8');
  };
  return {
    code: file('Code.js'),
    pages: { sidebar: file('sidebar.html') },
    manifest: JSON.parse(file('appsscript.json')) as object,
  };
}
