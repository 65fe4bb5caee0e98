// Number formats: how a cell's value is shown, and which format shows a value so.
import { calendarNames, type SheetLocale } from './locales';
import { wallOf } from './serial';

/** What a cell holds: dates are day numbers under a date format; `undefined` is blank. */
export type Scalar = number | string | boolean | undefined;

/** What `getNumberFormat` calls an unformatted cell, whose stored format is ''. */
export const AUTOMATIC = '0.###############';
export const PLAIN_TEXT = '@';

type Token =
  | { kind: 'literal'; text: string }
  | { kind: 'digit'; mark: '0' | '#' | '?' }
  | { kind: 'point' | 'group' | 'percent' | 'text' | 'meridiem' }
  | { kind: 'exponent'; width: number }
  | { kind: 'date'; letter: string; width: number }
  | { kind: 'elapsed'; letter: string; width: number };

interface Section {
  readonly tokens: Token[];
  readonly isDate: boolean;
}

const TOKEN =
  /"([^"]*)"|\\(.)|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[(h+|m+|s+)\]|\[[^\]]*\]|_(.)|(am\/pm|a\/p)|[eE][+-](0+)|(y+|m+|d+|h+|s+)|([0#?])|([.,%@])|([\s\S])/giu;

/** A stored format as `setNumberFormat` takes it: "general" and its kind mean automatic. */
export function storedFormat(format: string): string {
  return format === AUTOMATIC || /^general$/i.test(format) ? '' : format;
}

const compiled = new Map<string, Section[]>();

function sections(format: string): Section[] {
  let found = compiled.get(format);
  if (!found) {
    found = splitSections(format).map((section) => {
      const tokens = minutesFound(tokensOf(section));
      return { tokens, isDate: tokens.some((token) => token.kind === 'date' || token.kind === 'elapsed') };
    });
    compiled.set(format, found);
  }
  return found;
}

function splitSections(format: string): string[] {
  const parts = [''];
  for (const piece of format.match(/"[^"]*"|\\.|[\s\S]/g) ?? []) {
    if (piece === ';') parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts;
}

function tokensOf(section: string): Token[] {
  const tokens: Token[] = [];
  for (const [
    whole,
    quoted,
    escaped,
    sign,
    elapsed,
    padding,
    meridiem,
    exponent,
    date,
    digit,
    mark,
    other,
  ] of section.matchAll(TOKEN)) {
    const literal = quoted ?? escaped ?? sign ?? other;
    if (literal !== undefined) tokens.push({ kind: 'literal', text: literal });
    else if (elapsed) tokens.push({ kind: 'elapsed', letter: elapsed[0]!.toLowerCase(), width: elapsed.length });
    else if (padding) tokens.push({ kind: 'literal', text: ' ' });
    else if (meridiem) tokens.push({ kind: 'meridiem' });
    else if (exponent) tokens.push({ kind: 'exponent', width: exponent.length });
    else if (date) tokens.push({ kind: 'date', letter: date[0]!.toLowerCase(), width: date.length });
    else if (digit) tokens.push({ kind: 'digit', mark: digit as '0' });
    else if (mark)
      tokens.push({ kind: ({ '.': 'point', ',': 'group', '%': 'percent', '@': 'text' } as const)[mark as '.'] });
    else if (whole.startsWith('[')) continue; // colours and conditions change nothing in the text
  }
  return tokens;
}

// "m" is minutes behind an hour or before seconds, months everywhere else.
function minutesFound(tokens: Token[]): Token[] {
  const clock = tokens.filter((token) => token.kind === 'date' || token.kind === 'elapsed') as { letter: string }[];
  clock.forEach((token, i) => {
    if (token.letter !== 'm') return;
    if (clock[i - 1]?.letter === 'h' || clock[i + 1]?.letter === 's') token.letter = 'n';
  });
  return tokens;
}

/** Whether numbers under this format are dates, times or durations: the script then reads them as Date. */
export function isDateFormat(format: string): boolean {
  return format !== '' && format !== PLAIN_TEXT && sections(format)[0]!.isDate;
}

/** What the cell shows. */
export function show(value: Scalar, format: string, locale: SheetLocale): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? locale.yes : locale.no;
  if (typeof value === 'string') return value;
  if (format === '') return plain(value, locale);
  if (format === PLAIN_TEXT) return String(value);
  const all = sections(format);
  const negative = value < 0 && all.length > 1;
  const section = all[negative ? 1 : value === 0 && all.length > 2 ? 2 : 0]!;
  if (section.isDate) return showDate(value, section.tokens, locale);
  return showNumber(negative ? -value : value, section.tokens, locale);
}

