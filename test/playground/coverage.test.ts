// Every confirmed case of Google's recorded behaviour is named by a contract test, or listed with the reason why not.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import cases from '../fixtures/google-behaviour.json';
import { NOT_COVERED } from './not-covered';

/** The ids at the beginning of titles, alone or as the first column of a table of cases. */
function namedIds(): Set<string> {
  const files = readdirSync(__dirname).filter((name) => name.endsWith('.contract.test.ts'));
  const texts = files.map((name) => readFileSync(join(__dirname, name), 'utf8'));
  return new Set(texts.flatMap((text) => [...text.matchAll(/['"`]([A-Z]+-\d\d)\b/g)].map(([, id]) => id!)));
}

const named = namedIds();
const statusOf = new Map(Object.entries(cases).map(([id, { status }]) => [id, status]));
const confirmed = [...statusOf].filter(([, status]) => status === 'confirmed').map(([id]) => id);

test('the list of recorded cases is whole', () => {
  expect([statusOf.size, confirmed.length]).toEqual([290, 251]);
});

test('the contract tests name at least 235 of the 290 recorded cases', () => {
  expect([...named].filter((id) => statusOf.has(id)).length).toBeGreaterThanOrEqual(235);
});

test('every id in a contract test is that of a recorded case', () => {
  expect([...named].filter((id) => !statusOf.has(id))).toEqual([]);
});

test('every confirmed case is named by a contract test, or the list says why not', () => {
  expect(confirmed.filter((id) => !named.has(id) && NOT_COVERED[id] === undefined)).toEqual([]);
});

test('the list holds only confirmed cases that no contract test names', () => {
  expect(Object.keys(NOT_COVERED).filter((id) => named.has(id) || !confirmed.includes(id))).toEqual([]);
});
