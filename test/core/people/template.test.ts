import { columnOf, fillTemplate, headersOf, partsOf, placesOf } from '../../../src/core/people/template';

const fill = (text: string, values: Record<string, string>) =>
  fillTemplate(
    partsOf(text),
    (header, occurrence) => values[occurrence > 1 ? `${header}|${occurrence}` : header] ?? '',
  );

test('a text without places is always itself', () => expect(fill('Acme SAS', {})).toBe('Acme SAS'));
test('places are filled', () => {
  expect(fill('{{Rue}}<br/>{{CP}} {{Ville}}', { Rue: '1 rue X', CP: '75002', Ville: 'Paris' })).toBe(
    '1 rue X<br/>75002 Paris',
  );
});
test('an empty place takes its separator with it', () => {
  expect(fill('{{Rue}}<br/>{{CP}} {{Ville}}', { CP: '75002', Ville: 'Paris' })).toBe('75002 Paris');
  expect(fill('{{Rue}}<br/>{{CP}} {{Ville}}', { Rue: '1 rue X', CP: '75002' })).toBe('1 rue X<br/>75002');
});
test('of the separators left between two filled places the line break wins', () => {
  expect(fill('{{Rue}}<br/>{{CP}} {{Ville}}', { Rue: '1 rue X', Ville: 'Paris' })).toBe('1 rue X<br/>Paris');
  expect(fill('{{A}}, {{B}} {{C}}', { A: 'a', C: 'c' })).toBe('a, c');
});
test('a text whose places are all empty is blank, whatever stands around them', () => {
  expect(fill('Tél. : {{Tel}} (bureau)', {})).toBe('');
});
test('what stands before the first and after the last place stays', () => {
  expect(fill('Tél. : {{Tel}} (bureau)', { Tel: '01' })).toBe('Tél. : 01 (bureau)');
  expect(fill('{{CP}} {{Ville}}, France', { CP: '75002' })).toBe('75002, France');
});
test('brackets opened for an empty place go with it', () => {
  expect(fill('{{Nom}} (poste {{Poste}})', { Nom: 'Roy' })).toBe('Roy');
  expect(fill('{{A}} ({{B}}) {{C}}', { A: 'a', C: 'c' })).toBe('a c');
  expect(fill('{{A}} ({{B}}) {{C}}', { A: 'a', B: 'b', C: 'c' })).toBe('a (b) c');
});
test('a repeated header is named by its occurrence', () => {
  expect(fill('{{Phone}} / {{Phone|2}}', { Phone: '1', 'Phone|2': '2' })).toBe('1 / 2');
  expect(placesOf('{{ Phone }} {{Phone | 2}}')).toEqual([
    { header: 'Phone', occurrence: 1, numbered: false },
    { header: 'Phone', occurrence: 2, numbered: true },
  ]);
});
test('a value with braces is not filled again', () => {
  expect(fill('{{A}} {{B}}', { A: '{{B}}', B: 'b' })).toBe('{{B}} b');
});

describe('columns by header', () => {
  const headers = headersOf([' Nom ', '', 'Tél', 'Tél', 'E-mail']);
  test('a header is found without its outer spaces', () => {
    expect(columnOf({ column: 'Nom', occurrence: 1, of: 1 }, headers)).toBe(0);
  });
  test('of repeated headers the one meant is found', () => {
    expect(columnOf({ column: 'Tél', occurrence: 2, of: 2 }, headers)).toBe(3);
  });
  test('a header that is gone is missing', () => {
    expect(columnOf({ column: 'Mobile', occurrence: 1, of: 1 }, headers)).toBe('missing');
  });
  test('another number of equal headers than when it was chosen is ambiguous, never a guess', () => {
    expect(columnOf({ column: 'Tél', occurrence: 1, of: 1 }, headers)).toBe('ambiguous');
    expect(columnOf({ column: 'E-mail', occurrence: 1, of: 2 }, headers)).toBe('ambiguous');
  });
  test('a blank header names nothing', () =>
    expect(columnOf({ column: '', occurrence: 1, of: 1 }, headers)).toBe('missing'));
});