// Unformatted numbers: whole ones in full up to 15 digits, others to ten significant digits, the rest with an exponent.
function plain(value: number, locale: SheetLocale): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e15) return String(value);
  if (size >= 1e15 || size < 1e-10) {
    const [mantissa, exponent] = value.toExponential(5).split('e') as [string, string];
    const digits = mantissa.replace(/\.?0+$/, '').replace('.', locale.decimal);
    return `${digits}E${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
  }
  const whole = String(Math.trunc(size)).length;
  const decimals = size < 1 ? 10 : Math.max(0, 10 - whole);
  const text = value.toFixed(decimals);
  return (text.includes('.') ? text.replace(/\.?0+$/, '') : text).replace('.', locale.decimal);
}

function showNumber(value: number, tokens: Token[], locale: SheetLocale): string {
  const percents = tokens.filter((token) => token.kind === 'percent').length;
  const exponent = tokens.find((token) => token.kind === 'exponent');
  const point = tokens.findIndex((token) => token.kind === 'point');
  const isDigit = (token: Token) => token.kind === 'digit';
  const before = tokens.filter((token, i) => isDigit(token) && (point < 0 || i < point)) as { mark: string }[];
  const after = point < 0 ? [] : (tokens.slice(point).filter(isDigit) as { mark: string }[]);
  if (before.length + after.length === 0) return literals(tokens, String(value));
  let size = Math.abs(value) * 100 ** percents;
  let power = 0;
  if (exponent && size > 0) {
    power = Math.floor(Math.log10(size));
    size /= 10 ** power;
  }
  const [whole, fraction = ''] = size.toFixed(after.length).split('.') as [string, string?];
  const least = after.filter(({ mark }) => mark === '0').length;
  const shownFraction = fraction.slice(0, Math.max(least, fraction.replace(/0+$/, '').length));
  const ahead = spreadDigits(whole, before, tokens.some((token) => token.kind === 'group') ? locale.groups[0]! : '');
  const sign = value < 0 && (Number(size.toFixed(after.length)) !== 0 || power) ? '-' : '';
  let text = sign;
  let place = 0;
  tokens.forEach((token, i) => {
    if (token.kind === 'literal') text += token.text;
    else if (token.kind === 'percent') text += '%';
    else if (token.kind === 'digit' && (point < 0 || i < point)) text += ahead[place++];
    else if (token.kind === 'point' && (shownFraction || least)) text += locale.decimal + shownFraction;
    else if (token.kind === 'exponent')
      text += `E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(token.width, '0')}`;
  });
  return text;
}

/** The digits before the point, one piece per place of the format; the first place takes all that are left over. */
function spreadDigits(whole: string, places: { mark: string }[], group: string): string[] {
  const digits = whole === '0' ? '' : whole;
  const pieces: string[] = [];
  for (let i = places.length - 1; i >= 0; i--) {
    const left = digits.length - (places.length - 1 - i);
    const blank = places[i]!.mark === '0' ? '0' : places[i]!.mark === '?' ? ' ' : '';
    pieces[i] = left <= 0 ? blank : i === 0 ? digits.slice(0, left) : digits[left - 1]!;
  }
  if (!group) return pieces;
  const all = pieces.join('').replace(/\B(?=(\d{3})+$)/g, group);
  return pieces.map((_, i) => (i === 0 ? all : ''));
}

function literals(tokens: Token[], text: string): string {
  return tokens.map((token) => (token.kind === 'literal' ? token.text : token.kind === 'text' ? text : '')).join('');
}

function showDate(serial: number, tokens: Token[], locale: SheetLocale): string {
  const date = new Date(wallOf(serial));
  const names = calendarNames(locale.tag);
  const half = tokens.some((token) => token.kind === 'meridiem');
  const elapsed = {
    h: Math.floor(serial * 24 + 1e-9),
    n: Math.floor(serial * 1440 + 1e-9),
    s: Math.floor(serial * 86_400 + 1e-6),
  };
  const part = (letter: string, width: number): string => {
    const pad = (n: number) => String(n).padStart(Math.min(width, 2), '0');
    if (letter === 'y') return width > 2 ? String(date.getUTCFullYear()) : pad(date.getUTCFullYear() % 100);
    if (letter === 'm' && width > 2) return (width === 3 ? names.short : names.long)[date.getUTCMonth()]!;
    if (letter === 'm') return pad(date.getUTCMonth() + 1);
    if (letter === 'd' && width > 2) return (width === 3 ? names.weekdaysShort : names.weekdays)[date.getUTCDay()]!;
    if (letter === 'd') return pad(date.getUTCDate());
    if (letter === 'h') return pad(half ? date.getUTCHours() % 12 || 12 : date.getUTCHours());
    return pad(letter === 'n' ? date.getUTCMinutes() : date.getUTCSeconds());
  };
  const fraction = (place: number) => String(date.getUTCMilliseconds()).padStart(3, '0')[place] ?? '0';
  let thousandths = 0;
  return tokens
    .map((token) => {
      if (token.kind === 'literal') return token.text;
      if (token.kind === 'date') return part(token.letter, token.width);
      if (token.kind === 'elapsed') return String(elapsed[token.letter as 'h']).padStart(token.width, '0');
      if (token.kind === 'meridiem') return date.getUTCHours() < 12 ? 'AM' : 'PM';
      if (token.kind === 'point') return '.';
      if (token.kind === 'group') return ',';
      return token.kind === 'digit' ? fraction(thousandths++) : '';
    })
    .join('');
}

const quoted = (text: string) => `"${text.replace(/"/g, '"\\""')}"`;

