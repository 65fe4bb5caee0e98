// Employees' requests through the built add-on: listed, answered as they were shown, and compared with the sheet.
import type { ChangeAnswer, ChangeRequestView } from '../../src/api';
import { KILL } from '../../playground/emulator/world';
import { emptyStore, type SigniticOptions, type Store } from '../../playground/signitic/server';
import { direct } from '../../playground/signitic/wire';
import { type Desk, openDesk, STAFF } from './fixture';

const ANA = 'ana@example.com';
const BOB = 'bob@example.com';
const NEW_PHONE = '+33 1 99 00 99 99';

const ask = (store: Store, email: string, field: string, old_value: string | null, new_value: string) =>
  store.changeRequests.set(email, [
    ...(store.changeRequests.get(email) ?? []),
    { field, old_value, new_value, status: 'pending' },
  ]);

/** Three synced people, of whom Ana asks for another phone and Bob for a job title. */
function opened(signitic: SigniticOptions = {}, world: Parameters<typeof openDesk>[1] = {}): Desk {
  const store = emptyStore();
  const desk = openDesk(STAFF, { store, signitic, ...world });
  desk.menu('syncToSignitic');
  ask(store, ANA, 'phone', '01 99 00 11 22', NEW_PHONE);
  ask(store, BOB, 'shoe_size', null, '44');
  desk.world.resetCounts();
  return desk;
}

const shown = (desk: Desk) => desk.call<ChangeRequestView[]>('getChangeRequests');
const answerAll = (desk: Desk, accept: boolean, requests = shown(desk)) =>
  desk.call<ChangeAnswer[]>(
    'answerChangeRequests',
    desk.tab.id,
    accept,
    requests.map(({ email, field, wanted }) => ({ email, field, wanted })),
  );

test('the list takes one request; a field that we do not know is shown by Signitic’s name', () => {
  const desk = opened();
  const ana = { email: ANA, name: 'Ana Roy', field: 'phone', key: 'phone' };
  expect(shown(desk)).toEqual([
    { ...ana, before: '01 99 00 11 22', wanted: NEW_PHONE },
    { email: BOB, name: 'Bob Lee', field: 'shoe_size', key: null, before: '', wanted: '44' },
  ]);
  expect(desk.world.requests.map(({ method }) => method.toLowerCase())).toEqual(['get']);
});

test.each(['G2', 'later'] as const)('accepted is in Signitic, and no sync takes it back (%s)', (generation) => {
  const desk = opened({ generation });
  expect(answerAll(desk, true)).toEqual([
    {
      email: ANA,
      field: 'phone',
      kind: 'done',
      text: '',
      cell: { row: 2, key: 'phone', value: '01 99 00 11 22', holds: 'before', goes: false },
    },
    { email: BOB, field: 'shoe_size', kind: 'done', text: '', cell: null },
  ]);
  expect(desk.store.users.get(ANA)).toMatchObject({ phone: NEW_PHONE });
  expect(desk.store.complaints).toEqual([]);
  desk.world.resetCounts();
  expect(desk.menu('syncToSignitic').sums).toMatchObject({ synced: 0, unchanged: 3 });
  expect([desk.posts(), desk.store.users.get(ANA)?.['phone']]).toEqual([[], NEW_PHONE]);
});

test('rejected changes nothing and is gone from the list', () => {
  const desk = opened();
  const before = desk.store.users.get(ANA);
  expect(answerAll(desk, false).map(({ kind, cell }) => [kind, cell])).toEqual([
    ['done', null],
    ['done', null],
  ]);
  expect([desk.store.users.get(ANA), shown(desk)]).toEqual([before, []]);
});

test('a cell that has changed since the last sync is said to undo what was accepted', () => {
  const desk = opened();
  desk.tab.typeTable(2, 4, [['01 99 00 77 77']]);
  const [ana] = answerAll(desk, true);
  expect(ana?.cell).toEqual({ row: 2, key: 'phone', value: '01 99 00 77 77', holds: 'other', goes: true });
});

test('a cell that holds the wanted value already is said to agree', () => {
  const desk = opened();
  desk.tab.typeTable(2, 4, [[`'${NEW_PHONE}`]]);
  expect(answerAll(desk, true)[0]?.cell).toMatchObject({ value: NEW_PHONE, holds: 'wanted' });
});

test('what is not as it was shown is left alone', () => {
  const desk = opened();
  const seen = shown(desk);
  ask(desk.store, ANA, 'mobile', null, '06 99 00 00 01');
  const [phone] = desk.store.changeRequests.get(ANA) ?? [];
  if (phone) phone.new_value = '+33 1 99 00 88 88';
  desk.store.changeRequests.delete(BOB);
  expect(answerAll(desk, true, seen).map(({ kind }) => kind)).toEqual(['other_wish', 'gone']);
  expect(desk.store.users.get(ANA)?.['phone']).toBe('01 99 00 11 22');
  expect(shown(desk)).toHaveLength(2);
});

test('answers that arrive without a word coming back are found in the list', () => {
  let isCut = false;
  const store = emptyStore();
  const wire = direct(store, {});
  const desk = openDesk(STAFF, {
    store,
    world: {
      transport: (requests) => {
        const answers = wire(requests);
        const changes = isCut && requests.some(({ method }) => method.toUpperCase() === 'PATCH');
        return changes ? answers.map(() => ({ dead: 'timeout', ms: 50_000 })) : answers;
      },
    },
  });
  desk.menu('syncToSignitic');
  ask(store, ANA, 'phone', '01 99 00 11 22', NEW_PHONE);
  isCut = true;
  expect(answerAll(desk, true).map(({ kind }) => kind)).toEqual(['done']);
  expect(store.users.get(ANA)?.['phone']).toBe(NEW_PHONE);
});

test('killed after an answer went out: the list tells that it waits no longer', () => {
  const desk = opened();
  const seen = shown(desk);
  let isOut = false;
  desk.onCall = () => {
    if (isOut) throw KILL;
    isOut = desk.world.requests.some(({ method }) => method.toUpperCase() === 'PATCH');
  };
  expect(() => answerAll(desk, true, seen.slice(0, 1))).toThrow();
  desk.onCall = null;
  expect(desk.store.users.get(ANA)?.['phone']).toBe(NEW_PHONE);
  expect(answerAll(desk, true, seen.slice(0, 1)).map(({ kind }) => kind)).toEqual(['gone']);
});

test('a person whom Signitic no longer knows, and Signitic’s own refusal, are told', () => {
  const desk = opened({ generation: 'later' });
  desk.store.users.delete(BOB);
  expect(answerAll(desk, true).map(({ kind }) => kind)).toEqual(['done', 'no_person']);
});

test('a page can send no other requests than a short list of texts', () => {
  const desk = opened();
  for (const requests of [[], null, [{ email: 1 }], Array(11).fill({ email: ANA, field: 'phone', wanted: NEW_PHONE })])
    expect(() => desk.call('answerChangeRequests', desk.tab.id, true, requests)).toThrow();
  expect(desk.store.users.get(ANA)?.['phone']).toBe('01 99 00 11 22');
});
