import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decodeFrame, encodeFrame } from '../../shared/contract/frame.ts';
import { TestHost } from './support/host.ts';

let host: TestHost;
beforeEach(async () => {
  host = await TestHost.start({ maxBodyBytes: 4096 });
});
afterEach(() => host.stop());

const QUESTION = encodeFrame({ name: 'app.info', input: {} });

/** Sends bytes as they are: clients tidy a path before they send it. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(text));
    let received = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      received += chunk;
    });
    socket.on('error', reject).on('close', () => resolve(received));
  });
}

describe('who may come in', () => {
  test('the token turns into a cookie and a clean address, once', async () => {
    const { pathname, search } = new URL(host.host.url);
    const first = await host.send({ target: pathname + search });
    expect(first.status).toBe(303);
    expect(first.headers.location).toBe('/');
    expect(first.headers['set-cookie']?.[0]).toMatch(
      /^doisoat-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    );
    expect(first.headers['set-cookie']?.[0]).not.toContain(search.replace('?token=', ''));
    const second = await host.send({ target: pathname + search });
    expect([second.status, second.headers['set-cookie']]).toEqual([403, undefined]);
  });

  test('a wrong token opens nothing and does not use the right one up', async () => {
    const wrong = await host.send({ target: '/?token=AAAA' });
    expect([wrong.status, wrong.headers['set-cookie']]).toEqual([403, undefined]);
    expect(await host.signIn()).toMatch(/^doisoat-/);
  });

  test('every start has another token', async () => {
    const other = await TestHost.start();
    expect(new URL(other.host.url).search).not.toBe(new URL(host.host.url).search);
    await other.stop();
  });

  test.each(['/', '/index.html', '/assets/main.js', '/api/events'])(
    'without the cookie %s is closed',
    async (target) => {
      await host.signIn();
      expect((await host.send({ target })).status).toBe(401);
      const forged = await host.send({ target, headers: { cookie: `doisoat-${host.port}=AAAA` } });
      expect(forged.status).toBe(401);
      expect(forged.body.toString()).not.toMatch(/^<!doctype html><title>|export|data:/);
    },
  );

  test('without the cookie nothing is asked of the engine', async () => {
    expect((await host.ask('', QUESTION)).status).toBe(401);
    expect(host.asked).toEqual([]);
  });

  test("another instance's cookie does not fit", async () => {
    const other = await TestHost.start();
    const [, secret] = (await other.signIn()).split('=');
    expect((await host.ask(`doisoat-${host.port}=${secret}`, QUESTION)).status).toBe(401);
    await other.stop();
  });

  test('it listens on the loopback address alone', () => {
    expect(new URL(host.host.origin).hostname).toBe('127.0.0.1');
  });
});

describe('pages elsewhere', () => {
  test.each(['localhost', 'evil.example', '[::1]', '127.0.0.1.evil.example', '0.0.0.0'])(
    'a name that leads here (%s) is turned away, token or cookie or not',
    async (name) => {
      const { pathname, search } = new URL(host.host.url);
      const headers = { host: `${name}:${host.port}` };
      expect((await host.send({ target: pathname + search, headers })).status).toBe(403);
      const cookie = await host.signIn();
      expect((await host.ask(cookie, QUESTION, headers)).status).toBe(403);
      expect((await host.send({ target: '/', headers: { ...headers, cookie } })).status).toBe(403);
      expect(host.asked).toEqual([]);
    },
  );

  test('a missing port in Host is turned away', async () => {
    expect((await host.send({ target: '/', headers: { host: '127.0.0.1' } })).status).toBe(403);
  });

  test.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://127.0.0.1', ''])(
    'a question from the origin "%s" is turned away',
    async (origin) => {
      const cookie = await host.signIn();
      expect((await host.ask(cookie, QUESTION, { origin })).status).toBe(403);
      expect((await host.send({ target: '/api/events', headers: { cookie, origin } })).status).toBe(403);
      expect(host.asked).toEqual([]);
    },
  );

  test('a question without an origin is turned away', async () => {
    const cookie = await host.signIn();
    const reply = await host.send({
      method: 'POST',
      target: '/api/dispatch',
      headers: { cookie, 'content-type': 'application/octet-stream' },
      body: QUESTION,
    });
    expect([reply.status, host.asked]).toEqual([403, []]);
  });

  test.each(['cross-site', 'same-site', 'none', 'nonsense'])(
    'a question with Sec-Fetch-Site %s is turned away',
    async (site) => {
      const cookie = await host.signIn();
      expect((await host.ask(cookie, QUESTION, { 'sec-fetch-site': site })).status).toBe(403);
      expect(host.asked).toEqual([]);
    },
  );

  test('a page elsewhere can neither use the token nor frame or load what is here', async () => {
    const { pathname, search } = new URL(host.host.url);
    const led = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await host.send({ target: pathname + search, headers: led })).status).toBe(403);
    const cookie = await host.signIn();
    const loaded = { cookie, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
    expect((await host.send({ target: '/assets/main.js', headers: loaded })).status).toBe(403);
    const typed = { cookie, 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' };
    expect((await host.send({ target: '/', headers: typed })).status).toBe(200);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])(
    'a body that a form can send (%s) is turned away',
    async (type) => {
      const cookie = await host.signIn();
      expect((await host.ask(cookie, QUESTION, { 'content-type': type })).status).toBe(415);
      expect(host.asked).toEqual([]);
    },
  );

  test('nobody else is told that they may read: no CORS headers, not even for a preflight', async () => {
    const cookie = await host.signIn();
    const preflight = await host.send({
      method: 'OPTIONS',
      target: '/api/dispatch',
      headers: { cookie, origin: host.host.origin, 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(405);
    const answer = await host.ask(cookie, QUESTION);
    for (const { headers } of [preflight, answer]) {
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });
});

describe('files', () => {
  test.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/..%5csecret.json',
    '/..\\secret.json',
    '//secret.json',
    '/./index.html',
    '/assets',
    '/assets/',
    '/link.json',
    '/notes.doisoat',
    '/index.html%00.js',
    '/INDEX.HTML',
    '/constructor',
    '/__proto__',
    'http://127.0.0.1/secret.json',
    '*',
  ])('%s is not served', async (target) => {
    const cookie = await host.signIn();
    const text = await raw(
      host.port,
      `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${host.port}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
    );
    expect(text).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(text).not.toContain('secret"');
  });

  test('the pages are served with the policy that keeps foreign code out', async () => {
    const cookie = await host.signIn();
    const page = await host.send({ target: '/', headers: { cookie } });
    expect(page.status).toBe(200);
    expect(page.body.toString()).toContain('<title>Đối Soát</title>');
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  test('refusals carry the same headers, and nothing that a request holds', async () => {
    const refused = await host.send({ target: '/<script>alert(1)</script>' });
    expect(refused.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(refused.body.toString()).not.toContain('alert');
  });

  test.each(['PUT', 'DELETE', 'POST', 'TRACE'])('%s is no way to a file', async (method) => {
    const cookie = await host.signIn();
    const reply = await host.send({ method, target: '/', headers: { cookie, origin: host.host.origin } });
    expect(reply.status).toBe(405);
  });
});

describe('questions', () => {
  test('one that is in order is answered, for a page and not stored', async () => {
    const cookie = await host.signIn();
    const bytes = new Uint8Array([0, 255]);
    const frame = encodeFrame({ name: 'intake.read', input: { fileName: 'a.xlsx', bytes }, task: 't1' });
    const reply = await host.ask(cookie, frame);
    expect(reply.status).toBe(200);
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(decodeFrame(reply.body)).toEqual({ ok: true, value: { name: 'intake.read' } });
    expect(host.asked).toEqual([
      {
        name: 'intake.read',
        input: { fileName: 'a.xlsx', bytes },
        options: { task: 't1', audience: 'page' },
      },
    ]);
  });

  test('a page cannot make itself a host', async () => {
    const cookie = await host.signIn();
    const claims = [
      { name: 'workspace.openAt', input: {}, audience: 'host' },
      { name: 'workspace.openAt', input: {}, options: { audience: 'host' } },
    ];
    for (const claim of claims) expect((await host.ask(cookie, encodeFrame(claim))).status).toBe(400);
    await host.ask(cookie, encodeFrame({ name: 'workspace.openAt', input: { audience: 'host' } }));
    expect(host.asked.map(({ options }) => options)).toEqual([{ audience: 'page' }]);
  });

  test.each<[string, Uint8Array]>([
    ['no bytes', new Uint8Array()],
    ['JSON', new TextEncoder().encode('{"name":"app.info","input":{}}')],
    ['a frame that is cut off', QUESTION.slice(0, -1)],
    ['a frame with a tail', new Uint8Array([...QUESTION, 0])],
    ['a frame of a list', encodeFrame([{ name: 'app.info' }])],
    ['a frame of nothing', encodeFrame(null)],
    ['a task that is no text', encodeFrame({ name: 'app.info', input: {}, task: 1 })],
    ['a task that is too long', encodeFrame({ name: 'app.info', input: {}, task: 'x'.repeat(65) })],
  ])('%s is refused before the engine sees it', async (_name, body) => {
    const cookie = await host.signIn();
    expect((await host.ask(cookie, body)).status).toBe(400);
    expect([host.asked, host.reported]).toEqual([[], []]);
  });

  test('a body over the limit is refused, whether it says so or not', async () => {
    const cookie = await host.signIn();
    const large = encodeFrame({ name: 'intake.read', input: new Uint8Array(5000) });
    expect((await host.ask(cookie, large)).status).toBe(413);
    const head = [
      'POST /api/dispatch HTTP/1.1',
      `Host: 127.0.0.1:${host.port}`,
      `Origin: ${host.host.origin}`,
      `Cookie: ${cookie}`,
      'Content-Type: application/octet-stream',
      'Transfer-Encoding: chunked',
    ].join('\r\n');
    const chunk = `${(2000).toString(16)}\r\n${'x'.repeat(2000)}\r\n`;
    const text = await raw(host.port, `${head}\r\n\r\n${chunk.repeat(3)}0\r\n\r\n`);
    expect(text).toMatch(/^HTTP\/1\.1 413 /);
    expect([host.asked, host.reported]).toEqual([[], []]);
  });

  test('it still serves after all that', async () => {
    await raw(host.port, 'no http\r\n\r\n');
    const cookie = await host.signIn();
    expect((await host.ask(cookie, QUESTION)).status).toBe(200);
  });
});
