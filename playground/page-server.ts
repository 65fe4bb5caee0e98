// The server of the playground's page: the page itself, the world behind it, and a Signitic server beside it.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { build } from 'esbuild';
import { type Built, readBuilt } from './built';
import { fileFrom, type Given } from './cli-files';
import type { Deed, Ending, News } from './messages';
import { projectRoot, startThread } from './project';
import { answerRequest, askForChange } from './signitic/change-requests';
import { FAULTS } from './signitic/faults';
import { listen, type SigniticServer } from './signitic/http';
import { type Edit, editPerson } from './signitic/people';
import { TEST_KEY } from './signitic/server';
import type { Template } from './signitic/store';
import { type Language, WORDS } from './output';
import type { Returned, Sent, WorldSetup } from './world-thread';

/** A pause before Signitic's answers, so that a sync can be watched. */
const PAUSE_MS = 300;

interface Page {
  html: string;
  js: string;
  css: string;
  shim: string;
}

/** The page and the stand-in for google.script, bundled from node_modules: nothing is fetched from anywhere. */
async function buildPage(root: string, language: Language): Promise<Page> {
  const { outputFiles } = await build({
    entryPoints: ['page.ts', 'page.css', 'shim.ts'].map((file) => join(root, 'playground/page', file)),
    outdir: 'page',
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'warning',
  });
  const text = (name: string): string => outputFiles.find((file) => file.path.endsWith(name))?.text ?? '';
  const html = readFileSync(join(root, 'playground/page/index.html'), 'utf8').replace(
    'lang="en"',
    `lang="${language}"`,
  );
  return { html, js: text('page.js'), css: text('page.css'), shim: text('shim.js') };
}

interface Acting {
  act(deed: Deed): Promise<Ending>;
  close(): Promise<void>;
}

/** The world behind its thread: deeds go in, endings come out, and news is handed on as it happens. */
function startWorld(setup: Omit<WorldSetup, 'port'>, onNews: (news: News) => void): Acting {
  const { port1, port2 } = new MessageChannel();
  const workerData: WorldSetup = { ...setup, port: port2 };
  const thread = startThread('playground/world-thread.ts', { workerData, transferList: [port2] });
  const waiting = new Map<number, (ending: Ending) => void>();
  let ids = 0;
  thread.on('error', (error) => {
    console.error(error);
    process.exit(1);
  });
  port1.on('message', (message: Returned) => {
    if ('news' in message) return onNews(message.news);
    waiting.get(message.id)?.(message.ending);
    waiting.delete(message.id);
  });
  return {
    act: (deed) =>
      new Promise((resolve) => {
        const id = ++ids;
        waiting.set(id, resolve);
        port1.postMessage({ id, deed } satisfies Sent);
      }),
    close: async () => {
      port1.close();
      await thread.terminate();
    },
  };
}

function line(news: News): string {
  return `data: ${JSON.stringify(news)}\n\n`;
}

/** Pages that listen, and the news that one which comes late must hear first. */
function newsroom(): { add(response: ServerResponse): void; tell(news: News): void } {
  const listeners = new Set<ServerResponse>();
  const standing = new Map<string, News>();
  return {
    add(response) {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      for (const news of standing.values()) response.write(line(news));
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    },
    tell(news) {
      if (['book', 'sidebar', 'mail', 'log', 'people', 'signitic'].includes(news.news)) standing.set(news.news, news);
      for (const listener of listeners) listener.write(line(news));
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}

interface Rooms {
  page: Page;
  signitic: SigniticServer;
  act: (deed: Deed) => Promise<Ending>;
  news: ReturnType<typeof newsroom>;
}

/** What the person in front of the page does to Signitic. */
interface Tuning {
  fault?: string | null;
  times?: number;
  delay?: number;
  /** An edit in Signitic itself, which the add-on does not hear of. */
  edit?: { email: string; fields: Edit };
  /** Another signature for a person; null is the usual one. */
  signature?: { email: string; template: Template | null };
  /** A wish of an employee's, and an administrator's answer to one, both in Signitic itself. */
  ask?: { email: string; field: string; wanted: string };
  decide?: { email: string; field: string; accepted: boolean };
}

function tune(signitic: SigniticServer, { fault, times, delay, edit, signature, ask, decide }: Tuning): void {
  const { store } = signitic;
  if (fault !== undefined) signitic.breakNext(fault, times);
  if (delay !== undefined) signitic.pause(delay);
  if (edit) editPerson(store, edit.email, edit.fields);
  if (ask) askForChange(store, ask.email, ask.field, ask.wanted);
  if (decide) answerRequest(store, decide.email, decide.field, decide.accepted);
  if (signature?.template) store.templates.set(signature.email.toLowerCase(), signature.template);
  else if (signature) store.templates.delete(signature.email.toLowerCase());
}

function peopleIn({ store }: SigniticServer): News {
  const { users, groups, templates, changeRequests } = store;
  const wishes = [...changeRequests].flatMap(([email, all]) => all.map((one) => ({ ...one, email })));
  return { news: 'people', people: [...users.values()], groups: [...groups], signatures: [...templates], wishes };
}

/** Requests come fifty at once when people are read; the page draws what they changed once. */
const TOGETHER_MS = 100;

function together(tell: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      tell();
    }, TOGETHER_MS).unref();
  };
}

