// A sheet, a line to Signitic and a clock as object literals, for tests of the core.
import type { HttpAnswer, HttpRequest } from '../../src/core/send/signitic';
import type { Job, Ports, Report, Trust } from '../../src/core/ports';
import { slice } from '../../src/core/sync';
import { fold } from '../../src/core/people/columns';
import type { Row } from '../../src/core/people/user';

export interface Person {
  [header: string]: string | number | boolean;
}

/** What Signitic would hold, and every request that reached it. */
export interface Server {
  users: Map<string, Record<string, unknown>>;
  requests: HttpRequest[];
  /** Replaces an answer; null lets the server answer. */
  answer: (request: HttpRequest, n: number) => HttpAnswer | 'dead' | null;
}

export const json = (value: unknown, status = 200): HttpAnswer => ({
  status,
  headers: {},
  text: JSON.stringify(value),
});

export function serverOf(): Server {
  return { users: new Map(), requests: [], answer: () => null };
}

function serve(server: Server, request: HttpRequest): HttpAnswer {
  if (request.path === '/users' && request.method === 'get') {
    return json({
      success: true,
      users: [...server.users.values()].map(({ email, enabled }) => ({ email, enabled: enabled === false ? 2 : 1 })),
    });
  }
  if (request.method === 'get') {
    const data = server.users.get(decodeURIComponent(request.path.slice('/users/'.length)).toLowerCase());
    return data ? json({ success: true, data }) : json({ success: false, message: 'not found' }, 404);
  }
  let added = 0;
  let edited = 0;
  for (const user of JSON.parse(request.body ?? '').users) {
    const key = String(user.email).toLowerCase();
    if (server.users.has(key)) edited++;
    else added++;
    server.users.set(key, { ...server.users.get(key), ...user });
  }
  return json({ success: true, code: 200, value: { added, edited } });
}

export interface Desk {
  people: Person[];
  memos: string[];
  statuses: string[];
  trust: Trust;
  server: Server;
  now: number;
  /** Milliseconds that a wave takes. */
  took: number;
  heard: () => boolean;
  run(job?: Partial<Job>): Report;
}

/** Somebody in row 2 of whom nothing is known, but for what is given. */
export function rowWith(email: string, given: Partial<Row> = {}): Row {
  return {
    ...{ row: 2, email, identity: email, user: { email }, issues: [], hashes: '', changed: [], kept: '', json: '' },
    ...{ memo: null, ticket: '', guests: [], strange: false, stale: false },
    ...{ outcome: null, going: 'updated', filtered: false },
    ...given,
  };
}

const HEADERS = ['E-mail', 'Prénom', 'Nom', 'Actif', 'Tél', 'Groupe'];
const column = (header: string) => ({ column: header, occurrence: 1, of: 1 });
const MAPPING: Job['mapping'] = {
  filter: null,
  sources: {
    email: column('E-mail'),
    firstname: column('Prénom'),
    lastname: column('Nom'),
    enabled: column('Actif'),
    phone: column('Tél'),
    'path.group': column('Groupe'),
  },
};

export function deskWith(people: Person[]): Desk {
  let runs = 0;
  const desk: Desk = {
    people,
    memos: [],
    statuses: [],
    trust: { from: '', sent: '' },
    server: serverOf(),
    now: Date.parse('2026-03-02T08:00:00Z'),
    took: 300,
    heard: () => false,
    run(job = {}) {
      const run = job.run ?? `run${String(++runs).padStart(3, '0')}`;
      const base: Job = {
        run,
        stamp: run,
        started: desk.now,
        mapping: MAPPING,
        options: { noEmail: 'problem', blank: 'leave' },
        what: 'changed',
        selected: null,
        first: true,
        totals: { requests: 0, unplaced: 0, lookups: 0 },
        trust: desk.trust,
        room: 12_000,
        memos: 'ours',
        confirmed: false,
        check: 'no',
      };
      return slice({ ...base, ...job }, portsOf(desk));
    },
  };
  return desk;
}

function portsOf(desk: Desk): Ports {
  const cells = (header: string) => desk.people.map((person) => person[header] ?? '');
  return {
    sheet: {
      headers: () => HEADERS,
      prepare() {},
      makeColumns() {},
      readRows: () => ({
        first: 2,
        count: desk.people.length,
        shown: HEADERS.map((header) => cells(header).map(String)),
        values: HEADERS.map(cells),
        memos: desk.people.map((_, i) => desk.memos[i] ?? ''),
      }),
      writeOutcomes(news) {
        const places = new Map(desk.people.map((person, i) => [fold(String(person['E-mail'] ?? '')), i]));
        return news
          .filter(({ row, memo }) => {
            const i = row.identity === '' ? row.row - 2 : places.get(row.identity);
            if (i === undefined) return true;
            desk.memos[i] = memo;
            desk.statuses[i] = row.outcome?.kind ?? '';
            return false;
          })
          .map(({ row }) => row);
      },
    },
    wire: {
      send(requests) {
        desk.now += desk.took;
        const answers = requests.map((request) => {
          desk.server.requests.push(request);
          return desk.server.answer(request, desk.server.requests.length) ?? serve(desk.server, request);
        });
        return answers.some((answer) => answer === 'dead') ? { dead: 'network' } : { answers: answers as HttpAnswer[] };
      },
    },
    clock: {
      now: () => desk.now,
      sleep: (milliseconds) => {
        if (milliseconds > 5000) throw new Error('slept too long in one piece');
        desk.now += milliseconds;
      },
    },
    random: () => 0.5,
    heard: () => desk.heard(),
    progress() {},
    enter(trust) {
      desk.trust = trust;
    },
    keep() {},
  };
}

/** `count` people with everything filled in. */
export function crowd(count: number): Person[] {
  return Array.from({ length: count }, (_, i) => ({
    'E-mail': `p${i}@example.com`,
    Prénom: `Ana${i}`,
    Nom: `Roy${i}`,
    Actif: true,
    Tél: `+33 1 99 00 ${String(i % 100).padStart(2, '0')} 00`,
    Groupe: 'Sales',
  }));
}

export const posts = (server: Server) => server.requests.filter(({ method }) => method === 'post');
export const sentTo = (server: Server) =>
  posts(server).map(({ body }) => JSON.parse(body ?? '').users.length as number);
