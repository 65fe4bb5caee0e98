// The order in which the state is written, and that a rewrite killed anywhere leaves it whole.
import type { Entry, Mark } from '../../../src/core/state/entry';
import { Journal, type StateStore } from '../../../src/core/state/journal';
import { packEntries, unpack } from '../../../src/core/state/record';
import { readState, type StateProperty } from '../../../src/core/state/state';
import { entryWith } from '../world';

interface Store extends StateStore {
  cells: string[];
  property: StateProperty | null;
  /** What was called, in order. */
  calls: string[];
  /** Calls before everything throws. */
  left: number;
}

const NEW: StateProperty = { version: 1, tab: 9, keys: [], from: 1, to: 0, stamp: '', secret: 's' };

function storeWith(cells: string[] = [], property: StateProperty | null = null): Store {
  const store: Store = {
    cells,
    property,
    calls: [],
    left: Number.POSITIVE_INFINITY,
    append(more) {
      call(`append ${more.map((cell) => unpack(cell)?.number).join(' ')}`);
      store.cells.push(...more);
    },
    writeProperty(next) {
      call(`property ${next.from} ${next.to} ${next.stamp}`);
      store.property = next;
    },
    deleteBelow(number) {
      call(`delete below ${number}`);
      store.cells = store.cells.filter((cell) => (unpack(cell)?.number ?? 0) >= number);
    },
  };
  const call = (name: string) => {
    if (store.left-- <= 0) throw new Error('killed');
    store.calls.push(name);
  };
  return store;
}

const journalOf = (store: Store, stamp: string, key = 'key-a') =>
  new Journal(readState({ property: store.property, cells: store.cells }, key), store, {
    stamp,
    tab: 1,
    key,
    property: store.property ?? NEW,
  });
const stateOf = (store: Store, key = 'key-a') => readState({ property: store.property, cells: store.cells }, key);

const person = (i: number) => `p${String(i).padStart(8, '0')}`;
const entryOf = (i: number, print = 'aaaaa', mark: Mark = 'sure'): Entry => ({
  ...entryWith(person(i), {}),
  fields: new Map([['firstname', { print, mark, changed: false, tab: 1 }]]),
});
const everybody = (count: number, print?: string) => Array.from({ length: count }, (_, i) => entryOf(i, print));
const known = (store: Store, key?: string) =>
  [...stateOf(store, key).people.values()].map((entry) => {
    const field = entry.fields.get('firstname')!;
    return `${Number(entry.person.slice(1))} ${field.print} ${field.mark}`;
  });