/** Routes of the page's server. Only pages of this very server may ask: a web site elsewhere must not type into it. */
async function route(request: IncomingMessage, response: ServerResponse, rooms: Rooms): Promise<void> {
  const { page, signitic, act, news } = rooms;
  const send = (type: string, text: string): void => {
    response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' }).end(text);
  };
  const host = request.headers.host ?? '';
  const origin = request.headers.origin;
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host) || (origin !== undefined && origin !== `http://${host}`)) {
    response.writeHead(403).end();
    return;
  }
  switch (`${request.method} ${request.url}`) {
    case 'GET /':
      return send('text/html', page.html);
    case 'GET /page.js':
      return send('text/javascript', page.js);
    case 'GET /page.css':
      return send('text/css', page.css);
    case 'GET /news':
      news.add(response);
      // The grid is told as a whole only on demand, since it changes with every cell.
      await act({ do: 'reload' });
      response.write(line({ news: 'requests', lines: signitic.log }));
      return;
    case 'POST /do':
      return send('application/json', JSON.stringify(await act((await bodyOf(request)) as Deed)));
    case 'POST /signitic': {
      tune(signitic, (await bodyOf(request)) as Tuning);
      news.tell(peopleIn(signitic));
      return send('application/json', '{}');
    }
    default:
      response.writeHead(404).end();
  }
}

/** Puts the stand-in for google.script in front of everything else that a page of the add-on runs. */
function withShim(html: string, shim: string): string {
  // A function, since a string would have its $& and $1 replaced, which minified code is full of.
  const script = `<script>${shim.replace(/<\/script/gi, '<\\/script')}</script>`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + script) : script + html;
}

export interface Playground {
  url: string;
  signitic: SigniticServer;
  close(): Promise<void>;
}

export interface PlaygroundOptions {
  /** 0 is any free one. */
  port: number;
  language: Language;
  /** Somebody's own list, and whether its cells come in as Sheets imports them; left out, our sample. */
  own?: Given & { typed: boolean };
  /** The add-on; left out, that of dist/. */
  built?: Built;
}

/** The sheet that the page opens with. Our sample is French; a list of the caller's is read in the page's language. */
function sheetOf(root: string, { own, language }: PlaygroundOptions): Omit<WorldSetup, 'port' | 'built' | 'signitic'> {
  if (own) {
    const locale = language === 'fr' ? 'fr_FR' : 'en_GB';
    return { list: own.list, typed: own.typed, name: own.name, tab: own.name.slice(0, 100), locale, language };
  }
  const { list } = fileFrom(join(root, 'playground/sample/staff.csv'), WORDS[language]);
  return { list, typed: true, name: 'Liste du personnel', tab: 'Personnel', locale: 'fr_FR', language };
}

/** Takes a port on 127.0.0.1. @throws Error EADDRINUSE when somebody has it */
function take(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

/** Starts everything on 127.0.0.1. @throws Refusal when the sample cannot be read, Error EADDRINUSE */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const root = projectRoot();
  const built = options.built ?? readBuilt(root);
  const sheet = sheetOf(root, options);
  let rooms: Rooms | null = null;
  const server: Server = createServer((request, response) => {
    const done = rooms ? route(request, response, rooms) : Promise.resolve(void response.writeHead(503).end());
    done.catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  // Before anything else is started that would have to be ended again.
  await take(server, options.port);
  const page = await buildPage(root, options.language);
  const news = newsroom();
  const signitic = await listen({
    delay: PAUSE_MS,
    onRequest: together(() => {
      news.tell({ news: 'requests', lines: signitic.log });
      news.tell(peopleIn(signitic));
    }),
  });
  news.tell({ news: 'signitic', url: signitic.url, key: TEST_KEY, faults: FAULTS.map((fault) => fault.name) });
  const world = startWorld({ ...sheet, built, signitic: signitic.url }, (told) => {
    const framed = told.news === 'sidebar' || told.news === 'dialog';
    news.tell(framed ? { ...told, html: withShim(told.html, page.shim) } : told);
  });
  rooms = { page, signitic, act: world.act, news };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    signitic,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await world.close();
      await signitic.close();
    },
  };
}
