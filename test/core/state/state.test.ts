// What is believed of a stored state, and what is not: each rule of the design by itself.
import type { Entry, Mark } from '../../../src/core/state/entry';
import { packEntries, packShown } from '../../../src/core/state/record';
import { readState, type StateProperty } from '../../../src/core/state/state';
import { entryWith } from '../world';

const KEY = 'key-a';
const property = (given: Partial<StateProperty> = {}): StateProperty => ({
  version: 1,
  tab: 9,
  keys: [KEY],
  from: 1,
  to: 1,
  stamp: 'slice1',
  secret: 's',
  ...given,
});
const ANA = 'anaanaana';
const BEA = 'beabeabea';
const CID = 'cidcidcid';

/** A record of one person whose first name has this print. */
function record(number: number, person: string, print: string, stamp = 'slice1', given: Partial<Entry> = {}): string {
  return packEntries([entryWith(person, { firstname: print }, given)], { stamp, tab: 1, asked: '' }, number)[0]!;
}

const believed = (cells: readonly unknown[], given: Partial<StateProperty> | null = {}, key = KEY) => {
  const state = readState({ property: given && property(given), cells }, key);
  const found: Record<string, [string, Mark]> = {};
  for (const [person, { fields }] of state.people) {
    const { print, mark } = fields.get('firstname')!;
    found[person.slice(0, 3)] = [print, mark];
  }
  return found;
};

test('an entry is believed when the property, the key and the record it names are there', () => {
  expect(believed([record(1, ANA, 'aaaaa')])).toEqual({ ana: ['aaaaa', 'sure'] });
});
test('without a property nothing is believed, but the people are still known', () => {
  expect(believed([record(1, ANA, 'aaaaa')], null)).toEqual({ ana: ['aaaaa', 'old'] });
});
test('with a key that is not among the keys nothing is believed', () => {
  expect(believed([record(1, ANA, 'aaaaa')], {}, 'key-b')).toEqual({ ana: ['aaaaa', 'old'] });
  expect(believed([record(1, ANA, 'aaaaa')], { keys: [KEY, 'key-b'] }, 'key-b')).toEqual({ ana: ['aaaaa', 'sure'] });
});
test('without the record that the property names nothing is believed', () => {
  const cells = [record(1, ANA, 'aaaaa'), record(2, BEA, 'bbbbb')];
  expect(believed(cells, { to: 3 })).toEqual({ ana: ['aaaaa', 'old'], bea: ['bbbbb', 'old'] });
});
test('a record with another stamp means that an older version came back: nothing is believed', () => {
  expect(believed([record(1, ANA, 'aaaaa', 'slice0')])).toEqual({ ana: ['aaaaa', 'old'] });
});
test('the entry with the highest number counts, wherever its cell stands', () => {
  const cells = [record(3, ANA, 'ccccc'), record(1, ANA, 'aaaaa'), record(2, ANA, 'bbbbb')];
  expect(believed(cells, { to: 3 })).toEqual({ ana: ['ccccc', 'sure'] });
});
test('records above the one that the property names count', () => {
  expect(believed([record(1, ANA, 'aaaaa'), record(2, ANA, 'bbbbb')])).toEqual({ ana: ['bbbbb', 'sure'] });
});
test('records below the first believed number tell who was here, and nothing in them is sure', () => {
  const cells = [record(4, ANA, 'aaaaa'), record(5, BEA, 'bbbbb')];
  expect(believed(cells, { from: 5, to: 5 })).toEqual({ ana: ['aaaaa', 'old'], bea: ['bbbbb', 'sure'] });
});
test('a missing record may have held anybody: what stands below the highest gap is not sure', () => {
  const cells = [record(1, ANA, 'aaaaa'), record(3, BEA, 'bbbbb'), record(5, CID, 'ccccc')];
  expect(believed(cells, { to: 5 })).toEqual({
    ana: ['aaaaa', 'old'],
    bea: ['bbbbb', 'old'],
    cid: ['ccccc', 'sure'],
  });
});
test('a gap below the first believed number does not matter', () => {
  expect(believed([record(5, ANA, 'aaaaa'), record(7, BEA, 'bbbbb')], { from: 7, to: 7 })).toEqual({
    ana: ['aaaaa', 'old'],
    bea: ['bbbbb', 'sure'],
  });
});
test('a damaged record is a missing one', () => {
  const cells = [record(1, ANA, 'aaaaa'), `${record(2, BEA, 'bbbbb')}x`, record(3, CID, 'ccccc')];
  expect(believed(cells, { to: 3 })).toEqual({ ana: ['aaaaa', 'old'], cid: ['ccccc', 'sure'] });
});
test('two different records with one number are a missing one', () => {
  const cells = [record(1, ANA, 'aaaaa'), record(2, BEA, 'bbbbb'), record(2, BEA, 'ddddd'), record(3, CID, 'c__cc')];
  expect(believed(cells, { to: 3 })).toEqual({ ana: ['aaaaa', 'old'], cid: ['c__cc', 'sure'] });
});
test('the same record twice counts once', () => {
  const cells = [record(1, ANA, 'aaaaa'), record(1, ANA, 'aaaaa'), record(2, BEA, 'bbbbb')];
  expect(believed(cells, { to: 2 })).toEqual({ ana: ['aaaaa', 'sure'], bea: ['bbbbb', 'sure'] });
});
test('three records with one number, two of them alike, are a missing one', () => {
  const cells = [record(1, ANA, 'aaaaa'), record(1, ANA, 'bbbbb'), record(1, ANA, 'aaaaa')];
  expect(believed(cells)).toEqual({});
});
test('foreign cells in the tab are ignored', () => {
  expect(believed(['', 'Ana', 12, null, new Date(0), record(1, ANA, 'aaaaa')])).toEqual({ ana: ['aaaaa', 'sure'] });
});
test.each<[Mark]>([['unsure'], ['seen'], ['old']])('a field that was stored as %s stays so', (mark) => {
  const fields = new Map([['firstname' as const, { print: 'aaaaa', mark, changed: false, tab: 1 }]]);
  expect(believed([record(1, ANA, '-----', 'slice1', { fields })])).toEqual({ ana: ['aaaaa', mark] });
});
test('a refusal or deactivation of which nothing is believed is forgotten', () => {
  const extras = { refused: { payload: 'ppppp', words: 'wwwww' }, clash: { city: 4 }, deactivated: 29_000_000 };
  const cells = [record(1, ANA, 'aaaaa', 'slice1', { extras })];
  expect(readState({ property: property(), cells }, KEY).entry(ANA)?.extras).toEqual(extras);
  const { fields: _fields, ...entry } = readState({ property: null, cells }, KEY).entry(ANA)!;
  expect(entry).toEqual({
    person: ANA,
    minute: 29_000_000,
    run: 'run001',
    done: 'new',
    extras: { clash: { city: 4 } },
  });
});

