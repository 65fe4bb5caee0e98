// The verdict table of the API facts, line by line, under both generations.
import { firstDifference, readList, readUser } from '../../../src/core/send/user-records';
import { getUser, postUsers, verdict } from '../../../src/core/send/signitic';

const answer = (status: number, body: unknown) => ({
  status,
  headers: {},
  text: typeof body === 'string' ? body : JSON.stringify(body),
});
const HTML =
  '<!DOCTYPE html><html><head><title>Bad gateway</title></head><body>Invalid API key? No: a page.</body></html>';

describe('trouble: the same again', () => {
  test('no answer at all', () => expect(verdict(null).kind).toBe('transient'));
  test.each([408, 429, 500, 502, 503, 504, 599])('status %i', (status) => {
    expect(verdict(answer(status, HTML)).kind).toBe('transient');
    expect(verdict(answer(status, { success: true, code: 200 })).kind).toBe('transient');
  });
  test.each([HTML, '{"success":tr', '[{"a"', 'Please wait'])('200 with %p, which is not JSON', (body) => {
    expect(verdict(answer(200, body)).kind).toBe('transient');
  });
});

describe('key: the run stops', () => {
  test.each([
    [200, { success: false, code: 99, message: 'Invalid API key' }],
    [200, { success: false, code: 99, message: 'Invalid API key.' }],
    [200, { success: false, code: '99', message: '' }],
    [200, { error: false, message: 'Wrong API key' }],
    [200, { success: false, value: 'API key missing' }],
    [400, { error: 'Missing x-api-key header' }],
    [403, { message: 'Unknown API key' }],
    [403, 'Invalid API key'],
    [401, HTML],
    [401, { success: false }],
    [401, ''],
  ])('status %i with %j', (status, body) => expect(verdict(answer(status, body)).kind).toBe('key'));
});

describe('too much: split, blame nobody', () => {
  test.each([
    [200, { success: false, code: '104', value: 'Maximum 100 users per batch.' }, 'Maximum 100 users per batch.'],
    [422, { success: false, code: 104, message: 'Payload too large' }, 'Payload too large'],
    [413, HTML, ''],
    [413, '', ''],
  ])('status %i with %j', (status, body, text) => {
    expect(verdict(answer(status, body))).toEqual({ kind: 'too_much', text, status });
  });
});

describe('accepted', () => {
  test.each([
    [
      { success: true, code: 200, value: { added: 3, edited: 97 } },
      { added: 3, edited: 97 },
    ],
    [{ success: true }, null],
    [{ success: true, code: '200', value: 'Done' }, null],
    [{ code: 200 }, null],
    [{ code: '200', message: 'ok' }, null],
    [{ value: { added: 1, edited: 0 } }, { added: 1, edited: 0 }],
    [{ value: { added: '1', edited: 0 } }, null],
    [{}, null],
    ['', null],
    ['  \n', null],
    ['OK', null],
    ['\uFEFF{"success":true}', null],
  ])('200 with %j', (body, counts) => expect(verdict(answer(200, body))).toMatchObject({ kind: 'accepted', counts }));
  test('201 and 204 are as good as 200', () => {
    expect(verdict(answer(201, { success: true })).kind).toBe('accepted');
    expect(verdict(answer(204, '')).kind).toBe('accepted');
  });
});

describe('refused: nothing unknown is a success', () => {
  test.each([
    [200, { success: false, code: '103', value: 'Invalid JSON format.' }, 'Invalid JSON format.'],
    [400, { success: false, code: 103, message: 'Invalid JSON' }, 'Invalid JSON'],
    [400, { success: false, code: 101, message: 'Invalid e-mail' }, 'Invalid e-mail'],
    [200, { success: false }, ''],
    [200, { success: 'true' }, ''],
    [200, { success: null, code: 200 }, ''],
    [200, { error: 'Something' }, 'Something'],
    [200, { error: true, message: 'No' }, 'No'],
    [200, { code: 777 }, ''],
    [200, { users: [] }, ''],
    [200, [], ''],
    [200, 'null', ''],
    [200, '42', ''],
    [200, { value: [] }, ''],
    [403, HTML, ''],
    [400, HTML, ''],
    [418, 'short and stout', ''],
    [404, { success: false, message: 'User not found' }, 'User not found'],
    [422, { message: 'first', value: 'second', error: 'third' }, 'first'],
    [422, { message: ' ', value: 'second', error: 'third' }, 'second'],
  ])('status %i with %j', (status, body, text) => {
    expect(verdict(answer(status, body))).toMatchObject({ kind: 'refused', text, status });
  });
});

