// Refused batches split until whoever is at fault stands alone: how many requests that takes, whoever it is.
import fc from 'fast-check';
import { CAMPAIGN } from '../campaign';
import { fixtureWith, json, posts, staff } from './world';

/** A hundred people, some of whom Signitic refuses, each in words of their own. */
function refusing(bad: ReadonlySet<number>) {
  const fixture = fixtureWith(staff(100));
  fixture.server.answer = ({ method, body }) => {
    if (method !== 'post') return null;
    const users = (JSON.parse(body ?? '').users as { email: string }[]).map(({ email }) => Number(/\d+/.exec(email)));
    const first = users.find((i) => bad.has(i));
    return first === undefined ? null : json({ success: false, code: 117, message: `No place for p${first}.` });
  };
  return fixture;
}

const some = fc.uniqueArray(fc.nat(99), { minLength: 1, maxLength: 100 });

test('k refused people in a batch cost at most 2·k·log2(100) + 2 more requests, and only themselves', () => {
  fc.assert(
    fc.property(some, (numbers) => {
      const bad = new Set(numbers);
      const fixture = refusing(bad);
      const { rows, sums, stopped } = fixture.run();
      expect(stopped).toBeNull();
      expect(sums).toMatchObject({ synced: 100 - bad.size, refused: bad.size });
      for (const [i, { outcome }] of rows.entries()) {
        if (bad.has(i)) expect(outcome).toMatchObject({ kind: 'refused', message: `No place for p${i}.` });
        else expect(outcome?.kind).toBe('synced');
      }
      expect(fixture.server.users.size).toBe(100 - bad.size);
      expect(posts(fixture.server).length - 1).toBeLessThanOrEqual(2 * bad.size * Math.log2(100) + 2);
      // Nobody is sent again: neither those who went through, nor those who were refused.
      const before = posts(fixture.server).length;
      fixture.run();
      expect(posts(fixture.server)).toHaveLength(before);
    }),
    { numRuns: CAMPAIGN ? 150 : 40, seed: 13 },
  );
});

test('what does not fit the slice any more waits, and the next slices find whoever is at fault', () => {
  const fixture = refusing(new Set([3, 41, 77]));
  fixture.took = 60_000;
  const first = fixture.run({ run: 'aaaaa1' });
  const waves = posts(fixture.server).length;
  expect(first.more).toBe(true);
  expect(first.sums.waiting).toBeGreaterThan(0);
  const report = fixture.goOn(first, { run: 'aaaaa1' });
  expect(report.sums).toMatchObject({ synced: 97, refused: 3, waiting: 0 });
  expect(waves).toBeLessThan(posts(fixture.server).length);
});
