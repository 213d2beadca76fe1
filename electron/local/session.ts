/**
 * Who may talk to the loopback host: the one browser that was handed the address with the token. The token
 * works once and turns into a cookie that scripts cannot read and other sites cannot send.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Compares without telling by its duration how much was right. */
function equal(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b));
}

/** The value of a cookie in a `Cookie` header, or null; the first of two that have the same name. */
function readCookie(header: string | undefined, name: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

export class Session {
  readonly #cookieName: string;
  readonly #secret = randomBytes(32).toString('base64url');
  #token: string | null = randomBytes(32).toString('base64url');

  /** @param port browsers send cookies to every port of a host, so the name tells two instances apart */
  constructor(port: number) {
    this.#cookieName = `doisoat-${port}`;
  }

  /** The token, for the address that is opened first; null once it was used. */
  get token(): string | null {
    return this.#token;
  }

  /** Uses the token up; the `Set-Cookie` header it turns into, or null if it is not (or no longer) the token. */
  redeem(token: string): string | null {
    if (this.#token === null || !equal(token, this.#token)) return null;
    this.#token = null;
    return `${this.#cookieName}=${this.#secret}; HttpOnly; SameSite=Strict; Path=/`;
  }

  /** Whether a request with this `Cookie` header belongs to the session. */
  admits(cookieHeader: string | undefined): boolean {
    const cookie = readCookie(cookieHeader, this.#cookieName);
    return cookie !== null && equal(cookie, this.#secret);
  }
}
