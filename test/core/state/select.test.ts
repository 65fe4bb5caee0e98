// What becomes of a row: settled, read first, kept, or sent, with the reason and the words for it.
import type { Issue } from '../../../src/core/outcome';
import type { Row, User } from '../../../src/core/row';
import { accepted, type Entry, inFlight, refused } from '../../../src/core/state/entry';
import { fingerprintsFor } from '../../../src/core/state/fingerprint';
import { decide, payloadPrint, type SelectContext, userJson } from '../../../src/core/state/select';
import { entryWith, rowWith } from '../world';

const prints = fingerprintsFor('secret');
const ANA: User = { email: 'ana@example.com', firstname: 'Ana', phone: '1' };
const PERSON = prints.person('ana@example.com');

const row = (given: Partial<Row> = {}) => rowWith('ana@example.com', { user: ANA, ...given });
const sure = (user: User, given: Partial<Entry> = {}) =>
  entryWith(
    PERSON,
    {
      ...(user.firstname === undefined ? {} : { firstname: prints.field('firstname', user.firstname) }),
      ...(user.phone === undefined ? {} : { phone: prints.field('phone', user.phone) }),
    },
    given,
  );

function context(entry: Entry | undefined, given: Partial<SelectContext> = {}): SelectContext {
  return {
    what: 'changed',
    run: 'run009',
    first: true,
    selected: null,
    asked: new Set(),
    tab: 1,
    blank: 'leave',
    mapped: ['firstname', 'phone'],
    prints,
    entry: () => entry,
    isActive: () => null,
    isInList: () => false,
    leftOut: new Set(),
    listed: () => true,
    sendUnread: () => false,
    standsIn: () => false,
    tabName: (tab) => `Tab ${tab}`,
    ...given,
  };
}

const outcomeOf = (one: Row, entry?: Entry, given: Partial<SelectContext> = {}) => {
  const decision = decide(one, context(entry, given));
  return decision.kind === 'settled' || decision.kind === 'keep' ? [decision.kind, decision.outcome] : [decision.kind];
};
const sent = (one: Row, entry?: Entry, given: Partial<SelectContext> = {}) => {
  const decision = decide(one, context(entry, given));
  if (decision.kind !== 'send') throw new Error(`not sent but ${decision.kind}`);
  const { user, changed, effect, json } = decision.selected;
  return { user, changed, effect, json, issues: decision.issues };
};
const error = (code: Issue['code']): Issue => ({ code, level: 'error', field: 'phone' });

describe('a row is settled', () => {
  test('as skipped when the filter leaves it out, whatever else is wrong', () => {
    const one = row({ skip: { kind: 'skipped', reason: 'filter' }, issues: [error('phone_bad')] });
    expect(outcomeOf(one, undefined, { isActive: () => false })).toEqual([
      ...['settled', { kind: 'skipped', reason: 'filter_off' }],
    ]);
    expect(outcomeOf(one, undefined, { listed: () => false })).toEqual([
      ...['settled', { kind: 'skipped', reason: 'filter' }],
    ]);
  });
  test('as invalid when it has an error', () => {
    expect(outcomeOf(row({ issues: [error('phone_bad')] }))).toEqual(['settled', { kind: 'invalid' }]);
  });
  test('as waiting when all of its errors are cells that are still loading', () => {
    expect(outcomeOf(row({ issues: [error('loading')] }))).toEqual(['settled', { kind: 'waiting', reason: 'loading' }]);
    expect(outcomeOf(row({ issues: [error('loading'), error('phone_bad')] }))).toEqual([
      ...['settled', { kind: 'invalid' }],
    ]);
  });
  test('as unchanged when Signitic accepted every value of it', () => {
    expect(outcomeOf(row(), sure(ANA))).toEqual(['settled', { kind: 'unchanged' }]);
  });
  test('as synced when an earlier slice of this run sent it', () => {
    expect(outcomeOf(row(), sure(ANA, { run: 'run009' }))).toEqual(['settled', { kind: 'synced', reason: 'sent' }]);
    expect(outcomeOf(row(), sure(ANA, { run: 'run009', done: 'adopted' }))).toEqual(['settled', { kind: 'unchanged' }]);
  });
});

