// npm start: the playground in a browser, an emulated spreadsheet beside the real sidebar.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fileFrom } from './cli-files';
import { startPlayground } from './page-server';
import { TEST_KEY } from './signitic/server';
import { WORDS } from './output';

const USAGE = 'npm start -- [people.csv] [--typed] [--locale fr|en] [--port N]';

function optionsFrom(args: string[]): Parameters<typeof startPlayground>[0] {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '0' },
      locale: { type: 'string', default: 'en' },
      typed: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port} is not a port.`);
  const language = values.locale;
  if (language !== 'en' && language !== 'fr') throw new Error(`--locale is fr or en.\nUsage: ${USAGE}`);
  if (positionals.length > 1) throw new Error(`One file at a time, not ${positionals.length}.\nUsage: ${USAGE}`);
  const file = positionals[0];
  if (file === undefined) return { port, language };
  return { port, language, own: { ...fileFrom(resolve(file), WORDS[language]), typed: values.typed } };
}

async function main(): Promise<void> {
  try {
    const { url } = await startPlayground(optionsFrom(process.argv.slice(2)));
    console.log(`The playground is at ${url}\nThe key of its Signitic server is ${TEST_KEY}\nCtrl+C ends it.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}

void main();