test('a part is a record, the property that names it, and after the answers another record', () => {
  const store = storeWith();
  const journal = journalOf(store, 'slice1');
  journal.begin([entryOf(1, 'aaaaa', 'unsure')]);
  journal.end([entryOf(1, 'aaaaa')]);
  expect(store.calls).toEqual(['append 1', 'property 1 1 slice1', 'append 2']);
  expect(store.property).toEqual({ ...NEW, keys: ['key-a'], to: 1, stamp: 'slice1' });
  expect(known(store)).toEqual(['1 aaaaa sure']);
});
test('a record is written before the requests even when there is nobody to mark', () => {
  const store = storeWith();
  journalOf(store, 'slice1').begin([]);
  expect(store.calls).toEqual(['append 1', 'property 1 1 slice1']);
});
test('what was written is known to the same slice', () => {
  const journal = journalOf(storeWith(), 'slice1');
  expect(journal.entry(person(1))).toBeUndefined();
  journal.begin([entryOf(1, 'aaaaa', 'unsure')]);
  expect(journal.entry(person(1))?.fields.get('firstname')?.mark).toBe('unsure');
  journal.end([entryOf(1, 'bbbbb')]);
  expect(journal.entry(person(1))?.fields.get('firstname')?.print).toBe('bbbbb');
});
test('no property is written when the record before it failed', () => {
  const store = storeWith();
  store.left = 0;
  expect(() => journalOf(store, 'slice1').begin([entryOf(1)])).toThrow('killed');
  expect(store.property).toBeNull();
});
test('a state that cannot be stored after the answers is stored at the second try', () => {
  const store = storeWith();
  const journal = journalOf(store, 'slice1');
  journal.begin([entryOf(1, 'aaaaa', 'unsure')]);
  const append = store.append;
  store.append = () => {
    store.append = append;
    throw new Error('busy');
  };
  journal.end([entryOf(1)]);
  expect(known(store)).toEqual(['1 aaaaa sure']);
});
test('a property that is written keeps what was believed from: that number never falls', () => {
  const store = storeWith();
  journalOf(store, 'slice1').begin(everybody(3));
  store.property = { ...store.property!, stamp: 'other' };
  journalOf(store, 'slice2').begin([entryOf(9)]);
  expect(store.property).toMatchObject({ from: 2, to: 2, stamp: 'slice2' });
  expect(known(store)).toEqual(['0 aaaaa old', '1 aaaaa old', '2 aaaaa old', '9 aaaaa sure']);
});
test('another key becomes the only one, and nothing from before is believed with either', () => {
  const store = storeWith();
  journalOf(store, 'slice1').begin([entryOf(1)]);
  journalOf(store, 'slice2', 'key-b').begin([entryOf(2)]);
  expect(store.property).toMatchObject({ keys: ['key-b'], from: 2 });
  expect(known(store, 'key-b')).toEqual(['1 aaaaa old', '2 aaaaa sure']);
  expect(known(store, 'key-a')).toEqual(['1 aaaaa old', '2 aaaaa old']);
});
test('what a held run has shown is kept, and with it the secret of a new file', () => {
  const store = storeWith();
  const shown = { kinds: { renamed: [person(1)] }, payloads: { [person(1)]: 'ppppp' } };
  journalOf(store, 'slice1').show(shown);
  expect(store.calls).toEqual(['append 1', 'property 1 1 slice1']);
  expect(stateOf(store).shownIn(1)).toMatchObject([shown]);
  const next = journalOf(store, 'slice2');
  next.show(shown);
  expect(store.calls.slice(2)).toEqual(['append 2']);
  next.begin([entryOf(1)]);
  expect(store.property).toMatchObject({ from: 1, to: 3 });
});
test('people who were asked for by hand are marked with the run', () => {
  const store = storeWith();
  const journal = journalOf(store, 'slice1');
  journal.ask([entryOf(1, 'aaaaa', 'unsure')], 'run007');
  journal.begin([entryOf(1, 'aaaaa', 'unsure')]);
  expect([...stateOf(store).asked('run007')]).toEqual([person(1)]);
});

