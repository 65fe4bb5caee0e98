// npm run script-id -- ID: notes which script project on Google is pushed to. The same on every system, whose shells quote and encode differently.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, LOCAL, localSettings, ROOT } from './clasp.mjs';

const USAGE =
  'Give the id of the script: npm run script-id -- ID\n' +
  'It stands in the script editor under Project settings; the address of the editor does as well. For the self-test: npm run script-id -- --selftest ID';

/** The script id in what a person pasted: the id itself, or the address of its editor; null when it is neither. */
export function scriptIdIn(text) {
  const plain = text.trim().replace(/^["'“”‘’«»\s]+|["'“”‘’«»\s]+$/g, '');
  const id = /\/(?:projects|d)\/([\w-]+)/.exec(plain)?.[1] ?? plain;
  return /^[\w-]{30,}$/.test(id) ? id : null;
}

function main() {
  const words = process.argv.slice(2);
  const key = words.includes('--selftest') ? 'selftestScriptId' : 'scriptId';
  const given = words.filter((word) => word !== '--selftest');
  if (given.length !== 1) throw new Error(USAGE);
  const id = scriptIdIn(given[0]);
  if (id === null) throw new Error(`This is no script id: ${given[0]}\n${USAGE}`);
  const path = join(ROOT, LOCAL);
  writeFileSync(path, `${JSON.stringify({ ...settingsToKeep(), [key]: id }, null, 2)}\n`);
  if (JSON.parse(readFileSync(path, 'utf8'))[key] !== id) throw new Error(`${LOCAL} could not be written.`);
  console.log(`${LOCAL} names the script ${id}. Git ignores that file.`);
}

/** A file that a shell has spoilt is written anew: there is nothing in it that could be read. */
function settingsToKeep() {
  try {
    return localSettings(LOCAL);
  } catch {
    return {};
  }
}

if (process.argv[1]?.endsWith('script-id.mjs')) void command(main);
