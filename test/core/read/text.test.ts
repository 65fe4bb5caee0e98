// Text that looks the same is sent the same: composed, with single plain spaces, without what nobody sees.
import { readCell } from '../../../src/core/read/cell';
import type { FieldKey } from '../../../src/core/fields';

const read = (shown: string, field: FieldKey = 'path.group') => readCell(field, { value: shown, shown });

test.each([
  ['a decomposed accent', 'Ingénierie'.normalize('NFD')],
  ['a no-break space', 'Ressources\u00a0humaines'],
  ['a narrow no-break space', 'Ressources\u202fhumaines'],
  ['two spaces', 'Ressources  humaines'],
  ['a tab', 'Ressources\thumaines'],
  ['an ideographic space', 'Ressources\u3000humaines'],
  ['a soft hyphen', 'Ressour\u00adces humaines'],
  ['a zero-width space', 'Ressources\u200b humaines'],
  ['a word joiner', 'Ressources\u2060 humaines'],
  ['a byte-order mark', '\ufeffRessources \ufeffhumaines'],
  ['direction marks', '\u200eRessources\u200f \u202ahumaines\u202c \u2066'],
])('%s makes no other group', (_, shown) => {
  const meant = shown.normalize('NFC').startsWith('Ing') ? 'Ingénierie' : 'Ressources humaines';
  expect(read(shown)).toEqual({ value: meant, issues: [] });
});

test.each([
  ['a joiner of an emoji', 'Équipe 👩\u200d💻 web'],
  ['a variation selector', 'Équipe ❤\ufe0f santé'],
  ['a non-joiner in Persian', 'می\u200cخواهم گروه'],
  ['a joiner in Sinhala', 'ශ්\u200dරී ලංකා'],
])('%s stays, as it has a meaning', (_, shown) => {
  expect(read(shown).value).toBe(shown);
});

test('an Ångström and a Kelvin sign are letters', () => {
  expect(read('\u212bsa', 'firstname').value).toBe('Åsa');
});

test('an address keeps its lines and loses double spaces', () => {
  expect(read('12  rue\u00a0X\n69001   Lyon', 'address').value).toBe('12 rue X<br/>69001 Lyon');
});
