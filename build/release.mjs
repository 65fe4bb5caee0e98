// npm run release: pushes the build, keeps it as a version that never changes, and points the one deployment at it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clasp, command, ROOT, settingOf } from './clasp.mjs';
import { push } from './push.mjs';

/** What people get must be found again: a commit, and an entry in the change log. */
function described() {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const git = (...args) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain');
  if (changed !== '') throw new Error(`Commit first, so that the version can be found again:\n${changed}`);
  if (!readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8').includes(`## ${version}`)) {
    throw new Error(`CHANGELOG.md has no entry "## ${version}", the version in package.json.`);
  }
  return `${version} (${git('rev-parse', '--short', 'HEAD')})`;
}

/** The deployment to update, or null. A new one would have a new id, and Google switches off the triggers of the old. */
export function deploymentAmong(list) {
  // The one without a version is Google's own "@HEAD", which cannot be changed.
  const versioned = list.filter(({ versionNumber }) => versionNumber !== undefined);
  if (versioned.length > 1) {
    throw new Error(
      `The script has ${versioned.length} deployments. Put the id of the one that people use into .clasp.local.json as ` +
        `"deploymentId":\n${versioned.map((one) => `- ${one.deploymentId} ${one.description ?? ''}`).join('\n')}`,
    );
  }
  return versioned[0]?.deploymentId ?? null;
}

async function release() {
  const description = described();
  const project = await push();
  const own = settingOf('deploymentId', 'CLASP_DEPLOYMENT_ID');
  const deployment = own || deploymentAmong(await clasp(project, 'list-deployments'));
  const { versionNumber } = await clasp(project, 'create-version', description);
  const options = ['--versionNumber', String(versionNumber), '--description', description];
  const made =
    deployment === null
      ? await clasp(project, 'create-deployment', ...options)
      : await clasp(project, 'update-deployment', deployment, ...options);
  console.log(
    `Version ${versionNumber} of the script is ${description}; deployment ${made.deploymentId} points at it.`,
  );
  console.log(
    `A Marketplace listing follows only when somebody enters ${versionNumber} as its version: docs/marketplace.md.`,
  );
}

if (process.argv[1]?.endsWith('release.mjs')) void command(release);
