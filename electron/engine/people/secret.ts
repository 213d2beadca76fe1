/**
 * What a PIN is turned into. The PIN itself is kept nowhere: scrypt makes of it a hash to compare with, and, with
 * another salt, the key that seals a person's private key. Parameters stand beside every hash, so that they may be
 * raised later.
 */
import {
  createCipheriv,
  createDecipheriv,
  randomBytes,
  type ScryptOptions,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';

/** 32 MB and about 0.1 s a guess (RFC 7914); the file that holds the hashes is encrypted with its passphrase. */
const COST = { N: 2 ** 15, r: 8, p: 1 } as const;
const SALT_BYTES = 16;
const KEY_BYTES = 32;
/** Ninety-six bits, as AES-GCM wants them (NIST SP 800-38D). */
const NONCE_BYTES = 12;

interface Cost {
  N: number;
  r: number;
  p: number;
}

interface HashedPin extends Cost {
  /** Base64, like everything below. */
  salt: string;
  hash: string;
}

interface SealedBytes extends Cost {
  salt: string;
  nonce: string;
  tag: string;
  sealed: string;
}

/** The hash of a PIN with its salt and cost, as JSON. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(pin, salt, COST);
  const stored: HashedPin = { ...COST, salt: base64(salt), hash: base64(hash) };
  return JSON.stringify(stored);
}

/** Whether it is the PIN that was hashed; takes as long for a wrong one. */
export async function isPin(pin: string, stored: string): Promise<boolean> {
  const { salt, hash, ...cost } = JSON.parse(stored) as HashedPin;
  const expected = Buffer.from(hash, 'base64');
  const found = await derive(pin, Buffer.from(salt, 'base64'), cost);
  return expected.length === found.length && timingSafeEqual(expected, found);
}

/** Bytes sealed with a key that the PIN gives (AES-256-GCM), as JSON; `owner` belongs to the seal. */
export async function seal(bytes: Buffer, pin: string, owner: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', await derive(pin, salt, COST), nonce);
  cipher.setAAD(Buffer.from(owner, 'utf8'));
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  const stored: SealedBytes = {
    ...COST,
    salt: base64(salt),
    nonce: base64(nonce),
    tag: base64(cipher.getAuthTag()),
    sealed: base64(sealed),
  };
  return JSON.stringify(stored);
}

/** What was sealed. @throws Error with another PIN or owner, or where a byte was changed */
export async function unseal(stored: string, pin: string, owner: string): Promise<Buffer> {
  const { salt, nonce, tag, sealed, ...cost } = JSON.parse(stored) as SealedBytes;
  const key = await derive(pin, Buffer.from(salt, 'base64'), cost);
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(owner, 'utf8'));
  decipher.setAuthTag(Buffer.from(tag, 'base64'));
  return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64')), decipher.final()]);
}

/** Keyboards write one word in several forms; the PIN is what they mean. */
function derive(pin: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) => {
    scrypt(pin.normalize('NFC'), salt, KEY_BYTES, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64');
}