describe('the next record', () => {
  const next = (cells: readonly unknown[], given: Partial<StateProperty> | null) => {
    const { next: number, from } = readState({ property: given && property(given), cells }, KEY);
    return [number, from];
  };
  test('follows the highest number, whether the property or the tab has it', () => {
    expect(next([record(1, ANA, 'aaaaa')], { to: 1 })).toEqual([2, 1]);
    expect(next([record(1, ANA, 'aaaaa'), record(2, ANA, 'aaaaa')], { to: 1 })).toEqual([3, 1]);
    expect(next([record(1, ANA, 'aaaaa')], { to: 8 })).toEqual([9, 9]);
  });
  test('is the first one that is believed when nothing else is', () => {
    expect(next([], null)).toEqual([1, 1]);
    expect(next([record(4, ANA, 'aaaaa')], null)).toEqual([5, 5]);
  });
  test('is never below the first believed number, which never falls', () => {
    expect(next([record(5, ANA, 'aaaaa')], { from: 5, to: 5 })).toEqual([6, 5]);
    expect(next([record(3, ANA, 'aaaaa'), record(5, ANA, 'aaaaa')], { from: 2, to: 5 })).toEqual([6, 5]);
    expect(next([record(5, ANA, 'aaaaa', 'slice0')], { from: 5, to: 5 })).toEqual([6, 6]);
  });
});

test('the people that a run was asked for by hand are known by that run alone', () => {
  const asked = packEntries([entryWith(ANA, {}), entryWith(BEA, {})], { stamp: 'slice1', tab: 1, asked: 'run007' }, 1);
  const state = readState({ property: property(), cells: [...asked, record(2, CID, 'ccccc')] }, KEY);
  expect([...state.asked('run007')]).toEqual([ANA, BEA]);
  expect([...state.asked('run008')]).toEqual([]);
});
test('what was shown is known by its tab and slice, and says nothing about anybody’s state', () => {
  const shown = { kinds: { renamed: [ANA] }, payloads: { [ANA]: 'ppppp' } };
  const cells = [record(1, BEA, 'bbbbb'), ...packShown(shown, { stamp: 'slice2', tab: 4, asked: '' }, 2)];
  const state = readState({ property: property(), cells }, KEY);
  expect(state.shownIn(4)).toEqual([{ ...shown, tab: 4, stamp: 'slice2' }]);
  expect(state.shownIn(1)).toEqual([]);
  expect([...state.people.keys()]).toEqual([BEA]);
});
test('outdated entries are counted', () => {
  const cells = [record(1, ANA, 'aaaaa'), record(2, ANA, 'bbbbb'), record(3, BEA, 'ccccc')];
  expect(readState({ property: property({ to: 3 }), cells }, KEY)).toMatchObject({ records: 3, outdated: 1 });
});
