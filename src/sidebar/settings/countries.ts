// The countries whose phone numbers can be read, by their ISO codes; the browser knows their names.
import type { Language } from '../../api';

const CODES =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW';

const made = new Map<Language, [string, string][]>();

/** Codes with names in the reader's language, in its alphabetical order. */
export function countryNames(language: Language): [string, string][] {
  const known = made.get(language);
  if (known) return known;
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const list = CODES.split(' ').map((code): [string, string] => [code, names.of(code) ?? code]);
  const { compare } = new Intl.Collator(language);
  list.sort((a, b) => compare(a[1], b[1]));
  made.set(language, list);
  return list;
}
