// The fake Signitic answers as Signitic's pages say, in both generations, and keeps what it was sent.
import { editPerson } from '../../playground/signitic/people';
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

  test('gives one person as a full record: other names, null for what is blank, the path as an object', () => {
    const store = emptyStore([{ ...ann, vcard_user: true, path: { parent_entity: 'Acme', group: 'Legal' } }]);
    const wish = { field: 'phone', old_value: null, new_value: '+33 1 99 00 11 22', status: 'pending' as const };
    store.changeRequests.set('ann@example.com', [wish]);
    const { success, code, data } = JSON.parse(get(store, '/users/ann%40EXAMPLE.com').body);
    expect([success, code]).toEqual([true, 200]);
    expect(data).toMatchObject({
      email: 'Ann@example.com',
      enabled: true,
      firstname: null,
      unit: 'Legal',
      title: 'Counsel',
      city: 'Paris',
      picture: null,
      linkedin_link: null,
      extra_20: null,
      group: 'Legal',
      path: { parent_entity: 'Acme', entity: null, group: 'Legal' },
      vcard_url: 'https://signitic.cards/placeholder/Ann',
      pending_change_requests: [wish],
    });
    const others = ['department', 'jobtitle', 'vcard_user'].filter((name) => name in data);
    expect([others, typeof data.id]).toEqual([[], 'number']);
  });

  test('gives the names of the post as well, and the older name of the parent entity, when told to', () => {
    const store = emptyStore([{ ...ann, path: { parent_entity: 'Acme' } }]);
    const { data } = JSON.parse(get(store, '/users/ann@example.com', { recordNames: 'as sent' }).body);
    expect(data).toMatchObject({ department: 'Legal', jobtitle: 'Counsel', path: { parent: 'Acme', entity: null } });
    expect('unit' in data).toBe(false);
  });

  test('says of an unknown person that they are not found, and of a bad address that it is bad', () => {
    expect(get(emptyStore(), '/users/x@example.com', later).status).toBe(404);
    expect(JSON.parse(get(emptyStore(), '/users/x@example.com').body)).toEqual({
      success: false,
      code: '102',
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

describe('an edit in Signitic itself', () => {
  test('changes one person, empties with null, makes groups, and is no request', () => {
    const store = emptyStore([{ email: 'Ann@example.com', enabled: true, phone: '1', city: 'Paris' }]);
    editPerson(store, 'ann@EXAMPLE.com', { phone: '2', city: null, enabled: false, path: { parent_entity: 'Acme' } });
    expect([...store.users.values()]).toEqual([
      { email: 'Ann@example.com', enabled: false, phone: '2', path: { parent_entity: 'Acme' } },
    ]);
    expect([[...store.groups], store.posts, store.complaints]).toEqual([['Acme'], [], []]);
  });

  test('is an error for a person, a field or a type that Signitic does not know', () => {
    const store = emptyStore([{ email: 'ann@example.com', enabled: true }]);
    expect(() => editPerson(store, 'bob@example.com', {})).toThrow('Signitic knows no bob@example.com');
    expect(() => editPerson(store, 'ann@example.com', { nickname: 'A' })).toThrow('nickname cannot be "A"');
    expect(() => editPerson(store, 'ann@example.com', { enabled: 'no' })).toThrow('enabled cannot be "no"');
  });
});

describe('GET /signatures', () => {
  const ann = {
    email: 'ann@example.com',
    enabled: true,
    firstname: 'Ann <b>',
    lastname: 'Roy',
    address: '1 rue A<br/>75002',
  };
  const path = '/signatures/ann%40EXAMPLE.com';

  test('renders the fields of a person in a table, as a page or within JSON', () => {
    const store = emptyStore([ann]);
    const html = get(store, `${path}/html`);
    expect([html.status, html.headers]).toEqual([200, { 'Content-Type': 'text/html; charset=UTF-8' }]);
    expect(html.body).toMatch(/^<body>[\s\S]*<table[\s\S]*Ann &#60;b&#62; Roy[\s\S]*1 rue A<br\/>75002/);
    expect(JSON.parse(get(store, `${path}/json`).body)).toEqual({ success: true, html: html.body });
  });

  test.each([
    ['image', /^<body><a [^>]*><img [^>]*><\/a><\/body>$/],
    ['empty', /^$/],
    ['hostile', /<script>/],
    [{ html: '<p>Ann</p>' }, /^<p>Ann<\/p>$/],
  ] as const)('renders the template %j', (template, body) => {
    const store = emptyStore([ann]);
    store.templates.set('ann@example.com', template);
    expect(get(store, `${path}/html`).body).toMatch(body);
  });

  test.each([
    ['an inactive person', 422, 106, 'User is inactive.'],
    ['a person without a template', 422, 106, 'No signature is assigned to this user.'],
    ['an unknown person', 404, 102, 'User not found.'],
    ['a bad address', 400, 101, 'Invalid email.'],
    ['the word users', 405, 100, 'Method not allowed.'],
  ])('refuses %s', (whom, status, code, words) => {
    const store = emptyStore([{ ...ann, enabled: whom !== 'an inactive person' }]);
    if (whom === 'a person without a template') store.templates.set('ann@example.com', 'none');
    const asked = { 'an unknown person': 'bob@example.com', 'a bad address': 'ann', 'the word users': 'users' }[whom];
    const url = asked ? `/signatures/${asked}/html` : `${path}/html`;
    const young = get(store, url, later);
    expect([young.status, JSON.parse(young.body)]).toEqual([status, { success: false, code, message: words }]);
    const old = get(store, url);
    expect([old.status, JSON.parse(old.body)]).toEqual([200, { success: false, code: String(code), value: words }]);
  });

  test('refuses in the older shape of the page: a wrong key always, an inactive person when told to', () => {
    const store = emptyStore([{ ...ann, enabled: false }]);
    const request = { method: 'GET', path: `${path}/html`, headers: { 'x-api-key': 'wrong' }, body: null, at: 0 };
    const wrong = answer(store, request, later);
    expect([wrong.status, wrong.body]).toEqual([401, '{"error":true,"message":"Wrong API key"}']);
    expect(answer(store, request).body).toBe('{"error":false,"message":"Wrong API key"}');
    expect(JSON.parse(answer(store, { ...request, headers: {} }, later).body).code).toBe(99);
    const inactive = get(store, `${path}/html`, { ...later, olderErrors: true });
    expect([inactive.status, inactive.body]).toEqual([422, '{"error":true,"message":"User is inactive."}']);
  });

  test('is not updated for active people beyond the licences', () => {
    const store = emptyStore([{ email: 'first@example.com', enabled: true }, ann]);
    store.licences = 1;
    const rename = (lastname: string): void => editPerson(store, 'ann@example.com', { lastname });
    rename('Lee');
    expect(get(store, `${path}/html`).body).toContain('Roy');
    editPerson(store, 'first@example.com', { enabled: false });
    rename('Diaz');
    expect(get(store, `${path}/html`).body).toContain('Diaz');
  });
});
