// Rows that are no person: headers again, titles, totals, examples of templates, guests, formulas filled down.
import type { FieldKey } from '../fields';
import type { ReasonCode } from '../outcome';
import { isSheetError } from '../read/text';
import type { Plan } from './columns';
import { type FilledCell, HeaderRows } from './header-rows';
import { isSampleRow, ROWS_OF_SAMPLES } from './sample-rows';

/** What a tab's rows are where they are no people; by 0-based place. */
export interface NotPeople {
  reasons: ReadonlyMap<number, ReasonCode>;
  /** Row number of the header of other columns under which a row stands. */
  under: ReadonlyMap<number, number>;
}

/** The part of a table that is looked at; see Table. */
interface Cells {
  first: number;
  count: number;
  shown: readonly (readonly string[])[];
}

/** Looks at all rows, at those with an ordinary address only in passing. */
export function notPeople(table: Cells, plan: Plan): NotPeople {
  const list = new List(table, plan);
  const reasons = new Map<number, ReasonCode>();
  const under = new Map<number, number>();
  const headers = new HeaderRows(plan.headers, list.fields);
  let header = 0;
  let seen = 0;
  for (let i = 0; i < table.count; i++) {
    const address = list.address(i);
    const isOrdinary = address.indexOf('@') > 0 && seen >= ROWS_OF_SAMPLES && !UNUSUAL.test(address);
    if (!isOrdinary) {
      const cells = list.filled(i);
      if (cells.length > 0) seen++;
      const again = address.indexOf('@') < 0 ? headers.judge(cells, list.columns) : null;
      if (again) header = again === 'other' ? table.first + i : 0;
      const reason = again ? 'header' : cells.length > 0 ? reasonOf(list, i, address, cells, seen, headers) : null;
      if (reason) reasons.set(i, reason);
      if (reason || cells.length === 0) continue;
    }
    if (header > 0) under.set(i, header);
  }
  for (const i of list.filledDown(reasons)) reasons.set(i, 'filled_down');
  return { reasons, under };
}

