import { randomBytes } from 'node:crypto';

/** Random bytes of one id. */
const OWN_BYTES = 8;
/** Asked for at once for so many ids: each question costs more than its bytes. */
const IDS_AT_ONCE = 512;

let last = 0;
let pool = Buffer.alloc(0);

/**
 * An id that sorts after those made before it in this process, in the form of a UUID version 7 (RFC 9562). Rows
 * then land side by side in the file: with random ids every insertion touches, encrypts and writes another page.
 */
export function sortableId(): string {
  // The 12 bits after the milliseconds count within one; a full count borrows the next millisecond.
  last = Math.max(Date.now() * 4096, last + 1);
  const time = Math.floor(last / 4096)
    .toString(16)
    .padStart(12, '0');
  const count = (last % 4096).toString(16).padStart(3, '0');
  if (pool.length === 0) pool = randomBytes(OWN_BYTES * IDS_AT_ONCE);
  const random = pool.subarray(0, OWN_BYTES);
  pool = pool.subarray(OWN_BYTES);
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
  const rest = random.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${rest.slice(0, 4)}-${rest.slice(4)}`;
}
