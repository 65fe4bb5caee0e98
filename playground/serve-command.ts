// npm start: the playground in a browser, an emulated spreadsheet beside the real sidebar.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fileFrom, languageIn, optionTrouble } from './cli-files';
import { type Language, WORDS } from './output';
import { type PlaygroundOptions, startPlayground } from './page-server';
import { TEST_KEY } from './signitic/server';

const PORT = 4173;
/** Ports that are tried after the usual one. */
const MORE_PORTS = 20;

const USAGE = 'npm start -- [people.csv] [--typed] [--locale fr|en] [--port N]';

const TEXTS = {
  en: {
    ready: (url: string) => `The playground is at ${url}`,
    key: `The key of its Signitic server is ${TEST_KEY}`,
    end: 'Ctrl+C ends it.',
    next: (port: number, used: number) => `Port ${port} is in use, so it is ${used}.`,
    taken: (port: number) => `Port ${port} is in use. Name another one with --port, or leave --port out.`,
    noPort: (given: string) => `--port takes a number from 0 to 65535, not "${given}".`,
    help: [
      'Opens a page with the emulated spreadsheet, the real panel and a local Signitic; nothing leaves this computer.',
      '  people.csv      a list of your own; without it, the sample',
      '  --typed         cells as Google Sheets imports them: numbers, dates, yes and no',
      '  --locale fr|en  language of the add-on and of the page',
      `  --port N        the page's port; without it ${PORT}, or the next one that is free; 0 is any`,
    ],
  },
  fr: {
    ready: (url: string) => `La démonstration est à l’adresse ${url}`,
    key: `La clé de son serveur Signitic est ${TEST_KEY}`,
    end: 'Ctrl+C l’arrête.',
    next: (port: number, used: number) => `Le port ${port} est déjà utilisé : c’est donc le ${used}.`,
    taken: (port: number) =>
      `Le port ${port} est déjà utilisé. Indiquez-en un autre avec --port, ou omettez cette option.`,
    noPort: (given: string) => `--port attend un nombre de 0 à 65535, et non « ${given} ».`,
    help: [
      'Ouvre une page avec la feuille émulée, le vrai panneau et un Signitic local ; rien ne quitte cet ordinateur.',
      '  liste.csv       votre propre liste ; sans elle, l’exemple',
      '  --typed         cellules telles que Google Sheets les importe : nombres, dates, oui et non',
      '  --locale fr|en  langue du module et de la page',
      `  --port N        port de la page ; sinon ${PORT}, ou le premier port libre qui suit ; 0 : n’importe lequel`,
    ],
  },
} satisfies Record<Language, object>;

interface Options extends Omit<PlaygroundOptions, 'port'> {
  /** null: the usual one, or the next that is free. */
  port: number | null;
  help: boolean;
}

/** @throws Error whose message is for the person */
function optionsFrom(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      port: { type: 'string' },
      locale: { type: 'string', default: 'en' },
      typed: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { locale: language, help, typed } = values;
  if (language !== 'en' && language !== 'fr') throw new Error(WORDS.en.noLocale(language));
  const port = values.port === undefined ? null : Number(values.port || 'none');
  if (port !== null && !(Number.isInteger(port) && port >= 0 && port <= 65_535))
    throw new Error(TEXTS[language].noPort(values.port!));
  if (positionals.length > 1) throw new Error(WORDS[language].oneFile(positionals.length));
  const file = positionals[0];
  if (file === undefined || help) return { port, language, help };
  return { port, language, help, own: { ...fileFrom(resolve(file), WORDS[language]), typed } };
}

/** Starts at the port that was named, else at the usual one or the next that is free. @throws Error in words */
async function start({ port, help: _, ...options }: Options): Promise<void> {
  const texts = TEXTS[options.language];
  for (let tried = port ?? PORT; ; tried++) {
    try {
      const { url } = await startPlayground({ ...options, port: tried });
      if (port === null && tried !== PORT) console.log(texts.next(PORT, tried));
      console.log([texts.ready(url), texts.key, texts.end].join('\n'));
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      if (port !== null || tried === PORT + MORE_PORTS) throw new Error(texts.taken(tried));
    }
  }
}

/** Does what the command line says, and gives the exit status; the page is served until the program is ended. */
export async function runServe(args: string[]): Promise<number> {
  try {
    const options = optionsFrom(args);
    if (options.help) console.log([USAGE, '', ...TEXTS[options.language].help].join('\n'));
    else await start(options);
    return 0;
  } catch (error) {
    console.error(optionTrouble(error, WORDS[languageIn(args)]));
    return 2;
  }
}
