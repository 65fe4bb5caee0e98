// "Show the signature" in an emulated file: one request, and a dialog with what Signitic has now and what the sync would change.
import { faulty, faultNamed } from '../../playground/signitic/faults';
import { emptyStore, TEST_KEY } from '../../playground/signitic/server';
import { direct } from '../../playground/signitic/wire';
import { type Desk, openDesk, STAFF } from './fixture';

interface SignatureView {
  reason: string | null;
}
const show = (desk: Desk, row: number) => desk.call<SignatureView>('showSignature', desk.tab.id, row);
const dialogs = ({ world }: Desk) => world.shown.filter(({ kind }) => kind === 'dialog');
/** The page in words, with the frame's document left as it is. */
const wordsOf = (html: string): string =>
  html.replace(/&#(\d+);/g, (_, sign: string) => String.fromCodePoint(Number(sign))).replace(/<[^>]*>/g, ' ');

function syncedDesk(locale = 'en'): Desk {
  const desk = openDesk(STAFF, { locale });
  desk.menu('syncToSignitic');
  desk.world.resetCounts();
  return desk;
}

test('the signature is shown as it is now, beside what the next sync sends, and after a sync as it became', () => {
  const desk = syncedDesk();
  desk.tab.type(2, 2, 'Weiss');
  const before = dialogs(desk).length;
  expect(show(desk, 2)).toEqual({ reason: null });
  expect(desk.world.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'GET https://api.signitic.app/signatures/ana%40example.com/json',
  ]);
  const [dialog] = dialogs(desk).slice(before);
  expect(dialog).toMatchObject({ title: 'Signature of ana@example.com', width: 990, height: 560 });
  const frame = /srcdoc="([^"]*)"/.exec(dialog!.html)?.[1] ?? '';
  expect([frame.includes('Ana Roy'), frame.includes('Weiss')]).toEqual([true, false]);
  expect(wordsOf(dialog!.html).replace(/\s+/g, ' ')).toContain('Last name (another value) → Weiss');
  desk.menu('syncToSignitic');
  show(desk, 2);
  const after = dialogs(desk).at(-1)!.html;
  expect(after).toContain('Ana Weiss');
  expect(wordsOf(after)).toContain('Nothing has changed since the last sync.');
});

test('of a person of whom nothing was sent yet, all values are named as to be compared', () => {
  const desk = openDesk(STAFF);
  desk.store.users.set('ana@example.com', { email: 'ana@example.com', enabled: true, lastname: 'Before' });
  expect(show(desk, 2)).toEqual({ reason: null });
  const words = wordsOf(dialogs(desk).at(-1)!.html).replace(/\s+/g, ' ');
  expect(words).toContain('These values are compared first, and only those that differ are sent:');
  expect(words).toContain('First name Ana Last name Roy');
  expect(words).not.toContain('→');
});

test.each([
  [
    'en',
    'Signitic has no signature for bob@example.com: no template is assigned to this person there.',
    'chloe@example.com is inactive in Signitic, and so has no signature there.',
    'Signitic does not know ana@example.com yet.',
  ],
  [
    'fr',
    'Signitic n’a pas de signature pour bob@example.com\u00a0: aucun modèle n’y est attribué à cette personne.',
    'La personne chloe@example.com est inactive dans Signitic et n’y a donc pas de signature.',
    'Signitic ne connaît pas encore ana@example.com.',
  ],
])(
  'no template, an inactive and an unknown person each have a sentence, and no dialog (%s)',
  (locale, ...sentences) => {
    const desk = syncedDesk(locale);
    desk.store.templates.set('bob@example.com', 'none');
    desk.store.users.delete('ana@example.com');
    const before = dialogs(desk).length;
    const reasons = [3, 4, 2].map((row) => show(desk, row).reason);
    expect(reasons.map((reason, i) => reason?.startsWith(sentences[i]!) || reason)).toEqual([true, true, true]);
    expect(dialogs(desk)).toHaveLength(before);
  },
);

test('a row without a valid address has a sentence, and costs no request', () => {
  const desk = openDesk(STAFF);
  desk.tab.type(2, 3, 'ana at example');
  expect(show(desk, 2).reason).toMatch(/^This row has no valid e-mail address/);
  expect(desk.world.requests).toEqual([]);
});

test('a gateway’s page, a dead line and an unknown refusal each have a sentence', () => {
  const store = emptyStore();
  const server = direct(store);
  const broken = { fault: '' };
  const desk = openDesk(STAFF, {
    store,
    world: { transport: faulty(server, () => (broken.fault ? faultNamed(broken.fault) : null)) },
  });
  const reasons = ['a page with status 200', 'the line breaks before the batch arrives', 'an unknown code'].map(
    (name) => {
      broken.fault = name;
      return show(desk, 2).reason;
    },
  );
  expect(reasons).toEqual([
    'The answer did not come from Signitic itself, but from a server in between. Try again in a few minutes.',
    'Signitic does not answer at the moment. Try again in a few minutes.',
    'Signitic did not show the signature of ana@example.com. Signitic says: Quota of the workspace is used up.',
  ]);
  broken.fault = 'a wrong key, told as no error';
  expect(() => show(desk, 2)).toThrow('Signitic does not accept this key');
});

test('a key that Signitic quotes is struck out of the signature', () => {
  const desk = syncedDesk();
  desk.store.templates.set('ana@example.com', { html: `<p>Key ${TEST_KEY}.</p>` });
  show(desk, 2);
  const { html } = dialogs(desk).at(-1)!;
  expect([html.includes('Key &#8226;'), html.includes(TEST_KEY)]).toEqual([true, false]);
});
