// The field catalogue: every Signitic user field that the add-on can fill, in one table.

/**
 * What a field takes. `line`: one line of text. `rich`: text in which line breaks become `<br/>` and simple HTML may
 * stand. `code`: one line whose leading zeros count.
 */
export type FieldKind = 'email' | 'boolean' | 'line' | 'code' | 'phone' | 'link' | 'rich' | 'extra';

/** The heading under which a field is listed in the sidebar. */
export type FieldGroup = 'person' | 'phones' | 'organisation' | 'address' | 'links' | 'extras';

export interface Field {
  /** The API's path, dots for nesting: "path.group" is sent as `{"path":{"group":…}}`. */
  readonly key: string;
  /** Two characters that stand for the field in the sync state. Never change one that has shipped: state tabs are in users' files. */
  readonly code: string;
  readonly kind: FieldKind;
  readonly group: FieldGroup;
  /** Longest value sent, in characters. Signitic documents no limit; ours keep a pasted page out of a signature. */
  readonly max: number;
  /** Documented only for older accounts: offered, and marked as such. */
  readonly legacy?: true;
}

const LINE = 255;
const LINK = 2048;
const LONG = 10_000;

// Source of keys and kinds: Signitic's developer page "Creating users"; `picture` only in its oldest generation.
// A new field is a row here and a label in each language of i18n/.
const NAMED = [
  { key: 'email', code: 'em', kind: 'email', group: 'person', max: 254 },
  { key: 'enabled', code: 'en', kind: 'boolean', group: 'person', max: LINE },
  { key: 'firstname', code: 'fn', kind: 'line', group: 'person', max: LINE },
  { key: 'lastname', code: 'ln', kind: 'line', group: 'person', max: LINE },
  { key: 'jobtitle', code: 'jt', kind: 'line', group: 'person', max: LINE },
  { key: 'picture', code: 'pi', kind: 'link', group: 'person', max: LINK, legacy: true },
  { key: 'vcard_user', code: 'vc', kind: 'boolean', group: 'person', max: LINE },
  { key: 'formula', code: 'fo', kind: 'rich', group: 'person', max: LONG },
  { key: 'phone', code: 'ph', kind: 'phone', group: 'phones', max: LINE },
  { key: 'mobile', code: 'mo', kind: 'phone', group: 'phones', max: LINE },
  { key: 'path.parent_entity', code: 'pp', kind: 'line', group: 'organisation', max: LINE },
  { key: 'path.entity', code: 'pe', kind: 'line', group: 'organisation', max: LINE },
  { key: 'path.group', code: 'pg', kind: 'line', group: 'organisation', max: LINE },
  { key: 'department', code: 'dp', kind: 'line', group: 'organisation', max: LINE },
  { key: 'address', code: 'ad', kind: 'rich', group: 'address', max: LONG },
  { key: 'postal_code', code: 'pc', kind: 'code', group: 'address', max: LINE },
  { key: 'city', code: 'ci', kind: 'line', group: 'address', max: LINE },
  { key: 'linkedin_link', code: 'li', kind: 'link', group: 'links', max: LINK },
  { key: 'calendar_link', code: 'ca', kind: 'link', group: 'links', max: LINK },
  { key: 'whatsapp_link', code: 'wa', kind: 'link', group: 'links', max: LINK },
  { key: 'facebook_link', code: 'fb', kind: 'link', group: 'links', max: LINK },
  { key: 'instagram_link', code: 'ig', kind: 'link', group: 'links', max: LINK },
  { key: 'twitter_link', code: 'tw', kind: 'link', group: 'links', max: LINK },
  { key: 'github_link', code: 'gh', kind: 'link', group: 'links', max: LINK },
  { key: 'xing_link', code: 'zi', kind: 'link', group: 'links', max: LINK },
  { key: 'messenger_link', code: 'me', kind: 'link', group: 'links', max: LINK },
  { key: 'threads_link', code: 'th', kind: 'link', group: 'links', max: LINK },
  { key: 'strava_link', code: 'st', kind: 'link', group: 'links', max: LINK },
  { key: 'bluesky_link', code: 'bs', kind: 'link', group: 'links', max: LINK },
] as const satisfies readonly Field[];

type Digit = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
/** `extra_1` to `extra_20`: fields whose meaning each company chooses. */
export type ExtraKey = `extra_${Digit | `1${0 | Digit}` | 20}`;
/** The key of a field other than an extra; each has a label of its own in i18n/. */
export type NamedKey = (typeof NAMED)[number]['key'];
/** The API path of a field; also its name in mappings, the sync state and messages. */
export type FieldKey = NamedKey | ExtraKey;

const EXTRAS = Array.from({ length: 20 }, (_, i): Field & { key: ExtraKey } => ({
  key: `extra_${i + 1}` as ExtraKey,
  code: `x${(i + 1).toString(36)}`,
  kind: 'extra',
  group: 'extras',
  max: LONG,
}));

/** Every field, in the order in which people see them. */
export const FIELDS: readonly (Field & { key: FieldKey })[] = [...NAMED, ...EXTRAS];

const BY_KEY = new Map<string, Field & { key: FieldKey }>(FIELDS.map((field) => [field.key, field]));

/** The catalogue's row for a key. Throws on a key that is not in the catalogue: that is a mistake in the program. */
export function fieldOf(key: FieldKey): Field & { key: FieldKey } {
  const field = BY_KEY.get(key);
  if (!field) throw new Error(`No field ${key} in the catalogue`);
  return field;
}

/** Whether a text from outside (stored settings, the sidebar) names a field of the catalogue. */
export function isFieldKey(key: unknown): key is FieldKey {
  return typeof key === 'string' && BY_KEY.has(key);
}
