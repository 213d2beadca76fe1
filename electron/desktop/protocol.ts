/** The pages' own scheme: serves the built pages with the same headers as the loopback host, and nothing else. */
import { type Protocol, protocol } from 'electron';
import { Assets } from '../pages/assets.ts';
import { SECURITY_HEADERS } from '../pages/headers.ts';
import { isOurs, SCHEME } from './channels.ts';

/** Must run before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: SECURITY_HEADERS });
}

/** Serves `assets` to a session; an address of another host or another file is refused. */
export function servePages(target: Pick<Protocol, 'handle'>, assets: Assets): void {
  target.handle(SCHEME, async (request) => {
    if (request.method !== 'GET') return refusal(405);
    if (!isOurs(request.url)) return refusal(403);
    const asset = assets.find(new URL(request.url).pathname);
    if (asset === null) return refusal(404);
    return new Response(await Assets.read(asset), {
      headers: { ...SECURITY_HEADERS, 'Content-Type': asset.contentType },
    });
  });
}