test('a refusal without words keeps what else it says, for the person who reads it', () => {
  const body = { success: false, code: 101, value: { errors: ['bad e-mail'] } };
  expect(verdict(answer(200, body))).toEqual({
    kind: 'refused',
    text: '',
    status: 200,
    details: '{"code":101,"value":{"errors":["bad e-mail"]}}',
  });
});

test('a page is a gateway’s: it refuses nobody for good', () => {
  expect(verdict(answer(403, HTML))).toEqual({ kind: 'refused', text: '', status: 403, page: true });
});

test('a code that means something else is no wrong key, though its text speaks of one', () => {
  const message = 'User p7: the extra "API key" is unknown';
  expect(verdict(answer(400, { success: false, code: 101, message })).kind).toBe('refused');
  expect(verdict(answer(400, { success: false, code: 102, message })).kind).toBe('key');
});

describe('gone: the address is not what it was', () => {
  test.each([
    [404, HTML],
    [405, ''],
    [301, ''],
    [302, HTML],
  ])('status %i with %j', (status, body) => expect(verdict(answer(status, body)).kind).toBe('address_changed'));
});

describe('requests', () => {
  test('a batch is one object with a list of users', () => {
    expect(postUsers(['{"email":"a@example.com"}', '{"email":"b@example.com"}'])).toEqual({
      method: 'post',
      path: '/users',
      body: '{"users":[{"email":"a@example.com"},{"email":"b@example.com"}]}',
    });
  });
  test('an e-mail in a path cannot leave its place', () => {
    expect(getUser('../x?y=1#z@example.com').path).toBe('/users/..%2Fx%3Fy%3D1%23z%40example.com');
  });
});

describe('the list of users', () => {
  test('enabled is 1 or 2 there, a boolean elsewhere, or not told', () => {
    const users = [
      { email: 'A@example.com', enabled: 1 },
      { email: 'b@example.com', enabled: 2 },
      { email: 'c@example.com', enabled: false },
      { email: 'd@example.com' },
      { id: 5 },
    ];
    expect([...(readList(answer(200, { success: true, users })) ?? [])]).toEqual([
      ['a@example.com', { email: 'A@example.com', enabled: true }],
      ['b@example.com', { email: 'b@example.com', enabled: false }],
      ['c@example.com', { email: 'c@example.com', enabled: false }],
      ['d@example.com', { email: 'd@example.com', enabled: null }],
    ]);
  });
  test('an empty workspace is a list, a page is none', () => {
    expect(readList(answer(200, { success: true, users: [] }))?.size).toBe(0);
    expect(readList(answer(200, HTML))).toBeNull();
    expect(readList(answer(200, {}))).toBeNull();
    expect(readList(answer(500, { users: [] }))).toBeNull();
  });
});

describe('reading a person back', () => {
  const record = {
    email: 'j.doe@example.com',
    enabled: true,
    unit: 'Marketing',
    title: 'CEO',
    firstname: 'Johanna ',
    address: '1 rue X<br>75002 Paris',
    path: { group: 'Marketing Direction' },
  };
  test('department is called unit there and jobtitle title', () => {
    expect(
      firstDifference(record, { email: 'J.Doe@example.com', department: 'Marketing', jobtitle: 'CEO' }),
    ).toBeNull();
    expect(firstDifference(record, { department: 'Sales' })).toBe('department');
  });
  test('white space and the spelling of a line break are no difference, a field that is not shown neither', () => {
    const user = { firstname: 'Johanna', address: '1 rue X<br/>75002  Paris', phone: '+33 1', 'path.entity': 'Paris' };
    expect(firstDifference(record, user)).toBeNull();
  });
  test('a group or a switch that differs is found', () => {
    expect(firstDifference(record, { 'path.group': 'Sales' })).toBe('path.group');
    expect(firstDifference(record, { enabled: false })).toBe('enabled');
    expect(firstDifference({ ...record, enabled: 2 }, { enabled: false })).toBeNull();
  });
  test('the record stands in data; anything without an e-mail is no record', () => {
    expect(readUser(answer(200, { success: true, data: record }))).toEqual(record);
    expect(readUser(answer(200, record))).toEqual(record);
    expect(readUser(answer(200, { success: false, message: 'no' }))).toBeNull();
    expect(readUser(answer(404, { data: record }))).toBeNull();
  });
});
