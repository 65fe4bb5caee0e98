// The demo command: what it prints, writes and returns, on lists as people have them.
import { inCampaign } from '../campaign';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyStore, TEST_KEY } from '../../playground/signitic/server';
import { listenInThread } from '../../playground/signitic/threaded';
import { demo, demoAlone } from './demo.fixture';

let folder = '';
jest.setTimeout(60_000);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demo-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('without a file', () => {
  test('problems come first, examples after them, nothing is sent twice, and its known faults end with 0', async () => {
    const { status, out, err } = await demo([]);
    expect(err).toBe('');
    expect(status).toBe(0);
    expect(out).toContain('Exactly the faults that the sample has on purpose were found');
    expect(out.match(/^[✗⚠✓=–…] .*$/gm)).toEqual([
      '✗ 9 to fix',
      '⚠ 5 synced, please check',
      '✓ 237 synced',
      '✓ 1 synced',
    ]);
    // All problems, five examples of the others, and the one person of the third run.
    expect(out.match(/^ +\d+ {2}\S/gm)).toHaveLength(9 + 5 + 5 + 1);
    expect(out).toContain('… 232 more (--all)');
    expect(out.match(/Requests: [^│]*\w\)/g)).toEqual([
      'Requests: 5 (2 GET, 3 POST with 242 people)',
      'Requests: 1 (1 GET, 0 POST with 0 people)',
      'Requests: 2 (1 GET, 1 POST with 1 person)',
    ]);
    expect(out.match(/251 rows = 242 people \+ 9 to fix/g)).toHaveLength(3);
    expect(out.match(/\d+ to fix {2}· {2}[^│]*\w/g)).toEqual([
      '9 to fix  ·  242 synced',
      '9 to fix  ·  242 unchanged',
      '9 to fix  ·  1 synced  ·  241 unchanged',
    ]);
    expect(out).toContain(
      'One cell changes: E3 was "Administrateur systèmes" and becomes "Administrateur systèmes senior"',
    );
    expect(out).toMatch(/^ +3 {2}lea\.nguyenard@example\.fr +Changed: Job title\.$/m);
    // No colours where nobody looks, no keys of the API, and no key of Signitic's.
    expect(out).not.toContain('\u001b');
    expect(out).not.toContain('path.');
    expect(out).not.toContain(TEST_KEY);
  });

  inCampaign(test)('in French, with every row', async () => {
    const { out } = await demo(['--locale', 'fr', '--all']);
    expect(out).toContain('9 à corriger  ·  242 synchronisées');
    expect(out).toContain('Requêtes : 2 (1 GET, 1 POST avec 1 personne)');
    expect(out).not.toContain('synced');
    expect(out.match(/^ +\d+ {2}\S/gm)).toHaveLength(251 + 1);
  });
});

describe('with a file and a server', () => {
  const LIST =
    'E-mail;Prénom;Nom;Tél.\r\nzoe@example.fr;Zoë;Durançon;01 99 00 12 34\r\nlou@example.fr;Lou;Mérillac;\r\n';

  test.each([
    ['UTF-8', Buffer.from(LIST)],
    ['Windows-1252', Buffer.from(LIST, 'latin1')],
  ])('sends what the file says and reports it as JSON (%s)', async (name, bytes) => {
    const server = await listenInThread({ key: 'another-key-77zz', generation: 'later' });
    const out = join(folder, `${name}.out.csv`);
    const args = [file(`${name}.csv`, bytes), '--signitic', server.url, '--out', out, '--json'];
    const done = await demo(args, { SIGNITIC_API_KEY: 'another-key-77zz' });
    const { store } = await server.snapshot();
    await server.close();
    expect(done.err).toBe('');
    expect(JSON.parse(done.out)).toMatchObject({
      sums: { read: 2, synced: 2, unchanged: 0, invalid: 0, refused: 0, waiting: 0, skipped: 0, unplaced: 0 },
      rows: [
        { row: 2, email: 'zoe@example.fr', outcome: 'synced' },
        { row: 3, email: 'lou@example.fr', outcome: 'synced' },
      ],
      stopped: null,
      absent: 0,
    });
    expect(Object.keys(JSON.parse(done.out))).toEqual(['sums', 'rows', 'stopped', 'requests', 'absent']);
    expect(done.status).toBe(0);
    expect([...store.users.values()]).toEqual([
      { enabled: true, email: 'zoe@example.fr', firstname: 'Zoë', lastname: 'Durançon', phone: '01 99 00 12 34' },
      { enabled: true, email: 'lou@example.fr', firstname: 'Lou', lastname: 'Mérillac' },
    ]);
    expect(store.complaints).toEqual(emptyStore().complaints);
    const written = readFileSync(out, 'utf8');
    expect(written.split('\r\n')[0]).toMatch(/^E-mail[;,\t]Prénom[;,\t]Nom[;,\t]Tél\.[;,\t]Signitic status/);
    expect(`${done.out}${written}`).not.toContain('another-key-77zz');
  });

  test('a wrong key stops it in one request, with one message that does not hold the key', async () => {
    const server = await listenInThread({ key: 'right' });
    const args = [file('wrong.csv', LIST), '--signitic', server.url, '--json'];
    const done = await demo(args, { SIGNITIC_API_KEY: 'wrong-key-9x9x' });
    const { log, store } = await server.snapshot();
    await server.close();
    expect(done.status).toBe(2);
    expect(JSON.parse(done.out)).toMatchObject({ rows: [], stopped: { code: 'wrong_key' } });
    expect(log.map(({ method }) => method)).toEqual(['GET']);
    expect(store.users.size).toBe(0);
    expect(done.out + done.err).not.toContain('wrong-key-9x9x');
  });

  test('a server that is not there stops it', async () => {
    const done = await demo([file('nobody.csv', LIST), '--signitic', 'http://127.0.0.1:9', '--fast', '--json']);
    expect(JSON.parse(done.out)).toMatchObject({ sums: { synced: 0 }, stopped: { code: 'unreachable' } });
    expect(done.status).toBe(2);
    expect(done.err).not.toMatch(/\n\s+at /);
  });

  test('a row with a problem makes it end with 1', async () => {
    const done = await demo([file('bad.csv', 'E-mail,Prénom\na@example.com,Ann\nnonsense,Bob\n'), '--json']);
    expect(JSON.parse(done.out).rows.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['synced', 'invalid']);
    expect(done.status).toBe(1);
  });

  test('typed cells are read as Sheets would, text cells are not', async () => {
    const path = file('typed.csv', 'E-mail,Prénom,Téléphone\na@example.com,Ann,0199001234\n');
    const [typed, text] = [await demo([path, '--typed', '--json']), await demo([path, '--json'])];
    expect(JSON.parse(text.out).rows[0].details).not.toBe(JSON.parse(typed.out).rows[0].details);
  });
});

