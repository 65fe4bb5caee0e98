// What cells hold and how they look: chips, pictures, links, merges, colours; the emulator against Google's recorded behaviour.
import { refusal, type Thing } from './script.fixture';
import { opened } from './sheet.fixture';

const URL = 'https://example.com/ada';

describe('chips', () => {
  test('CHIP-01: a person chip is a name for a script, without an address or a link', () => {
    const { tab, sheet } = opened();
    tab.putPerson(2, 1, 'Ada Lovelace', 'ada@example.com');
    const cell = sheet.getRange('A2');
    expect([cell.getValue(), cell.getDisplayValue(), cell.getFormula()]).toEqual(['Ada Lovelace', 'Ada Lovelace', '']);
    expect([cell.getRichTextValue().getText(), cell.getRichTextValue().getLinkUrl()]).toEqual(['Ada Lovelace', null]);
    expect(tab.content(2, 1)).toEqual({ kind: 'chip', of: 'person', behind: 'ada@example.com' });
  });

  test('CHIP-02: each chip has its own display: name, last name first, or address', () => {
    const { tab, sheet } = opened();
    tab.putPerson(1, 1, 'Ada Lovelace', 'ada@example.com', 'name');
    tab.putPerson(2, 1, 'Ada Lovelace', 'ada@example.com', 'last name first');
    tab.putPerson(3, 1, 'Ada Lovelace', 'ada@example.com', 'e-mail');
    expect(sheet.getRange('A1:A3').getDisplayValues()).toEqual([
      ['Ada Lovelace'],
      ['Lovelace, Ada'],
      ['ada@example.com'],
    ]);
  });

  test("CHIP-03: a column with the chip's address as a formula is ordinary text", () => {
    const { tab, sheet } = opened();
    tab.putPerson(2, 1, 'Ada Lovelace', 'ada@example.com');
    tab.putFormula(2, 2, '=A2.Email', 'ada@example.com');
    expect(sheet.getRange('A2:B2').getValues()).toEqual([['Ada Lovelace', 'ada@example.com']]);
  });

  test('CHIP-04: a file chip reads as its words or as blank, and none of three ways gives its address', () => {
    const { tab, sheet } = opened();
    tab.putChip(1, 1, 'file', 'Contract.pdf', URL);
    tab.putChip(2, 1, 'file', '', URL);
    const words = sheet.getRange('A1').getRichTextValue();
    expect(sheet.getRange('A1:A2').getValues()).toEqual([['Contract.pdf'], ['']]);
    expect([words.getLinkUrl(), words.getRuns()[0]!.getLinkUrl()]).toEqual([null, null]);
    expect(sheet.getRange('A2').getRichTextValue()).toBeNull();
    expect(sheet.getLastRow()).toBe(2);
  });

  test('a value written over a chip, or a chip that is cleared, leaves nothing of it', () => {
    const { tab, run, sheet } = opened();
    tab.putPerson(1, 1, 'Ada Lovelace', 'ada@example.com');
    tab.putPerson(2, 1, 'Bob Noyce', 'bob@example.com');
    sheet.getRange('A1').setValue('Eve');
    sheet.getRange('A2').clearContent();
    run.commit();
    expect([tab.content(1, 1), tab.content(2, 1), sheet.getLastRow()]).toEqual([null, null, 1]);
  });

  test('a chip moves with its row when the rows are sorted', () => {
    const { tab } = opened();
    tab.typeTable(1, 1, [['b'], ['a']]);
    tab.putPerson(1, 2, 'Ada Lovelace', 'ada@example.com');
    tab.sort(1, 2, 1);
    expect([tab.content(1, 2), tab.content(2, 2)]).toEqual([
      null,
      { kind: 'chip', of: 'person', behind: 'ada@example.com' },
    ]);
  });

  test('CHIP-08: the choice of a dropdown is its text, and several choices are one text', () => {
    const { tab, run, sheet } = opened();
    tab.validateSeveral(1, 1, 3, 1, ['red', 'green', 'blue'], true);
    tab.put(1, 1, 'red, blue');
    expect(sheet.getRange('A1').getDisplayValue()).toBe('red, blue');
    sheet.getRange('A2').setValue('green, red');
    expect(sheet.getRange('A2').getValue()).toBe('green, red');
    sheet.getRange('A3').setValue('green, pink');
    expect(refusal(() => run.app.flush())).toMatch(/^The data you entered in cell A3 violates/);
  });
});

