// npm start: the playground in a browser, an emulated spreadsheet beside the real sidebar.
import { parseArgs } from 'node:util';
import { startPlayground } from './page-server';
import { TEST_KEY } from './signitic/server';

async function main(): Promise<void> {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string', default: '0' }, locale: { type: 'string', default: 'en' } },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port} is not a port.`);
    if (values.locale !== 'en' && values.locale !== 'fr') throw new Error('--locale is fr or en.');
    const { url } = await startPlayground({ port, language: values.locale });
    console.log(`The playground is at ${url}\nThe key of its Signitic server is ${TEST_KEY}\nCtrl+C ends it.`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}

void main();
