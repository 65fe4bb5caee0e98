// Group names that look alike: told, since Signitic would make a group of each.
import { rareGroups } from '../../../src/core/people/group-typos';
import { rowsOf } from './list';

function told(groups: string[]): (string | undefined)[] {
  const rows = rowsOf(
    { 'E-mail': 'email', Groupe: 'path.group' },
    groups.map((group, i) => [`n${i}@exemple.fr`, group]),
  );
  rareGroups(rows);
  return rows.map(({ issues }) => issues[0] && `${issues[0].code} ${String(issues[0].params?.['likely'])}`);
}

test.each([
  [['Marketing', 'Marketing', 'Marketing', 'MARKETING', 'MARKETING'], 'Marketing'],
  [['Ingénierie', 'Ingénierie', 'Ingénierie', 'Ingenierie', 'Ingenierie'], 'Ingénierie'],
  [['Verkäufe', 'Verkäufe', 'Verkäufe', 'verkäufe', 'verkaufe'], 'Verkäufe'],
  [['Dirección', 'Dirección', 'Dirección', 'Direccion', 'DIRECCIÓN'], 'Dirección'],
  [['Città', 'Città', 'Città', 'Citta', 'CITTÀ'], 'Città'],
  [['R&D', 'R&D', 'R&D', 'r&d', 'r&d'], 'R&D'],
  [['Côte d’Azur', 'Côte d’Azur', 'Côte d’Azur', "Côte d'Azur", "Côte d'azur"], 'Côte d’Azur'],
  [['Rhône-Alpes', 'Rhône-Alpes', 'Rhône-Alpes', 'Rhône\u2011Alpes', 'Rhône–Alpes'], 'Rhône-Alpes'],
])('names equal but for capitals or accents are told however often they occur: %j', (groups, likely) => {
  const issue = `group_variant ${likely}`;
  expect(told(groups)).toEqual([undefined, undefined, undefined, issue, issue]);
});

test('spaces and composition make no other name', () => {
  const groups = ['Équipe web', 'Équipe\u00a0web', 'Équipe  web', 'Équipe web'.normalize('NFD'), '\u200bÉquipe web'];
  expect(told(groups)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

test.each([
  [['Team 1', 'Team 1', 'Team 1', 'Team 2', 'Team 2']],
  [['Achats', 'Achats', 'Achats', 'Ventes', 'Ventes']],
  [['Marketing', 'Marketing', 'Marketing', 'Marketing Team', 'Marketing Team']],
  [['R&D', 'R&D', 'R&D', 'RD', 'RD']],
])('different names are nobody’s slip: %j', (groups) => {
  expect(told(groups)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});