describe('a person whom Signitic', () => {
  test('does not list goes whole as new, whatever was known before', () => {
    expect(sent(row(), sure({ ...ANA, phone: '2' }), { listed: () => false })).toEqual({
      user: ANA,
      changed: [],
      effect: 'created',
      issues: [],
      json: '{"email":"ana@example.com","firstname":"Ana","phone":"1"}',
    });
  });
  test('does not list is new even where the row has an address only', () => {
    const bare = row({ user: { email: 'ana@example.com' } });
    expect(sent(bare, undefined, { listed: () => false })).toMatchObject({ effect: 'created' });
    expect(outcomeOf(bare, undefined, { listed: () => true })).toEqual(['settled', { kind: 'unchanged' }]);
  });
  test('does not list yet is not sent again in the run that sent it', () => {
    const entry = sure(ANA, { run: 'run009' });
    expect(outcomeOf(row(), entry, { listed: () => false })[0]).toBe('settled');
    expect(outcomeOf(row(), { ...entry, run: 'run008' }, { listed: () => false })).toEqual(['send']);
  });
  test('refused in this run and does not list is new once the row has changed', () => {
    const entry = refused(sure(ANA), 'run009', 'ppppp', 'wwwww');
    expect(sent(row(), entry, { listed: () => false, first: false })).toMatchObject({ effect: 'created', user: ANA });
  });
  test('lists, and of whom nothing is known, is read first', () => {
    const decision = decide(row(), context(undefined));
    expect(decision).toMatchObject({ kind: 'read', fields: ['firstname', 'phone'] });
  });
  test('may list, where the list cannot be had, is read first as well', () => {
    expect(outcomeOf(row(), undefined, { listed: () => null })).toEqual(['read']);
    expect(outcomeOf(row(), sure(ANA), { listed: () => null })).toEqual(['settled', { kind: 'unchanged' }]);
  });
  test('may have, unread and without a list, is neither new nor updated', () => {
    expect(sent(row(), undefined, { listed: () => null, sendUnread: () => true }).effect).toBe('sent');
  });
});

describe('what goes', () => {
  test('is the changed field and the address', () => {
    expect(sent(row(), sure({ ...ANA, phone: '2' }))).toMatchObject({
      user: { email: 'ana@example.com', phone: '1' },
      changed: ['phone'],
      effect: 'updated',
      json: '{"email":"ana@example.com","phone":"1"}',
    });
  });
  test('after a kill is what was on its way, and no change is told where there is none', () => {
    const before = inFlight(sure(ANA), { tab: 1, prints: new Map([['phone', prints.field('phone', '1')]]) });
    expect(sent(row(), before)).toMatchObject({
      user: { email: 'ana@example.com', phone: '1' },
      changed: [],
      effect: 'again',
    });
  });
  test('clears a blank field with an empty text, and does not call it still there', () => {
    const one = row({ user: { email: 'ana@example.com', firstname: 'Ana' } });
    expect(sent(one, sure(ANA), { blank: 'clear' })).toMatchObject({
      user: { email: 'ana@example.com', phone: '' },
      json: '{"email":"ana@example.com","phone":""}',
      issues: [],
    });
  });
  test('has the path as an object and every other key flat', () => {
    const user: User = { email: 'a@example.com', 'path.entity': 'Paris', 'path.group': 'Sales', extra_7: 'x' };
    expect(JSON.parse(userJson({ ...user, enabled: false }))).toEqual({
      email: 'a@example.com',
      enabled: false,
      extra_7: 'x',
      path: { entity: 'Paris', group: 'Sales' },
    });
  });
});

