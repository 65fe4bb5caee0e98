// A program's path to a value, such as "phones.0.value" or `emails[type eq "work"].value`, written as a header that people would write.

// SCIM (RFC 7643, 7644), Google's Directory API as GAM prints it, and flattened JSON: words without spaces between dots, slashes or
// brackets. "Tél./Fax" and "N° de rue" are no paths.
const PATH = /^\s*(?:[A-Za-z_$][\w$]*|urn:[\w:.-]+:)(?:(?:\.|\/|:|__)[A-Za-z_$\d][\w$]*|\[[^\]]*\])+\s*$/;
const STEPS = /urn:[\w:.-]+:(?=\w+)|\[[^\]]*\]|[A-Za-z_$\d][A-Za-z\d$]*(?:_[A-Za-z\d$]+)*/g;

/** Lists of values of one kind: what one entry of them is called. */
const LISTS: Record<string, string> = {
  phones: 'phone',
  phonenumbers: 'phone',
  telephones: 'phone',
  emails: 'email',
  addresses: 'address',
  photos: 'photo',
  ims: 'im',
  organizations: '',
  relations: 'relation',
  websites: 'website',
  locations: 'location',
};
/** Leaves that name a thing by themselves; in front of them the list says nothing. */
const NAMES_ITSELF =
  /^(?:givenname|familyname|fullname|formatted(?:name)?|middlename|displayname|honorific(?:prefix|suffix)|first(?:name)?|last(?:name)?|streetaddress|street|extendedaddress|locality|city|region|state|postalcode|zip(?:code)?|country(?:code)?|pobox|title|department|costcenter|location|description)$/;
/** Leaves that only say "the value of it". */
const VALUE = /^(?:value|formatted|address|number|href|url)$/;
const ORGANISATION_NAME = /^(?:name|company)$/;

/** The header in words, or as it is when it is no path. */
export function pathInWords(header: string): string {
  if (!/[.:/[]|__/.test(header) || !PATH.test(header)) return header;
  const steps = header.match(STEPS) || [];
  const words: string[] = [];
  let list: string | null = null;
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i] as string;
    const isLast = i === steps.length - 1;
    const key = step.toLowerCase().replace(/_/g, '');
    if (/^urn:/i.test(step)) continue;
    if (step.charAt(0) === '[') words.push(...filterWords(step));
    else if (/^\d+$/.test(step)) words.push(String(Number(step) + 1));
    else if (!isLast && key === 'name') list = '';
    else if (!isLast && list === null && LISTS[key] !== undefined) list = key;
    else if (isLast && list !== null) words.unshift(...leafWords(key, step, list));
    else words.push(step);
  }
  return list === null && words.length === steps.length ? header : words.join(' ');
}

/** `[type eq "work"]` → work; `[0]` → 1; `[primary eq true]` → primary. */
function filterWords(step: string): string[] {
  const index = /^\[(\d+)\]$/.exec(step);
  if (index) return [String(Number(index[1]) + 1)];
  const type = /eq\s+["']?([\w-]+)/i.exec(step);
  if (!type) return [];
  return /primary/i.test(step) ? ['primary'] : [type[1] as string];
}

function leafWords(key: string, step: string, list: string): string[] {
  const entry = LISTS[list];
  if (list === 'organizations' && ORGANISATION_NAME.test(key)) return ['company'];
  if (key === 'formatted' && !entry) return ['full name'];
  if (VALUE.test(key) && entry) return [entry];
  return NAMES_ITSELF.test(key) || !entry ? [step] : [entry, step];
}
