// Tables that Code.js holds as packed texts. Google evaluates the whole script in every execution, and few of them need a
// table: each is read when somebody asks for it.
import { join, resolve } from 'node:path';
import { evaluated } from './evaluated.mjs';
import { pack } from './pack.mjs';

const UNPACK = JSON.stringify(resolve('build', 'unpack.mjs'));
/** What a table may hold. */
const PLAIN = ['[object Object]', '[object Array]', '[object String]'];

/** An expression that gives a value. */
const packed = (value) => `unpack('${pack(value)}')`;

/** A module that is nothing but a JSON table, as packages write them, becomes one that reads the table when it is asked for its first entry. */
export function tablesWhenAsked() {
  return {
    name: 'tables-when-asked',
    transform(code, id) {
      if (!id.endsWith('.json.js')) return null;
      const table = JSON.parse(code.slice(code.indexOf('export default ') + 'export default '.length));
      if (/libphonenumber-js[\\/]metadata/.test(id)) table.countries = withoutNationalForms(table.countries);
      const getters = Object.keys(table).map(
        (key) => `get ${JSON.stringify(key)}() { return table()[${JSON.stringify(key)}]; }`,
      );
      const read = `let read; const table = () => (read = read || ${packed(table)});`;
      return {
        code: `import { unpack } from ${UNPACK};\n${read}\nexport default { ${getters.join(', ')} };`,
        map: null,
      };
    },
  };
}

/** Where a country's forms stand in the metadata, and what stands where in a form (metadata.js of libphonenumber-js). */
const FORMS = 4;
const LEADING = 2;
const NATIONAL_RULES = [3, 4];

/**
 * The metadata without what only national forms need, and numbers that are typed digit by digit: how the national prefix
 * is written, and the leading digits of all but the last step. `international` of src/phones.ts gives the same.
 */
export function withoutNationalForms(countries) {
  const short = (form) => {
    const kept = form.map((part, i) =>
      i === LEADING && part ? part.slice(-1) : NATIONAL_RULES.includes(i) ? 0 : part,
    );
    while (kept.length > LEADING && !kept[kept.length - 1]) kept.pop();
    return kept;
  };
  const entries = Object.entries(countries).map(([code, country]) => [
    code,
    country.map((part, i) => (i === FORMS && part ? part.map(short) : part)),
  ]);
  return Object.fromEntries(entries);
}

/**
 * The words of each language that the server says; those of the panel are not in Code.js. English is a table with its
 * names; every other language is a list of texts in the order of English.
 * @param {string} folder where en.ts and its siblings stand
 */
export function wordsWhenAsked(folder) {
  const english = join(resolve(folder), 'en.ts');
  let shape = null;
  return {
    name: 'words-when-asked',
    async transform(_code, id) {
      const language = id.startsWith(join(resolve(folder))) && /[\\/]([a-z]{2})\.ts$/.exec(id)?.[1];
      if (!language) return null;
      shape = shape ?? (await evaluated(english)).en();
      const module = await evaluated(id);
      const words = module[language]();
      const make = id === english ? packed(words) : `filled(en(), ${packed(listed(shape, words))})`;
      return { code: moduleOf(language, make, module[`${language}Facts`]), map: null };
    },
  };
}

/**
 * What columns are called in each language: functions without arguments become texts that are read when they are called.
 * @param {string} folder where en.ts and its siblings stand
 */
export function vocabulariesWhenAsked(folder) {
  return {
    name: 'vocabularies-when-asked',
    async transform(_code, id) {
      if (!id.startsWith(resolve(folder)) || !/[\\/][a-z]{2}\.ts$/.test(id)) return null;
      const lines = Object.entries(await evaluated(id)).map(([name, value]) => {
        const isMade = typeof value === 'function';
        const made = isMade ? value() : value;
        const json = JSON.stringify(made, (_key, part) => {
          const kind = Object.prototype.toString.call(part);
          if (!PLAIN.includes(kind)) throw new Error(`${name} of ${id} holds ${kind}`);
          return part;
        });
        return `export const ${name} = ${isMade ? `() => ${packed(made)}` : json};`;
      });
      return { code: [`import { unpack } from ${UNPACK};`, ...lines].join('\n'), map: null };
    },
  };
}

function moduleOf(language, make, facts) {
  const lines = [
    `import { unpack } from ${UNPACK};`,
    `export const ${language}Facts = ${JSON.stringify(facts)};`,
    `export const ${language} = () => ${make};`,
    `export const ${language}Panel = undefined;`,
  ];
  if (make.startsWith('filled'))
    lines.unshift(
      `import { filled } from ${JSON.stringify(resolve('build', 'filled.mjs'))};`,
      "import { en } from './en';",
    );
  return lines.join('\n');
}

/** The texts of a language in the order of English. */
function listed(shape, words) {
  const texts = [];
  const walk = (form, of) => {
    for (const key of Object.keys(form)) {
      if (typeof form[key] === 'string') texts.push(of[key]);
      else walk(form[key], of[key]);
    }
  };
  walk(shape, words);
  return texts;
}
