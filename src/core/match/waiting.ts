// Columns that would fit a field but wait for a person to say so, and those of which only some rows count.
import type { Column, Fit } from './column';
import type { FieldKey } from '../fields';
import type { Kind, Kinds } from './kind-columns';
import type { HeaderRow } from './neighbours';
import { fieldOfNumber, type SplitNumber } from './number-parts';
import { isBareContact } from './private-list';
import { type GuessReason, withHeader } from './reasons';

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

/** Phones of somebody at work, and which kinds of values are those of a field. */
const KINDS: Partial<Record<FieldKey, readonly Kind[]>> = {
  phone: ['work'],
  mobile: ['mobile'],
  email: ['work'],
  address: ['work'],
  postal_code: ['work'],
  city: ['work'],
};

/** What a column of kinds says of the values of another one. */
export function addKinds(row: HeaderRow, column: Column, kinds: Kinds): Column {
  const { count, texts } = kinds;
  const [best] = column.fits;
  if (!best || !KINDS[best[0]]) return column;
  const field = best[0] === 'phone' && count.mobile > count.work ? 'mobile' : best[0];
  const fits = column.fits.map((fit): Fit => [fit[0] === best[0] ? field : fit[0], fit[1], fit[2]]);
  const fitting = (KINDS[field] as readonly Kind[]).filter((kind) => count[kind] > 0);
  const header = (row.headers[kinds.column] as string).trim();
  const values = fitting.reduce<string[]>((all, kind) => all.concat(texts[kind]), []);
  if (count.home + count.other === 0) return values.length === 0 ? column : { ...column, fits };
  const all = texts.home.concat(texts.other);
  if (values.length === 0)
    return { ...column, fits: [], reason: { code: 'private', params: { name: all.join(', ') } } };
  const reason: GuessReason = { code: 'by_kind', params: { header, values: values.join(', ') } };
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