describe('a rewrite', () => {
  /** A file in which more than half of the entries are outdated, among them fields that are not sure, seen and old. */
  function outdated(): Store {
    const store = storeWith();
    journalOf(store, 'slice1').begin([...everybody(3, 'first'), entryOf(7, 'goner')]);
    journalOf(store, 'slice2').begin([...everybody(3, 'again'), entryOf(7, 'goner')]);
    journalOf(store, 'slice3').begin([entryOf(0, 'third'), entryOf(1, 'third', 'unsure'), entryOf(2, 'third', 'seen')]);
    store.calls = [];
    return store;
  }
  const everyone = () => null;

  test('appends everybody’s latest entry, then raises the property, then deletes the older records', () => {
    const store = outdated();
    journalOf(store, 'slice4').rewriteIfOutdated(everyone);
    expect(store.calls).toEqual(['append 4', 'property 4 4 slice4', 'delete below 4']);
    expect(store.cells).toHaveLength(1);
  });
  test('restates what is not sure, and what was only seen, as it is', () => {
    const store = outdated();
    journalOf(store, 'slice4').rewriteIfOutdated(everyone);
    expect(known(store)).toEqual(['0 third sure', '1 third unsure', '2 third seen', '7 goner sure']);
  });
  test('restates what is not believed as not believed', () => {
    const store = outdated();
    journalOf(store, 'slice4', 'key-b').rewriteIfOutdated(everyone);
    expect(known(store, 'key-b')).toEqual(['0 third old', '1 third old', '2 third old', '7 goner old']);
    expect(stateOf(store, 'key-b').from).toBe(4);
  });
  test('drops people who are in no row and not in Signitic any more', () => {
    const store = outdated();
    journalOf(store, 'slice4').rewriteIfOutdated(() => new Set([0, 1, 2].map(person)));
    expect(known(store)).toEqual(['0 third sure', '1 third unsure', '2 third seen']);
  });
  test('keeps what this slice has added', () => {
    const store = outdated();
    const journal = journalOf(store, 'slice4');
    journal.begin([entryOf(0, 'newer')]);
    journal.rewriteIfOutdated(everyone);
    expect(known(store)[0]).toBe('0 newer sure');
  });
  test('does nothing while at most half is outdated', () => {
    const store = storeWith();
    journalOf(store, 'slice1').begin(everybody(3, 'first'));
    journalOf(store, 'slice2').begin(everybody(3, 'again'));
    journalOf(store, 'slice3').rewriteIfOutdated(everyone);
    expect(store.cells).toHaveLength(2);
    const journal = journalOf(store, 'slice4');
    journal.begin([entryOf(0)]);
    journal.rewriteIfOutdated(everyone);
    expect(store.cells).toHaveLength(1);
  });
  test('comes with the 1,001st record, however little is outdated', () => {
    const few = (count: number) => {
      const head = { stamp: 'slice1', tab: 1, asked: '' };
      const cells = everybody(count).flatMap((entry, i) => packEntries([entry], head, i + 1));
      const store = storeWith(cells, { ...NEW, keys: ['key-a'], to: count, stamp: 'slice1' });
      journalOf(store, 'slice2').rewriteIfOutdated(everyone);
      return store;
    };
    expect(few(1000).cells).toHaveLength(1000);
    const store = few(1001);
    expect(store.cells).toHaveLength(1);
    expect(known(store)).toHaveLength(1001);
  });
  test('killed anywhere leaves the state as it was, and the next one ends it', () => {
    const whole = ['0 third sure', '1 third unsure', '2 third seen', '7 goner sure'];
    for (let calls = 0; calls <= 3; calls++) {
      const store = outdated();
      store.left = calls;
      try {
        journalOf(store, 'slice4').rewriteIfOutdated(everyone);
      } catch {
        expect(calls).toBeLessThan(3);
      }
      store.left = Number.POSITIVE_INFINITY;
      expect(known(store)).toEqual(whole);
      // As much of the last step as a kill may leave.
      store.cells = store.cells.filter((cell) => calls < 2 || unpack(cell)!.number !== 2);
      expect(known(store)).toEqual(whole);
      const journal = journalOf(store, 'slice5');
      journal.rewriteIfOutdated(everyone);
      expect(known(store)).toEqual(whole);
    }
  });
  test('of people of two tabs keeps whose value each field is', () => {
    const store = storeWith();
    const two = new Map([
      ['firstname', { print: 'aaaaa', mark: 'sure', changed: false, tab: 2 }],
      ['city', { print: 'bbbbb', mark: 'sure', changed: true, tab: 1 }],
    ] as const);
    for (const stamp of ['slice1', 'slice2', 'slice3'])
      journalOf(store, stamp).begin([entryOf(1), { ...entryOf(2), fields: two }]);
    journalOf(store, 'slice4').rewriteIfOutdated(everyone);
    expect([...stateOf(store).entry(person(2))!.fields]).toEqual([...two]);
    expect(stateOf(store).entry(person(1))!.fields.get('firstname')?.tab).toBe(1);
    expect(store.cells).toHaveLength(2);
  });
});
