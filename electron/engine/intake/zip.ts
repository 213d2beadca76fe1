/**
 * Opens the zip container of an Office file. Sizes, counts and names are checked in the directory before a
 * byte is inflated, and only the parts that a reader asks for are inflated at all: embedded pictures, macros
 * and other parts never are. Inflating writes into a buffer of the declared size, so an entry that lies
 * about its size cannot take more memory than it was allowed.
 */
import { crc32 } from 'node:zlib';
import { type UnzipFileInfo, unzipSync } from 'fflate';
import { AppError } from '../../../shared/contract/errors.ts';
import { statedChecksums } from './zip-checksums.ts';

const MAX_ENTRIES = 5_000;
const MAX_PART_BYTES = 192 * 1024 * 1024;
const MAX_TOTAL_BYTES = 384 * 1024 * 1024;
/** Office parts compress up to about 60 : 1; sheets of empty cells somewhat more. */
const MAX_RATIO = 250;
const RATIO_FROM_BYTES = 8 * 1024 * 1024;
/**
 * Packed size of one part that is inflated. A stream that goes on past its declared size is cut off but still
 * read to its end, so this bounds the time it can take.
 */
const MAX_PACKED_BYTES = 16 * 1024 * 1024;
/** Packing never makes a part larger by more than this: a part that claims it lies about its size. */
const PACKING_OVERHEAD = 4 * 1024;

export type Parts = ReadonlyMap<string, Uint8Array>;

function hostile(reason: string): AppError {
  return new AppError('FILE_HOSTILE', { reason });
}

function isUnsafeName(name: string): boolean {
  return (
    /^[/\\]|\\|^[a-z]:/i.test(name) || name.split('/').some((part) => part === '..') || name.includes('\0')
  );
}

function damaged(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError('FILE_DAMAGED', { reason: 'zip' }, { cause: error });
}

/**
 * The names in a container, checked.
 * @throws AppError FILE_HOSTILE, FILE_DAMAGED
 */
export function listParts(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  let total = 0;
  let packed = 0;
  const check = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    if (names.size >= MAX_ENTRIES) throw hostile('entries');
    if (isUnsafeName(name)) throw hostile('name');
    if (names.has(name)) throw hostile('duplicate');
    names.add(name);
    total += originalSize;
    packed += size;
    if (originalSize > MAX_PART_BYTES || total > MAX_TOTAL_BYTES) throw hostile('size');
    if (originalSize > RATIO_FROM_BYTES && originalSize > size * MAX_RATIO) throw hostile('ratio');
    if (packed > bytes.length) throw hostile('overlap');
    if (size > originalSize + PACKING_OVERHEAD) throw hostile('lie');
    return false;
  };
  try {
    unzipSync(bytes, { filter: check });
  } catch (error) {
    throw damaged(error);
  }
  return names;
}

/**
 * Inflates the parts that `wanted` names. Call `listParts` first: it holds the checks.
 * @throws AppError FILE_DAMAGED, FILE_TOO_LARGE
 */
export function inflateParts(bytes: Uint8Array, wanted: (name: string) => boolean): Parts {
  const declared = new Map<string, number>();
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, size, originalSize, compression }) => {
        if (!wanted(name)) return false;
        if (size > MAX_PACKED_BYTES)
          throw new AppError('FILE_TOO_LARGE', { maximumMegabytes: MAX_PACKED_BYTES / 1024 / 1024 });
        if (compression !== 0 && compression !== 8) throw new AppError('FILE_DAMAGED', { reason: 'zip' });
        declared.set(name, originalSize);
        return true;
      },
    });
    const parts = new Map(Object.entries(found));
    const checksums = statedChecksums(bytes);
    for (const [name, part] of parts) {
      if (part.length !== declared.get(name) || crc32(part) !== checksums.get(name)) {
        throw new AppError('FILE_DAMAGED', { reason: 'zip', part: name });
      }
    }
    return parts;
  } catch (error) {
    throw damaged(error);
  }
}
