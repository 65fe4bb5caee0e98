// A stand-in for Google's Apps Script API, reached as the real clasp reaches Google: through a proxy, over TLS.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { parse } from 'acorn';

export interface RemoteFile {
  name: string;
  type: 'JSON' | 'SERVER_JS' | 'HTML';
  source: string;
}

export interface Deployment {
  deploymentId: string;
  deploymentConfig: { versionNumber?: number; description?: string };
}

export interface StandIn {
  /** What the script project holds now. */
  content: RemoteFile[];
  versions: { versionNumber: number; description: string }[];
  deployments: Deployment[];
  /** The access token that is taken; others get 401. */
  token: string;
  /** The Apps Script API is switched off in the account's settings. */
  switchedOff: boolean;
  /** Method and path of every request, in order. */
  readonly log: string[];
  /** The environment in which a child process reaches this instead of Google. */
  readonly environment: Record<string, string>;
  close(): Promise<void>;
}

export const SCRIPT_ID = '1A-script-of-nobody';
export const TOKEN = 'access-of-nobody';
export const REFRESHED = 'access-refreshed';
const HOSTS = ['script.googleapis.com', 'oauth2.googleapis.com'];

/** A certificate for Google's hosts that lasts for the test and is trusted by its child processes alone. */
function certificate(folder: string): { key: Buffer; cert: Buffer } {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const names = HOSTS.map((host) => `DNS:${host}`).join(',');
  execFileSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
      ...['-subj', '/CN=stand-in', '-addext', `subjectAltName=${names}`, '-keyout', key, '-out', cert],
    ],
    { stdio: 'ignore' },
  );
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

function refusal(code: number, status: string, message: string): [number, object] {
  return [code, { error: { code, message, status, errors: [{ message }] } }];
}

/** Google parses what is pushed and names line and file without its ending. */
function syntaxError(files: RemoteFile[]): string | null {
  for (const { name, type, source } of files) {
    if (type !== 'SERVER_JS') continue;
    try {
      parse(source, { ecmaVersion: 2022, sourceType: 'script' });
    } catch (error) {
      const { loc } = error as Error & { loc: { line: number } };
      return `Syntax error: SyntaxError: Unexpected token line: ${loc.line} file: ${name}`;
    }
  }
  return null;
}

/** One request's answer: status and JSON. */
function answer(standIn: StandIn, route: string, authorization: string | undefined, body: string): [number, object] {
  if (route === 'POST /token') return [200, { access_token: REFRESHED, expires_in: 3599, token_type: 'Bearer' }];
  if (authorization !== `Bearer ${standIn.token}`) {
    return refusal(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.');
  }
  if (standIn.switchedOff) {
    return refusal(403, 'PERMISSION_DENIED', 'User has not enabled the Apps Script API. Enable it and try again.');
  }
  const project = `/v1/projects/${SCRIPT_ID}`;
  const given = body === '' ? {} : (JSON.parse(body) as Record<string, unknown>);
  switch (route.replace(project, '')) {
    case 'GET /content':
      return [200, { scriptId: SCRIPT_ID, files: standIn.content }];
    case 'PUT /content': {
      const files = given['files'] as RemoteFile[];
      const wrong = syntaxError(files);
      if (wrong) return refusal(400, 'INVALID_ARGUMENT', wrong);
      standIn.content = files;
      return [200, { scriptId: SCRIPT_ID, files }];
    }
    case 'POST /versions': {
      const version = { versionNumber: standIn.versions.length + 1, description: String(given['description']) };
      standIn.versions.push(version);
      return [200, version];
    }
    case 'GET /deployments':
      return [200, { deployments: standIn.deployments }];
    case 'POST /deployments': {
      const made = { deploymentId: 'AKnew', deploymentConfig: given as Deployment['deploymentConfig'] };
      standIn.deployments.push(made);
      return [200, made];
    }
    default:
      return update(standIn, route.replace(project, ''), given);
  }
}

function update(standIn: StandIn, route: string, given: Record<string, unknown>): [number, object] {
  const id = /^PUT \/deployments\/([\w-]+)$/.exec(route)?.[1];
  const found = standIn.deployments.find(({ deploymentId }) => deploymentId === id);
  if (!found) return refusal(404, 'NOT_FOUND', 'Requested entity was not found.');
  found.deploymentConfig = given['deploymentConfig'] as Deployment['deploymentConfig'];
  return [200, found];
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** A proxy that opens every tunnel to `inner` instead of the host that was asked for. */
function proxyTo(inner: Server, keys: { key: Buffer; cert: Buffer }, log: string[]): Server {
  const proxy = createServer((_request, response) => response.writeHead(400).end());
  proxy.on('connect', (request, socket: Socket) => {
    const host = request.url?.replace(/:443$/, '') ?? '';
    if (!HOSTS.includes(host)) {
      log.push(`CONNECT ${host}`);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    socket.on('error', () => socket.destroy());
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    const secure = new TLSSocket(socket, { isServer: true, ...keys });
    secure.on('error', () => secure.destroy());
    inner.emit('connection', secure);
  });
  return proxy;
}

/** Starts the stand-in on 127.0.0.1. */
export async function startGoogle(): Promise<StandIn> {
  const folder = mkdtempSync(join(tmpdir(), 'stand-in-'));
  const log: string[] = [];
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const route = `${request.method} ${request.url?.replace(/\?.*$/, '')}`;
    log.push(route);
    const [status, body] = answer(standIn, route, request.headers.authorization, await textOf(request));
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  };
  const inner = createServer((request, response) => void respond(request, response));
  const proxy = proxyTo(inner, certificate(folder), log);
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const standIn: StandIn = {
    content: [],
    versions: [],
    deployments: [],
    token: TOKEN,
    switchedOff: false,
    log,
    environment: {
      HTTPS_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
      NODE_EXTRA_CA_CERTS: join(folder, 'cert.pem'),
    },
    close: async () => {
      proxy.closeAllConnections();
      inner.closeAllConnections();
      await new Promise((resolve) => proxy.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return standIn;
}
