// The fake Signitic answers as Signitic's pages say, in both generations, and keeps what it was sent.
import {
  answer,
  emptyStore,
  type SigniticAnswer,
  type SigniticOptions,
  type Store,
  SUCCESS_BODIES,
  TEST_KEY,
} from '../../playground/signitic/server';

const JSON_HEADERS = { 'x-api-key': TEST_KEY, 'Content-Type': 'application/json' };

function post(store: Store, body: unknown, options: SigniticOptions = {}, at = 0): SigniticAnswer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return answer(store, { method: 'POST', path: '/users', headers: JSON_HEADERS, body: text, at }, options);
}

function get(store: Store, path: string, options: SigniticOptions = {}, at = 0): SigniticAnswer {
  return answer(store, { method: 'GET', path, headers: { 'X-API-KEY': TEST_KEY }, body: null, at }, options);
}

const later: SigniticOptions = { generation: 'later' };
const people = (n: number): Record<string, string>[] =>
  Array.from({ length: n }, (_, i) => ({ email: `p${i}@example.com` }));

describe('POST /users', () => {
  test('creates people and tells how many', () => {
    const store = emptyStore();
    const result = post(store, { users: [{ email: 'a@example.com', firstname: 'Ann' }, { email: 'b@example.com' }] });
    expect(result.status).toBe(200);
    expect(JSON.parse(result.body)).toEqual({ success: true, code: 200, value: { added: 2, edited: 0 } });
    expect(store.users.get('a@example.com')).toEqual({ email: 'a@example.com', enabled: true, firstname: 'Ann' });
    expect(store.posts).toHaveLength(1);
    expect(store.complaints).toEqual([]);
  });

  test('updates the person of an e-mail address without looking at its case, and only the fields that are sent', () => {
    const store = emptyStore([{ email: 'Ann@Example.com', enabled: false, city: 'Paris', phone: '1' }]);
    const result = post(store, { users: [{ email: 'ann@example.COM', phone: '2' }] });
    expect(JSON.parse(result.body)).toEqual({ success: true, code: 200, value: { added: 0, edited: 1 } });
    expect([...store.users.values()]).toEqual([
      { email: 'ann@example.COM', enabled: false, city: 'Paris', phone: '2' },
    ]);
  });

  test('counts people whom nothing changed as edited, or not, as it is told', () => {
    const user = { email: 'ann@example.com', enabled: true, city: 'Paris' };
    const counting = post(emptyStore([user]), { users: [user] });
    const silent = post(emptyStore([user]), { users: [user] }, { countUnchanged: false });
    expect(JSON.parse(counting.body).value).toEqual({ added: 0, edited: 1 });
    expect(JSON.parse(silent.body).value).toEqual({ added: 0, edited: 0 });
  });

  test('makes the groups that are missing, once, and takes the older name of the parent entity', () => {
    const store = emptyStore();
    post(store, {
      users: [
        { email: 'a@example.com', path: { parent_entity: 'Acme', entity: 'Paris', group: 'Sales' } },
        { email: 'b@example.com', path: { parent: 'Acme', group: 'Legal' } },
        { email: 'c@example.com', path: { parent_entity: 'Acme', entity: '', group: 'Legal' } },
      ],
    });
    expect([...store.groups]).toEqual(['Acme', 'Acme / Paris', 'Acme / Paris / Sales', 'Acme / Legal']);
    expect(store.users.get('b@example.com')?.path).toEqual({ parent_entity: 'Acme', group: 'Legal' });
  });

  test.each([
    [{}, 200, { success: false, code: '101', value: 'Invalid email.' }],
    [later, 400, { success: false, code: 101, message: 'Invalid email.' }],
  ])('refuses the whole batch for one bad address (%j)', (options, status, body) => {
    const store = emptyStore();
    const result = post(store, { users: [{ email: 'good@example.com' }, { email: 'bad@example' }] }, options);
    expect([result.status, JSON.parse(result.body)]).toEqual([status, body]);
    expect(store.users.size).toBe(0);
  });

  test.each([
    [{}, 200, { success: false, code: '104', value: 'Maximum 100 users per batch.' }],
    [later, 422, { success: false, code: 104, message: 'Maximum 100 users per batch.' }],
  ])('takes 100 people and refuses 101 (%j)', (options, status, body) => {
    const store = emptyStore();
    const result = post(store, { users: people(101) }, options);
    expect([result.status, JSON.parse(result.body)]).toEqual([status, body]);
    expect(store.users.size).toBe(0);
    post(store, { users: people(100) }, options);
    expect(store.users.size).toBe(100);
  });

  test('takes 3 MB of UTF-8 and refuses one byte more', () => {
    const store = emptyStore();
    const frame = JSON.stringify({ users: [{ email: 'a@example.com', extra_1: '' }] }).length;
    const room = 3 * 1024 * 1024 - frame;
    const fits = 'é'.repeat(Math.floor(room / 2)) + 'e'.repeat(room % 2);
    expect(JSON.parse(post(store, { users: [{ email: 'a@example.com', extra_1: fits }] }).body).success).toBe(true);
    const over = JSON.parse(post(store, { users: [{ email: 'a@example.com', extra_1: `${fits}e` }] }).body);
    expect(over).toEqual({ success: false, code: '104', value: 'Maximum request size is 3 MB.' });
  });

  test.each(['{"users":[', '[]', '{"user":[]}', '{"users":[1]}', 'null', ''])(
    'says that %j is not JSON of its kind',
    (body) => {
      const old = post(emptyStore(), body);
      expect([old.status, JSON.parse(old.body)]).toEqual([
        200,
        { success: false, code: '103', value: 'Invalid JSON format.' },
      ]);
      const young = post(emptyStore(), body, later);
      expect([young.status, JSON.parse(young.body).code]).toEqual([400, 103]);
    },
  );

  test('refuses a batch in the words meant for one person', () => {
    const refuse = (user: Record<string, unknown>) => (user['lastname'] === 'Nemo' ? 'No licence left.' : null);
    const store = emptyStore();
    const users = [{ email: 'a@example.com' }, { email: 'b@example.com', lastname: 'Nemo' }];
    expect(JSON.parse(post(store, { users }, { refuse }).body)).toEqual({
      success: false,
      code: '105',
      value: 'No licence left.',
    });
    expect(JSON.parse(post(store, { users: [users[0]] }, { refuse }).body).success).toBe(true);
    expect([...store.users.keys()]).toEqual(['a@example.com']);
  });

  test('can leave a person out of a batch that it accepts', () => {
    const store = emptyStore();
    const leaveOut = (user: Record<string, unknown>) => user['email'] === 'p1@example.com';
    const result = post(store, { users: people(3) }, { leaveOut });
    expect(JSON.parse(result.body)).toEqual({ success: true, code: 200, value: { added: 2, edited: 0 } });
    expect([...store.users.keys()]).toEqual(['p0@example.com', 'p2@example.com']);
  });

  test('answers a success in each of the ways that are possible', () => {
    const bodies = SUCCESS_BODIES.map((successBody) => post(emptyStore(), { users: people(1) }, { successBody }).body);
    expect(bodies).toEqual([
      '{"success":true,"code":200,"value":{"added":1,"edited":0}}',
      '{"value":{"added":1,"edited":0}}',
      '{"code":200}',
      '{"success":true}',
      '{}',
      '',
      'OK',
    ]);
  });

  test('notes what a careful client would not have sent, and does not keep it', () => {
    const store = emptyStore();
    post(store, {
      users: [
        { email: 'a@example.com', phone: 33, nickname: 'Al', city: '', enabled: 'yes', path: {} },
        { email: 'A@example.com', 'path.group': 'Sales', path: { group: ' ' } },
      ],
    });
    expect(store.complaints).toEqual([
      'a@example.com: phone is not a text',
      'a@example.com: nickname is unknown',
      'a@example.com: city is empty',
      'a@example.com: enabled is not a boolean',
      'a@example.com: path is not an object with segments',
      'A@example.com twice in one batch',
      'A@example.com: path.group is unknown',
      'A@example.com: path.group is unknown or empty',
    ]);
    expect(store.users.get('a@example.com')).toEqual({ email: 'A@example.com', enabled: true, city: '' });
  });
});

