// The batch rule: never over 100 users, never over 2.5 MB of UTF-8, nobody left out, nobody twice.
import fc from 'fast-check';
import { MAX_BYTES, MAX_USERS, toBatches, utf8Length } from '../../../src/core/send/batch';
import { postUsers } from '../../../src/core/send/signitic';
import type { Selected } from '../../../src/core/row';
import { selectedWith } from '../world';

const rowOf = (json: string) => selectedWith('p@example.com', { json });
const bodyOf = (rows: readonly Selected[]) => postUsers(rows.map(({ json }) => json)).body ?? '';

test('a hundred users a batch, in the order of the sheet', () => {
  const rows = Array.from({ length: 250 }, (_, i) => rowOf(`{"email":"p${i}@example.com"}`));
  const batches = toBatches(rows);
  expect(batches.map((batch) => batch.rows.length)).toEqual([100, 100, 50]);
  expect(batches.flatMap((batch) => batch.rows)).toEqual(rows);
});
test('no people make no batch', () => expect(toBatches([])).toEqual([]));

test('bytes are those of UTF-8, whatever the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => utf8Length(text) === Buffer.byteLength(text)));
  expect(utf8Length('é€😀')).toBe(2 + 3 + 4);
});

test('no batch exceeds either limit, and none could have taken the next person', () => {
  const size = fc.integer({ min: 10, max: 220_000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(size, fc.constantFrom('a', 'é', '€', '😀')), { maxLength: 250 }), (people) => {
      const rows = people.map(([bytes, sign]) =>
        rowOf(JSON.stringify({ x: sign.repeat(Math.floor(bytes / Buffer.byteLength(sign))) })),
      );
      const batches = toBatches(rows);
      expect(batches.flatMap((batch) => batch.rows)).toEqual(rows);
      batches.forEach((batch, i) => {
        expect(batch.rows.length).toBeLessThanOrEqual(MAX_USERS);
        expect(Buffer.byteLength(bodyOf(batch.rows))).toBeLessThanOrEqual(MAX_BYTES);
        const next = batches[i + 1]?.rows[0];
        if (!next || batch.rows.length === MAX_USERS) return;
        expect(Buffer.byteLength(bodyOf([...batch.rows, next]))).toBeGreaterThan(MAX_BYTES);
      });
    }),
    { numRuns: 15 },
  );
});
