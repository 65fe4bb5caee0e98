// How far the tests of endurance go: a sample in `npm test`, everything in the campaign, both with a fixed seed.

/** Set by `npm run campaign`. */
export const CAMPAIGN = process.env['FAULTS_ALL'] === '1';

/** Another seed from the environment plays other sequences. */
export const SEED = Number(process.env['FAULTS_SEED'] ?? 1);
