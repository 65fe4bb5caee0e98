// Cells as people write them: the open cases, the rules one by one, and what must hold for any content.
import fc from 'fast-check';
import { type Cell, type CellOptions, type Reading, readCell } from '../../../src/core/read/cell';
import { FIELDS, type FieldKey, isFieldKey } from '../../../src/core/fields';
import type { Issue } from '../../../src/core/outcome';
import { international, isPhone } from '../../../src/phones';
import cases from '../../fixtures/cells-open.json';
import { SLOW_CELLS } from '../../fixtures/slow-cells';

interface OpenCase {
  field: string;
  input: string | boolean | number;
  type: string;
  ok: boolean;
  clean?: string | boolean;
}

const text = (shown: string): Cell => ({ value: shown, shown });
const number = (value: number, shown = String(value)): Cell => ({ value, shown });
const read = (field: FieldKey, shown: string, options?: CellOptions): Reading => readCell(field, text(shown), options);
const codes = (reading: Reading) => reading.issues.map((issue) => `${issue.level} ${issue.code}`);
const errors = (reading: Reading) => reading.issues.filter((issue) => issue.level === 'error');

describe('the open cases', () => {
  it.each((cases as OpenCase[]).map((one) => [`${one.field}: ${String(one.input).slice(0, 60)}`, one] as const))(
    '%s',
    (_, one) => {
      if (!isFieldKey(one.field)) throw new Error(`no field ${one.field}`);
      const shown = typeof one.input === 'boolean' ? String(one.input).toUpperCase() : String(one.input);
      const reading = readCell(one.field, { value: one.input, shown });
      if (one.ok) expect(errors(reading)).toEqual([]);
      else expect(reading.issues.length).toBeGreaterThan(0);
      if (one.clean !== undefined) expect(reading.value).toBe(one.clean);
    },
  );
});

describe('blank cells and values of formulas', () => {
  it('gives neither value nor issue for a blank cell, whatever the blank is made of', () => {
    for (const field of FIELDS) {
      for (const shown of ['', '   ', '\u00a0\u202f', '\u200b\ufeff', '\n\t']) {
        expect(read(field.key, shown)).toEqual({ issues: [] });
      }
    }
  });

  it.each([
    '#N/A',
    '#REF!',
    '#VALEUR!',
    '#NOM?',
    '#DIV/0!',
    '#ERREUR!',
    '#¡VALOR!',
    '#NV',
    '#WAARDE!',
    '#¿NOMBRE?',
    '#N/D',
    '#ARG!',
    '####',
  ])('takes %s for an error of a formula in any field', (shown) => {
    for (const field of ['city', 'enabled', 'email', 'phone', 'linkedin_link', 'address', 'extra_3'] as FieldKey[]) {
      const expected: Issue[] = [{ code: 'sheet_error', level: 'error', field, params: { value: shown } }];
      expect(read(field, shown)).toEqual({ issues: expected });
    }
  });

  it('leaves texts that only look like one', () => {
    for (const shown of ['#1', '#team', 'C#', '# N/A', '#Lyon!']) expect(codes(read('extra_1', shown))).toEqual([]);
  });

  it.each([
    'Loading...',
    'Loading…',
    'Chargement...',
    'Chargement…',
    'Wird geladen…',
    'Cargando...',
    'Caricamento…',
    'Carregando...',
    'Laden...',
  ])('lets the row wait for %s', (shown) => {
    expect(codes(read('firstname', shown))).toEqual(['error loading']);
    expect(codes(read('enabled', shown))).toEqual(['error loading']);
  });

  it('does not wait for a text about loading', () => {
    expect(read('jobtitle', 'Chargement et livraison').value).toBe('Chargement et livraison');
  });
});

