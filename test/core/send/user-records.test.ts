// What Signitic tells of its users: lists of every generation, full records, and values as the sheet would say them.
import { fieldValue, NOT_SHOWN, firstDifference, readList, readUser } from '../../../src/core/send/user-records';
import { json } from '../world';

const people = (value: unknown) => [...(readList(json(value)) ?? [])].map(([key, { enabled }]) => [key, enabled]);

describe('the list of users', () => {
  test.each<[string, (users: unknown[]) => unknown]>([
    ['under "users"', (users) => ({ success: true, users })],
    ['under "data"', (users) => ({ success: true, data: users })],
    ['under "value"', (users) => ({ success: true, value: users })],
    ['bare', (users) => users],
  ])('is read %s', (_, wrap) => {
    expect(people(wrap([{ email: 'Ana@Example.com ', enabled: 1 }]))).toEqual([['ana@example.com', true]]);
  });
  test('tells who is active by 1 and 2, or by yes and no', () => {
    const enabled = [1, 2, true, false, 0, null, undefined, '1'];
    const users = enabled.map((one, i) => ({ email: `p${i}`, enabled: one }));
    expect(people({ users }).map(([, one]) => one)).toEqual([true, false, true, false, null, null, null, null]);
  });
  test('leaves out whatever has no address', () => {
    expect(people({ users: [{ email: 'a' }, {}, null, { email: 5 }, 'x'] })).toEqual([['a', null]]);
  });
  test('of nobody is a list, and an answer of another form is none', () => {
    expect(readList(json({ users: [] }))).toEqual(new Map());
    for (const none of [json({ success: true }), json({ users: {} }), json([], 404), json('x')])
      expect(readList(none)).toBeNull();
    expect(readList({ status: 200, headers: {}, text: '<html>' })).toBeNull();
  });
});

describe('a full record', () => {
  const record = { email: 'ana@example.com', title: 'Chef' };
  test.each([['data'], ['user'], ['value']])('is read under "%s"', (name) => {
    expect(readUser(json({ success: true, [name]: record }))).toEqual(record);
  });
  test('is read bare', () => expect(readUser(json(record))).toEqual(record));
  test('is none without an address, without JSON, or with a bad status', () => {
    for (const none of [json({ data: { title: 'x' } }), json({ data: [record] }), json({ data: record }, 404), json(5)])
      expect(readUser(none)).toBeNull();
    expect(readUser({ status: 200, headers: {}, text: '<html>' })).toBeNull();
  });
});

describe('a value in a record', () => {
  const record = {
    email: 'ana@example.com',
    firstname: 'Ana',
    city: null,
    unit: 'Sales',
    title: 'Chef',
    enabled: true,
    postal_code: 1000,
    path: { entity: 'Paris', group: null },
  };
  test('is its text', () => expect(fieldValue(record, 'firstname')).toBe('Ana'));
  test('is blank where Signitic says null', () => expect(fieldValue(record, 'city')).toBe(''));
  test('is not shown where a record that writes blanks as null lacks the field', () => {
    expect(fieldValue(record, 'phone')).toBe(NOT_SHOWN);
    expect(fieldValue({ email: 'ana@example.com', firstname: 'Ana' }, 'phone')).toBe('');
  });
  test('is read under the older name of the parent entity', () => {
    expect(fieldValue({ email: 'a', path: { parent: 'Group' } }, 'path.parent_entity')).toBe('Group');
  });
  test('has another name when it is read: department is unit, job title is title', () => {
    expect([fieldValue(record, 'department'), fieldValue(record, 'jobtitle')]).toEqual(['Sales', 'Chef']);
  });
  test('of a path is in the object "path"', () => {
    expect(fieldValue(record, 'path.entity')).toBe('Paris');
    expect(fieldValue(record, 'path.group')).toBe('');
    expect(fieldValue({ email: 'a', path: null }, 'path.group')).toBe('');
  });
  test('that is a number is read as a text', () => expect(fieldValue(record, 'postal_code')).toBe('1000'));
  test('of "enabled" is a yes or no, however it is written', () => {
    const values = [true, false, 1, 2, 0].map((enabled) => fieldValue({ email: 'a', enabled }, 'enabled'));
    expect(values).toEqual([true, false, true, false, false]);
  });
});

describe('the first difference between a record and what was sent', () => {
  test('is the field that differs', () => {
    expect(firstDifference({ firstname: 'Ana', lastname: 'Roy' }, { firstname: 'Ana', lastname: 'Roi' })).toBe(
      'lastname',
    );
    expect(firstDifference({ enabled: 2 }, { enabled: true })).toBe('enabled');
    expect(firstDifference({ unit: 'HR' }, { department: 'Sales' })).toBe('department');
    expect(firstDifference({ path: { group: 'HR' } }, { 'path.group': 'Sales' })).toBe('path.group');
  });
  test('is none where only spaces, breaks or the case of the address differ', () => {
    const record = { email: 'Ana@Example.com', address: 'a<br />b  c ', enabled: 1 };
    expect(firstDifference(record, { email: 'ana@example.com', address: 'a<br/>b c', enabled: true })).toBeNull();
  });
  test('is none where the record does not show the field', () => {
    expect(firstDifference({ phone: null }, { phone: '1', city: 'Paris' })).toBeNull();
    expect(firstDifference(null, { phone: '1' })).toBeNull();
  });
});
