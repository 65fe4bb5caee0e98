// What becomes of each field of one person, for every mark that it may bear.
import type { FieldKey } from '../../../src/core/fields';
import type { Issue } from '../../../src/core/outcome';
import type { User } from '../../../src/core/row';
import {
  accepted,
  adopted,
  doubted,
  type Entry,
  type FieldState,
  inFlight,
  keeping,
  type Mark,
  refused,
} from '../../../src/core/state/entry';
import { type FieldContext, planFields, toKeep } from '../../../src/core/state/fields';
import { fingerprintsFor } from '../../../src/core/state/fingerprint';
import { entryWith, rowWith } from '../world';

const prints = fingerprintsFor('secret');
const CONTEXT: FieldContext = {
  tab: 1,
  mapped: ['enabled', 'firstname', 'vcard_user', 'phone', 'path.entity', 'path.group'],
  blank: 'leave',
  prints,
  standsIn: () => false,
  isNew: false,
  sendUnread: false,
};

/** What is known of a person: a value and a mark for each field, of tab 1 unless it is said. */
function known(fields: Partial<Record<FieldKey, [string | boolean, Mark, number?]>>): Entry {
  const states = Object.entries(fields).map(([name, [value, mark, tab = 1]]): [FieldKey, FieldState] => {
    const key = name as FieldKey;
    return [key, { print: prints.field(key, value), mark, changed: false, tab }];
  });
  return { ...entryWith('anaanaana', {}), fields: new Map(states) };
}

function planOf(user: User, entry?: Entry, context: Partial<FieldContext> = {}, issues: Issue[] = []) {
  const row = rowWith('ana@example.com', { user: { email: 'ana@example.com', ...user }, issues });
  const plan = planFields(row, entry, { ...CONTEXT, ...context });
  const { send, changed, replaced, adopted, unread, stillThere, clash } = plan;
  const all = { send: [...send.keys()], changed, replaced, adopted: [...adopted.keys()], unread, stillThere };
  const some = Object.entries({ ...all, clash: [...clash] }).filter(([, list]) => list.length > 0);
  return Object.fromEntries(some);
}

describe('a value', () => {
  test('of a new person goes, whatever was known before', () => {
    const before = known({ firstname: ['Ana', 'sure'] });
    expect(planOf({ firstname: 'Ana', phone: '1' }, before, { isNew: true })).toEqual({ send: ['firstname', 'phone'] });
  });
  test('that is sure and the same stays', () => {
    expect(planOf({ firstname: 'Ana' }, known({ firstname: ['Ana', 'sure'] }))).toEqual({});
  });
  test('that is sure and another goes, and no other field with it', () => {
    const before = known({ firstname: ['Ana', 'sure'], phone: ['1', 'sure'] });
    expect(planOf({ firstname: 'Zoé', phone: '1' }, before)).toEqual({ send: ['firstname'], changed: ['firstname'] });
  });
  test('that is not sure goes, and is told as a change only when it is another', () => {
    const before = known({ firstname: ['Ana', 'unsure'], phone: ['1', 'unsure'] });
    expect(planOf({ firstname: 'Ana', phone: '2' }, before)).toEqual({
      send: ['firstname', 'phone'],
      changed: ['phone'],
    });
  });
  test('of which nothing is known is read first', () => {
    expect(planOf({ firstname: 'Ana' })).toEqual({ unread: ['firstname'] });
    expect(planOf({ firstname: 'Ana', phone: '1' }, known({ phone: ['1', 'sure'] }))).toEqual({
      unread: ['firstname'],
    });
  });
  test('of which nothing is believed any more is read first, even when it is the same', () => {
    expect(planOf({ firstname: 'Ana' }, known({ firstname: ['Ana', 'old'] }))).toEqual({ unread: ['firstname'] });
  });
  test('that may go unread replaces what Signitic has', () => {
    expect(planOf({ firstname: 'Ana' }, undefined, { sendUnread: true })).toEqual({
      send: ['firstname'],
      changed: ['firstname'],
      replaced: ['firstname'],
    });
  });
  test('that cannot be read back goes unread and replaces nothing', () => {
    expect(planOf({ vcard_user: true })).toEqual({ send: ['vcard_user'], changed: ['vcard_user'] });
    expect(planOf({ vcard_user: true }, known({ vcard_user: [true, 'sure'] }))).toEqual({});
  });
  test('that Signitic was seen to have is adopted', () => {
    expect(planOf({ firstname: 'Ana' }, known({ firstname: ['Ana', 'seen'] }))).toEqual({ adopted: ['firstname'] });
  });
  test('that Signitic was seen to lack goes, and replaces nothing', () => {
    expect(planOf({ firstname: 'Ana' }, known({ firstname: ['', 'seen'] }))).toEqual({
      send: ['firstname'],
      changed: ['firstname'],
    });
  });
  test('in whose place Signitic was seen to have another goes, and replaces it', () => {
    expect(planOf({ firstname: 'Ana' }, known({ firstname: ['Bea', 'seen'] }))).toEqual({
      send: ['firstname'],
      changed: ['firstname'],
      replaced: ['firstname'],
    });
  });
  test('that differs from a seen one only in spaces is adopted', () => {
    expect(planOf({ firstname: 'Ana Zoé' }, known({ firstname: ['Ana  Zoe\u0301 ', 'seen'] }))).toEqual({
      adopted: ['firstname'],
    });
  });
  test('false is a value like any other', () => {
    expect(planOf({ enabled: false }, known({ enabled: [true, 'sure'] }))).toEqual({
      send: ['enabled'],
      changed: ['enabled'],
    });
  });
});

