// How many active users Signitic has, and how many it will have: each active user may take a licence.
import type { Listed } from '../row';
import type { Entry } from '../state/entry';
import type { Fingerprints } from '../state/fingerprint';
import type { Decision } from '../state/select';

/** Users before and after, as far as Signitic's list tells. */
export interface Forecast {
  /** False before the sync, or while it is held; true once it has run, when `after` is what Signitic has now. */
  readonly done: boolean;
  /** `active`: active users. `all`: all users, where the list does not tell who is active; then nobody is (de)activated. */
  readonly counted: 'active' | 'all';
  readonly before: number;
  readonly after: number;
  /** New people among those counted. */
  readonly added: number;
  readonly reactivated: number;
  readonly deactivated: number;
  /** New people who are not counted, since they are inactive. */
  readonly inactive: number;
  /** New people among `added` whose row does not say whether they are active: Signitic decides. */
  readonly unsaid: number;
}

/** What happens to one person: new, or known to Signitic, and active or not from then on. */
type Change = 'added' | 'unsaid' | 'inactive' | 'reactivated' | 'deactivated' | null;

export interface ForecastContext {
  /** Signitic's list by lower-cased e-mail, as it was before anything was sent. */
  readonly users: ReadonlyMap<string, Listed>;
  readonly prints: Fingerprints;
  entry(person: string): Entry | undefined;
}

/** What a sync of these decisions would make of the number of users. People who are still to be compared are in it. */
export function forecastOf(decisions: readonly Decision[], context: ForecastContext): Forecast {
  const counts = tally(decisions.map((decision) => changeAhead(decision, context)));
  return withTotals(context.users, counts, false);
}

/**
 * What a run has made of it so far. Changes of its earlier slices are known from the state; the list has them already.
 * @param latest the list as it was read last
 */
export function forecastDone(
  decisions: readonly Decision[],
  run: string,
  latest: ReadonlyMap<string, Listed>,
  context: ForecastContext,
): Forecast {
  const changes: Change[] = [];
  const now = new Map(latest);
  for (const decision of decisions) {
    const { row } = decision;
    if (outcomeKind(decision) !== 'synced') continue;
    const entry = context.entry(decision.person);
    changes.push(decision.kind === 'send' ? changeAhead(decision, context) : changeBefore(decision, run, entry));
    const key = row.email.toLowerCase();
    const sent = decision.kind === 'send' ? decision.selected.user.enabled : row.user.enabled;
    const listed = now.get(key);
    if (typeof sent === 'boolean') now.set(key, { email: row.email, enabled: sent });
    // A new person whom the list does not show yet: active, as far as anybody knows.
    else if (!listed) now.set(key, { email: row.email, enabled: true });
  }
  const done = withTotals(latest, tally(changes), true);
  const { counted, added, reactivated, deactivated } = done;
  const after = countIn(now.values(), counted);
  // The list may show some of the changes already.
  return { ...done, after, before: after - added - reactivated + deactivated };
}

/** Several runs of one trigger run as one: each has its own changes, and the last one the number of users. */
export function together(forecasts: readonly Forecast[]): Forecast | null {
  const last = forecasts[forecasts.length - 1];
  if (!last) return null;
  const sum = (of: (one: Forecast) => number) => forecasts.reduce((all, one) => all + of(one), 0);
  return {
    ...last,
    before: forecasts[0]?.before ?? last.before,
    added: sum(({ added }) => added),
    reactivated: sum(({ reactivated }) => reactivated),
    deactivated: sum(({ deactivated }) => deactivated),
    inactive: sum(({ inactive }) => inactive),
    unsaid: sum(({ unsaid }) => unsaid),
  };
}

/** How many more users there are than licences; 0 where they suffice, or where nobody knows who is active. */
export function beyondLicences({ counted, after }: Forecast, licences: number | null): number {
  return licences === null || counted === 'all' ? 0 : Math.max(0, after - licences);
}

function outcomeKind(decision: Decision): string | null {
  if (decision.kind === 'send') return decision.selected.outcome?.kind ?? null;
  return decision.kind === 'read' ? null : decision.outcome.kind;
}

function changeAhead(decision: Decision, { users, prints, entry }: ForecastContext): Change {
  const { row } = decision;
  if (decision.kind === 'send' && decision.selected.effect === 'created') return newAs(row.user.enabled);
  const listed = users.get(row.email.toLowerCase());
  if (!listed || listed.enabled === null) return null;
  let wanted: unknown;
  if (decision.kind === 'send') wanted = decision.selected.user.enabled;
  if (decision.kind === 'read') {
    const known = entry(decision.person)?.fields.get('enabled');
    const goes =
      decision.fields.includes('enabled') || known?.print !== prints.field('enabled', row.user.enabled ?? '');
    wanted = goes ? row.user.enabled : undefined;
  }
  if (typeof wanted !== 'boolean' || wanted === listed.enabled) return null;
  return wanted ? 'reactivated' : 'deactivated';
}

/** What an earlier slice of the run did. */
function changeBefore({ row }: Decision, run: string, entry: Entry | undefined): Change {
  if (!entry || entry.run !== run) return null;
  if (entry.done === 'new') return newAs(row.user.enabled);
  const { enabled } = row.user;
  if (typeof enabled !== 'boolean' || !entry.fields.get('enabled')?.changed) return null;
  return enabled ? 'reactivated' : 'deactivated';
}

const newAs = (enabled: unknown): Change => (enabled === false ? 'inactive' : enabled === true ? 'added' : 'unsaid');

type Counts = Record<Exclude<Change, null>, number>;

function tally(changes: readonly Change[]): Counts {
  const counts: Counts = { added: 0, unsaid: 0, inactive: 0, reactivated: 0, deactivated: 0 };
  for (const change of changes) if (change) counts[change]++;
  return counts;
}

function withTotals(users: ReadonlyMap<string, Listed>, counts: Counts, done: boolean): Forecast {
  const counted = [...users.values()].every(({ enabled }) => enabled !== null) ? 'active' : 'all';
  const before = countIn(users.values(), counted);
  const { unsaid } = counts;
  if (counted === 'all') {
    const added = counts.added + unsaid + counts.inactive;
    return {
      done,
      counted,
      before,
      after: before + added,
      added,
      reactivated: 0,
      deactivated: 0,
      inactive: 0,
      unsaid: 0,
    };
  }
  const { reactivated, deactivated, inactive } = counts;
  const added = counts.added + unsaid;
  return {
    done,
    counted,
    before,
    after: before + added + reactivated - deactivated,
    added,
    reactivated,
    deactivated,
    inactive,
    unsaid,
  };
}

function countIn(users: Iterable<Listed>, counted: Forecast['counted']): number {
  let n = 0;
  for (const { enabled } of users) if (counted === 'all' || enabled) n++;
  return n;
}
