// Columns that would fit a field but wait for a person to say so, and those of which only some rows count.
import type { Column, Fit } from './column';
import { type FieldKey, fieldOf } from '../fields';
import { fitOfValues } from './fit';
import type { Kind, Kinds } from './kind-columns';
import { fitsInRow, type HeaderRow } from './neighbours';
import { fieldOfNumber, type SplitNumber } from './number-parts';
import { isBareContact } from './private-list';
import { type GuessReason, withHeader } from './reasons';
import { wordPairOf } from './word-pair';

/** The column without its fits: its best field is only suggested. */
function waiting(column: Column, reason: GuessReason): Column {
  const [best] = column.fits;
  return best ? { ...column, fits: [], suggested: best[0], reason } : column;
}

/**
 * @param doubt a heading such as "Personal information" that covers the names as well
 * @param matter the header that makes the list one of private matters
 */
export function addDoubt(
  row: HeaderRow,
  at: number,
  column: Column,
  doubt: string | null,
  matter: string | null,
): Column {
  if (doubt !== null) return waiting(column, withHeader('private_list', doubt));
  if (matter === null || column.where || !isBareContact(row, at)) return column;
  return waiting(column, withHeader('private_list', matter));
}

/** A column of yes and no in two words of its own: what they probably mean is proposed, and until then it is not sent. */
export function addWordPair(row: HeaderRow, at: number, column: Column): Column {
  const { chosen } = column;
  if (chosen === null || (chosen === undefined && column.reason.code !== 'values_differ')) return column;
  const fields = chosen ? [chosen] : fitsInRow(row, at).map(([field]) => field);
  const field = fields.find((one) => fieldOf(one).kind === 'boolean');
  const profile = row.profiles[at];
  if (!field || !profile || fitOfValues(field, profile) !== 'forbids') return column;
  const noun = row.meanings[at]?.noun ?? null;
  const pair = wordPairOf(row.headers[at] as string, noun, row.samples[at] ?? []);
  if (!pair) return column;
  const reason: GuessReason = { code: pair.known ? 'word_pair' : 'word_pair_open' };
  const { words } = pair;
  return { ...column, fits: [], suggested: field, words, reason, ...(noun === 'disabled' && { inverted: true }) };
}

/** Which kinds of values belong to a field. */
const KINDS: Partial<Record<FieldKey, readonly Kind[]>> = {
  phone: ['work'],
  mobile: ['mobile'],
  email: ['work'],
  address: ['work'],
  postal_code: ['work'],
  city: ['work'],
};

/**
 * What a column of kinds says of the values of another one. The condition stands even where no row is private yet: one may be
 * added. Values without a kind count only where nothing speaks against it.
 */
export function addKinds(row: HeaderRow, column: Column, kinds: Kinds): Column {
  const { count, texts } = kinds;
  const [best] = column.fits;
  if (!best || !KINDS[best[0]]) return column;
  const field = best[0] === 'phone' && count.mobile > count.work ? 'mobile' : best[0];
  const fits = column.fits.map((fit): Fit => [fit[0] === best[0] ? field : fit[0], fit[1], fit[2]]);
  const fitting = (KINDS[field] as readonly Kind[]).filter((kind) => count[kind] > 0);
  const header = (row.headers[kinds.column] as string).trim();
  const values = fitting.reduce<string[]>((all, kind) => all.concat(texts[kind]), []);
  const isSilent = count.home + count.other === 0 && (values.length === 0 || count.unknown > 0);
  if (isSilent) return values.length === 0 ? column : { ...column, fits };
  const all = texts.home.concat(texts.other);
  if (values.length === 0)
    return { ...column, fits: [], reason: { code: 'private', params: { name: all.join(', ') } } };
  const byKind: GuessReason = { code: 'by_kind', params: { header, values: values.join(', ') } };
  const reason = column.chosen === undefined ? byKind : column.reason;
  return { ...column, fits, reason, where: { column: kinds.column, values } };
}

/** Half a number is not sent by itself: the whole is proposed on its column, one with its extension on that of the extension. */
export function addSplitNumbers(
  row: HeaderRow,
  columns: readonly Column[],
  numbers: readonly SplitNumber[],
): readonly Column[] {
  const changed = columns.slice();
  for (const number of numbers) {
    const phone = changed[number.column] as Column;
    const part = changed[number.part] as Column;
    if (phone.chosen !== undefined || part.chosen !== undefined) continue;
    const suggested = phone.suggested ?? phone.fits[0]?.[0];
    if (suggested === undefined) continue;
    const text = number.parts;
    const own = row.headers[number.column] as string;
    if (!number.isExtension) {
      const reason = withHeader('split_number', row.headers[number.part] as string);
      changed[number.column] = { ...phone, fits: [], suggested: fieldOfNumber(row, number), text, reason };
    } else if (!phone.suggested)
      changed[number.part] = { ...part, suggested, text, reason: withHeader('extension', own) };
  }
  return changed;
}