describe('texts', () => {
  it('trims every kind of space and joins lines', () => {
    expect(read('lastname', '\u00a0\u202f Martin\u200b\ufeff ').value).toBe('Martin');
    expect(read('jobtitle', 'Chef\r\n  de projet').value).toBe('Chef de projet');
    expect(read('extra_2', 'a\n\nb\tc').value).toBe('a b c');
    expect(read('city', 'La\u00a0Ciotat').value).toBe('La Ciotat');
  });

  it('keeps lines in addresses and closing words', () => {
    expect(read('address', '12 rue de la Paix \r\n75002 Paris\n').value).toBe('12 rue de la Paix<br/>75002 Paris');
    expect(read('formula', 'Cordialement,\n\nClaire').value).toBe('Cordialement,<br/><br/>Claire');
  });

  it('counts 255 characters in one-line fields and 10,000 in long ones', () => {
    expect(codes(read('jobtitle', 'a'.repeat(255)))).toEqual([]);
    expect(read('jobtitle', 'a'.repeat(256)).issues).toEqual([
      { code: 'too_long', level: 'error', field: 'jobtitle', params: { length: 256, max: 255 } },
    ]);
    expect(codes(read('address', 'a'.repeat(10_000)))).toEqual([]);
    expect(codes(read('extra_20', 'a'.repeat(10_001)))).toEqual(['error too_long']);
    expect(codes(read('linkedin_link', `https://example.com/${'a'.repeat(2029)}`))).toEqual(['error too_long']);
  });

  it('warns about a leading = and sends it as typed', () => {
    expect(read('firstname', '=cmd|x')).toEqual({
      value: '=cmd|x',
      issues: [{ code: 'starts_with_sign', level: 'warning', field: 'firstname', params: { value: '=cmd|x' } }],
    });
  });

  it('warns about the other signs only where they begin a formula', () => {
    for (const shown of ["+cmd|' /C calc'!A0", '-2+3|x!A1', '@SUM(A1)'])
      expect([shown, codes(read('firstname', shown))]).toEqual([shown, ['warning starts_with_sign']]);
    for (const shown of ['+33 1 23 45 67 89', '- Lyon (siège)', '@claire', '@home'])
      expect([shown, codes(read('extra_1', shown))]).toEqual([shown, []]);
  });

  it('does not take a checkbox for a text, except in an extra field', () => {
    expect(codes(readCell('city', { value: true, shown: 'TRUE' }))).toEqual(['warning not_text']);
    expect(codes(readCell('city', { value: false, shown: 'FAUX' }))).toEqual(['warning filler']);
    expect(readCell('extra_1', { value: true, shown: 'VRAI' }).value).toBe('VRAI');
  });

  it('warns about a French or German postal code that lost its zero', () => {
    expect(read('postal_code', '1000', { country: 'FR' }).issues).toEqual([
      {
        code: 'code_lost_zero',
        level: 'warning',
        field: 'postal_code',
        params: { value: '1000', likely: '01000' },
        fix: '01000',
      },
    ]);
    expect(codes(read('postal_code', '1000', { country: 'CH' }))).toEqual([]);
    expect(codes(read('postal_code', '01000', { country: 'FR' }))).toEqual([]);
  });
});

describe('HTML', () => {
  it('is a warning in a plain field, and sent as typed', () => {
    expect(codes(read('firstname', '<b>Claire</b>'))).toEqual(['warning html_in_plain']);
    expect(read('firstname', '<b>Claire</b>').value).toBe('<b>Claire</b>');
  });

  it('may be simple in addresses and closing words', () => {
    const simple = 'Bien à vous,<br/><b>Claire</b> <a href="https://exemple.fr">site</a>';
    expect(read('formula', simple)).toEqual({ value: simple, issues: [] });
    expect(codes(read('address', '<table><tr><td>1 rue</td></tr></table>'))).toEqual(['warning html_odd']);
  });

  it.each([
    '<script>alert(1)</script>',
    '<SCRIPT src=//x>',
    '<img src=x onerror=alert(1)>',
    '<p style="color:red">x</p>',
    '<style>p{}</style>',
    '<iframe src="https://x.fr">',
    '<a href="java\tscript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a title=">" onclick="x()">x</a>',
    '<svg/onload=alert(1)>',
    '<object data="x">',
    '<script',
  ])('is an error when it is unsafe: %s', (shown) => {
    for (const field of ['formula', 'address', 'jobtitle'] as FieldKey[]) {
      expect([shown, codes(read(field, shown))]).toEqual([shown, ['error html_unsafe']]);
      expect(read(field, shown).value).toBeUndefined();
    }
  });

  it('is not seen where there is none', () => {
    for (const shown of ['a < b', '<3', 'R&D', 'style = sobre', 'javascript: the good parts']) {
      expect(codes(read('formula', shown))).toEqual([]);
    }
  });
});

