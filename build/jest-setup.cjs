// Each test file and each emulated execution has a context of its own, in which V8 optimises every hot function anew.
// Few live long enough to be worth it: this puts the optimising off, and the tests take a quarter less processor time.
require('node:v8').setFlagsFromString('--interrupt-budget=540000');

// Random cases are the same in every run, so that a failure is one of this commit; a campaign draws others each day.
const { configureGlobal } = require('fast-check');
const seed = Number(process.env.FAULTS_SEED ?? 20260302);
if (process.env.FAULTS_ALL !== '1' || process.env.FAULTS_SEED) configureGlobal({ seed });