/** A format under which the number is shown so; every text has one, since a format may consist of words alone. */
export function numberFormatShowing(value: number, shown: string, locale: SheetLocale): string {
  const template = shown
    .replace(/^-/, '')
    .split(/(\d)/)
    .map((piece) => (/^\d$/.test(piece) ? '0' : piece && quoted(piece)))
    .join('');
  const usual = [
    '',
    '0',
    '0.00',
    '0.0',
    '#,##0',
    '#,##0.00',
    '0%',
    '0.00%',
    '0.00E+00',
    '0.###',
    template,
    quoted(shown),
  ];
  const found = usual.find((format) => show(value, format, locale) === shown);
  if (found === undefined) throw new Error(`No number format shows ${value} as "${shown}"`);
  return found;
}

const DATES = [
  'yyyy-MM-dd',
  'dd/MM/yyyy',
  'd/M/yyyy',
  'MM/dd/yyyy',
  'M/d/yyyy',
  'dd.MM.yyyy',
  'd.M.yyyy',
  'dd-MM-yyyy',
  'd-M-yyyy',
  'yyyy/MM/dd',
  'd MMM yyyy',
  'd MMMM yyyy',
  'dd MMM yyyy',
  'MMM d, yyyy',
  'MMMM d, yyyy',
  'd-MMM-yyyy',
  'dddd d MMMM yyyy',
  'MMMM yyyy',
  'MMM yyyy',
  'dd/MM/yy',
  'd/M/yy',
  'M/d/yy',
  'dd/MM',
  'd/M',
  'M/d',
  'yyyy',
];
const TIMES = ['HH:mm:ss', 'H:mm:ss', 'HH:mm', 'H:mm', 'h:mm:ss am/pm', 'h:mm am/pm', '[h]:mm:ss'];

/** A date format under which the day number is shown so. */
export function dateFormatShowing(serial: number, shown: string, locale: SheetLocale): string {
  const together = DATES.flatMap((date) => TIMES.map((time) => `${date} ${time}`));
  const found = [locale.date, locale.dateTime, ...DATES, ...TIMES, ...together].find(
    (format) => show(serial, format, locale) === shown,
  );
  if (found === undefined) throw new Error(`No date format known here shows day number ${serial} as "${shown}"`);
  return found;
}
