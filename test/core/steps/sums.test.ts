// The sums add up, whatever stands in the list: of a check and of a sync, by parts and by groups.
import fc from 'fast-check';
import { CHECK_PARTS, checkSums, groupsOf, RESULT_PARTS, warnedIn } from '../../../src/core/steps/sums';
import { type Fixture, fixtureWith, MAPPING, type Person, staff, userOf } from '../world';

const KINDS = [
  'known',
  'new',
  'other value',
  'blank',
  'boxes only',
  'no address',
  'bad address',
  'twice',
  'warning',
  'total',
  'filtered',
] as const;
type Kind = (typeof KINDS)[number];

const CELLS: Record<Kind, (person: Person, i: number) => Person> = {
  known: (person) => person,
  new: (person, i) => ({ ...person, 'E-mail': `new${i}@example.com` }),
  'other value': (person, i) => ({ ...person, Tél: `+33 1 88 00 ${10 + (i % 90)} 00` }),
  blank: () => ({}),
  'boxes only': () => ({ Actif: false }),
  'no address': (person) => ({ ...person, 'E-mail': '' }),
  'bad address': (person) => ({ ...person, 'E-mail': 'no address' }),
  twice: (person) => ({ ...person, 'E-mail': 'twice@example.com' }),
  warning: (person) => ({ ...person, Prénom: 'Ana <b>Roy</b>' }),
  total: () => ({ Nom: 'Total' }),
  filtered: (person) => ({ ...person, Groupe: 'Left out' }),
};

/** A list of these kinds of rows, of which Signitic has the known people. */
function listOf(kinds: readonly Kind[], isFiltered: boolean): { fixture: Fixture; job: object } {
  const people = staff(kinds.length).map((person, i) => CELLS[kinds[i]!](person, i));
  const fixture = fixtureWith(people);
  for (const [i, kind] of kinds.entries())
    if (kind !== 'new' && i % 3 > 0) fixture.server.users.set(`p${i}@example.com`, userOf(i));
  const filter = isFiltered ? { column: 'Groupe', occurrence: 1, of: 1, values: ['Sales'] } : null;
  return { fixture, job: { mapping: { ...MAPPING, filter } } };
}

const anyKinds = fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 30 });
const total = (parts: object) => Object.values(parts).reduce((sum: number, n: number) => sum + n, 0);

test('every part adds up to the rows under the headers, in a check and in two syncs', () => {
  fc.assert(
    fc.property(anyKinds, fc.boolean(), (kinds, isFiltered) => {
      const { fixture, job } = listOf(['known', ...kinds], isFiltered);
      const rows = kinds.length + 1;
      const check = fixture.check(job);
      const sums = checkSums(check);
      const { read, ...parts } = sums;
      expect([total(parts), read + check.noPerson]).toEqual([read, rows]);
      const groups = groupsOf(CHECK_PARTS, sums);
      expect(total(groups)).toBe(read);
      for (const report of [fixture.run(job), fixture.run(job)]) {
        const after = groupsOf(RESULT_PARTS, report.sums);
        expect([total(after), total(after) + report.noPerson]).toEqual([report.sums.read, rows]);
        // A sync moves nobody from one group to another.
        expect(after).toEqual(groups);
        const warned = warnedIn(report.rows);
        expect(warned.sent <= report.sums.synced && warned.unchanged <= report.sums.unchanged).toBe(true);
      }
    }),
    { numRuns: 60, seed: 15 },
  );
});

test('each part counts what its name says', () => {
  const { fixture, job } = listOf([...KINDS, 'twice', 'new', 'known'], true);
  const check = fixture.check(job);
  expect({ ...checkSums(check), noPerson: check.noPerson }).toEqual({
    read: 12,
    newcomers: 3,
    changed: 0,
    toRead: 3,
    unchanged: 0,
    waiting: 0,
    skipped: 2,
    withErrors: 4,
    refused: 0,
    noPerson: 2,
  });
});

test('a warning counts as sent before and at the sync, and as unchanged afterwards', () => {
  const { fixture, job } = listOf(['known', 'warning', 'warning', 'no address'], false);
  expect(warnedIn(fixture.check(job).rows)).toEqual({ sent: 2, unchanged: 0 });
  expect(warnedIn(fixture.run(job).rows)).toEqual({ sent: 2, unchanged: 0 });
  expect(warnedIn(fixture.check(job).rows)).toEqual({ sent: 0, unchanged: 2 });
  expect(warnedIn(fixture.run(job).rows)).toEqual({ sent: 0, unchanged: 2 });
});
