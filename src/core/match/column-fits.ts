// How well one column fits fields, by its name and by its values.
import { fitOfValues, siteOf } from './fit';
import type { ColumnFits, Fit } from './column';
import { FIELDS, type FieldKey, fieldOf } from '../fields';
import type { Meaning } from './meaning';
import { fitsInRow, type HeaderRow } from './neighbours';
import { withName } from './reasons';
import type { SampleProfile } from './samples';
import { normaliseHeader } from './words';
import { areNames } from '../read/person-chip';

// Under this a name alone does not decide.
const SURE = 50;
const WORK_BONUS = 10;

let apiNames: ReadonlyMap<string, FieldKey> | undefined;

/** Made when somebody maps columns, which few executions do; each of them evaluates this file. */
function byApiName(): ReadonlyMap<string, FieldKey> {
  apiNames = apiNames ?? new Map(FIELDS.map((field) => [normaliseHeader(field.key), field.key]));
  return apiNames;
}

/** The fields that a column may fill. `isWork`: a heading says that it is the one at work. */
export function fitsOfColumn(row: HeaderRow, at: number, isWork: boolean): ColumnFits {
  const meaning = row.meanings[at] as Meaning;
  const profile = row.profiles[at] || null;
  const header = row.headers[at] as string;
  const bonus = isWork && !meaning.said.qualifiers.has('work') ? WORK_BONUS : 0;
  const byName = fitsByName(meaning, profile, fitsInRow(row, at), bonus, row.samples[at] ?? []);
  if (byName.fits.length > 0) return byName;
  // A field that the table of names does not know yet, or knows as something that is not sent, is known by its own name.
  const field = byApiName().get(normaliseHeader(header));
  // What is neither yes nor no cannot be sent as one, whatever its name.
  const isUnread = byName.reason.code === 'values_differ' && field && fieldOf(field).kind === 'boolean';
  if (field && !isUnread)
    return { fits: [[field, 100 + fillBonus(profile), 100]], reason: withName('name', header.trim()) };
  const byValues = fitsByValues(meaning, profile);
  if (byValues) return byValues;
  return header.trim() === '' ? { fits: [], reason: { code: 'blank' } } : byName;
}

type Fits = readonly (readonly [FieldKey, number])[];

function fitsByName(
  meaning: Meaning,
  profile: SampleProfile | null,
  fits: Fits,
  bonus: number,
  texts: readonly string[],
): ColumnFits {
  if (meaning.refusal !== null) return { fits: [], reason: withName(meaning.refusal, meaning.word) };
  const name = meaning.names.map((sense) => sense.name).join(' + ');
  const isOpposite = meaning.noun === 'disabled';
  let confirmed = false;
  let forbidden = false;
  const left: Fit[] = [];
  for (const [field, own] of fits) {
    const score = own + (own >= SURE ? bonus : 0);
    const values = profile ? valuesFit(field, profile, isOpposite) : 'allows';
    if (values === 'forbids') forbidden = true;
    // A column that is empty throughout gives way to one that is filled.
    const sum =
      score + (values === 'confirms' ? 8 : 0) + (field === 'email' ? mailboxBonus(profile) : fillBonus(profile));
    if (values === 'forbids' || (values === 'allows' ? score : score + 30) < SURE) continue;
    confirmed = confirmed || values === 'confirms';
    left.push([field, sum, score]);
  }
  if (left.length === 0) {
    const chips = forbidden && fits.some(([field]) => field === 'email') && areNames(texts);
    const reason = withName(chips ? 'person_chips' : forbidden ? 'values_differ' : 'unsure', name);
    return isOpposite && !forbidden
      ? { fits: left, reason, suggested: 'enabled', inverted: true }
      : { fits: left, reason };
  }
  if (isOpposite) return { fits: left, reason: withName('opposite', name), inverted: true };
  return { fits: left, reason: withName(meaning.typo ? 'near' : confirmed ? 'name_and_values' : 'name', name) };
}

/**
 * The numbers of userAccountControl say who is disabled, though they are no yes and no; and words such as "Terminated" say who is
 * active, once a person has told which do.
 */
function valuesFit(field: FieldKey, profile: SampleProfile, isOpposite: boolean): ReturnType<typeof fitOfValues> {
  if (isOpposite && profile.accountFlags > 0.8) return 'confirms';
  return field === 'enabled' && !isOpposite && profile.active() >= 0.5 ? 'confirms' : fitOfValues(field, profile);
}

/** Headers that say nothing ("Colonne 3", "Lien", "Contact"), and addresses of another kind than their name says. */
function fitsByValues(meaning: Meaning, profile: SampleProfile | null): ColumnFits | null {
  if (!profile || profile.count === 0) return null;
  const isOpen = meaning.isVague || (meaning.refusal === 'unknown' && meaning.word === '');
  const site = isOpen ? siteOf(profile) : null;
  if (site) return { fits: [[site, 45, 45]], reason: { code: 'values' } };
  const mayHoldEmail = isOpen || meaning.noun === 'address';
  return mayHoldEmail && profile.email >= 0.9 ? { fits: [['email', 45, 45]], reason: { code: 'values' } } : null;
}

/** An empty column gives way; how full one is says nothing of whose values they are. */
export function fillBonus(profile: SampleProfile | null): number {
  return profile?.count === 0 ? -6 : 0;
}

/** Whose mailbox it is decides, not how many have one: private addresses fill a column sooner than those at work. */
function mailboxBonus(profile: SampleProfile | null): number {
  return profile ? (profile.count === 0 ? -6 : profile.freemail >= 0.5 ? -8 : 3) : 0;
}