describe('e-mails', () => {
  it.each([
    ['Claire Exemple <claire@exemple.fr>', 'claire@exemple.fr'],
    ['<claire@exemple.fr>', 'claire@exemple.fr'],
    ['Claire Exemple (claire@exemple.fr)', 'claire@exemple.fr'],
    ['mailto:claire@exemple.fr?subject=x', 'claire@exemple.fr'],
    ['claire@exemple.fr;', 'claire@exemple.fr'],
    ["'claire@exemple.fr", 'claire@exemple.fr'],
    ['"claire@exemple.fr"', 'claire@exemple.fr'],
    ['claire\u200b@exemple.fr', 'claire@exemple.fr'],
    [' claire@exemple.fr', 'claire@exemple.fr'],
  ])('takes the dirt off %s and says so', (shown, clean) => {
    expect(read('email', shown)).toEqual({
      value: clean,
      issues: [{ code: 'email_cleaned', level: 'warning', field: 'email', params: { value: clean } }],
    });
  });

  it.each([
    'a@b.fr, c@d.fr',
    'a@b.fr c@d.fr',
    'claire @exemple.fr',
    'claire@exemple',
    'claire(at)exemple.fr',
    '<a@b.fr> <c@d.fr>',
    '(a@b.fr) (c@d.fr)',
    '=claire@exemple.fr',
    '12',
  ])('refuses %s', (shown) => {
    expect(codes(read('email', shown))).toEqual(['error email_bad']);
  });

  it('keeps the case as typed', () => {
    expect(read('email', 'Claire.EXEMPLE@Exemple.fr')).toEqual({ value: 'Claire.EXEMPLE@Exemple.fr', issues: [] });
  });
});

describe('booleans', () => {
  it('takes the value before the shown text', () => {
    expect(readCell('enabled', { value: true, shown: 'VRAI' })).toEqual({ value: true, issues: [] });
    expect(readCell('enabled', { value: false, shown: '' })).toEqual({ value: false, issues: [] });
    expect(readCell('vcard_user', { value: 1, shown: '1,00' }).value).toBe(true);
    expect(readCell('vcard_user', { value: 0, shown: '0,00' }).value).toBe(false);
  });

  it('reads yes and no in seven languages', () => {
    for (const yes of [
      'Yes',
      'Oui',
      'ja',
      'Sí',
      'sì',
      'Sim',
      'vrai',
      'WAHR',
      'VERDADERO',
      'vero',
      'waar',
      'Aktiv',
      'activée',
      'X',
      '✔️',
      'Y',
    ]) {
      expect([yes, read('enabled', yes).value]).toEqual([yes, true]);
    }
    for (const no of [
      'No',
      'Non',
      'nein',
      'nee',
      'não',
      'FAUX',
      'falsch',
      'FALSO',
      'onwaar',
      'Inaktiv',
      'désactivé',
      'Inactief',
      'inativo',
      'n',
    ]) {
      expect([no, read('enabled', no).value]).toEqual([no, false]);
    }
  });

  it('never guesses', () => {
    for (const other of ['peut-être', '2', '-', '✗', 'CDI', 'yesno', 'nonobstant', 'f', 'parti', '-1']) {
      expect(read('enabled', other)).toEqual({
        issues: [{ code: 'boolean_unknown', level: 'error', field: 'enabled', params: { value: other } }],
      });
    }
    expect(codes(readCell('enabled', number(2)))).toEqual(['error boolean_unknown']);
  });

  it('takes a lone letter o neither for oui nor for a zero', () => {
    for (const shown of ['o', 'O', ' o ', 'O.'])
      expect(codes(read('enabled', shown))).toEqual(['error boolean_unknown']);
    expect(['0', '0.0', '0,00'].map((shown) => read('enabled', shown).value)).toEqual([false, false, false]);
    expect(['1', '1.0', '1,0'].map((shown) => read('enabled', shown).value)).toEqual([true, true, true]);
    for (const shown of ['1.5', '0.1', '10.0', '1.000'])
      expect(codes(read('enabled', shown))).toEqual(['error boolean_unknown']);
    expect(read('enabled', 'Oui').value).toBe(true);
  });
});

