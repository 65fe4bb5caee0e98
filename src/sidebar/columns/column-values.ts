// The values of a whole column, as the server counts them: what a filter and the words of a yes/no column are chosen from.
import { useEffect, useState } from 'preact/hooks';
import type { FieldKey } from '../../core/fields';
import type { ColumnValues } from '../../core/people/column-values';
import { call } from '../server';

/** Which column to read, and how; `column` is 1-based. */
export interface Asked {
  sheetId: number;
  headerRow: number;
  column: number;
  field: FieldKey | null;
  inverted: boolean;
}

/** Null while they are read; `failed` with a way to try again. Nothing is read for null. */
export function useColumnValues(asked: Asked | null): { values: ColumnValues | null; failed: boolean; again(): void } {
  const [read, setRead] = useState<{ values: ColumnValues | null; failed: boolean }>(NOTHING);
  const [tries, setTries] = useState(0);
  const about = asked && JSON.stringify(asked);
  useEffect(() => {
    setRead(NOTHING);
    if (!asked) return undefined;
    let isCurrent = true;
    const { sheetId, headerRow, column, field, inverted } = asked;
    call('listValues', sheetId, headerRow, column, field, inverted).then(
      (values) => isCurrent && setRead({ values, failed: false }),
      () => isCurrent && setRead({ values: null, failed: true }),
    );
    return () => {
      isCurrent = false;
    };
  }, [about, tries]);
  return { ...read, again: () => setTries(tries + 1) };
}

const NOTHING = { values: null, failed: false };
