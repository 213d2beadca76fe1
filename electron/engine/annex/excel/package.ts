/**
 * An Office file written part by part, so that a sheet of 100,000 rows never stands in memory as text. fflate
 * makes the container; the parts are packed by zlib, which works beside this thread while the next rows are made.
 */
import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

/** Letters that are gathered before they are packed. */
const PIECE = 1 << 15;
/** Sheets are repetitive: higher levels take twice the time for a tenth of the size. */
const LEVEL = 3;
/** Bytes of a letter (of a unit of JavaScript's texts) in UTF-8, at most. */
const MOST_BYTES = 3;
/** Room for a piece and the row that made it full; what is longer still has a buffer of its own. */
const BUFFER = 2 * PIECE * MOST_BYTES;
const DEFLATED = 8;

/** One part of the file that is being written. */
export class PartWriter {
  readonly #entry: ZipInputFile;
  readonly #deflate = createDeflateRaw({ level: LEVEL, chunkSize: PIECE });
  /** Two buffers in turn: while one is packed, the other takes the next letters. */
  readonly #buffers = [Buffer.allocUnsafe(BUFFER), Buffer.allocUnsafe(BUFFER)] as const;
  #gathered = '';
  #turn = 0;
  #packing: Promise<void> = Promise.resolve();

  constructor(entry: ZipInputFile) {
    this.#entry = entry;
    this.#deflate.on('data', (piece: Buffer<ArrayBuffer>) => entry.ondata?.(null, piece, false));
  }

  /** Adds text. Wait for the promise where there is one, before anything else is added. */
  write(text: string): Promise<void> | undefined {
    this.#gathered += text;
    return this.#gathered.length < PIECE ? undefined : this.#flush();
  }

  async end(): Promise<void> {
    await this.#flush();
    await this.#packing;
    const ended = once(this.#deflate, 'end');
    this.#deflate.end();
    await ended;
    this.#entry.ondata?.(null, new Uint8Array(), true);
  }

  /** Begins to pack what was gathered. @returns when the piece before it is packed, and its buffer free again */
  #flush(): Promise<void> {
    const before = this.#packing;
    const bytes = this.#encoded();
    this.#entry.size += bytes.length;
    this.#entry.crc = crc32(bytes, this.#entry.crc);
    this.#packing = new Promise((resolve, reject) => {
      this.#deflate.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
    return before;
  }

  #encoded(): Buffer {
    const text = this.#gathered;
    this.#gathered = '';
    const buffer = this.#buffers[this.#turn === 0 ? 0 : 1];
    this.#turn = 1 - this.#turn;
    if (text.length * MOST_BYTES > buffer.length) return Buffer.from(text);
    return buffer.subarray(0, buffer.write(text));
  }
}

export class PackageWriter {
  readonly #pieces: Uint8Array[] = [];
  readonly #zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    this.#pieces.push(piece);
  });

  /** Begins a part; one is ended before the next begins. */
  begin(name: string): PartWriter {
    const entry: ZipInputFile = { filename: name, size: 0, crc: 0, compression: DEFLATED };
    this.#zip.add(entry);
    return new PartWriter(entry);
  }

  /** Adds a small part whole. */
  async add(name: string, text: string): Promise<void> {
    const part = this.begin(name);
    await part.write(text);
    await part.end();
  }

  /** @returns the finished file */
  end(): Uint8Array<ArrayBuffer> {
    this.#zip.end();
    const bytes = new Uint8Array(this.#pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    for (const piece of this.#pieces.splice(0)) {
      bytes.set(piece, at);
      at += piece.length;
    }
    return bytes;
  }
}
