// Group names that look like a slip of the pen: Signitic would create the group and move the person into it.
import leven from 'leven';
import type { FieldKey } from '../fields';
import type { Row } from '../row';

const PATHS: readonly FieldKey[] = ['path.parent_entity', 'path.entity', 'path.group'];
/** How often a name must occur to be what the rare one was meant to be. */
const OFTEN = 3;
/** A tab with more names than this is no list of groups; comparing each with each would take long and tell nothing. */
const MOST_NAMES = 2000;

/** Warns each row whose entity or group occurs once and is nearly one that occurs often. */
export function rareGroups(rows: readonly Row[]): void {
  for (const field of PATHS) {
    const byName = new Map<string, Row[]>();
    for (const row of rows) {
      const name = row.user[field];
      if (typeof name !== 'string' || name === '' || row.skip !== null) continue;
      const group = byName.get(name);
      if (group) group.push(row);
      else byName.set(name, [row]);
    }
    variants(field, byName);
    if (byName.size > MOST_NAMES) continue;
    warn(field, byName);
  }
}

/** Warns every row of a name that differs from a more frequent one by capitals or accents only, however often it occurs. */
function variants(field: FieldKey, byName: ReadonlyMap<string, Row[]>): void {
  const byFold = new Map<string, string>();
  for (const [name, rows] of byName) {
    const key = folded(name);
    const other = byFold.get(key);
    if (other === undefined || (byName.get(other)?.length ?? 0) < rows.length) byFold.set(key, name);
  }
  for (const [name, rows] of byName) {
    const likely = byFold.get(folded(name)) ?? name;
    if (likely === name) continue;
    for (const row of rows)
      row.issues = row.issues.concat({
        code: 'group_variant',
        level: 'warning',
        field,
        params: { value: name, likely },
      });
  }
}

function warn(field: FieldKey, byName: ReadonlyMap<string, Row[]>): void {
  const often = [...byName].filter(([, rows]) => rows.length >= OFTEN).map(([name]) => ({ name, plain: plain(name) }));
  for (const [name, rows] of byName) {
    if (rows.length !== 1) continue;
    const meant = nearest(name, often);
    const row = rows[0];
    if (meant === null || !row) continue;
    row.issues = row.issues.concat({
      code: 'group_rare',
      level: 'warning',
      field,
      params: { value: name, likely: meant },
    });
  }
}

function nearest(name: string, often: readonly { name: string; plain: string }[]): string | null {
  const text = plain(name);
  for (const candidate of often) {
    // Those that differ by capitals or accents alone have been told.
    if (candidate.plain === text) return folded(candidate.name) === folded(name) ? null : candidate.name;
  }
  // "Team 1" and "Team 2", or two short words, differ by a letter on purpose.
  const allowed = text.length >= 8 ? 2 : text.length >= 5 ? 1 : 0;
  const digits = text.replace(/\D/g, '');
  for (const candidate of often) {
    if (Math.abs(candidate.plain.length - text.length) > allowed || candidate.plain.replace(/\D/g, '') !== digits)
      continue;
    if (leven(text, candidate.plain, { maxDistance: allowed + 1 }) <= allowed) return candidate.name;
  }
  return null;
}

/** Without case and accents. */
function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

function plain(name: string): string {
  return folded(name).replace(/[^\p{L}\p{N}]+/gu, '');
}
