// Answers of a form: of the rows of one person the latest counts, by the time stamp of Google Forms or of Microsoft Forms.
import type { Outcome } from '../outcome';
import { compact } from '../read/plain';

// What Google Forms calls its first column, in the languages of Google.
const HEADERS =
  'Timestamp|Horodateur|Zeitstempel|Marca temporal|Informazioni cronologiche|Tijdstempel|Carimbo de data/hora|Tidsstempel|' +
  'Tidstämpel|Tidsmerke|Tidspunkt|Aikaleima|Sygnatura czasowa|Znacznik czasu|Časová značka|Časová pečiatka|Időbélyeg|' +
  'Marcaj de timp|Marca de temps|Vremenska oznaka|Časovni žig|Laiko žyma|Laikspiedols|Ajatempel|Zaman damgası|Dấu thời gian|' +
  'Stempel waktu|Cap waktu|Setem masa|Отметка времени|Клеймо за време|Позначка часу|Временска ознака|Χρονική σήμανση|' +
  'タイムスタンプ|时间戳记|时间戳|時間戳記|타임스탬프|חותמת זמן|طابع زمني|الطابع الزمني|ประทับเวลา';
let known: Set<string> | undefined;

// What an export of Microsoft Forms begins with after "ID": start, end, e-mail. Alone, the first two are those of a work schedule.
const MICROSOFT = [
  'Start time|Completion time|Email',
  'Heure de début|Heure de fin|Adresse de messagerie',
  'Heure de début|Heure de fin|E-mail',
  'Startzeit|Fertigstellungszeit|E-Mail',
  'Hora de inicio|Hora de finalización|Correo electrónico',
  'Ora di inizio|Ora di completamento|Posta elettronica',
  'Begintijd|Tijd van voltooien|E-mail',
  'Hora de início|Hora de conclusão|Email',
];

/** The 0-based column with the time stamps of a form, or -1. */
export function stampColumnOf(headers: readonly string[]): number {
  const [first = '', ...next] = headers.slice(0, 4).map(compact);
  known ??= new Set(HEADERS.split('|').map(compact));
  if (known.has(first)) return 0;
  if (first !== 'id') return -1;
  const found = MICROSOFT.some((line) => line.split('|').every((header, i) => compact(header) === next[i]));
  return found ? 2 : -1;
}

// A time of day is stored as a moment of 1899. In days of the spreadsheet, and in milliseconds since 1970.
const FIRST_DAY = 32_874;
const FIRST_MOMENT = Date.UTC(1990, 0, 1);

interface Answer {
  row: number;
  email: string;
  skip: Outcome | null;
}

/**
 * Rows that a later answer of the same person replaces, each with the row of that answer. Where a time cannot be read, or
 * two are the latest, none is replaced.
 * @param stamp the value or the text of a row's time stamp
 */
export function replacedAnswers(rows: readonly Answer[], stamp: (row: number) => unknown): Map<number, number> {
  const replaced = new Map<number, number>();
  const byEmail = new Map<string, number[]>();
  for (const { row, email, skip } of rows) {
    if (skip || email === '') continue;
    const key = email.toLowerCase();
    const same = byEmail.get(key);
    if (same) same.push(row);
    else byEmail.set(key, [row]);
  }
  let order: DayOrder | undefined;
  for (const same of byEmail.values()) {
    if (same.length < 2) continue;
    order ??= orderOf(rows.map(({ row }) => stamp(row)));
    const latest = latestOf(
      same.map((row) => stamp(row)),
      order,
    );
    if (latest < 0) continue;
    const winner = same[latest] as number;
    for (const row of same) if (row !== winner) replaced.set(row, winner);
  }
  return replaced;
}

/** Of the only latest time; -1 when one cannot be read, when two are equal, or when the order of day and month decides. */
function latestOf(stamps: readonly unknown[], order: DayOrder): number {
  const orders: DayOrder[] = order === 'unknown' ? ['day first', 'month first'] : [order];
  const found = orders.map((one) => {
    const times = stamps.map((stamp) => timeOf(stamp, one));
    if (times.some((time) => time === null)) return -1;
    const most = Math.max(...(times as number[]));
    const first = times.indexOf(most);
    return times.lastIndexOf(most) === first ? first : -1;
  });
  return found.every((one) => one === found[0]) ? (found[0] as number) : -1;
}

type DayOrder = 'day first' | 'month first' | 'unknown';

const DATE =
  /^(\d{1,4})[-/. ]+(\d{1,2})[-/. ]+(\d{1,4})\.?(?:[ T,]+(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap])?\.?m?\.?)?(?:\s*(?:Z|GMT|UTC|[+-]\d{2}:?\d{2}).*)?$/i;

/** Which of day and month stands first, by a date of the column that leaves no choice. */
function orderOf(stamps: readonly unknown[]): DayOrder {
  for (const stamp of stamps) {
    const match = typeof stamp === 'string' ? DATE.exec(stamp.trim()) : null;
    if (!match || (match[1] as string).length > 2) continue;
    if (Number(match[1]) > 12) return 'day first';
    if (Number(match[2]) > 12) return 'month first';
  }
  return 'unknown';
}

/** Something that grows with time, or null for what is no time. Sheets gives a date of its own as a Date. */
function timeOf(stamp: unknown, order: DayOrder): number | null {
  if (typeof stamp === 'number') return stamp >= FIRST_DAY ? stamp : null;
  if (stamp && typeof stamp === 'object' && typeof (stamp as Date).getTime === 'function') {
    const time = (stamp as Date).getTime();
    return time >= FIRST_MOMENT ? time : null;
  }
  const match = typeof stamp === 'string' ? DATE.exec(stamp.trim()) : null;
  if (!match) return null;
  const [, a = '', b = '', c = '', hour = '0', minute = '0', second = '0', half] = match;
  const yearFirst = a.length === 4;
  if (!yearFirst && c.length !== 4) return null;
  const [year, month, day] = yearFirst ? [a, b, c] : order === 'month first' ? [c, a, b] : [c, b, a];
  const hours = (Number(hour) % (half ? 12 : 24)) + (half && /p/i.test(half) ? 12 : 0);
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return (
    ((((Number(year) * 13 + Number(month)) * 32 + Number(day)) * 24 + hours) * 60 + Number(minute)) * 60 +
    Number(second)
  );
}
