// The wire carries requests to the fake Signitic, by a call or by real HTTP, while the caller stands still.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WireRequest } from '../../playground/emulator/world';
import { listen } from '../../playground/signitic/http';
import { emptyStore, TEST_KEY } from '../../playground/signitic/server';
import { listenInThread } from '../../playground/signitic/threaded';
import { direct, http, loopbackBase } from '../../playground/signitic/wire';

function request(path: string, change: Partial<WireRequest> = {}): WireRequest {
  const headers = { 'x-api-key': TEST_KEY, 'Content-Type': 'application/json' };
  return { url: `https://api.signitic.app${path}`, method: 'get', headers, body: null, timeoutSeconds: 20, ...change };
}

function batch(...emails: string[]): WireRequest {
  return request('/users', { method: 'post', body: JSON.stringify({ users: emails.map((email) => ({ email })) }) });
}

test('the direct wire asks the function, by its own clock, and knows no other host', () => {
  const store = emptyStore();
  const wire = direct(store, { now: () => 7000 });
  const [posted, lost] = wire([batch('a@example.com'), request('', { url: 'https://example.com/users' })]);
  expect(posted).toEqual({
    status: 200,
    headers: { 'Content-Type': 'application/json' },
    body: '{"success":true,"code":200,"value":{"added":1,"edited":0}}',
    ms: 155,
  });
  expect(lost).toEqual({ dead: 'dns', ms: 20 });
  expect(store.since.get('a@example.com')).toBe(7000);
});

test.each([
  'http://example.com',
  'https://api.signitic.app',
  'http://127.0.0.1.example.com',
  'http://10.0.0.1',
  'ftp://127.0.0.1',
  'https://localhost',
  'localhost:80',
  '',
  'http://a@localhost',
  'http://localhost/?x=1',
])('the wire refuses %j, which is not this machine', (base) => {
  expect(() => loopbackBase(base)).toThrow('is not an address of this machine');
});

test('the wire takes the three spellings of this machine, and a path', () => {
  expect(['http://127.0.0.1:81/', 'http://localhost:82', 'http://[::1]:83/api/'].map(loopbackBase)).toEqual([
    'http://127.0.0.1:81',
    'http://localhost:82',
    'http://[::1]:83/api',
  ]);
});

