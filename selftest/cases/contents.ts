// Cases of what cells hold beside plain values, as far as a script can put it there: links, formulas of pictures, choices.
import { type Case, refused } from '../case';

const URL = 'https://example.com/';
const links = (cell: GoogleAppsScript.Spreadsheet.Range) => {
  const words = cell.getRichTextValue();
  return words && [words.getLinkUrl(), words.getRuns().map((run) => [run.getText(), run.getLinkUrl()])];
};

export const CONTENTS: readonly Case[] = [
  {
    id: 'CHIP-07',
    says: 'Words of which some are linked: value, link of all, links by stretch',
    run: (desk) => {
      const words = SpreadsheetApp.newRichTextValue().setText('see this').setLinkUrl(4, 8, URL).build();
      const cell = desk.block(1, 1).setRichTextValue(words);
      return [cell.getDisplayValue(), links(cell)];
    },
    expect: `["see this",[null,[["see ",null],["this","${URL}"]]]]`,
  },
  {
    id: 'CHIP-07',
    says: '=HYPERLINK: what is shown, its formula, its links',
    run: (desk) => {
      const cell = desk.block(1, 1).setValue(`=HYPERLINK("${URL}","Profile")`);
      return [cell.getDisplayValue(), cell.getFormula(), links(cell)];
    },
    expect: `["Profile","=HYPERLINK(\\"${URL}\\",\\"Profile\\")",[null,[["Profile",null]]]]`,
    open: true,
    live: true,
    usOnly: true,
  },
  {
    id: 'CHIP-07',
    says: 'An address written as plain text: whether Google makes a link of it',
    run: (desk) => links(desk.block(1, 1).setValue(URL)),
    expect: `[null,[["${URL}",null]]]`,
    open: true,
  },
  {
    id: 'CHIP-07',
    says: 'The rich text of a number, a blank and a formula that gives text',
    run: (desk) =>
      desk
        .block(1, 3)
        .setValues([[7, '', '="x"']])
        .getRichTextValues()[0]
        ?.map((one) => (one ? one.getText() : null)),
    expect: '[null,null,"x"]',
    open: true,
  },
  {
    id: 'CHIP-06',
    says: '=IMAGE: type of the value, what is shown, the formula',
    run: (desk) => {
      const cell = desk.block(1, 1).setValue('=IMAGE("https://example.com/a.png")');
      return [typeof cell.getValue(), String(cell.getValue()), cell.getDisplayValue(), cell.getFormula()];
    },
    expect: '["string","","","=IMAGE(\\"https://example.com/a.png\\")"]',
    open: true,
    live: true,
    usOnly: true,
  },
  {
    id: 'CHIP-08',
    says: 'Two choices written as one text into a strict dropdown of one choice',
    run: (desk) => {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['A', 'B']).setAllowInvalid(false).build();
      const cell = desk.block(1, 1).setDataValidation(rule).setValue('A, B');
      return [refused(() => SpreadsheetApp.flush()), cell.getDisplayValue()];
    },
    expect: /^\["Exception: The data you entered in cell A\d+ violates .*",""\]$/,
    open: true,
  },
];
