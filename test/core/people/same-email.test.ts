// Rows that share an e-mail address: each is an error and names the others.
import { withClashes } from '../../../src/core/people/same-email';
import type { Row } from '../../../src/core/row';
import { rowWith } from '../world';

const issues = (rows: readonly Row[]) =>
  withClashes(rows).map((row) => row.issues.map(({ code, level, params }) => [code, level, params?.['rows']]));
const at = (row: number, email: string, given: Partial<Row> = {}) => rowWith(email, { row, ...given });

test('rows with one address each have no issue', () => {
  expect(issues([at(2, 'a@x.org'), at(3, 'b@x.org')])).toEqual([[], []]);
});
test('two rows with one address name each other, whatever its case', () => {
  expect(issues([at(2, 'a@x.org'), at(3, 'b@x.org'), at(4, 'A@X.org')])).toEqual([
    [['email_twice', 'error', '4']],
    [],
    [['email_twice', 'error', '2']],
  ]);
});
test('at most five others are named', () => {
  const rows = [2, 3, 4, 5, 6, 7, 8].map((row) => at(row, 'a@x.org'));
  expect(issues(rows)[0]).toEqual([['email_twice', 'error', '3, 4, 5, 6, 7, …']]);
});
test('rows without an address, and rows that the filter leaves out, clash with none', () => {
  expect(
    issues([at(2, ''), at(3, ''), at(4, 'a@x.org', { skip: { kind: 'skipped', reason: 'filter' } }), at(5, 'a@x.org')]),
  ).toEqual([...[[], [], [], []]]);
});
test('issues that a row has already stay, and the row that was given is not touched', () => {
  const rows = [at(2, 'a@x.org', { issues: [{ code: 'filler', level: 'warning' }] }), at(3, 'a@x.org')];
  expect(withClashes(rows)[0]?.issues.map(({ code }) => code)).toEqual(['filler', 'email_twice']);
  expect(rows[0]?.issues).toHaveLength(1);
});