describe('a run by hand', () => {
  const selected = (rows: number[]) => ({ what: 'selected', selected: new Set(rows) }) as const;
  test('over selected rows skips the others', () => {
    expect(outcomeOf(row({ row: 5 }), sure(ANA), selected([4]))).toEqual([
      ...['settled', { kind: 'skipped', reason: 'not_selected' }],
    ]);
  });
  test('over selected rows sends all fields of them, changed or not', () => {
    expect(sent(row({ row: 5 }), sure(ANA), selected([5]))).toMatchObject({ user: ANA, changed: [], effect: 'again' });
  });
  test('over selected rows reads people of whom nothing is known', () => {
    expect(outcomeOf(row({ row: 5 }), undefined, selected([5]))).toEqual(['read']);
  });
  test('knows its people in later slices by the state, not by their rows', () => {
    const later = { what: 'selected', first: false, asked: new Set([PERSON]) } as const;
    const doubtful = inFlight(sure(ANA), { tab: 1, prints: new Map([['phone', prints.field('phone', '1')]]) });
    expect(sent(row({ row: 5 }), doubtful, later).user).toEqual({ email: 'ana@example.com', phone: '1' });
    expect(outcomeOf(row({ row: 5 }), sure(ANA), later)).toEqual(['settled', { kind: 'unchanged' }]);
    expect(outcomeOf(row(), sure(ANA), { ...later, asked: new Set<string>() })[1]).toMatchObject({ kind: 'skipped' });
  });
  test('over everybody sends all fields, and reads nobody', () => {
    expect(sent(row(), undefined, { what: 'all' })).toMatchObject({ user: ANA });
    expect(sent(row(), sure(ANA), { what: 'all' })).toMatchObject({ user: ANA, effect: 'again' });
  });
});

describe('a refused payload', () => {
  const words = prints.text('No.');
  const before = refused(sure({ ...ANA, phone: '2' }), 'run008', payloadPrint(row(), prints), words);
  const told = (details: string) => row({ shown: { status: '✗ Problem', details, minute: null } });
  test('does not go again while Signitic’s words stand beside it', () => {
    expect(outcomeOf(told('No.'), before)).toEqual(['settled', { kind: 'refused', reason: 'refused_before' }]);
  });
  test('goes again once other words stand there', () => {
    expect(outcomeOf(told(''), before)).toEqual(['send']);
  });
  test('goes again once the row has changed', () => {
    expect(outcomeOf({ ...told('No.'), user: { ...ANA, phone: '3' } }, before)).toEqual(['send']);
  });
  test('goes again when a person asks, once a run', () => {
    expect(outcomeOf(told('No.'), before, { what: 'refused' })).toEqual(['send']);
    expect(outcomeOf(told('No.'), before, { what: 'refused', first: false })).toEqual(['send']);
    const now = { ...before, run: 'run009' };
    expect(outcomeOf(told('No.'), now, { what: 'refused', first: false })[1]).toMatchObject({ kind: 'refused' });
  });
});

describe('a person in two tabs', () => {
  const stands = { standsIn: (tab: number) => tab === 2 };
  const ofTab2 = accepted(entryWith(PERSON, {}), {
    tab: 2,
    prints: new Map([['phone', prints.field('phone', '2')]]),
    adopted: new Map(),
    changed: [],
    done: 'new',
    minute: 5,
    run: 'run001',
  });
  const other = (tab: string) => [{ code: 'other_tab', level: 'warning', field: 'phone', params: { tab } }];
  const one = row({ user: { email: 'ana@example.com', phone: '1' } });
  test('is kept in the state with the field in which the tabs differ, once', () => {
    const decision = decide(one, context(ofTab2, stands));
    expect([decision.kind, decision.issues]).toEqual(['keep', other('Tab 2')]);
    const known = { ...ofTab2, extras: { clash: { phone: 1 } } };
    expect(decide(one, context(known, stands)).kind).toBe('settled');
  });
  test('is told of in the tab that keeps the field as well', () => {
    const known = { ...ofTab2, extras: { clash: { phone: 1 } } };
    const two = row({ user: { email: 'ana@example.com', phone: '2' } });
    const inTab2 = { tab: 2, standsIn: (tab: number) => tab === 1 };
    expect(decide(two, context(known, inTab2)).issues).toEqual([{ ...other('Tab 1')[0], code: 'other_tab_differs' }]);
    expect(decide(two, context(known, { tab: 2 })).issues).toEqual([]);
  });
  test('is sent by the tab whose row was selected', () => {
    const how = { ...stands, what: 'selected', selected: new Set([2]) } as const;
    expect(sent(one, ofTab2, how).user).toEqual({ email: 'ana@example.com', phone: '1' });
  });
  test('whose other tab says the same by now is kept once more, without the difference', () => {
    const known = { ...ofTab2, extras: { clash: { phone: 1 } } };
    const same = row({ user: { email: 'ana@example.com', phone: '2' } });
    expect(decide(same, context(known, stands)).kind).toBe('keep');
  });
});
