/**
 * The application in a browser on this computer: loopback only, one session, the same pages and the same
 * engine as the window.
 *
 *     const host = await startLocalHost({ engine, rendererFolder });
 *     openInBrowser(host.url);            // http://127.0.0.1:49152/?token=… works once
 *     await host.ended;                   // after the last page went
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import type { EngineThread } from '../engine/thread/index.ts';
import { Assets } from '../pages/assets.ts';
import { NO_STORE, SECURITY_HEADERS } from '../pages/headers.ts';
import { answerDispatch, MAX_BODY_BYTES } from './api.ts';
import { EventStreams } from './events.ts';
import { refuse } from './guard.ts';
import { DEFAULT_IDLE_TIMES, type IdleTimes, IdleWatch } from './idle.ts';
import { refusalPage } from './refusal.ts';
import { Session } from './session.ts';

export interface LocalHostOptions {
  engine: Pick<EngineThread, 'forward' | 'onEvent'>;
  rendererFolder: string;
  idle?: IdleTimes;
  maxBodyBytes?: number;
  report?: (error: unknown) => void;
}

export interface LocalHost {
  /** The address to open, with the token in it. */
  url: string;
  origin: string;
  /** Settles once the host has ended, by itself or through `close`. */
  ended: Promise<void>;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/** Listens on a random port of the loopback address. */
export async function startLocalHost(options: LocalHostOptions): Promise<LocalHost> {
  const assets = Assets.list(options.rendererFolder);
  const report = options.report ?? ((error) => void process.stderr.write(`${inspect(error)}\n`));
  const server = createServer({ requestTimeout: 120_000, headersTimeout: 10_000 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: LOOPBACK, port: 0 }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const authority = `${LOOPBACK}:${port}`;
  const session = new Session(port);
  const idle = new IdleWatch(options.idle ?? DEFAULT_IDLE_TIMES, () => void close());
  const streams = new EventStreams((pages) => idle.pages(pages));
  const stopListening = options.engine.onEvent((event) => streams.send(event));
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));

  async function close(): Promise<void> {
    idle.stop();
    stopListening();
    streams.close();
    server.close();
    server.closeAllConnections();
    await ended;
  }

  function reply(response: ServerResponse, status: number, body: Uint8Array | string, type: string): void {
    response.writeHead(status, { ...SECURITY_HEADERS, ...NO_STORE, 'Content-Type': type });
    response.end(body);
  }

  function turnAway(response: ServerResponse, status: number): void {
    // The rest of a refused body is not read: the connection ends with the answer.
    response.setHeader('Connection', 'close');
    reply(response, status, refusalPage(status), 'text/html; charset=utf-8');
  }

  async function dispatch(request: IncomingMessage, response: ServerResponse): Promise<void> {
    idle.commandStarted();
    try {
      const answer = await answerDispatch(request, options.engine, options.maxBodyBytes ?? MAX_BODY_BYTES);
      if (answer.status !== 200) turnAway(response, answer.status);
      else reply(response, 200, answer.body, 'application/octet-stream');
    } finally {
      idle.commandEnded();
    }
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? '';
    if (refuse(method, request.headers, authority) !== null) return turnAway(response, 403);
    const [pathname = '', query = ''] = (request.url ?? '').split('?', 2);
    const token = pathname === '/' && method === 'GET' ? new URLSearchParams(query).get('token') : null;
    if (token !== null) {
      const cookie = session.redeem(token);
      if (cookie === null) return turnAway(response, 403);
      response.writeHead(303, { ...SECURITY_HEADERS, ...NO_STORE, Location: '/', 'Set-Cookie': cookie });
      response.end();
      return;
    }
    if (!session.admits(request.headers.cookie)) return turnAway(response, 401);
    if (pathname === '/api/dispatch') {
      return method === 'POST' ? dispatch(request, response) : turnAway(response, 405);
    }
    if (method !== 'GET') return turnAway(response, 405);
    if (pathname === '/api/events') {
      if (!streams.add(response, { ...SECURITY_HEADERS, ...NO_STORE })) turnAway(response, 429);
      return;
    }
    const asset = assets.find(pathname);
    if (asset === null) return turnAway(response, 404);
    reply(response, 200, await Assets.read(asset), asset.contentType);
  }

  server.on('request', (request, response) => {
    handle(request, response).catch((error: unknown) => {
      // The page went away in the middle of its request: nobody waits for an answer.
      if (request.destroyed && response.destroyed) return;
      report(error);
      if (!response.headersSent) turnAway(response, 500);
      else response.destroy();
    });
  });

  return { url: `http://${authority}/?token=${session.token}`, origin: `http://${authority}`, ended, close };
}
