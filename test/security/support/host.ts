/** A loopback host over a made-up engine, and requests of which every header is under control. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DispatchOptions } from '../../../electron/engine/thread/index.ts';
import type { IdleTimes } from '../../../electron/local/idle.ts';
import { type LocalHost, startLocalHost } from '../../../electron/local/server.ts';
import type { Answer } from '../../../shared/contract/errors.ts';
import type { EngineEvent } from '../../../shared/contract/events.ts';

export interface Asked {
  name: unknown;
  input: unknown;
  options: DispatchOptions;
}

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

export interface Call {
  method?: string;
  target: string;
  headers?: Record<string, string>;
  body?: Uint8Array;
}

export class TestHost {
  readonly host: LocalHost;
  readonly asked: Asked[];
  readonly reported: unknown[];
  readonly port: number;
  readonly emit: (event: EngineEvent) => void;
  readonly #folder: string;

  private constructor(
    host: LocalHost,
    folder: string,
    observed: { asked: Asked[]; reported: unknown[]; emit: (event: EngineEvent) => void },
  ) {
    this.host = host;
    this.#folder = folder;
    this.asked = observed.asked;
    this.reported = observed.reported;
    this.emit = observed.emit;
    this.port = Number(new URL(host.origin).port);
  }

  static async start(
    options: { idle?: IdleTimes; maxBodyBytes?: number; answer?: () => Promise<Answer<unknown>> } = {},
  ): Promise<TestHost> {
    const folder = await mkdtemp(path.join(tmpdir(), 'doisoat-host-'));
    const rendererFolder = path.join(folder, 'renderer');
    await mkdir(path.join(rendererFolder, 'assets'), { recursive: true });
    await writeFile(path.join(folder, 'secret.json'), '"secret"');
    await writeFile(path.join(rendererFolder, 'index.html'), '<!doctype html><title>Đối Soát</title>');
    await writeFile(path.join(rendererFolder, 'assets', 'main.js'), 'export {};');
    await writeFile(path.join(rendererFolder, 'notes.doisoat'), 'secret');
    await symlink(path.join(folder, 'secret.json'), path.join(rendererFolder, 'link.json'));
    const asked: Asked[] = [];
    const reported: unknown[] = [];
    const listeners = new Set<(event: EngineEvent) => void>();
    const host = await startLocalHost({
      rendererFolder,
      ...(options.idle === undefined ? {} : { idle: options.idle }),
      ...(options.maxBodyBytes === undefined ? {} : { maxBodyBytes: options.maxBodyBytes }),
      report: (error) => reported.push(error),
      engine: {
        forward: async (name, input, dispatchOptions) => {
          asked.push({ name, input, options: dispatchOptions });
          return options.answer ? options.answer() : { ok: true, value: { name } };
        },
        onEvent: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
    });
    const emit = (event: EngineEvent) => {
      for (const listener of listeners) listener(event);
    };
    return new TestHost(host, folder, { asked, reported, emit });
  }

  async stop(): Promise<void> {
    await this.host.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Sends exactly this; `Host` is the right one unless the call has another. */
  send({ method = 'GET', target, headers = {}, body }: Call): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port: this.port, method, path: target, headers, agent: false },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(chunks),
            }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** Uses the token up, as the browser does; the `Cookie` header of the session. */
  async signIn(): Promise<string> {
    const { pathname, search } = new URL(this.host.url);
    const reply = await this.send({ target: pathname + search });
    const [cookie = ''] = reply.headers['set-cookie'] ?? [];
    return cookie.split(';')[0] ?? '';
  }

  /** A question as our own page sends it; single headers can be replaced. */
  async ask(cookie: string, body: Uint8Array, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send({
      method: 'POST',
      target: '/api/dispatch',
      body,
      headers: {
        cookie,
        origin: this.host.origin,
        'content-type': 'application/octet-stream',
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
    });
  }
}