// Of a guest, of a formula over blank cells, or of a formula over a program's words for nothing.
const GUEST = /#ext#/i;
const OF_NOBODY = /^[\s._-]*@|^(?:(?:null|undefined|nan|none|n\/a|false|faux|0|#n\/a|#ref!)[._-]*)+@/i;
const UNUSUAL = /#|^[\s._-]*@|^(?:null|undefined|nan|none|n\/a|false|faux|0)[._@-]/i;
const TOTAL =
  /^(?:(?:grand |general |overall )?totals?|(?:sous[- ]?)?tota(?:l|ux)(?: g[ée]n[ée]ral)?|sub-?total|gesamt(?:summe|ergebnis|zahl)?|(?:zwischen)?summe|suma|total(?:e|i)(?: complessivo)?|totaal|eindtotaal|soma|effectifs?(?: total)?|nombre (?:de|d['’]).*|number of .*|count|headcount|anzahl.*|n[úu]mero (?:de|di) .*|cantidad.*|aantal.*|moyenne|average|durchschnitt|promedio|media|gemiddelde|m[ée]dia|somme|sum)\s*(?:$|[:=(]|\d)/i;
const NUMBER = /^[\d\s.,%€$£()+-]+$/;
const NOTE =
  /^(?:[*•→†‡#]|(?:n\.?\s?b\.?|note|notes|nota|notiz|remarque|bemerkung|opmerking|l[ée]gende|legend|legenda|source|quelle|fonte|stand|mis(?:e)? [àa] jour|m[àa]j|updated?|last updated?|aktualisiert|actualizado|aggiornato|bijgewerkt|atualizado|export(?:ed|[ée]e?|iert)?|g[ée]n[ée]r[ée]e?|generated|imprim[ée]|printed|gedruckt|page|seite|p[áa]gina|pagina|fin|end|ende)\b)/i;
const UNIT =
  /^(?:service|d[ée]partement|direction|p[ôo]le|[ée]quipe|agence|site|antenne|unit[ée]|division|secteur|b[uû]reau|department|dept|team|office|branch|unit|location|abteilung|bereich|gruppe|referat|filiale|standort|niederlassung|departamento|dpto|[áa]rea|equipo|sede|sucursal|servicio|reparto|ufficio|settore|squadra|divisione|servizio|afdeling|vestiging|dienst|kantoor|setor|equipa|equipe|servi[çc]o)\b.*\S/i;

function reasonOf(
  list: List,
  i: number,
  address: string,
  cells: readonly FilledCell[],
  seen: number,
  headers: HeaderRows,
): ReasonCode | null {
  if (GUEST.test(address)) return 'guest';
  if (OF_NOBODY.test(address)) return list.isNameless(cells) ? 'filled_down' : null;
  if (seen <= ROWS_OF_SAMPLES && list.isSample(i, address, cells)) return 'sample_row';
  if (address.indexOf('@') >= 0) return null;
  const [first, ...others] = cells as [FilledCell, ...FilledCell[]];
  if (TOTAL.test(first.text) && others.every(({ text }) => NUMBER.test(text))) return 'total';
  // The word may stand in a column that is not read; nobody is called 4, or works as 5.
  const isSum = cells.every(({ text }) => NUMBER.test(text)) && cells.some(({ text }) => !saysNothing(text));
  if (isSum && cells.some(({ field }) => isName(field) || field === 'jobtitle')) return 'total';
  if (cells.every(({ text }) => !/[\p{L}\p{N}]/u.test(text))) return 'title';
  // What a formula shows instead of a value is no title, though it begins with the sign of a note.
  if (others.length > 0 || isSheetError(first.text)) return null;
  if (NOTE.test(first.text) || UNIT.test(first.text) || /:$/.test(first.text)) return 'title';
  // A name alone may be a person's; words that a blank row sets apart from the list above are a title.
  const isApart = /\S\s+\S/.test(first.text) && i > 0 && list.filled(i - 1).length === 0;
  const next = list.filled(i + 1);
  const isAbove = list.address(i + 1).indexOf('@') < 0 && headers.judge(next, list.columns) !== null;
  return isAbove || (isApart && next.length > 1) ? 'title' : null;
}

/** The cells of a tab that tell who stands in a row: those of texts, not boxes. */
class List {
  /** 0-based columns that are read as shown, ascending. */
  readonly columns: readonly number[];
  readonly fields = new Map<number, FieldKey>();
  private readonly named: boolean;

  constructor(
    private readonly table: Cells,
    private readonly plan: Plan,
  ) {
    this.columns = plan.shown;
    for (const { field, column } of plan.planned) if (column >= 0) this.fields.set(column, field.key);
    this.named = plan.planned.some(({ field }) => isName(field.key));
  }

  address(i: number): string {
    return (this.table.shown[this.plan.emailColumn]?.[i] ?? '').trim();
  }

  filled(i: number): FilledCell[] {
    const cells: FilledCell[] = [];
    for (const column of this.columns) {
      const text = (this.table.shown[column]?.[i] ?? '').trim();
      if (text !== '') cells.push({ column, text, field: this.fields.get(column) ?? null });
    }
    return cells;
  }

  /** Whether a row has nothing but an address: no first or last name, or where these are not read, nothing at all. */
  isNameless(cells: readonly FilledCell[]): boolean {
    return cells.every(({ field, text }) => field === 'email' || (this.named && !isName(field)) || saysNothing(text));
  }

  isSample(i: number, address: string, cells: readonly FilledCell[]): boolean {
    const rest = cells.filter(({ field }) => field !== 'email');
    const names = rest.filter(({ field }) => isName(field));
    const others: string[] = [];
    for (let k = i + 1; k < this.table.count && others.length < LOOKED_AT; k++) {
      if (this.address(k).indexOf('@') > 0) others.push(this.address(k));
    }
    const texts = (list: readonly FilledCell[]) => list.map(({ text }) => text);
    return isSampleRow(address, texts(rest), texts(names), others);
  }

  /** Rows under the last person of which formulas show nothing or an error in every cell. */
  filledDown(known: ReadonlyMap<number, ReasonCode>): number[] {
    const found: number[] = [];
    for (let i = this.table.count - 1; i >= 0; i--) {
      const cells = this.filled(i);
      if (cells.length === 0 || known.has(i)) continue;
      if (!cells.every(({ text }) => saysNothing(text))) break;
      found.push(i);
    }
    return found;
  }
}

const LOOKED_AT = 50;
const isName = (field: FieldKey | null) => field === 'firstname' || field === 'lastname';
const saysNothing = (text: string) =>
  /^(?:[\s.,;:/_–—-]+|0|false|faux|falsch|falso)$/i.test(text) || isSheetError(text);
