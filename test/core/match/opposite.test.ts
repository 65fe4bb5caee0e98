// Headers that ask for the opposite of "active": guessed the other way round, and only where the values are yes and no.
import { readCell } from '../../../src/core/read/cell';
import { guessTable, inShort, table } from './found';

describe('a header that means the opposite', () => {
  it.each([
    ['Display name|Block credential', 'A|False', 'B|True'],
    ['First name|Disabled', 'A|no', 'B|yes'],
    ['Prénom|Bloqué', 'A|non', 'B|oui'],
    ['Prénom|Compte désactivé (O/N)', 'A|non', 'B|oui'],
    ['Vorname|Gesperrt', 'A|nein', 'B|ja'],
    ['Nombre|Bloqueado', 'A|no', 'B|sí'],
    ['Nome|Disabilitato', 'A|no', 'B|sì'],
    ['Voornaam|Geblokkeerd', 'A|nee', 'B|ja'],
    ['Nome|Conta bloqueada', 'A|não', 'B|sim'],
    ['name.givenName|suspended', 'A|FALSE', 'B|TRUE'],
    ['givenName|userAccountControl', 'A|512', 'B|514'],
    ['First name|Block sign in (Yes/No) [accountEnabled]', 'A|No', 'B|Yes'],
  ])('fills "Active" the other way round, and says so: %s', (headers, one, two) => {
    const guess = guessTable(table(headers, one, two))[1];
    expect(guess).toMatchObject({ field: 'enabled', inverted: true, reason: { code: 'opposite' } });
  });

  it('is only suggested as long as no value is seen', () => {
    expect(guessTable(table('Prénom|Compte bloqué'))[1]).toMatchObject({
      field: null,
      suggested: 'enabled',
      inverted: true,
    });
  });

  it('takes the state of the account before that of an archive', () => {
    const list = table('name.givenName|suspended|archived', 'A|FALSE|FALSE', 'B|TRUE|FALSE');
    expect(inShort(list)).toEqual(['name.givenName=firstname', 'suspended=enabled']);
  });

  it('gives way to a header that says "active"', () => {
    const list = table('Prénom|Bloqué|Actif', 'A|non|oui', 'B|oui|non');
    const guesses = guessTable(list);
    expect(guesses.map(({ field }) => field)).toEqual(['firstname', null, 'enabled']);
    expect(guesses[2]).not.toHaveProperty('inverted');
  });

  it.each([
    ['a date', 'First name|Disabled on', 'A|01/02/2024', 'B|'],
    ['a reason', 'Prénom|Bloqué', 'A|impayé', 'B|départ'],
    ['a lock-out', 'First name|Account locked', 'A|no', 'B|yes'],
    ['a handicap', 'Prénom|Handicapé', 'A|non', 'B|oui'],
    ['a block of houses', 'First name|Block', 'A|1', 'B|0'],
  ])('is not seen in %s', (_, headers, one, two) => {
    expect(inShort(table(headers, one, two))).toEqual([`${headers.split('|')[0]}=firstname`]);
  });
});

describe('a cell that is read the other way round', () => {
  it.each([
    ['True', false],
    ['no', true],
    ['oui', false],
    ['1', false],
    ['0', true],
    ['Actif', true],
    ['Disabled', false],
    ['inactief', false],
    ['512', true],
    ['514', false],
    ['66050', false],
    ['66048', true],
  ])('%s means active: %s', (value, active) => {
    expect(readCell('enabled', { value, shown: value }, { inverted: true })).toEqual({ value: active, issues: [] });
  });

  it('is not read at all when it says neither', () => {
    const { value, issues } = readCell('enabled', { value: 'maybe', shown: 'maybe' }, { inverted: true });
    expect([value, issues.map(({ code }) => code)]).toEqual([undefined, ['boolean_unknown']]);
  });

  it('takes a checkbox that is ticked for switched off', () => {
    expect(readCell('enabled', { value: true, shown: 'TRUE' }, { inverted: true }).value).toBe(false);
  });
});
