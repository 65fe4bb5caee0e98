// Both names of one column, synced: a doubtful name renames nobody, whatever the setting for blank cells says.
import fc from 'fast-check';
import type { Job } from '../../src/core/ports';
import { NAME_ORDERS, type NameOrder } from '../../src/core/read/split-name';
import { fixtureWith, posts } from './world';

const column = (header: string) => ({ column: header, occurrence: 1, of: 1 });
const mappingOf = (order: NameOrder): Job['mapping'] => ({
  filter: null,
  sources: {
    email: column('E-mail'),
    firstname: { ...column('Nom'), name: { part: 'first', order } },
    lastname: { ...column('Nom'), name: { part: 'last', order } },
  },
});
const people = (...names: string[]) => names.map((name, i) => ({ 'E-mail': `p${i}@example.com`, Nom: name }));

test('the names of one column reach Signitic, and a doubtful one is left blank with a warning', () => {
  const fixture = fixtureWith(people('GIRARD Karine', 'Cher'));
  const report = fixture.run({ mapping: mappingOf('capitals') });
  expect(fixture.server.users.get('p0@example.com')).toMatchObject({ firstname: 'Karine', lastname: 'GIRARD' });
  expect(fixture.server.users.get('p1@example.com')).toEqual({ email: 'p1@example.com' });
  expect(fixture.cells[1]?.status).toBe('⚠ Synced, please check');
  expect(fixture.cells[1]?.details).toContain('“Cher”');
  expect(report.sums.synced).toBe(2);
});

test('a name that becomes doubtful changes nothing in Signitic, even where blank cells clear', () => {
  const doubtful = fc.constantFrom(
    'Girard',
    'GIRARD KARINE MARIE',
    'Girard Martin Karine',
    'Karine (Girard)',
    'Anna et Paul Girard',
    'Girard, Karine, Anna',
    'Karine, GIRARD',
    'van',
  );
  fc.assert(
    fc.property(doubtful, fc.constantFrom(...NAME_ORDERS), fc.constantFrom('clear', 'leave'), (name, order, blank) => {
      const job = { mapping: mappingOf(order), options: { noEmail: 'problem', blank } as const };
      const fixture = fixtureWith(people('Girard, Karine'));
      fixture.run(job);
      const before = { ...fixture.server.users.get('p0@example.com') };
      const sent = posts(fixture.server).length;
      fixture.people[0]!['Nom'] = name;
      const report = fixture.run(job);
      expect(before).toMatchObject({ firstname: 'Karine', lastname: 'Girard' });
      expect(fixture.server.users.get('p0@example.com')).toEqual(before);
      expect(posts(fixture.server).length).toBe(sent);
      expect(report.rows[0]?.issues.map(({ code }) => code)).toContain('name_unclear');
    }),
    { seed: 6, numRuns: 60 },
  );
});
