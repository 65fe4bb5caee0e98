// How far the tests of endurance go: a sample in `npm test`, everything in the campaign, both with a fixed seed.

/** Set by `npm run campaign`. */
export const CAMPAIGN = process.env['FAULTS_ALL'] === '1';

/** Another seed from the environment plays other sequences. */
export const SEED = Number(process.env['FAULTS_SEED'] ?? 1);

/** Declares a test in the campaign only: in `npm test` others look at most of what it looks at, in less time. */
export const inCampaign =
  (declare: jest.It) =>
  (...test: Parameters<jest.It>): void => {
    if (CAMPAIGN) declare(...test);
  };
