// Where a field's value comes from: a column, or a text with {{Column}} places.
import type { FieldKey } from '../fields';
import type { FixCode } from '../outcome';
import type { WordMeaning } from '../read/meanings';
import type { NameOrder } from '../read/split-name';

/** A column named by its header; `occurrence` of `of` equal headers, counted from 1 on the left. */
export interface ColumnName {
  column: string;
  occurrence: number;
  of: number;
}
/** A column, and how it is read. */
export interface ColumnSource extends ColumnName {
  /** Yes means no: a column headed "Blocked" fills "Active". */
  inverted?: true;
  /** The value counts only in rows where another column shows one of these texts: `Phone 1 - Label` says Work. */
  where?: Condition;
  /** Of a yes/no field: what the words of the column mean. Absent until a person has saved it; [] where yes and no say it all. */
  words?: readonly WordMeaning[];
  dates?: Dates;
  /** Where this column is filled, its value counts instead: a name that is used over the legal one. */
  preferred?: ColumnName;
  /** The column holds first and last names together: the part to take. */
  name?: NamePart;
  /** Names all in capitals are written as names: GIRARD → Girard. */
  recased?: true;
  /** What is corrected when sending, as a person has chosen. */
  fixes?: readonly FixCode[];
}
export interface NamePart {
  part: 'first' | 'last';
  order: NameOrder;
}
/** Of "Active": the columns with the first and the last day; at least one of them. */
export interface Dates {
  start?: ColumnName;
  end?: ColumnName;
}
export interface Condition extends ColumnName {
  /** Compared without case and outer spaces. */
  values: readonly string[];
}
/** Which rows are people of the list: those whose column shows one of the values, or with `not` none of them; '' is a blank. */
export interface Filter extends Condition {
  not?: true;
}
/** A text such as `Acme SAS` or `{{Rue}}<br/>{{CP}} {{Ville}}`; `{{Phone|2}}` is the second column headed "Phone". */
export interface TextSource {
  text: string;
  dates?: Dates;
}
export type Source = ColumnSource | TextSource;
/** One source per field: a record, so that two cannot be said. */
export type Sources = Partial<Record<FieldKey, Source>>;

export function isColumn(source: Source): source is ColumnSource {
  return 'column' in source;
}

/** A header row as a lookup: where each column is. Blank headers name nothing, so that no source can point at one. */
export interface Headers {
  /** Header texts, trimmed, by 0-based column. */
  readonly texts: readonly string[];
  /** 0-based columns that bear a text. */
  readonly at: ReadonlyMap<string, readonly number[]>;
}

export function headersOf(cells: readonly string[]): Headers {
  const texts = cells.map((cell) => cell.trim());
  const at = new Map<string, number[]>();
  texts.forEach((text, column) => {
    if (text === '') return;
    const columns = at.get(text);
    if (columns) columns.push(column);
    else at.set(text, [column]);
  });
  return { texts, at };
}

/**
 * The 0-based column of a column source. `missing`: no such header. `ambiguous`: the number of equal headers is not what
 * it was when the column was chosen, so that counting from the left could hit somebody else's data.
 */
export function columnOf(source: ColumnName, headers: Headers): number | 'missing' | 'ambiguous' {
  const columns = headers.at.get(source.column.trim());
  if (!columns) return 'missing';
  if (columns.length !== source.of) return 'ambiguous';
  return columns[source.occurrence - 1] ?? 'missing';
}

/** A place in a text; `numbered` when the text says which of several equal headers it means. */
export interface Place {
  header: string;
  occurrence: number;
  numbered: boolean;
}
export type Part = { literal: string } | Place;
const PLACE = /\{\{\s*([^{}]*?)\s*(?:\|\s*(\d+)\s*)?\}\}/g;

/** The literals and places of a text, in order. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of matches(text)) {
    if (match.index > end) parts.push({ literal: text.slice(end, match.index) });
    parts.push({ header: match[1] ?? '', occurrence: Number(match[2] ?? 1), numbered: match[2] !== undefined });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ literal: text.slice(end) });
  return parts;
}

function matches(text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  PLACE.lastIndex = 0;
  for (let match = PLACE.exec(text); match; match = PLACE.exec(text)) found.push(match);
  return found;
}

/** The places of a text, in order. */
export function placesOf(text: string): Place[] {
  return partsOf(text).filter((part): part is Place => 'header' in part);
}

const OPEN = /[([«]\s*[^)\]»]*$/;
const CLOSE = /^[^([«]*?[)\]»]/;
const BREAK = /<br\s*\/?>|\n/i;

/**
 * A text with its places filled. A place that is empty takes its separators with it: of those left between two filled
 * places a line break wins, else the first; a bracket opened only for an empty place goes with its partner. With no
 * place filled the text is blank; a text without places is always itself.
 * @param value what stands in a place, trimmed
 */
export function fillTemplate(parts: readonly Part[], value: (header: string, occurrence: number) => string): string {
  let out = '';
  let between: string[] = [];
  let places = 0;
  let filled = false;
  let unclosed = false;
  for (const part of parts) {
    if ('literal' in part) {
      if (places === 0) out = part.literal;
      else between.push(unclosed ? part.literal.replace(CLOSE, '') : part.literal);
      unclosed = false;
      continue;
    }
    places++;
    const text = value(part.header, part.occurrence);
    if (text === '') {
      const last = between.length - 1;
      unclosed = last >= 0 && OPEN.test(between[last]!);
      if (unclosed) between[last] = between[last]!.replace(OPEN, '');
      continue;
    }
    if (filled) out += between.find((separator) => BREAK.test(separator)) ?? between[0] ?? '';
    out += text;
    between = [];
    filled = true;
  }
  if (places === 0) return out.trim();
  if (!filled) return '';
  const end = parts[parts.length - 1];
  return (end && 'literal' in end ? out + (between[between.length - 1] ?? '') : out).trim();
}
