/**
 * Opens what a PKCS #12 file locks. Files of today are locked with PBES2 (AES), which Node opens by itself;
 * many that staff still have are locked with 3DES or RC2 and the key derivation of PKCS #12 itself (RFC 7292,
 * appendix B). Iteration counts are bounded: a file must not be able to keep the computer busy for hours.
 */
import { createDecipheriv, createHash, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import forge from 'node-forge';
import type { AlgorithmIdentifier, PFX } from 'pkijs';
import { PBES2Params, PBKDF2Params } from 'pkijs';
import { DIGESTS, OID } from './oids.ts';

/** A lock of a kind that is not known here. */
export class UnknownLock extends Error {}

const MAX_ITERATIONS = 2_000_000;

const PBE: ReadonlyMap<string, { cipher: 'des-ede3-cbc' | 'rc2'; keyBytes: number }> = new Map([
  ['1.2.840.113549.1.12.1.3', { cipher: 'des-ede3-cbc', keyBytes: 24 }],
  ['1.2.840.113549.1.12.1.4', { cipher: 'des-ede3-cbc', keyBytes: 16 }],
  ['1.2.840.113549.1.12.1.5', { cipher: 'rc2', keyBytes: 16 }],
  ['1.2.840.113549.1.12.1.6', { cipher: 'rc2', keyBytes: 5 }],
]);

const CIPHERS: ReadonlyMap<string, { cipher: string; keyBytes: number }> = new Map([
  ['2.16.840.1.101.3.4.1.2', { cipher: 'aes-128-cbc', keyBytes: 16 }],
  ['2.16.840.1.101.3.4.1.22', { cipher: 'aes-192-cbc', keyBytes: 24 }],
  ['2.16.840.1.101.3.4.1.42', { cipher: 'aes-256-cbc', keyBytes: 32 }],
  ['1.2.840.113549.3.7', { cipher: 'des-ede3-cbc', keyBytes: 24 }],
]);

const PRFS: ReadonlyMap<string, string> = new Map([
  ['1.2.840.113549.2.7', 'sha1'],
  ['1.2.840.113549.2.8', 'sha224'],
  ['1.2.840.113549.2.9', 'sha256'],
  ['1.2.840.113549.2.10', 'sha384'],
  ['1.2.840.113549.2.11', 'sha512'],
]);

/** Whether the password is the file's: its MAC fits. @throws UnknownLock */
export function macFits(pfx: PFX, content: Uint8Array, password: string): boolean {
  const { macData } = pfx;
  if (macData === undefined) throw new UnknownLock('no MAC');
  const digest = DIGESTS.get(macData.mac.digestAlgorithm.algorithmId)?.node;
  if (digest === undefined) throw new UnknownLock('MAC');
  const salt = bytesOf(macData.macSalt);
  const size = createHash(digest).digest().length;
  const key = derive(digest, 3, password, salt, checkedCount(macData.iterations ?? 1), size);
  const made = createHmac(digest, key).update(content).digest();
  key.fill(0);
  const said = bytesOf(macData.mac.digest);
  return said.length === made.length && timingSafeEqual(made, said);
}

/** @throws UnknownLock; another error where the password does not fit */
export function unlock(algorithm: AlgorithmIdentifier, locked: Uint8Array, password: string): Buffer {
  const legacy = PBE.get(algorithm.algorithmId);
  if (legacy !== undefined) return unlockLegacy(legacy, algorithm, locked, password);
  if (algorithm.algorithmId !== OID.pbes2) throw new UnknownLock(algorithm.algorithmId);
  const params = new PBES2Params({ schema: algorithm.algorithmParams });
  const scheme = CIPHERS.get(params.encryptionScheme.algorithmId);
  if (scheme === undefined || params.keyDerivationFunc.algorithmId !== OID.pbkdf2)
    throw new UnknownLock('PBES2');
  const derivation = new PBKDF2Params({ schema: params.keyDerivationFunc.algorithmParams });
  const prf = derivation.prf === undefined ? 'sha1' : PRFS.get(derivation.prf.algorithmId);
  if (prf === undefined) throw new UnknownLock('PRF');
  const count = checkedCount(derivation.iterationCount);
  const key = pbkdf2Sync(password.normalize('NFC'), bytesOf(derivation.salt), count, scheme.keyBytes, prf);
  const decipher = createDecipheriv(scheme.cipher, key, bytesOf(params.encryptionScheme.algorithmParams));
  const open = Buffer.concat([decipher.update(locked), decipher.final()]);
  key.fill(0);
  return open;
}

function unlockLegacy(
  { cipher, keyBytes }: { cipher: 'des-ede3-cbc' | 'rc2'; keyBytes: number },
  algorithm: AlgorithmIdentifier,
  locked: Uint8Array,
  password: string,
): Buffer {
  const [salt, iterations] = algorithm.algorithmParams?.valueBlock?.value ?? [];
  const count = checkedCount(Number(iterations?.valueBlock?.valueDec));
  const key = derive('sha1', 1, password, bytesOf(salt), count, keyBytes);
  const vector = derive('sha1', 2, password, bytesOf(salt), count, 8);
  if (cipher === 'des-ede3-cbc') {
    const three = keyBytes === 16 ? Buffer.concat([key, key.subarray(0, 8)]) : key;
    const decipher = createDecipheriv(cipher, three, vector);
    const open = Buffer.concat([decipher.update(locked), decipher.final()]);
    three.fill(0);
    return open;
  }
  // OpenSSL as Node builds it has RC2 no more.
  const decipher = forge.rc2.createDecryptionCipher(key.toString('latin1'), keyBytes * 8);
  decipher.start(vector.toString('latin1'));
  decipher.update(forge.util.createBuffer(Buffer.from(locked).toString('latin1')));
  if (!decipher.finish()) throw new Error('padding');
  key.fill(0);
  return Buffer.from(decipher.output.getBytes(), 'latin1');
}

function checkedCount(count: number): number {
  if (!Number.isInteger(count) || count < 1 || count > MAX_ITERATIONS) throw new UnknownLock('iterations');
  return count;
}

/** Bytes of an octet string, also of one in pieces. */
export function bytesOf(value: { getValue?: () => ArrayBuffer } | undefined): Uint8Array {
  const bytes = value?.getValue?.();
  if (!(bytes instanceof ArrayBuffer)) throw new UnknownLock('no octets');
  return new Uint8Array(bytes);
}

/** The key derivation of RFC 7292, appendix B.2. `purpose`: 1 key, 2 initial vector, 3 MAC. */
function derive(
  digest: string,
  purpose: 1 | 2 | 3,
  password: string,
  salt: Uint8Array,
  iterations: number,
  length: number,
): Buffer {
  const block = digest === 'sha384' || digest === 'sha512' ? 128 : 64;
  const secret = Buffer.from(`${password.normalize('NFC')}\0`, 'utf16le').swap16();
  const filled = (from: Uint8Array): Buffer => Buffer.alloc(Math.ceil(from.length / block) * block, from);
  const input = Buffer.concat([salt.length === 0 ? Buffer.alloc(0) : filled(salt), filled(secret)]);
  const diversifier = Buffer.alloc(block, purpose);
  const parts: Buffer[] = [];
  for (let made = 0; made < length; ) {
    let hash = createHash(digest).update(diversifier).update(input).digest();
    for (let turn = 1; turn < iterations; turn += 1) hash = createHash(digest).update(hash).digest();
    parts.push(hash);
    made += hash.length;
    addToEach(input, Buffer.alloc(block, hash), block);
  }
  secret.fill(0);
  input.fill(0);
  return Buffer.from(Buffer.concat(parts).subarray(0, length));
}

/** Each block of `input` becomes itself + `added` + 1, as whole numbers. */
function addToEach(input: Buffer, added: Buffer, block: number): void {
  for (let from = 0; from < input.length; from += block) {
    let carry = 1;
    for (let at = block - 1; at >= 0; at -= 1) {
      carry += (input[from + at] ?? 0) + (added[at] ?? 0);
      input[from + at] = carry & 0xff;
      carry >>= 8;
    }
  }
}