describe('phones', () => {
  it('sends what was typed', () => {
    for (const shown of [
      '01 23 45 67 89',
      '+33 (0)1 23 45 67 89',
      '01.23.45.67.89',
      '01 23 45 67 89 poste 12',
      '01/23.45.67',
      '4512',
      '+1 (212) 555-0100 ext. 12',
    ]) {
      expect(read('phone', shown)).toEqual({ value: shown, issues: [] });
    }
  });

  it('takes off what a copy left', () => {
    expect(read('phone', '\u202a+33 1 23 45 67 89\u202c').value).toBe('+33 1 23 45 67 89');
    expect(read('phone', '01\u202f23\u00a045 67 89').value).toBe('01 23 45 67 89');
    expect(read('mobile', 'tel:+33612345678').value).toBe('+33612345678');
  });

  it('refuses what is no number, and doubts what is not quite one', () => {
    expect(codes(read('phone', 'Claire Exemple'))).toEqual(['warning no_number']);
    for (const shown of ['claire@exemple.fr', 'https://exemple.fr/0612345678', '12']) {
      expect([shown, codes(read('phone', shown))]).toEqual([shown, ['error phone_bad']]);
    }
    for (const shown of ['Tél. 01 23 45 67 89', '01 23 45 67 89 / 06 12 34 56 78', '123', '01 23']) {
      expect([shown, codes(read('phone', shown))]).toEqual([shown, ['warning phone_odd']]);
      expect(read('phone', shown).value).toBe(shown);
    }
  });

  it('says which number was probably meant when a number cell lost its zero or plus', () => {
    expect(readCell('mobile', number(612345678))).toEqual({
      value: '612345678',
      issues: [
        {
          code: 'phone_lost_zero',
          level: 'warning',
          field: 'mobile',
          params: { value: '612345678', likely: '0612345678' },
        },
      ],
    });
    expect(readCell('phone', number(33123456789)).issues).toEqual([
      {
        code: 'phone_lost_plus',
        level: 'warning',
        field: 'phone',
        params: { value: '33123456789', likely: '+33123456789' },
      },
    ]);
    expect(readCell('phone', number(33612345678, '3,36E+10')).value).toBe('33612345678');
    expect(codes(read('phone', '612345678', { country: 'FR' }))).toEqual(['warning phone_lost_zero']);
  });

  it('does not miss a zero that the format shows, or that the country does not have', () => {
    expect(readCell('mobile', number(612345678, '06 12 34 56 78'))).toEqual({ value: '06 12 34 56 78', issues: [] });
    expect(codes(readCell('mobile', number(612345678), { country: 'ES' }))).toEqual([]);
    expect(codes(read('mobile', '612345678'))).toEqual([]);
  });

  it('writes the international form when there is a country, and says so when it cannot', () => {
    const options = { country: 'FR', phones: international, isPhone };
    expect(read('phone', '01.23.45.67.89', options)).toEqual({ value: '+33 1 23 45 67 89', issues: [] });
    expect(read('phone', '+49 30 901820', options)).toEqual({ value: '+49 30 901820', issues: [] });
    expect(readCell('mobile', number(612345678), options).value).toBe('+33 6 12 34 56 78');
    expect(read('phone', '01 23', options)).toEqual({
      value: '01 23',
      issues: [{ code: 'phone_odd', level: 'warning', field: 'phone', params: { value: '01 23' } }],
    });
    expect(read('phone', '01.23.45.67.89', { phones: international }).value).toBe('01.23.45.67.89');
  });
});

describe('links', () => {
  it('are sent as typed, with or without a scheme', () => {
    for (const shown of [
      'linkedin.com/in/claire',
      'www.exemple.fr',
      'https://exemple.fr:8080/é?x=1#y',
      'HTTP://EXEMPLE.FR',
      'https://müller.de',
    ]) {
      expect(read('linkedin_link', shown)).toEqual({ value: shown, issues: [] });
    }
  });

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///c:/x',
    'C:\\x.jpg',
    '\\\\serveur\\photos',
    './x.jpg',
    '/home/x',
    'https://exemple.fr/"onload="x',
    'https://exemple.fr/<b>',
  ])('are an error when unsafe: %s', (shown) => {
    expect(codes(read('picture', shown))).toEqual(['error link_unsafe']);
  });

  it.each(['claire', 'LinkedIn', 'Profil de Zoé'])('are left out where only their words are there: %s', (shown) => {
    expect(codes(read('picture', shown))).toEqual(['warning link_words']);
  });

  it.each([
    '@claire',
    'claire@exemple.fr',
    'tel:+33123456789',
    'ftp://exemple.fr',
    'https//exemple.fr',
    'https://exemple',
    'https://linkedin.com@exemple.fr',
    'photo.jpg',
    '+33 6 12 34 56 78',
    'https://exemple.fr/a b',
  ])('are an error when they lead nowhere: %s', (shown) => {
    expect(codes(read('picture', shown))).toEqual(['error link_bad']);
  });
});

