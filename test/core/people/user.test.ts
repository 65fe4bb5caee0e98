// One row of cells to one user: what is sent, what is left out, what keeps a row back, and what is no row at all.
import { type Filter, headersOf, type Sources } from '../../../src/core/people/template';
import { planFor } from '../../../src/core/people/columns';
import { orphanRows, type ReadingOptions, statusCellsAt, toUsers } from '../../../src/core/people/user';
import type { Table } from '../../../src/core/row';

const column = (header: string) => ({ column: header, occurrence: 1, of: 1 });
const OPTIONS: ReadingOptions = { noEmail: 'problem', blank: 'leave' };

function read(
  headers: string[],
  rows: (string | number | boolean)[][],
  sources: Sources,
  options = OPTIONS,
  filter: Filter | null = null,
) {
  const plan = planFor({ sources, filter }, headersOf(headers));
  const table: Table = {
    first: 2,
    count: rows.length,
    shown: headers.map((_, c) => rows.map((row) => String(row[c] ?? ''))),
    values: headers.map((_, c) => rows.map((row) => row[c] ?? '')),
    own: { status: [], details: [] },
  };
  return toUsers(table, plan, options);
}
const BASIC: Sources = { email: column('E-mail'), firstname: column('Prénom'), enabled: column('Actif') };
const HEADERS = ['E-mail', 'Prénom', 'Actif'];

