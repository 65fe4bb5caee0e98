// The options of npm run demo.
import { parseArgs } from 'node:util';
import { languageIn, optionTrouble } from './cli-files';
import { Refusal } from './driver';
import { type Language, WORDS } from './output';
import { loopbackBase } from './signitic/wire';

export const USAGE =
  'npm run demo -- [people.csv] [--typed] [--out result.csv] [--signitic URL] [--fast] [--locale fr|en] [--confirm] [--names] [--all] [--json]\n' +
  '       npm run demo -- --pull people.csv [--signitic URL] [--fast] [--locale fr|en] [--json]';

export interface Options {
  /** null: our sample, with a second and a third run. */
  file: string | null;
  typed: boolean;
  out: string | null;
  /** null: a server of our own. */
  signitic: string | null;
  fast: boolean;
  locale: Language;
  json: boolean;
  /** Answers every hold. */
  confirm: boolean;
  /** Takes both names out of one column, though their order is not certain. */
  names: boolean;
  /** Every row, not only problems and some examples. */
  all: boolean;
  help: boolean;
  /** Where a list of Signitic's people goes, instead of a sync. */
  pull: string | null;
}

/** @throws Refusal in a sentence when the arguments cannot be understood */
export function optionsFrom(args: string[]): Options {
  const words = WORDS[languageIn(args)];
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        typed: { type: 'boolean', default: false },
        out: { type: 'string' },
        signitic: { type: 'string' },
        fast: { type: 'boolean', default: false },
        locale: { type: 'string', default: 'en' },
        json: { type: 'boolean', default: false },
        confirm: { type: 'boolean', default: false },
        names: { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        pull: { type: 'string' },
      },
    });
    const { typed, out, signitic, fast, locale, json, confirm, names, all, help, pull } = values;
    if (locale !== 'en' && locale !== 'fr') throw new Error(words.noLocale(locale));
    if (positionals.length > 1) throw new Error(words.oneFile(positionals.length));
    const file = positionals[0] ?? null;
    if (pull !== undefined && (file !== null || out !== undefined)) throw new Error(words.pullAlone);
    const base = signitic === undefined ? null : loopbackBase(signitic);
    return {
      ...{ file, signitic: base, fast, locale, json, confirm, names, all, help },
      typed: typed || file === null,
      out: out ?? null,
      pull: pull ?? null,
    };
  } catch (error) {
    throw new Refusal('usage', optionTrouble(error, words));
  }
}
