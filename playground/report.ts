// The demo's report for people: the columns, the rows that need somebody, examples of the others, and the sums.
import type { Mapped, RowReport, RunReport, Word } from './driver';
import { labelOf } from './field-labels';
import { KINDS, type Kind, PROBLEMS, STYLES, SIGNS } from './kinds';
import { type Language, oneLine, WORDS, type Words } from './output';
import type { Terminal } from './terminal';

/** The columns and the fields that they fill, one a line. */
export function tellColumns(mapped: readonly Mapped[], language: Language): string[] {
  const width = Math.min(32, Math.max(...mapped.map(({ header }) => header.length)));
  return mapped.map((one) => {
    const name = one.header.replace(/\s+/g, ' ').slice(0, width).padEnd(width);
    return `  ${one.letter.padStart(2)}  ${name}  ${tellField(one, language)}`;
  });
}

/** What becomes of a column: its field or the suggested one, and how its values are read. */
function tellField({ fields, suggested, where, inverted, meanings, text }: Mapped, language: Language): string {
  const words = WORDS[language];
  const isSent = fields.length > 0;
  if (!isSent && suggested === null) return `(${words.unsent})`;
  const how = [
    text,
    where ? words.onlyWhere(where.header, where.values) : '',
    // Where each word has a meaning of its own, nothing is left to be read the other way round.
    inverted && !meanings ? words.inverted : '',
    ...(meanings ?? []).map((word) => `${word.text} = ${words.means[word.means]}`),
  ];
  const all = oneLine(
    [
      isSent
        ? fields.map((field) => labelOf(field, language)).join(' + ')
        : words.suggested(labelOf(suggested ?? '', language)),
      ...how.filter((part) => part !== ''),
    ].join(', '),
  );
  return isSent ? `→ ${all}` : `(${all})`;
}

const MOST_WORDS = 30;

/** What the words of the column that says who is active would be proposed to mean, one a line. */
export function tellWords(
  { header, words: found }: { header: string; words: readonly Word[] },
  words: Words,
): string[] {
  const shown = found.slice(0, MOST_WORDS);
  const width = Math.min(32, Math.max(...shown.map(({ text }) => text.length)));
  const counts = Math.max(...shown.map(({ rows }) => words.rows(rows).length));
  const lines = shown.map(({ text, rows, means, known }) => {
    const name = oneLine(text).slice(0, width).padEnd(width);
    const state = means === null ? '' : `  (${known ? words.counts : words.proposed})`;
    return `  ${name}  ${words.rows(rows).padStart(counts)}  → ${words.wordMeans[means ?? 'none']}${state}`;
  });
  const left = found.length - shown.length;
  return ['', words.words(oneLine(header)), ...lines, ...(left > 0 ? [`  ${words.moreWords(left)}`] : [])];
}

/** A row, and what it is told as. */
export interface Told extends RowReport {
  kind: Kind;
}

const MOST_PROBLEMS = 25;
const MOST_EXAMPLES = 5;
const WIDEST_ADDRESS = 60;

/** Problems first, then some examples of each other kind; `all`: every row. */
export function tellRows(rows: readonly Told[], words: Words, terminal: Terminal, all: boolean): string[] {
  const numbers = Math.max(4, ...rows.map(({ row }) => String(row).length));
  return KINDS.flatMap((kind) => {
    const found = rows.filter((row) => row.kind === kind);
    if (found.length === 0) return [];
    const shown = all ? found : found.slice(0, PROBLEMS.has(kind) ? MOST_PROBLEMS : MOST_EXAMPLES);
    const emails = shown.map(({ email }) => cut(oneLine(email) || words.noAddress, WIDEST_ADDRESS));
    const width = Math.max(...emails.map((email) => email.length));
    const title = `${SIGNS[kind]} ${found.length} ${words.kinds[kind](found.length)}`;
    const lines = shown.map(({ row, details }, i) => {
      const start = `  ${String(row).padStart(numbers)}  ${emails[i]!.padEnd(width)}  `;
      return terminal.hang(start, oneLine(details));
    });
    const left = found.length - shown.length;
    const more = left > 0 ? [terminal.paint('dim', `  ${' '.repeat(numbers)}  ${words.more(left)}`)] : [];
    return ['', terminal.paint(STYLES[kind], title), ...lines, ...more];
  });
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/** The sums as a box: the rows as an addition that can be checked by eye, and what was asked of Signitic. */
export function tellSums(
  report: RunReport,
  sent: { gets: number; posts: number; people: number },
  words: Words,
  terminal: Terminal,
): string[] {
  const { sums } = report;
  const counted = KINDS.filter((kind) => kind !== 'warned' && sums[kind] > 0);
  const parts = counted.map((kind) => {
    const n = sums[kind as Exclude<Kind, 'warned'>];
    return `${n} ${words.kinds[kind](n)}`;
  });
  const lines = [report.sum, parts.join('  ·  '), report.forecast, ...report.offers].filter((line) => line !== '');
  if (sums.unplaced > 0) lines.push(words.unplaced(sums.unplaced));
  lines.push(words.requests(sent.gets, sent.posts, sent.people), words.absent(report.absent));
  if (sums.synced > 0 && !report.verified && !report.stopped) lines.push(words.unverified);
  if (report.stopped) lines.push(words.stopped(report.stopped.message));
  return ['', ...terminal.box(lines.map(oneLine))];
}
