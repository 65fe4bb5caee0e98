// fast-check as the tests get it: random cases are the same in every run, so that a failure is one of this commit. A campaign
// draws others, and FAULTS_SEED repeats what one has printed.
const check = require('../node_modules/fast-check/lib/cjs/fast-check.js');
const { FAULTS_ALL, FAULTS_SEED } = process.env;
if (FAULTS_SEED || FAULTS_ALL !== '1') check.configureGlobal({ seed: Number(FAULTS_SEED ?? 20260302) });
module.exports = check;
