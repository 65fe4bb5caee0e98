// A list of which much waits for a person: ties, a private address, half a number, a phone by its kind, yes and no in other words, and a column read the other way round.
import type { Tab } from '../../playground/emulator/spreadsheet-store';

const HEADERS = [
  ...['Prénom', 'Nom', 'E-mail professionnel', 'Fonction', 'Fonction', 'Type', 'Téléphone', 'Indicatif', 'Portable'],
  ...['N° Sécurité sociale', 'Adresse', 'Ville', 'Bloqué', 'Téléphone bureau', 'Poste interne', 'vCard'],
];
const ROWS = [
  ...[['Claire', 'Martin', 'claire@exemple.fr', 'Comptable', 'Cadre', 'Domicile', '04 78 00 00 01', '33', '612345601']],
  ...[['Luc', 'Petit', 'luc@exemple.fr', 'Acheteur', 'Employé', 'Bureau', '01 23 45 67 02', '32', '470123456']],
  ...[['Inès', 'Roux', 'ines@exemple.fr', '', 'Cadre', 'Bureau', '01 23 45 67 03', '33', '612345603']],
];
const REST = [
  ['285036900100140', '3 rue des Lilas', 'Lyon', 'non', '01 23 45 60 00', '101', 'x'],
  ['285036900100141', '4 rue des Lilas', 'Lyon', 'oui', '01 23 45 60 00', '102', 'o'],
  ['285036900100142', '5 rue des Lilas', 'Lyon', 'non', '01 23 45 60 00', '103', 'x'],
];

export function waitingList(tab: Tab): void {
  const rows = [HEADERS, ...ROWS.map((row, i) => [...row, ...REST[i]!])];
  rows.forEach((row, i) => {
    row.forEach((text, j) => {
      if (text !== '') tab.putText(i + 1, j + 1, text);
    });
  });
}
