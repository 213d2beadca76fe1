/**
 * The encryption of a workspace file: SQLCipher 4 format, written by SQLite3 Multiple Ciphers.
 *
 * SQLite answers a wrong passphrase and a damaged first page with the same error. To tell them apart, the
 * check below uses what the format offers: every page carries an HMAC under a key derived from the
 * passphrase. If any page verifies, the passphrase is right and the file is damaged; if none does, the
 * passphrase is wrong (or the 16 bytes of salt at the very start are damaged, which nothing can tell apart
 * and which the sentence of the error therefore mentions).
 *
 * Source: SQLCipher design, "Page Level Encryption" and "Message Authentication Code".
 */
import { createHmac, pbkdf2Sync } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Database } from 'better-sqlite3';

export const PAGE_SIZE = 4096;
const SALT_LENGTH = 16;
const HMAC_LENGTH = 64;
const KEY_LENGTH = 32;
const KEY_ITERATIONS = 256_000;
const HMAC_KEY_ITERATIONS = 2;
const HMAC_SALT_MASK = 0x3a;
/** Enough to find a whole page in a file that is damaged in one place, without reading a large file. */
const PAGES_TRIED = 64;

/** Turns encryption on for a connection. The passphrase never becomes part of an SQL text. */
export function unlock(database: Database, passphrase: string): void {
  database.pragma(`cipher = 'sqlcipher'`);
  database.pragma('legacy = 4');
  database.key(Buffer.from(passphrase.normalize('NFC'), 'utf8'));
}

/** Whether the passphrase verifies at least one page of the file. */
export function verifiesAnyPage(path: string, passphrase: string): boolean {
  const descriptor = openSync(path, 'r');
  try {
    const pages = Math.floor(fstatSync(descriptor).size / PAGE_SIZE);
    if (pages === 0) return false;
    const salt = readPage(descriptor, 1).subarray(0, SALT_LENGTH);
    const hmacKey = deriveHmacKey(passphrase, salt);
    const step = Math.max(1, Math.floor(pages / PAGES_TRIED));
    for (let page = 1; page <= pages; page += step) {
      if (pageIsWhole(readPage(descriptor, page), page, hmacKey)) return true;
    }
    return false;
  } finally {
    closeSync(descriptor);
  }
}

export interface PageCheck {
  pages: number;
  /** Numbers of pages (from 1) that are not as they were written; all of them with a wrong passphrase. */
  damaged: number[];
}

/** Holds every page of the file against its HMAC, pages that nothing refers to included. */
export function checkPages(path: string, passphrase: string): PageCheck {
  const descriptor = openSync(path, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const pages = Math.ceil(size / PAGE_SIZE);
    const damaged: number[] = [];
    if (pages === 0) return { pages, damaged };
    const hmacKey = deriveHmacKey(passphrase, readPage(descriptor, 1).subarray(0, SALT_LENGTH));
    for (let page = 1; page <= pages; page += 1) {
      if (!pageIsWhole(readPage(descriptor, page), page, hmacKey)) damaged.push(page);
    }
    return { pages, damaged };
  } finally {
    closeSync(descriptor);
  }
}

function deriveHmacKey(passphrase: string, salt: Buffer): Buffer {
  const key = pbkdf2Sync(passphrase.normalize('NFC'), salt, KEY_ITERATIONS, KEY_LENGTH, 'sha512');
  const hmacSalt = Buffer.from(salt.map((byte) => byte ^ HMAC_SALT_MASK));
  return pbkdf2Sync(key, hmacSalt, HMAC_KEY_ITERATIONS, KEY_LENGTH, 'sha512');
}

function readPage(descriptor: number, page: number): Buffer {
  const buffer = Buffer.alloc(PAGE_SIZE);
  readSync(descriptor, buffer, 0, PAGE_SIZE, (page - 1) * PAGE_SIZE);
  return buffer;
}

function pageIsWhole(content: Buffer, page: number, hmacKey: Buffer): boolean {
  const number = Buffer.alloc(4);
  number.writeUInt32LE(page);
  const start = page === 1 ? SALT_LENGTH : 0;
  const computed = createHmac('sha512', hmacKey)
    .update(content.subarray(start, PAGE_SIZE - HMAC_LENGTH))
    .update(number)
    .digest();
  return computed.equals(content.subarray(PAGE_SIZE - HMAC_LENGTH));
}
