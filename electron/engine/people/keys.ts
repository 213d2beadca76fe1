/** Key pairs for signatures (Ed25519, RFC 8032). The private key is only ever stored sealed with the PIN. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { seal, unseal } from './secret.ts';

export interface StoredKeys {
  /** SPKI, base64. */
  publicKey: string;
  /** The private key, sealed, as JSON. */
  sealedKey: string;
}

/** A new pair for a person. */
export async function makeKeys(person: string, pin: string): Promise<StoredKeys> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  return { publicKey: publicKey.toString('base64'), sealedKey: await seal(privateKey, pin, person) };
}

/** The same private key under another PIN. */
export async function resealed(
  sealedKey: string,
  person: string,
  pin: string,
  newPin: string,
): Promise<string> {
  return seal(await unseal(sealedKey, pin, person), newPin, person);
}

/** Signs hashes; the private key is in it, so it lives no longer than one command. */
export interface Signer {
  /** SPKI, base64. */
  publicKey: string;
  /** @param content a SHA-256 in hexadecimal; its 64 characters are what is signed. Answers base64. */
  sign(content: string): string;
}

/** Opens a person's key. @throws Error with a wrong PIN */
export async function openSigner(sealedKey: string, person: string, pin: string): Promise<Signer> {
  const der = await unseal(sealedKey, pin, person);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return {
    publicKey: createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64'),
    sign: (content) => sign(null, Buffer.from(content, 'utf8'), key).toString('base64'),
  };
}
