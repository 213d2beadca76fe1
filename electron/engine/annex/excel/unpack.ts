/** Takes a part out of a workbook that `package.ts` wrote, piece by piece. */
import { crc32, createInflateRaw } from 'node:zlib';

const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;

/**
 * The part's bytes, inflated.
 * @throws Error where the file has no such part, or its bytes are not those that were written
 */
export async function* piecesOf(bytes: Uint8Array, part: string): AsyncGenerator<Buffer> {
  const { packed, crc } = entryOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), part);
  const inflate = createInflateRaw({ chunkSize: 1 << 16 });
  inflate.end(packed);
  let sum = 0;
  for await (const piece of inflate as AsyncIterable<Buffer>) {
    sum = crc32(piece, sum);
    yield piece;
  }
  if (sum !== crc) throw new Error(`${part}: checksum differs`);
}

/** Layout: PKWARE APPNOTE 6.3.10, 4.3.7 (local header), 4.3.12 (directory), 4.3.16 (its end). */
function entryOf(file: Buffer, part: string): { packed: Buffer; crc: number } {
  const end = file.length - END_SIZE;
  let at = file.readUInt32LE(end + 16);
  for (let count = file.readUInt16LE(end + 10); count > 0; count -= 1) {
    const nameSize = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameSize);
    if (name === part) {
      const local = file.readUInt32LE(at + 42);
      const start = local + LOCAL_SIZE + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
      return {
        packed: file.subarray(start, start + file.readUInt32LE(at + 20)),
        crc: file.readUInt32LE(at + 16),
      };
    }
    at += ENTRY_SIZE + nameSize + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  throw new Error(`${part}: no such part`);
}
