// Each fault of the stand-in has a French name of its own on the page.
import { FAULTS_IN_FRENCH } from '../../playground/fault-names';
import { FAULTS } from '../../playground/signitic/faults';

test('every fault that can be chosen on the page has a French name, and no other name is kept', () => {
  expect(Object.keys(FAULTS_IN_FRENCH).sort()).toEqual(FAULTS.map(({ name }) => name).sort());
  expect(new Set(Object.values(FAULTS_IN_FRENCH)).size).toBe(FAULTS.length);
});
