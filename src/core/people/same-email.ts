// The same e-mail address in several rows: it is never sent, and each row names the others.
import type { Issue } from '../outcome';
import type { Row } from '../row';

/** The rows, those that share an address with an error each: nobody can know which of them is right. */
export function withClashes(rows: readonly Row[]): Row[] {
  const first = new Map<string, Row>();
  const shared = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.skip || row.email === '') continue;
    const key = row.email.toLowerCase();
    const other = first.get(key);
    if (!other) first.set(key, row);
    else {
      const group = shared.get(key) ?? [other];
      group.push(row);
      shared.set(key, group);
    }
  }
  if (shared.size === 0) return [...rows];
  return rows.map((row) => {
    const group = row.skip ? undefined : shared.get(row.email.toLowerCase());
    return group ? { ...row, issues: row.issues.concat(clash(row, group)) } : row;
  });
}

function clash(row: Row, group: readonly Row[]): Issue {
  const others = group.filter((other) => other !== row).map((other) => other.row);
  const shown = others.slice(0, 5).join(', ') + (others.length > 5 ? ', …' : '');
  return { code: 'email_twice', level: 'error', field: 'email', params: { rows: shown } };
}
