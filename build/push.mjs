// npm run push: checks dist/ and makes it the content of the script project on Google.
import { join } from 'node:path';
import { checkFiles, readFiles } from './check.mjs';
import { command, pushFiles, ROOT, settingOf } from './clasp.mjs';

export const NO_ID =
  'Which script? Run: npm run script-id -- YOUR-SCRIPT-ID (or set CLASP_SCRIPT_ID).\n' +
  'The id stands in the script editor under Project settings.';

/** Checks the build and pushes it. Gives the clasp project that was pushed, for what follows a push. */
export async function push() {
  const files = readFiles(join(ROOT, 'dist'));
  checkFiles(files);
  const scriptId = settingOf('scriptId', 'CLASP_SCRIPT_ID');
  if (scriptId === '') throw new Error(NO_ID);
  const { project, pushed } = await pushFiles('push', scriptId, files);
  console.log(
    pushed.length > 0 ? `Pushed ${pushed.join(', ')}.` : 'Google has this build already: nothing was pushed.',
  );
  return project;
}

if (process.argv[1]?.endsWith('push.mjs')) void command(push);