describe('a sync that is held', () => {
  const people = Array.from({ length: 30 }, (_, i) => `p${i}@example.fr;Zoë;Mérillac`);
  const list = () => file('held.csv', ['E-mail;Prénom;Nom', ...people].join('\n'));
  /** Everybody is known, and twelve have another first name. */
  const workspace = () =>
    people.map((_, i) => ({
      enabled: true,
      email: `p${i}@example.fr`,
      firstname: i < 12 ? 'Zoé' : 'Zoë',
      lastname: 'Mérillac',
    }));

  test('ends with 2 and the code “held”, and nobody is sent', async () => {
    const server = await listenInThread({ key: 'right', users: workspace() });
    const done = await demo([list(), '--signitic', server.url, '--fast', '--json'], { SIGNITIC_API_KEY: 'right' });
    const { store } = await server.snapshot();
    await server.close();
    expect(JSON.parse(done.out)).toMatchObject({
      sums: { read: 30, synced: 0, waiting: 12, unchanged: 18 },
      stopped: { code: 'held' },
    });
    expect(done.status).toBe(2);
    expect(store.posts).toEqual([]);
  });

  test('goes with --confirm: compared first, then only the values that differ are sent', async () => {
    const server = await listenInThread({ key: 'right', users: workspace() });
    const args = [list(), '--signitic', server.url, '--fast', '--confirm', '--json'];
    const done = await demo(args, { SIGNITIC_API_KEY: 'right' });
    const { store } = await server.snapshot();
    await server.close();
    expect(done.err).toBe('');
    const report = JSON.parse(done.out);
    expect(report).toMatchObject({ sums: { read: 30, synced: 12, unchanged: 18, waiting: 0 }, stopped: null });
    expect(report.rows[0]).toEqual({
      row: 2,
      email: 'p0@example.fr',
      name: 'Zoë Mérillac',
      known: false,
      outcome: 'synced',
      details: 'Changed: First name.',
    });
    expect(report.rows[12]).toMatchObject({ row: 14, outcome: 'unchanged' });
    expect(done.status).toBe(0);
    expect(store.posts.flatMap(({ users }) => users)).toEqual(
      Array.from({ length: 12 }, (_, i) => ({ email: `p${i}@example.fr`, firstname: 'Zoë' })),
    );
  });
});

inCampaign(test)('both names come out of one column where it tells their order, else only when asked to', async () => {
  const server = await listenInThread({ key: TEST_KEY });
  const env = { SIGNITIC_API_KEY: TEST_KEY };
  const run = async (name: string, list: string, ...more: string[]) =>
    (await demo([file(name, list), '--signitic', server.url, '--fast', ...more], env)).out;
  let posts: { users: object[] }[] = [];
  try {
    const certain = await run('nom.csv', 'Nom Prénom,E-mail\nGirard Karine,a@example.fr\nCher,b@example.fr\n');
    expect(certain).toContain('holds first and last names, last name first. Both are taken from there.');
    const unsure = 'Full name,E-mail\nAnna Petit,c@example.fr\nLuc Roux,d@example.fr\n';
    expect(await run('full.csv', unsure)).toContain('no name is sent; --names takes them.');
    expect(await run('full.csv', unsure, '--names')).toContain('Both are taken from there.');
    posts = (await server.snapshot()).store.posts as typeof posts;
  } finally {
    await server.close();
  }
  expect(posts.flatMap(({ users }) => users)).toEqual([
    { email: 'a@example.fr', firstname: 'Karine', lastname: 'Girard' },
    ...['b', 'c', 'd'].map((box) => ({ email: `${box}@example.fr` })),
    { email: 'c@example.fr', firstname: 'Anna', lastname: 'Petit' },
    { email: 'd@example.fr', firstname: 'Luc', lastname: 'Roux' },
  ]);
});