describe('a blank cell', () => {
  const clear = { blank: 'clear' } as const;
  test('is left alone, and is told while Signitic holds what was sent', () => {
    expect(planOf({}, known({ phone: ['1', 'sure'] }))).toEqual({ stillThere: ['phone'] });
    expect(planOf({}, known({ phone: ['1', 'unsure'] }))).toEqual({ stillThere: ['phone'] });
    expect(planOf({}, known({ phone: ['1', 'seen'] }))).toEqual({});
    expect(planOf({}, known({ phone: ['1', 'old'] }))).toEqual({});
    expect(planOf({}, known({ phone: ['', 'sure'] }))).toEqual({});
  });
  test('clears what was sent, where blank cells clear', () => {
    expect(planOf({}, known({ phone: ['1', 'sure'] }), clear)).toEqual({ send: ['phone'], changed: ['phone'] });
    expect(planOf({}, known({ phone: ['', 'sure'] }), clear)).toEqual({});
  });
  test('clears again what may hold something after a kill, even where the fingerprint is that of a blank', () => {
    expect(planOf({}, known({ phone: ['', 'unsure'] }), clear)).toEqual({ send: ['phone'], changed: ['phone'] });
  });
  test('that clears what only Signitic had replaces it', () => {
    expect(planOf({}, known({ phone: ['1', 'seen'] }), clear)).toEqual({
      send: ['phone'],
      changed: ['phone'],
      replaced: ['phone'],
    });
  });
  test('clears nothing that was never sent, nor a yes or no', () => {
    expect(planOf({}, undefined, clear)).toEqual({});
    expect(planOf({}, known({ enabled: [true, 'sure'], vcard_user: [true, 'sure'] }), clear)).toEqual({});
    expect(planOf({}, known({ phone: ['1', 'old'] }), clear)).toEqual({});
  });
  test('whose content was left out with a warning does not clear', () => {
    const issue: Issue = { code: 'phone_odd', level: 'warning', field: 'phone' };
    expect(planOf({}, known({ phone: ['1', 'sure'] }), clear, [issue])).toEqual({});
    const filler: Issue = { code: 'filler', level: 'warning', field: 'phone' };
    expect(planOf({}, known({ phone: ['1', 'sure'] }), clear, [filler])).toEqual({
      send: ['phone'],
      changed: ['phone'],
    });
  });
  test('of a new person clears nothing', () => {
    expect(planOf({}, known({ phone: ['1', 'sure'] }), { ...clear, isNew: true })).toEqual({});
  });
});

describe('a path', () => {
  const user: User = { 'path.entity': 'Paris', 'path.group': 'Sales' };
  test('goes whole when one level of it goes', () => {
    const before = known({ 'path.entity': ['Paris', 'sure'], 'path.group': ['HR', 'sure'] });
    expect(planOf(user, before)).toEqual({ send: ['path.group', 'path.entity'], changed: ['path.group'] });
  });
  test('stays when no level of it goes', () => {
    const before = known({ 'path.entity': ['Paris', 'sure'], 'path.group': ['Sales', 'sure'] });
    expect(planOf(user, before)).toEqual({});
  });
  test('of which one level is unread is read first', () => {
    expect(planOf(user, known({ 'path.group': ['HR', 'sure'] })).unread).toEqual(['path.entity']);
  });
  test('in one level of which another tab differs does not go at all, and replaces nothing', () => {
    const before = known({ 'path.entity': ['Lyon', 'sure', 2], 'path.group': ['HR', 'seen'] });
    expect(planOf(user, before, { standsIn: () => true })).toEqual({
      clash: [
        ['path.entity', 2],
        ['path.group', 2],
      ],
    });
  });
});