describe('any content', () => {
  const keys = FIELDS.map((field) => field.key);
  const dirt = fc.constantFrom(
    '<',
    '>',
    '#',
    '=',
    '@',
    '.',
    ':',
    '/',
    '\n',
    '\u200b',
    '\u00a0',
    'javascript:',
    'on',
    '&#',
    '0',
    '+33',
    '"',
    "'",
    'www.',
    ' ',
  );
  const content = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(fc.oneof(dirt, fc.string({ maxLength: 4 })), { maxLength: 12 }).map((parts) => parts.join('')),
  );
  const value = fc.oneof(content, fc.double(), fc.integer(), fc.boolean());
  const key = fc.constantFrom(...keys);
  const options: CellOptions = { country: 'FR', phones: international, isPhone };

  it('never throws, and every error keeps its value back', () => {
    fc.assert(
      fc.property(key, value, content, fc.boolean(), (field, stored, shown, withOptions) => {
        const reading = readCell(field, { value: stored, shown }, withOptions ? options : undefined);
        if (errors(reading).length > 0) expect(reading.value).toBeUndefined();
        for (const issue of reading.issues) expect(issue.field).toBe(field);
      }),
      { numRuns: 700 },
    );
  });

  it('never invents a no', () => {
    const noes =
      'false faux falsch falso onwaar no non nein nee não nao n 0 00 000 ☐ inactive inactif inactives inactifs inaktiv inaktive inaktiver ' +
      'inactivo inactiva inattivo inattiva inactief inactieve inativo inativa deactivated désactivé désactivée desactive desactivee ' +
      'deaktiviert desactivado desactivada disattivato disattivata gedeactiveerd desativado desativada disabled deshabilitado ' +
      'deshabilitada desabilitado desabilitada disabilitato disabilitata uitgeschakeld off';
    const allowed = new Set(noes.split(' '));
    const near = fc
      .constantFrom(...allowed)
      .chain((word) => fc.tuple(fc.constant(word), fc.string({ maxLength: 2 })).map(([a, b]) => a + b));
    fc.assert(
      fc.property(fc.oneof(content, near), (shown) => {
        if (read('enabled', shown).value !== false) return;
        const bare = shown
          .normalize('NFC')
          .toLowerCase()
          .replace(/[^\p{L}\p{N}☐]/gu, '');
        const plain = bare.normalize('NFD').replace(/\p{M}/gu, '');
        expect(allowed.has(bare) || allowed.has(plain)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads what it wrote as the same again, without a new error', () => {
    fc.assert(
      fc.property(key, content, fc.boolean(), (field, shown, withOptions) => {
        const used = withOptions ? options : undefined;
        const first = read(field, shown, used);
        if (typeof first.value !== 'string') return;
        const second = read(field, first.value, used);
        expect(second.value).toBe(first.value);
        expect(errors(second)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('answers cells that are made to be slow to read', () => {
    for (const shown of SLOW_CELLS) {
      for (const field of keys) {
        const { value, issues } = read(field, shown, options);
        expect(value === undefined ? issues.length : String(value).length).toBeLessThanOrEqual(shown.length * 2);
      }
    }
  });

  it('gives clean cells back as they are, without an issue', () => {
    const row: [FieldKey, Cell][] = [
      ['email', text('claire.exemple@exemple.fr')],
      ['enabled', { value: true, shown: 'TRUE' }],
      ['firstname', text('Claire')],
      ['lastname', text('Müller-Lüdenscheidt')],
      ['jobtitle', text('Responsable de la communication')],
      ['phone', text('01 23 45 67 89')],
      ['mobile', text('+33 6 12 34 56 78')],
      ['path.entity', text('Agence Lyon Part-Dieu')],
      ['address', text('12 bis, rue de l’Église')],
      ['postal_code', text('75002')],
      ['city', text('Saint-Étienne')],
      ['linkedin_link', text('https://www.linkedin.com/in/claire-exemple')],
    ];
    for (const [field, cell] of row) expect(readCell(field, cell)).toEqual({ value: cell.value, issues: [] });
  });
});