describe('pictures', () => {
  test('CHIP-05: a picture in a cell is an object where people see an image, and shows no text', () => {
    const { tab, run, sheet } = opened();
    tab.put(1, 1, 'Photo');
    tab.putPicture(2, 1, 'Ada');
    const cell = sheet.getRange('A2');
    const value = cell.getValue();
    expect([typeof value, String(value), cell.getDisplayValue(), cell.getFormula()]).toEqual([
      'object',
      'CellImage',
      '',
      '',
    ]);
    expect(value.valueType).toBe(run.app.ValueType.IMAGE);
    expect([value.getAltTextTitle(), value.getUrl()]).toEqual(['Ada', '']);
    expect(String(value.getContentUrl())).toMatch(/^https:/);
    expect([sheet.getLastRow(), cell.isBlank()]).toEqual([2, false]);
  });

  test('CHIP-05: a picture that is overwritten or cleared is gone', () => {
    const { tab, sheet } = opened();
    tab.putPicture(1, 1);
    tab.putPicture(2, 1);
    sheet.getRange('A1').setValue('x');
    sheet.getRange('A2').clearContent();
    expect(sheet.getRange('A1:A2').getValues()).toEqual([['x'], ['']]);
  });

  test.each([
    ['blank', 'string'],
    ['picture', 'object'],
  ] as const)('CHIP-06: =IMAGE() shows no text, has its formula, and gives a %s', (imageFormulaGives, type) => {
    const { tab, sheet } = opened({ imageFormulaGives });
    tab.putFormula(1, 1, `=IMAGE("${URL}")`, '');
    const cell = sheet.getRange('A1');
    expect([cell.getDisplayValue(), cell.getFormula(), typeof cell.getValue()]).toEqual(['', `=IMAGE("${URL}")`, type]);
  });
});

describe('links', () => {
  test('CHIP-07: linked words are words; the address is in the rich text', () => {
    const { tab, sheet } = opened();
    tab.putLinked(1, 1, [{ text: 'Profile', link: URL }]);
    const cell = sheet.getRange('A1');
    expect([cell.getValue(), cell.getDisplayValue(), cell.getFormula()]).toEqual(['Profile', 'Profile', '']);
    expect(cell.getRichTextValue().getLinkUrl()).toBe(URL);
  });

  test('CHIP-07: words with links of their own have one link for each run and none for all', () => {
    const { tab, sheet } = opened();
    tab.putLinked(1, 1, [
      { text: 'see ', link: null },
      { text: 'this', link: URL },
    ]);
    const words = sheet.getRange('A1').getRichTextValues()[0]![0]!;
    const runs = [...(words.getRuns() as unknown as Thing[])];
    expect(words.getLinkUrl()).toBeNull();
    expect(runs.map((run) => [run.getText(), run.getLinkUrl()])).toEqual([
      ['see ', null],
      ['this', URL],
    ]);
    expect([words.getLinkUrl(4, 8), words.getLinkUrl(0, 8)]).toEqual([URL, null]);
  });

  test('CHIP-07: the address of =HYPERLINK is in the formula alone', () => {
    const { tab, sheet } = opened();
    tab.putFormula(1, 1, `=HYPERLINK("${URL}","Profile")`, 'Profile');
    const cell = sheet.getRange('A1');
    expect([cell.getDisplayValue(), cell.getRichTextValue().getLinkUrl()]).toEqual(['Profile', null]);
    expect(cell.getFormula()).toBe(`=HYPERLINK("${URL}","Profile")`);
  });

  test('a script writes linked words and reads them back', () => {
    const { run, sheet } = opened();
    const words = run.app.newRichTextValue().setText('see this').setLinkUrl(4, 8, URL).build();
    const cell = sheet.getRange('A1').setRichTextValue(words);
    expect([cell.getValue(), cell.getRichTextValue().getRuns()[1]!.getLinkUrl()]).toEqual(['see this', URL]);
    expect(cell.setValue('plain').getRichTextValue().getLinkUrl()).toBeNull();
  });

  test('numbers, dates and blanks have no rich text', () => {
    const { tab, sheet } = opened();
    tab.put(1, 1, 7);
    expect(sheet.getRange('A1:B1').getRichTextValues()).toEqual([[null, null]]);
  });
});

describe('merged cells', () => {
  test('WRITE-46: a merge is found from any range that meets it, and shows its first value', () => {
    const { sheet } = opened();
    const block = sheet.getRange('A1:B2').setValues([
      ['one', 'two'],
      ['three', 'four'],
    ]);
    block.merge();
    const found = sheet.getRange('A1:C3').getMergedRanges();
    expect([found.length, found[0]!.getA1Notation()]).toEqual([1, 'A1:B2']);
    expect(sheet.getRange('A1:B2').getDisplayValues()).toEqual([
      ['one', ''],
      ['', ''],
    ]);
    expect(['B2', 'C3'].map((a1) => sheet.getRange(a1).isPartOfMerge())).toEqual([true, false]);
    block.breakApart();
    expect(sheet.getRange('A1:C3').getMergedRanges()).toHaveLength(0);
  });

  test('WRITE-46: merging across makes one merge for each row, vertically one for each column', () => {
    const { sheet } = opened();
    sheet.getRange('A1:B2').mergeAcross();
    sheet.getRange('D1:E2').mergeVertically();
    const names = [...(sheet.getRange('A1:E2').getMergedRanges() as unknown as Thing[])].map((one) =>
      one.getA1Notation(),
    );
    expect(names).toEqual(['A1:B1', 'A2:B2', 'D1:D2', 'E1:E2']);
  });
});

