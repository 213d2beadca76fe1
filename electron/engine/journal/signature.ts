/** Checks what people signed (Ed25519, RFC 8032). */
import { createPublicKey, verify } from 'node:crypto';

/**
 * Whether the key signed the hash; false for anything that is no key or no signature.
 * @param publicKey SPKI, base64
 * @param content SHA-256, lower-case hexadecimal; its 64 characters are what was signed
 * @param signature base64
 */
export function isSignedBy(publicKey: string, content: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType !== 'ed25519' || !/^[0-9a-f]{64}$/.test(content)) return false;
    return verify(null, Buffer.from(content, 'utf8'), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