test('a blank cell is left out, so that Signitic keeps what it has', () => {
  expect(read(HEADERS, [['a@example.com', '', true]], BASIC)[0]?.user).toEqual({
    email: 'a@example.com',
    enabled: true,
  });
});
test('blank rows and rows with nothing but boxes are no people', () => {
  expect(
    read(
      HEADERS,
      [
        ['', '', false],
        ['', '', ''],
        ['', '', true],
      ],
      BASIC,
    ),
  ).toEqual([]);
});
test('a row without e-mail is a problem, or no person if that was chosen', () => {
  const rows = [['', 'Ana', true]];
  expect(read(HEADERS, rows, BASIC)[0]?.issues[0]).toEqual({ code: 'email_missing', level: 'error', field: 'email' });
  expect(read(HEADERS, rows, BASIC, { ...OPTIONS, noEmail: 'ignore' })).toEqual([]);
});
test('a bad e-mail is a problem even where rows without one are no people', () => {
  const row = read(HEADERS, [['not-an-address', 'Ana', true]], BASIC, { ...OPTIONS, noEmail: 'ignore' })[0];
  expect(row?.issues[0]).toMatchObject({ code: 'email_bad', level: 'error' });
});
test('e-mails are sent as typed and found without case', () => {
  const row = read(HEADERS, [['Ana.ROY@Example.com', 'Ana', true]], BASIC)[0];
  expect([row?.email, row?.identity]).toEqual(['Ana.ROY@Example.com', 'ana.roy@example.com']);
});
test('a typo in a yes/no column is an error, never false', () => {
  const row = read(HEADERS, [['a@example.com', 'Ana', 'ouii']], BASIC)[0];
  expect(row?.user).toEqual({ email: 'a@example.com', firstname: 'Ana' });
  expect(row?.issues[0]).toMatchObject({ code: 'boolean_unknown', level: 'error' });
});
test('an address is put together from columns, an empty one taking its separator along', () => {
  const sources: Sources = { email: column('E-mail'), address: { text: '{{Rue}}<br/>{{CP}} {{Ville}}' } };
  const headers = ['E-mail', 'Rue', 'CP', 'Ville'];
  const users = read(
    headers,
    [
      ['a@example.com', '1 rue X', '', 'Paris'],
      ['b@example.com', '', '', ''],
    ],
    sources,
  ).map(({ user }) => user);
  expect(users).toEqual([{ email: 'a@example.com', address: '1 rue X<br/>Paris' }, { email: 'b@example.com' }]);
});
test('a place whose cell shows an error is the text’s error, not a part of it', () => {
  const sources: Sources = { email: column('E-mail'), jobtitle: { text: '{{Poste}} ({{Site}})' } };
  const row = read(['E-mail', 'Poste', 'Site'], [['a@example.com', 'Chef', '#REF!']], sources)[0];
  expect(row?.user.jobtitle).toBeUndefined();
  expect(row?.issues).toEqual([{ code: 'sheet_error', level: 'error', field: 'jobtitle', params: { value: '#REF!' } }]);
});
test('a text without places goes to everybody', () => {
  const sources: Sources = { email: column('E-mail'), 'path.parent_entity': { text: 'Acme SAS' } };
  expect(read(['E-mail'], [['a@example.com']], sources)[0]?.user).toEqual({
    email: 'a@example.com',
    'path.parent_entity': 'Acme SAS',
  });
});
test('rows that do not show the filter’s value are left out, compared without case', () => {
  const rows = [
    ['a@example.com', 'Ana', 'OUI '],
    ['b@example.com', 'Bob', 'non'],
  ];
  const found = read(HEADERS, rows, { email: column('E-mail') }, OPTIONS, { ...column('Actif'), values: ['oui'] });
  expect(found.map(({ skip }) => skip)).toEqual([null, { kind: 'skipped', reason: 'filter' }]);
});
test('a header further down is no person whom the filter leaves out', () => {
  const rows = [['a@example.com', 'Ana', 'oui'], HEADERS, ['b@example.com', 'Bob', 'oui']];
  const found = read(HEADERS, rows, BASIC, OPTIONS, { ...column('Actif'), values: ['oui'] });
  expect(found.map(({ skip }) => skip?.reason)).toEqual([undefined, 'header', undefined]);
});
describe('our own cells', () => {
  const table = (given: Partial<Table['own']> = {}): Table => ({
    first: 2,
    count: 3,
    shown: [['a@example.com', '', ' X ']],
    values: [['a@example.com', '', ' X ']],
    own: { status: ['✓ Synced', '', 5], details: ['x', undefined, null], ...given },
  });
  test('are read as texts; the time is looked at when rows have moved', () => {
    expect([0, 1, 2].map((i) => statusCellsAt(table(), i))).toEqual([
      { status: '✓ Synced', details: 'x', minute: undefined },
      { status: '', details: '', minute: undefined },
      { status: '5', details: '', minute: undefined },
    ]);
  });
  test('are blank where the columns are not there yet', () => {
    const none = table({ status: [], details: [] });
    expect(statusCellsAt(none, 0)).toEqual({ status: '', details: '', minute: undefined });
  });
  test('of a row without a person make it an orphan, which is known by what its e-mail cell shows', () => {
    const plan = planFor({ sources: { email: column('E-mail') }, filter: null }, headersOf(['E-mail']));
    const people = toUsers(table(), plan, OPTIONS).slice(0, 1);
    expect(orphanRows(table(), plan, people)).toEqual([
      {
        row: 4,
        email: '',
        identity: 'x',
        user: {},
        issues: [],
        skip: null,
        shown: { status: '5', details: '', minute: undefined },
      },
    ]);
  });
});

describe('a mapping that does not fit the headers stops before anything is sent', () => {
  const stop = (sources: Sources, headers: string[]) => () => read(headers, [], sources);
  test('nothing mapped', () => expect(stop({}, HEADERS)).toThrow('no_mapping'));
  test('no e-mail', () => expect(stop({ firstname: column('Prénom') }, HEADERS)).toThrow('no_email_column'));
  test('a header that is gone', () => expect(stop(BASIC, ['E-mail', 'Actif'])).toThrow('header_lost'));
  test('a header that is there twice by now', () =>
    expect(stop(BASIC, [...HEADERS, 'Actif'])).toThrow('header_ambiguous'));
  test('a place of a text that is gone', () =>
    expect(stop({ ...BASIC, address: { text: '{{Rue}}' } }, HEADERS)).toThrow('header_lost'));
  test('a place that could be one of two columns', () => {
    const twice = [...HEADERS, 'Tél', 'Tél'];
    expect(stop({ ...BASIC, address: { text: '{{Tél}}' } }, twice)).toThrow('header_ambiguous');
    expect(stop({ ...BASIC, address: { text: '{{Tél|2}}' } }, twice)).not.toThrow();
  });
});
