// How far the tests of endurance go: a sample with a fixed seed in `npm test`, everything and by chance in the campaign.

/** Set by `npm run campaign`. */
export const CAMPAIGN = process.env['FAULTS_ALL'] === '1';

const DAY = 86_400_000;

/** Another seed each day in a campaign; one from the environment repeats what a run has printed. */
export const SEED = Number(process.env['FAULTS_SEED'] ?? (CAMPAIGN ? Math.floor(Date.now() / DAY) : 1));
