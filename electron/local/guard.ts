/**
 * What every request must satisfy before anybody looks at it. A page elsewhere on the web can make the user's
 * browser send requests here: by a name that resolves to 127.0.0.1 (DNS rebinding: `Host` gives it away) or
 * straight (CSRF: `Origin` and `Sec-Fetch-Site` give it away).
 */
import type { IncomingHttpHeaders } from 'node:http';

export type Refusal = 'host' | 'origin' | 'site';

/** Why a request is refused, or null. @param authority `127.0.0.1:PORT`, as the browser must have typed it */
export function refuse(method: string, headers: IncomingHttpHeaders, authority: string): Refusal | null {
  if (headers.host !== authority) return 'host';
  const { origin } = headers;
  const needsOrigin = method !== 'GET' && method !== 'HEAD';
  if (origin === undefined ? needsOrigin : origin !== `http://${authority}`) return 'origin';
  const site = headers['sec-fetch-site'];
  // `none`: the user typed the address, or the application opened it. Everything else comes from a page.
  const navigation = method === 'GET' && headers['sec-fetch-mode'] === 'navigate';
  if (site !== undefined && site !== 'same-origin' && !(site === 'none' && navigation)) return 'site';
  return null;
}
