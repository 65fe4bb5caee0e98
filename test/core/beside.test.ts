// What stands beside a row already, and so need not be written or painted again.
import { memoAfter, saysTheSame } from '../../src/core/beside';
import type { Choice } from '../../src/core/changes';
import type { Row } from '../../src/core/user';

const CHOICE: Choice = { what: 'changed', run: 'run001', selected: null, known: null, void: false, blank: 'leave' };

function rowOf(email: string): Row {
  return {
    row: 2,
    email,
    identity: email,
    user: { email },
    issues: [],
    hashes: '',
    memo: null,
    strange: false,
    stale: false,
    changed: [],
    outcome: { kind: 'synced', reason: 'updated' },
    filtered: false,
    going: 'updated',
    kept: '',
    json: '',
  };
}

test('a person who was told the same before keeps the colour that stands there', () => {
  const ana = rowOf('ana@example.com');
  expect(saysTheSame(ana)).toBe(false);
  expect(saysTheSame({ ...ana, memo: memoAfter(ana, CHOICE) })).toBe(true);
});

test('a memo left beside somebody else, by a sort while we wrote, says nothing about the colour there', () => {
  const memo = memoAfter(rowOf('bob@example.com'), CHOICE);
  expect(saysTheSame({ ...rowOf('ana@example.com'), memo, strange: true })).toBe(false);
});
