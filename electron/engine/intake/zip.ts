/**
 * Opens the zip container of an Office file. Sizes, counts, names and places are checked in the directory before
 * a byte is inflated, and only the parts that a reader asks for are inflated at all: embedded pictures, macros
 * and other parts never are. Inflating ends where an entry goes on past its declared size, and its checksum is
 * compared: a byte changed in a figure inflates to a wrong figure without any other sign.
 */
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { AppError } from '../../../shared/contract/errors.ts';
import { packedBytes, readDirectory, type ZipEntry } from './zip-directory.ts';

const MAX_ENTRIES = 5_000;
const MAX_PART_BYTES = 192 * 1024 * 1024;
const MAX_TOTAL_BYTES = 384 * 1024 * 1024;
/** Office parts compress up to about 60 : 1; sheets of empty cells somewhat more. */
const MAX_RATIO = 250;
const RATIO_FROM_BYTES = 8 * 1024 * 1024;
/** Packing never makes a part larger by more than this: a part that claims it lies about its size. */
const PACKING_OVERHEAD = 4 * 1024;
const PIECE_BYTES = 256 * 1024;

export type Parts = ReadonlyMap<string, Uint8Array>;

function hostile(reason: string): AppError {
  return new AppError('FILE_HOSTILE', { reason });
}

function damaged(part: string, cause?: unknown): AppError {
  return new AppError('FILE_DAMAGED', { reason: 'zip', part }, { cause });
}

function isUnsafeName(name: string): boolean {
  return (
    /^[/\\]|\\|^[a-z]:/i.test(name) || name.split('/').some((part) => part === '..') || name.includes('\0')
  );
}

/** A container whose directory was checked. */
export class Archive {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  /** @throws AppError FILE_HOSTILE, FILE_DAMAGED */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#entries = checked(bytes, readDirectory(bytes, MAX_ENTRIES));
  }

  get names(): Iterable<string> {
    return this.#entries.keys();
  }

  /** Bytes that a part has when inflated; 0 where there is no such part. */
  sizeOf(name: string): number {
    return this.#entries.get(name)?.size ?? 0;
  }

  /** A part, whole; undefined where there is none. @throws AppError FILE_DAMAGED */
  part(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name);
    if (entry === undefined) return undefined;
    const packed = this.#packed(entry);
    const part = entry.method === 0 ? packed : inflate(packed, entry);
    if (part.length !== entry.size || crc32(part) !== entry.crc) throw damaged(name);
    return part;
  }

  /**
   * A part piece by piece, so that a large one never stands in memory whole; nothing where there is none. Only
   * after the last piece is it known that all were right.
   * @throws AppError FILE_DAMAGED
   */
  async *pieces(name: string): AsyncGenerator<Uint8Array> {
    const entry = this.#entries.get(name);
    if (entry === undefined) return;
    const packed = this.#packed(entry);
    let size = 0;
    let sum = 0;
    for await (const piece of entry.method === 0 ? stored(packed) : inflated(packed, name)) {
      size += piece.length;
      if (size > entry.size) throw damaged(name);
      sum = crc32(piece, sum);
      yield piece;
    }
    if (size !== entry.size || sum !== entry.crc) throw damaged(name);
  }

  #packed(entry: ZipEntry): Uint8Array {
    if (entry.method !== 0 && entry.method !== 8) throw damaged(entry.name);
    return packedBytes(this.#bytes, entry);
  }
}

function checked(bytes: Uint8Array, entries: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry> {
  const found = new Map<string, ZipEntry>();
  let total = 0;
  for (const entry of entries) {
    const { name, packed, size } = entry;
    if (isUnsafeName(name)) throw hostile('name');
    if (found.has(name)) throw hostile('duplicate');
    found.set(name, entry);
    total += size;
    if (size > MAX_PART_BYTES || total > MAX_TOTAL_BYTES) throw hostile('size');
    if (size > RATIO_FROM_BYTES && size > packed * MAX_RATIO) throw hostile('ratio');
    if (packed > size + PACKING_OVERHEAD) throw hostile('lie');
  }
  let last = 0;
  for (const entry of entries.toSorted((one, other) => one.at - other.at)) {
    if (entry.at < last) throw hostile('overlap');
    const content = packedBytes(bytes, entry);
    last = content.byteOffset - bytes.byteOffset + content.length;
  }
  return found;
}

function inflate(packed: Uint8Array, { name, size }: ZipEntry): Uint8Array {
  try {
    const limit = Math.max(size, 1);
    return inflateRawSync(packed, {
      maxOutputLength: limit,
      chunkSize: Math.max(64, Math.min(limit, PIECE_BYTES)),
    });
  } catch (error) {
    throw damaged(name, error);
  }
}

function* stored(packed: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < packed.length; at += PIECE_BYTES) yield packed.subarray(at, at + PIECE_BYTES);
}

async function* inflated(packed: Uint8Array, name: string): AsyncGenerator<Uint8Array> {
  const stream = createInflateRaw({ chunkSize: PIECE_BYTES });
  stream.end(packed);
  try {
    // Leaving the loop early ends the stream: what would still come is never inflated.
    for await (const piece of stream) yield piece;
  } catch (error) {
    throw damaged(name, error);
  }
}

/**
 * The names in a container, checked.
 * @throws AppError FILE_HOSTILE, FILE_DAMAGED
 */
export function listParts(bytes: Uint8Array): ReadonlySet<string> {
  return new Set(new Archive(bytes).names);
}

/**
 * Inflates the parts that `wanted` names.
 * @throws AppError FILE_HOSTILE, FILE_DAMAGED
 */
export function inflateParts(bytes: Uint8Array, wanted: (name: string) => boolean): Parts {
  const archive = new Archive(bytes);
  const parts = new Map<string, Uint8Array>();
  for (const name of archive.names) {
    const part = wanted(name) ? archive.part(name) : undefined;
    if (part !== undefined) parts.set(name, part);
  }
  return parts;
}