describe('by HTTP', () => {
  let closings: (() => Promise<unknown>)[] = [];
  const later = <T extends { close(): Promise<unknown> }>(thing: T): T => {
    closings.push(() => thing.close());
    return thing;
  };
  afterEach(async () => {
    for (const close of closings) await close();
    closings = [];
  });

  test('posts and reads reach a server in a thread of its own, and the key is in no log', async () => {
    const server = later(
      await listenInThread({ generation: 'later', users: [{ email: 'b@example.com', enabled: true }] }),
    );
    const wire = later(http(server.url));
    expect(wire([batch('Zoé@example.com', 'b@example.com')])[0]).toMatchObject({
      status: 200,
      body: '{"success":true,"code":200,"value":{"added":1,"edited":1}}',
      headers: { 'Content-Type': 'application/json' },
    });
    expect(wire([request('/users/zo%C3%A9@example.com')])[0]).toMatchObject({
      body: expect.stringMatching(/^\{"success":true,"code":200,"data":\{"id":\d+,"email":"Zoé@example.com",/),
    });
    expect(wire([request('/users', { headers: {} })])[0]).toMatchObject({ status: 401 });
    expect(wire([request('', { url: 'https://example.com/' })])).toEqual([{ dead: 'dns', ms: 0 }]);
    const { store, log } = await server.snapshot();
    expect([...store.users.keys()]).toEqual(['b@example.com', 'zoé@example.com']);
    expect(log.map(({ method, path, users, status }) => [method, path, users, status])).toEqual([
      ['POST', '/users', 2, 200],
      ['GET', '/users/zo%C3%A9@example.com', null, 200],
      ['GET', '/users', null, 401],
    ]);
    expect(JSON.stringify({ log, posts: store.posts })).not.toContain(TEST_KEY);
  });

  test('a broken line, a silent server and a fault are met as they are', async () => {
    const server = later(await listenInThread());
    const wire = later(http(server.url, { timeoutMs: 300 }));
    const kinds = ['502 page', 'the line breaks after the batch was applied', 'a timeout before the batch arrives'].map(
      (fault) => {
        server.breakNext(fault);
        const [answer] = wire([batch(`${fault.slice(0, 3).trim()}@example.com`)]);
        return answer && 'dead' in answer ? answer.dead : answer?.status;
      },
    );
    expect(kinds).toEqual([502, 'unreachable', 'timeout']);
    expect([...(await server.snapshot()).store.users.keys()]).toEqual(['the@example.com']);
    expect(wire([request('/users')])[0]).toMatchObject({ status: 200 });
    await server.close();
    expect(wire([request('/users')])[0]).toMatchObject({ dead: 'unreachable' });
  });

  test('people read singly fail or are late, an edit behind the back is read, and a wave may be too wide', async () => {
    const users = ['a', 'b', 'c'].map((name) => ({ email: `${name}@example.com`, enabled: true }));
    const server = later(
      await listenInThread({
        users,
        reads: { 'a@example.com': '502 page', 'b@example.com': 60 },
        atOnce: 3,
        delay: 50,
      }),
    );
    const wire = later(http(server.url));
    server.edit('c@example.com', { city: 'Paris' });
    const answers = wire(users.map(({ email }) => request(`/users/${email}`)));
    expect(answers.map((answer) => 'status' in answer && answer.status)).toEqual([502, 200, 200]);
    expect(answers[2]).toMatchObject({ body: expect.stringContaining('"city":"Paris"') });
    const wide = wire(Array.from({ length: 5 }, () => request('/users')));
    expect(wide.filter((answer) => 'status' in answer && answer.status === 429)).toHaveLength(2);
  });

  test('the requests of one call are on their way together', async () => {
    const server = later(await listenInThread({ delay: 400, atOnce: 9 }));
    const wire = later(http(server.url));
    wire([request('/users')]);
    const answers = wire(Array.from({ length: 10 }, (_, i) => batch(`p${i}@example.com`)));
    const statuses = answers.map((answer) => 'status' in answer && answer.status);
    // The tenth comes while nine are under way, and is one too many.
    expect(statuses.sort()).toEqual([...Array(9).fill(200), 429]);
  });

  test('whoever is polled meanwhile may send requests as well', async () => {
    const server = later(await listenInThread({ delay: 150 }));
    let nested: unknown;
    const wire = later(
      http(server.url, {
        poll: () => {
          if (nested !== undefined) return;
          nested = null;
          nested = wire([request('/users/a@example.com')])[0];
        },
      }),
    );
    const [outer] = wire([batch('a@example.com')]);
    expect(outer).toMatchObject({ body: '{"success":true,"code":200,"value":{"added":1,"edited":0}}' });
    expect(nested).toMatchObject({ status: 200 });
  });

  test('an announced body that ends early is no answer, and repeated headers arrive as a list', async () => {
    const answer: RequestListener = (asked, response) => {
      if (asked.url === '/users') {
        response.writeHead(200, { 'Content-Length': '100' });
        response.write('{"success"');
        setTimeout(() => asked.socket.destroy(), 20);
      } else {
        response.setHeader('Set-Cookie', ['a=1', 'b=2']);
        response.writeHead(302, { 'X-Mixed-Case': 'yes', Location: '/users' }).end();
      }
    };
    const program = `const { parentPort } = require('node:worker_threads'); const answer = ${answer};
      const server = require('node:http').createServer(answer).listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));`;
    const { Worker } = await import('node:worker_threads');
    const thread = new Worker(program, { eval: true });
    closings.push(() => thread.terminate());
    const port = await new Promise<number>((resolve) => thread.once('message', resolve));
    const wire = later(http(`http://localhost:${port}`));
    const [short, headed] = wire([request('/users'), request('/other')]);
    expect(short).toMatchObject({ dead: 'unreachable' });
    expect(headed).toMatchObject({ status: 302, headers: { 'Set-Cookie': ['a=1', 'b=2'], 'X-Mixed-Case': 'yes' } });
  });

  test('a server in this thread shares its store and tells of each request', async () => {
    const lines: string[] = [];
    const store = emptyStore();
    const server = later(await listen({ store, onRequest: (line) => lines.push(`${line.method} ${line.users}`) }));
    const body = JSON.stringify({ users: [{ email: 'a@example.com' }] });
    const headers = { 'x-api-key': TEST_KEY, 'content-type': 'application/json' };
    const response = await fetch(`${server.url}/users`, { method: 'POST', headers, body });
    expect(await response.text()).toBe('{"success":true,"code":200,"value":{"added":1,"edited":0}}');
    expect([...store.users.keys()]).toEqual(['a@example.com']);
    expect(lines).toEqual(['POST 1']);
  });

  test('a port that is taken is said by an error', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    closings.push(() => new Promise((resolve) => taken.close(resolve)));
    await expect(listen({ port: (taken.address() as AddressInfo).port })).rejects.toThrow('EADDRINUSE');
  });
});
