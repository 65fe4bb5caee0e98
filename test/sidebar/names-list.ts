// A list with both names in one column, as French offices keep it, and one of an HR system with a preferred name.
import type { Tab } from '../../playground/emulator/spreadsheet-store';

function fill(rows: readonly (readonly string[])[]): (tab: Tab) => void {
  return (tab) =>
    rows.forEach((row, i) => {
      row.forEach((text, j) => {
        if (text !== '') tab.putText(i + 1, j + 1, text);
      });
    });
}

export const namesList = fill([
  ['Nom Prénom', 'E-mail', 'Fonction', 'Portable'],
  ['GIRARD Karine', 'k.girard@exemple.fr', 'Comptable', '06 39 98 10 01'],
  ['DE LA TOUR Zoé', 'z.delatour@exemple.fr', 'Acheteuse', ''],
  ['MARTIN Jean-Baptiste', 'jb.martin@exemple.fr', '', '06 39 98 10 03'],
  ['Dupont Martin Claire', 'c.dupont@exemple.fr', 'Assistante', ''],
  ['McDONALD Sean', 's.mcdonald@exemple.fr', 'Menuisier', ''],
  ['PETIT Anna', 'a.petit@exemple.fr', 'Menuisière', '06 39 98 10 06'],
]);

export const preferredList = fill([
  ['Legal First Name', 'Legal Last Name', 'Preferred Name', 'Work Email', 'Business Title', 'Cost Center'],
  ['Alexandra', 'Reed', '', 'alex.reed@example.com', 'Nurse', '4100'],
  ['Thomas', 'Okoro', 'Tom', 'tom.okoro@example.com', 'Porter', '4100'],
  ['William', 'Winter', '', 'william.winter@example.com', '', '4200'],
  ['Margaret', 'Marsh', '', 'margaret.marsh@example.com', 'Surgeon', '4300'],
]);