describe('a field of another tab', () => {
  const stands = { standsIn: (tab: number) => tab === 2 };
  test('stays as that tab sent it while the person stands there', () => {
    expect(planOf({ phone: '1' }, known({ phone: ['2', 'sure', 2] }), stands)).toEqual({ clash: [['phone', 2]] });
    expect(planOf({ phone: '1' }, known({ phone: ['2', 'unsure', 2] }), stands)).toEqual({ clash: [['phone', 2]] });
    expect(planOf({}, known({ phone: ['2', 'sure', 2] }), { ...stands, blank: 'clear' })).toEqual({
      clash: [['phone', 2]],
    });
  });
  test('is no matter when both say the same', () => {
    expect(planOf({ phone: '1' }, known({ phone: ['1', 'sure', 2] }), stands)).toEqual({});
  });
  test('goes once the person stands there no more', () => {
    expect(planOf({ phone: '1' }, known({ phone: ['2', 'sure', 3] }), stands)).toEqual({
      send: ['phone'],
      changed: ['phone'],
    });
  });
  test('goes when that tab has only read it in Signitic', () => {
    expect(planOf({ phone: '1' }, known({ phone: ['2', 'seen', 2] }), stands).send).toEqual(['phone']);
  });
});

describe('an entry', () => {
  test('keeps its old fingerprint while a request is on its way, and a newcomer has none', () => {
    const before = known({ firstname: ['Ana', 'sure'] });
    const values = new Map<FieldKey, string>([
      ['firstname', prints.field('firstname', 'Zoé')],
      ['phone', prints.field('phone', '1')],
    ]);
    expect([...inFlight(before, { tab: 4, prints: values }).fields]).toEqual([
      ['firstname', { print: prints.field('firstname', 'Ana'), mark: 'unsure', changed: false, tab: 1 }],
      ['phone', { print: '', mark: 'unsure', changed: false, tab: 4 }],
    ]);
  });
  test('a refused payload changes no field', () => {
    const before = known({ firstname: ['Ana', 'sure'], phone: ['1', 'unsure'] });
    const after = refused(before, 'run002', 'ppppp', 'wwwww');
    expect([...after.fields]).toEqual([...before.fields]);
    expect(after.extras).toEqual({ refused: { payload: 'ppppp', words: 'wwwww' } });
    expect([after.done, after.minute]).toEqual([before.done, before.minute]);
  });
});

describe('a value of Signitic’s that a person keeps', () => {
  const keep = (entry: Entry, user: User, fields: FieldKey[]): Entry =>
    keeping(entry, toKeep(rowWith('ana@example.com', { user }), fields, prints));

  test('leaves its field out while the cell says the same, whatever is known of it', () => {
    for (const mark of ['sure', 'unsure', 'seen', 'old'] as const) {
      const entry = keep(known({ phone: ['1', mark] }), { phone: '2' }, ['phone']);
      expect([mark, planOf({ phone: '2' }, entry)]).toEqual([mark, {}]);
      expect(planOf({ phone: '3' }, entry)).not.toEqual({});
    }
  });
  test('keeps the whole path, until any of its levels says something else', () => {
    const user = { 'path.entity': 'A', 'path.group': 'B' };
    const entry = keep(known({ 'path.entity': ['A', 'sure'], 'path.group': ['C', 'sure'] }), user, ['path.group']);
    expect(planOf(user, entry)).toEqual({});
    expect(planOf({ ...user, 'path.entity': 'D' }, entry)['send']).toEqual(['path.entity', 'path.group']);
    expect(planOf({ 'path.group': 'B' }, entry, { blank: 'clear' })['send']).toEqual(['path.entity', 'path.group']);
  });
  test('is forgotten once the field was sent, found equal, or asked for by hand', () => {
    const entry = keep(known({ phone: ['1', 'sure'] }), { phone: '2' }, ['phone']);
    const change = { tab: 1, prints: new Map([['phone', prints.field('phone', '3')] as const]), minute: 1, run: 'r' };
    const sent = accepted(entry, { ...change, adopted: new Map(), changed: [], done: 'changed' });
    expect([sent, adopted(entry, change), doubted(entry)].map(({ extras }) => extras)).toEqual([{}, {}, {}]);
    expect(inFlight(entry, change).extras.keep).toBeDefined();
  });
});
