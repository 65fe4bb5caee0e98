// What a spreadsheet's locale decides: marks in numbers, the order of dates, the words for true and false.

export interface SheetLocale {
  /** The BCP 47 tag by which month and weekday names are found. */
  readonly tag: string;
  readonly decimal: '.' | ',';
  /** Thousands marks that typed numbers may have; the first one is shown. */
  readonly groups: readonly string[];
  /** The order of day and month where the year does not come first. */
  readonly order: 'dmy' | 'mdy';
  readonly yes: string;
  readonly no: string;
  /** Number formats of a date, and of a date with a time, in an unformatted cell. */
  readonly date: string;
  readonly dateTime: string;
  /** The number format of an amount that was typed with a currency sign; `¤` stands for the sign. */
  readonly currency: string;
  /** What a new tab is called before its number. */
  readonly tab: string;
}

// In French numbers a narrow no-break space is shown; people type any space.
const SPACES = ['\u202f', '\u00a0', ' '];
const AFTER = '#,##0.00 "¤"';
const BEFORE = '"¤"#,##0.00';

const ENGLISH: SheetLocale = {
  tag: 'en-US',
  decimal: '.',
  groups: [','],
  order: 'mdy',
  yes: 'TRUE',
  no: 'FALSE',
  date: 'M/d/yyyy',
  dateTime: 'M/d/yyyy H:mm:ss',
  currency: BEFORE,
  tab: 'Sheet',
};
const FRENCH: SheetLocale = {
  tag: 'fr-FR',
  decimal: ',',
  groups: SPACES,
  order: 'dmy',
  yes: 'VRAI',
  no: 'FAUX',
  date: 'dd/MM/yyyy',
  dateTime: 'dd/MM/yyyy HH:mm:ss',
  currency: AFTER,
  tab: 'Feuille ',
};
const GERMAN: SheetLocale = {
  tag: 'de-DE',
  decimal: ',',
  groups: ['.'],
  order: 'dmy',
  yes: 'WAHR',
  no: 'FALSCH',
  date: 'dd.MM.yyyy',
  dateTime: 'dd.MM.yyyy HH:mm:ss',
  currency: AFTER,
  tab: 'Tabellenblatt',
};
const SPANISH: SheetLocale = { ...GERMAN, tag: 'es-ES', yes: 'VERDADERO', no: 'FALSO', tab: 'Hoja ' };
const DAY_FIRST = { date: 'dd/MM/yyyy', dateTime: 'dd/MM/yyyy HH:mm:ss' };

const LOCALES: Readonly<Record<string, SheetLocale>> = {
  en_US: ENGLISH,
  en_GB: { ...ENGLISH, ...DAY_FIRST, tag: 'en-GB', order: 'dmy' },
  en_IE: { ...ENGLISH, ...DAY_FIRST, tag: 'en-IE', order: 'dmy' },
  fr_FR: FRENCH,
  fr_BE: { ...FRENCH, tag: 'fr-BE' },
  fr_CA: { ...FRENCH, tag: 'fr-CA', date: 'yyyy-MM-dd', dateTime: 'yyyy-MM-dd HH:mm:ss' },
  fr_CH: {
    ...FRENCH,
    tag: 'fr-CH',
    decimal: '.',
    groups: ['’', "'"],
    date: 'dd.MM.yyyy',
    dateTime: 'dd.MM.yyyy HH:mm:ss',
  },
  de_DE: GERMAN,
  de_AT: { ...GERMAN, tag: 'de-AT' },
  de_CH: { ...GERMAN, tag: 'de-CH', decimal: '.', groups: ['’', "'"] },
  es_ES: { ...SPANISH, ...DAY_FIRST },
  it_IT: { ...SPANISH, ...DAY_FIRST, tag: 'it-IT', yes: 'VERO', no: 'FALSO', tab: 'Foglio' },
  nl_NL: {
    ...GERMAN,
    tag: 'nl-NL',
    yes: 'WAAR',
    no: 'ONWAAR',
    date: 'dd-MM-yyyy',
    dateTime: 'dd-MM-yyyy HH:mm:ss',
    tab: 'Blad',
  },
  pt_PT: { ...SPANISH, ...DAY_FIRST, tag: 'pt-PT', groups: SPACES, yes: 'VERDADEIRO', no: 'FALSO', tab: 'Página' },
  pt_BR: { ...SPANISH, ...DAY_FIRST, tag: 'pt-BR', yes: 'VERDADEIRO', no: 'FALSO', tab: 'Página' },
};

/** The rules of a locale such as "fr_FR". */
export function sheetLocale(name: string): SheetLocale {
  const found = LOCALES[name];
  if (!found) throw new Error(`The spreadsheet locale ${name} is not emulated: ${Object.keys(LOCALES).join(', ')} are`);
  return found;
}

interface CalendarNames {
  readonly long: readonly string[];
  readonly short: readonly string[];
  readonly weekdays: readonly string[];
  readonly weekdaysShort: readonly string[];
  /** By a typed name in small letters and without its point: the month, from 1, and the format that shows it so. */
  readonly months: ReadonlyMap<string, { month: number; shape: 'MMMM' | 'MMM' }>;
}

const calendars = new Map<string, CalendarNames>();

/** Names of months and weekdays, as shown and as typed. January and Sunday come first. */
export function calendarNames(tag: string): CalendarNames {
  let names = calendars.get(tag);
  if (!names) {
    const list = (count: number, part: Intl.DateTimeFormatOptions, day: (i: number) => number) => {
      const format = new Intl.DateTimeFormat(tag, { ...part, timeZone: 'UTC' });
      return Array.from({ length: count }, (_, i) => format.format(day(i)));
    };
    const month = (i: number) => Date.UTC(2026, i, 15);
    const weekday = (i: number) => Date.UTC(2026, 2, 1 + i);
    const long = list(12, { month: 'long' }, month);
    const short = list(12, { month: 'short' }, month);
    const typed = (shown: string) => shown.toLowerCase().replace(/\.$/, '');
    const months = new Map(short.map((name, i) => [typed(name), { month: i + 1, shape: 'MMM' as 'MMM' | 'MMMM' }]));
    long.forEach((name, i) => {
      months.set(typed(name), { month: i + 1, shape: 'MMMM' });
    });
    const weekdays = list(7, { weekday: 'long' }, weekday);
    names = { long, short, weekdays, weekdaysShort: list(7, { weekday: 'short' }, weekday), months };
    calendars.set(tag, names);
  }
  return names;
}