test.each([
  ['en', /--confirm +answers a held sync/],
  ['fr', /--confirm +répond à une synchronisation en attente/],
])('--help says what each option does, and ends with 0 (%s)', async (locale, words) => {
  const { status, out, err } = await demo(['--help', '--locale', locale]);
  expect([status, err]).toEqual([0, '']);
  expect(out).toMatch(words);
});

test.each([
  ['an unknown option', ['--loud'], "Unknown option '--loud'. --help lists them all.\n"],
  ['the same in French', ['--loud', '--locale', 'fr'], 'Option inconnue : --loud. --help les énumère toutes.\n'],
  ['a foreign server', ['--signitic', 'https://api.signitic.app'], 'is not an address of this machine'],
  ['an unknown language', ['--locale', 'de'], '--locale is fr or en, not "de"'],
  ['two files', ['a.csv', 'b.csv'], 'One file at a time'],
  ['a file that does not exist', ['/nowhere/people.csv'], 'There is no file /nowhere/people.csv.'],
  ['a folder', [__dirname], 'cannot be read (EISDIR)'],
])('%s is said in a sentence, with status 2 and without a stack', async (_, args, message) => {
  const done = await demo(args);
  expect(done.err).toContain(message);
  expect(done.err).not.toMatch(/\n\s+at /);
  expect([done.status, done.out]).toEqual([2, '']);
});

test('as a program of its own it ends with that status too', () => {
  const bad = demoAlone([file('bad.csv', 'E-mail,Prénom\na@example.com,Ann\nnonsense,Bob\n'), '--json']);
  expect([bad.status, bad.err]).toEqual([1, '']);
  expect(JSON.parse(bad.out)).toMatchObject({ sums: { read: 2, synced: 1, invalid: 1 }, stopped: null });
  const sentence = "Unknown option '--loud'. --help lists them all.\n";
  expect(demoAlone(['--loud'])).toEqual({ status: 2, out: '', err: sentence });
});

test('an empty file and a file without e-mails are said in a sentence, in the language asked for', async () => {
  const empty = await demo([file('empty.csv', '\uFEFF\n'), '--locale', 'fr']);
  expect([empty.status, empty.err]).toEqual([2, `Le fichier ${join(folder, 'empty.csv')} est vide.\n`]);
  const none = await demo([file('none.csv', 'Couleur,Taille\nrouge,12\n')]);
  expect([none.status, none.err]).toEqual([
    2,
    'The add-on finds no column with e-mail addresses in this file. Its columns are: A “Couleur”, B “Taille”.\n',
  ]);
});

describe('what it refuses before anybody is sent', () => {
  test('two columns of addresses are named: it does not choose whose they are', async () => {
    const path = file('two.csv', 'Email,Email,Prénom\na@example.fr,b@example.org,Jo\nc@example.fr,d@example.org,Li\n');
    const { status, err } = await demo([path]);
    expect(status).toBe(2);
    expect(err).toContain('Several columns hold e-mail addresses: A “Email”, B “Email”.');
  });

  test('a list without a header row is told so', async () => {
    const path = file('bare.csv', 'jane@example.com\njohn@example.com\n');
    expect((await demo([path, '--locale', 'fr'])).err).toContain(
      'La liste n’a pas de ligne d’en-têtes. Écrivez-en une',
    );
  });

  test('a list that was pasted into one column is told to be split', async () => {
    const path = file(
      'pasted.csv',
      '"Nom;Prénom;E-mail"\n"Martin;Claire;claire@exemple.fr"\n"Petit;Luc;luc@exemple.fr"\n',
    );
    expect((await demo([path])).err).toContain('The whole list stands in one column. Split it into columns');
    expect((await demo([path, '--locale', 'fr'])).err).toContain('Scindez-la en colonnes');
  });

  test('a header row without an address column is not called missing', async () => {
    const path = file(
      'nameless.csv',
      'Nom,Prénom,Poste (voir rh@exemple.fr)\nMartin,Claire,Comptable\nPetit,Luc,Juriste\n',
    );
    expect((await demo([path])).err).toContain(
      'finds no column with e-mail addresses in this file. Its columns are: A “Nom”',
    );
  });

  test('a place where the sheet cannot be written', async () => {
    const path = file('good.csv', 'E-mail,First name\njane@example.com,Jane\n');
    const { status, out } = await demo([path, '--json', '--out', join(folder, 'nowhere', 'x.csv')]);
    expect([status, JSON.parse(out)]).toMatchObject([
      2,
      { sums: { read: 0 }, requests: 0, stopped: { code: 'no_file' } },
    ]);
  });
});