describe('the key', () => {
  test.each(['', 'wrong', `${TEST_KEY} `])('%j is refused before anything else is looked at', (key) => {
    const request = { method: 'POST', path: '/users', headers: { 'x-api-key': key }, body: 'no JSON', at: 0 };
    const old = answer(emptyStore(), request);
    expect([old.status, old.body]).toEqual([200, '{"success":false,"code":99,"message":"Invalid API key"}']);
    expect(answer(emptyStore(), request, later).status).toBe(401);
  });

  test('may be missing, and may be refused with a final dot', () => {
    const request = { method: 'GET', path: '/users', headers: {}, body: null, at: 0 };
    expect(JSON.parse(answer(emptyStore(), request, { keyWords: 'Invalid API key.' }).body)).toEqual({
      success: false,
      code: 99,
      message: 'Invalid API key.',
    });
  });
});

describe('GET', () => {
  const ann = { email: 'Ann@example.com', enabled: true, department: 'Legal', jobtitle: 'Counsel', city: 'Paris' };
  const bob = { email: 'bob@example.com', enabled: false };

  test('lists e-mail and state, 1 for active and 2 for inactive', () => {
    expect(JSON.parse(get(emptyStore([ann, bob]), '/users').body)).toEqual({
      success: true,
      users: [
        { email: 'Ann@example.com', enabled: 1 },
        { email: 'bob@example.com', enabled: 2 },
      ],
    });
    expect(JSON.parse(get(emptyStore([ann]), '/users', { listing: ['email', 'city'] }).body).users).toEqual([
      { email: 'Ann@example.com', city: 'Paris' },
    ]);
  });

  test('hides newcomers for as long as it is told', () => {
    const store = emptyStore([bob]);
    const options = { hideNewcomers: 10 };
    post(store, { users: [{ email: 'new@example.com' }] }, options, 1000);
    const listed = (at: number): string[] =>
      JSON.parse(get(store, '/users', options, at).body).users.map((user: { email: string }) => user.email);
    expect(listed(10_999)).toEqual(['bob@example.com']);
    expect(listed(11_000)).toEqual(['bob@example.com', 'new@example.com']);
  });

  test('gives one person with the names that differ: unit and title', () => {
    expect(JSON.parse(get(emptyStore([ann]), '/users/ann%40EXAMPLE.com').body)).toEqual({
      success: true,
      code: 200,
      data: { email: 'Ann@example.com', enabled: true, city: 'Paris', unit: 'Legal', title: 'Counsel' },
    });
  });

  test('says of an unknown person that they are not found, and of a bad address that it is bad', () => {
    expect(get(emptyStore(), '/users/x@example.com', later).status).toBe(404);
    expect(JSON.parse(get(emptyStore(), '/users/x@example.com').body)).toEqual({
      success: false,
      code: '404',
      value: 'User not found.',
    });
    expect(JSON.parse(get(emptyStore(), '/users/x', later).body)).toEqual({
      success: false,
      code: 101,
      message: 'Invalid email.',
    });
  });

  test('answers an address that does not exist with a page, even to a stranger', () => {
    const result = answer(emptyStore(), { method: 'GET', path: '/v2/users', headers: {}, body: null, at: 0 });
    expect([result.status, result.headers['Content-Type']]).toEqual([404, 'text/html; charset=utf-8']);
  });

  test('complains when somebody is deleted', () => {
    const store = emptyStore([bob]);
    const body = '{"users":[{"email":"bob@example.com"}]}';
    const result = answer(store, { method: 'DELETE', path: '/users', headers: JSON_HEADERS, body, at: 0 });
    expect([result.status, store.complaints, store.users.size]).toEqual([405, ['DELETE /users'], 1]);
  });
});
