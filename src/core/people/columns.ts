// A mapping made ready for the headers as they are now: which columns to read, how, and what for.
import { type Field, FIELDS, type FieldKey } from '../fields';
import { likelyHeader } from '../match/guess';
import { type FixCode, StopError } from '../outcome';
import type { WordMeaning } from '../read/meanings';
import { stampColumnOf } from './form-answers';
import {
  type ColumnName,
  columnOf,
  type Dates,
  type Filter,
  type Headers,
  isColumn,
  type NamePart,
  type Part,
  partsOf,
  type Place,
  type Source,
  type Sources,
} from './template';

/** The part of a tab's stored mapping that reading needs. */
export interface Mapping {
  sources: Sources;
  filter: Filter | null;
}

export interface Planned {
  field: Field & { key: FieldKey };
  /** 0-based column, or -1 for a text with places. */
  column: number;
  parts: Part[];
  places: Map<string, number>;
  /** Yes means no. */
  inverted: boolean;
  /** 0-based column whose value counts instead where it is filled, or -1. */
  preferred: number;
  /** The part of a name to take, and whether capitals are written as names. */
  name: NamePart | null;
  recased: boolean;
  /** The values count only where this 0-based column shows one of the texts, folded. */
  where: { column: number; header: string; values: ReadonlySet<string> } | null;
  /** What a person has chosen for the words of a yes/no column; undefined when nobody has. */
  words: readonly WordMeaning[] | undefined;
  /** What is corrected when sending. */
  fixes: readonly FixCode[];
  /** 0-based columns of the first and the last day, -1 for none; null where no days decide. */
  days: { start: number; end: number } | null;
}

/** A mapping made ready for one header row: which columns to read, how, and what for. */
export interface Plan {
  planned: Planned[];
  /** Texts of the header row, by 0-based column. */
  headers: readonly string[];
  emailColumn: number;
  /** Rows count whose column shows one of the texts, folded; with `not`, those that show none of them. */
  filter: { column: number; values: ReadonlySet<string>; not: boolean } | null;
  /** 0-based columns of which the shown text is read. */
  shown: number[];
  /** 0-based columns of which the value is read: booleans, and the time stamps of a form. */
  values: number[];
  /** 0-based column of the time stamps of a form, or -1. */
  stampColumn: number;
  /** 0-based columns of phones: their values are read as well where the shown texts leave a doubt; see phone.ts. */
  phones: number[];
  /** 0-based columns of links: what lies behind their words is read as well. */
  links: number[];
  /** 0-based columns of days: both their shown texts and their values are read. */
  days: number[];
  /** 0-based column of the picture's address, or -1. */
  picture: number;
}

/**
 * Makes a mapping ready for the headers as they are now.
 * @throws StopError no_mapping, no_email_column, header_lost, header_ambiguous: before anything is sent
 */
export function planFor(mapping: Mapping, headers: Headers): Plan {
  const planned: Planned[] = [];
  for (const field of FIELDS) {
    const source = mapping.sources[field.key];
    if (source) planned.push(planField(field, source, headers));
  }
  if (planned.length === 0) throw new StopError('no_mapping');
  const email = planned.find((one) => one.field.key === 'email');
  if (!email || email.column < 0) throw new StopError('no_email_column');
  const filter = mapping.filter && {
    column: placeOf(null, mapping.filter, headers),
    values: new Set(mapping.filter.values.map(fold)),
    not: mapping.filter.not === true,
  };
  const shown = new Set<number>();
  const values = new Set<number>();
  const phones = new Set<number>();
  const links = new Set<number>();
  const days = new Set<number>();
  if (filter) shown.add(filter.column);
  for (const { field, column, preferred, places, where, days: limits } of planned) {
    if (where) shown.add(where.column);
    if (preferred >= 0) shown.add(preferred);
    for (const day of limits ? [limits.start, limits.end] : []) if (day >= 0) days.add(day);
    for (const place of places.values()) shown.add(place);
    if (column < 0) continue;
    // Text comes from what the cell shows, a checkbox from its value, a phone from both.
    (field.kind === 'boolean' ? values : shown).add(column);
    if (field.kind === 'phone') phones.add(column);
    if (field.kind === 'link') links.add(column);
  }
  for (const day of days) {
    shown.add(day);
    values.add(day);
  }
  const stampColumn = stampColumnOf(headers.texts);
  if (stampColumn >= 0) values.add(stampColumn);
  const columns = {
    shown: ascending(shown),
    values: ascending(values),
    phones: ascending(phones),
    links: ascending(links),
    days: ascending(days),
  };
  const picture = planned.find((one) => one.field.key === 'picture')?.column ?? -1;
  return { planned, headers: headers.texts, emailColumn: email.column, filter, stampColumn, picture, ...columns };
}