describe('checkboxes', () => {
  test('READ-18: one state for all is true or false, any mix is null', () => {
    const { tab, sheet } = opened();
    for (const [row, ticked] of [true, true, false].entries()) tab.checkbox(row + 1, 1, ticked);
    const checked = (a1: string) => sheet.getRange(a1).isChecked();
    expect([checked('A1:A2'), checked('A3'), checked('A1:A3'), checked('A1:B1'), checked('B1')]).toEqual([
      true,
      false,
      null,
      null,
      null,
    ]);
  });

  test('WRITE-45: ticking changes checkboxes and leaves every other cell alone', () => {
    const { tab, sheet } = opened();
    tab.checkbox(1, 1, false);
    tab.put(2, 1, 'text');
    expect(sheet.getRange('A1:A3').check().getValues()).toEqual([[true], ['text'], ['']]);
    expect(sheet.getRange('A1:A3').uncheck().getValues()).toEqual([[false], ['text'], ['']]);
  });
});

describe('looks', () => {
  test('READ-13: a colour set by its CSS name reads back as lower-case hex', () => {
    const { sheet } = opened();
    const cell = sheet.getRange('A1').setFontColor('MediumPurple').setBackground('AliceBlue');
    expect([cell.getFontColors()[0]![0], cell.getBackground()]).toEqual(['#9370db', '#f0f8ff']);
    expect(cell.setFontColor('#ABCDEF').getFontColors()[0]![0]).toBe('#abcdef');
  });

  test('WRITE-26: a background that is no colour is taken without an error', () => {
    const { run, sheet } = opened();
    sheet
      .getRange('A1:A2')
      .setBackground('foo')
      .setBackgrounds([['#gggggg'], [null]]);
    expect(() => run.commit()).not.toThrow();
    expect(sheet.getRange('A1:A2').getBackgrounds()).toEqual([['#ffffff'], ['#ffffff']]);
  });

  test('READ-14: an unformatted cell counts as wrapped although it overflows', () => {
    const { run, sheet } = opened();
    const { WRAP, OVERFLOW, CLIP } = run.app.WrapStrategy;
    const cell = sheet.getRange('A1');
    const told = () => [cell.getWrap(), cell.getWrapStrategy()];
    const before = told();
    expect([before[0], before[1] === OVERFLOW]).toEqual([true, true]);
    cell.setWrap(true);
    expect([cell.getWrap(), cell.getWrapStrategy() === WRAP]).toEqual([true, true]);
    cell.setWrap(false);
    expect([cell.getWrap(), cell.getWrapStrategy() === OVERFLOW]).toEqual([false, true]);
    cell.setWrapStrategy(CLIP);
    expect(cell.getWrap()).toBe(false);
  });

  test('READ-15: an alignment set to "normal" or null reads back as another word', () => {
    const { sheet } = opened();
    const cell = sheet.getRange('A1').setHorizontalAlignment('normal');
    expect(cell.getHorizontalAlignment()).toBe('general-left');
    expect(cell.setHorizontalAlignment(null).getHorizontalAlignment()).toBe('general');
    expect(cell.setHorizontalAlignment('right').getHorizontalAlignment()).toBe('right');
  });

  test('WRITE-42: a weight of null is the default one', () => {
    const { sheet } = opened();
    const cell = sheet.getRange('A1').setFontWeight('bold');
    expect(cell.getFontWeight()).toBe('bold');
    expect(cell.setFontWeight(null).getFontWeight()).toBe('normal');
  });
});

describe('clearing', () => {
  function filled() {
    const made = opened();
    const { tab, sheet } = made;
    tab.validate(1, 1, 1, 1, ['x'], true);
    tab.putNote(1, 1, 'a note');
    sheet.getRange('A1').setValue('x').setFontWeight('bold').setBackground('red').setNumberFormat('@');
    return made;
  }
  const state = (sheet: Thing) => {
    const cell = sheet.getRange('A1');
    return [cell.getValue(), cell.getFontWeight(), cell.getBackground(), cell.getNumberFormat(), cell.getNote()];
  };

  test.each([
    ['clear', ['', 'normal', '#ffffff', '0.###############', 'a note']],
    ['clearContents', ['', 'bold', '#ff0000', '@', 'a note']],
    ['clearFormats', ['x', 'normal', '#ffffff', '0.###############', 'a note']],
    ['clearNotes', ['x', 'bold', '#ff0000', '@', '']],
  ] as const)('WRITE-27: %s of a sheet leaves the rest, and always the rules', (method, after) => {
    const { sheet } = filled();
    sheet[method]();
    expect(state(sheet)).toEqual(after);
    expect(sheet.getRange('A1').getDataValidation()).not.toBeNull();
  });

  test('WRITE-43: clearing contents alone leaves the looks', () => {
    const { sheet } = filled();
    sheet.getRange('A1').clear({ contentsOnly: true });
    expect(state(sheet)).toEqual(['', 'bold', '#ff0000', '@', 'a note']);
    sheet.getRange('A1').clear();
    expect(state(sheet)).toEqual(['', 'normal', '#ffffff', '0.###############', 'a note']);
  });
});