const ascending = (columns: ReadonlySet<number>): number[] => [...columns].sort((a, b) => a - b);

const NO_FIXES: readonly FixCode[] = [];

function planField(field: Planned['field'], source: Source, headers: Headers): Planned {
  const days = source.dates ? daysOf(field.key, source.dates, headers) : null;
  if (isColumn(source)) {
    const column = placeOf(field.key, source, headers);
    const where = source.where && {
      column: placeOf(field.key, source.where, headers),
      header: source.where.column,
      values: new Set(source.where.values.map(fold)),
    };
    const preferred = source.preferred ? placeOf(field.key, source.preferred, headers) : -1;
    const { name = null, inverted = false, recased = false, words, fixes = NO_FIXES } = source;
    const how = { inverted, name, recased, words, fixes, where: where ?? null, days };
    return { field, column, preferred, parts: [], places: new Map(), ...how };
  }
  const parts = partsOf(source.text);
  const places = new Map<string, number>();
  for (const part of parts) {
    if ('header' in part) places.set(placeKey(part), locatePlace(field.key, part, headers));
  }
  const none = { inverted: false, name: null, recased: false, where: null, words: undefined, fixes: NO_FIXES };
  return { field, column: -1, preferred: -1, parts, places, ...none, days };
}

function daysOf(field: FieldKey, { start, end }: Dates, headers: Headers): Planned['days'] {
  return { start: start ? placeOf(field, start, headers) : -1, end: end ? placeOf(field, end, headers) : -1 };
}

/** @throws StopError header_lost, header_ambiguous */
function placeOf(field: FieldKey | null, name: ColumnName, headers: Headers): number {
  const column = columnOf(name, headers);
  if (column === 'ambiguous') throw new StopError('header_ambiguous', { field: field ?? '', column: name.column });
  if (column === 'missing') throw lost(field, name.column, headers);
  return column;
}

/** Names a place of a text within its field. */
export const placeKey = (part: { header: string; occurrence: number }) => `${part.occurrence}|${part.header}`;

/** A place that does not say which is meant stands for the only column of its name, and for none when there are more. */
function locatePlace(field: FieldKey, place: Place, headers: Headers): number {
  if (!place.numbered && (headers.at.get(place.header.trim())?.length ?? 0) > 1) {
    throw new StopError('header_ambiguous', { field, column: place.header });
  }
  return locate(field, place.header, place.occurrence, headers);
}

function locate(field: FieldKey | null, header: string, occurrence: number, headers: Headers): number {
  const column = headers.at.get(header.trim())?.[occurrence - 1];
  if (column === undefined) throw lost(field, header, headers);
  return column;
}

function lost(field: FieldKey | null, column: string, headers: Headers): StopError {
  const likely = likelyHeader(
    column,
    headers.texts.filter((text) => text !== ''),
  );
  return new StopError('header_lost', { field: field ?? '', column, likely: likely ?? '' });
}

/** Without case and outer spaces: how e-mails are compared, and how a filter's value is. */
export function fold(text: string): string {
  return text.trim().toLowerCase();
}
