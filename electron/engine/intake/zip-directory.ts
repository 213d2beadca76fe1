/**
 * The directory of a zip container: what its entries are called, how large they say they are, and where their
 * bytes stand. Nothing is inflated here.
 *
 * Layout: PKWARE APPNOTE 6.3.10, 4.3.7 (local header), 4.3.12 (directory entry), 4.3.14–16 (its end),
 * 4.5.3 (Zip64).
 */
import { AppError } from '../../../shared/contract/errors.ts';

export interface ZipEntry {
  name: string;
  /** 0: stored, 8: deflated. */
  method: number;
  crc: number;
  /** Bytes in the container. */
  packed: number;
  /** Bytes when inflated, as the entry says. */
  size: number;
  /** Where the entry's local header begins. */
  at: number;
}

const END = Buffer.from([0x50, 0x4b, 5, 6]);
const END_SIZE = 22;
/** A comment of at most 64 KiB may follow the end. */
const END_WITHIN = END_SIZE + 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_SIZE = 30;
/** A value that does not fit stands in the Zip64 fields instead. */
const ELSEWHERE = 0xffffffff;
const ZIP64_LOCATOR_SIZE = 20;
const ZIP64_EXTRA = 1;
const UTF8_NAMES = 0x800;

function damaged(cause?: unknown): AppError {
  return new AppError('FILE_DAMAGED', { reason: 'zip' }, { cause });
}

/**
 * The entries in the order of the directory.
 * @param maximum of entries: more are a `FILE_HOSTILE`
 * @throws AppError FILE_DAMAGED when there is no directory or it points outside the file; FILE_HOSTILE
 */
export function readDirectory(bytes: Uint8Array, maximum: number): ZipEntry[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { at: start, count } = directoryStart(file);
    if (count > maximum) throw new AppError('FILE_HOSTILE', { reason: 'entries' });
    const entries: ZipEntry[] = [];
    let at = start;
    for (let index = 0; index < count; index += 1) {
      if (file.readUInt32LE(at) !== ENTRY_SIGNATURE) throw damaged();
      const nameLength = file.readUInt16LE(at + 28);
      const extraLength = file.readUInt16LE(at + 30);
      const encoding = file.readUInt16LE(at + 8) & UTF8_NAMES ? 'utf8' : 'latin1';
      const extraAt = at + ENTRY_SIZE + nameLength;
      if (extraAt + extraLength > file.length) throw damaged();
      entries.push({
        name: file.toString(encoding, at + ENTRY_SIZE, extraAt),
        method: file.readUInt16LE(at + 10),
        crc: file.readUInt32LE(at + 16),
        ...places(file, at, file.subarray(extraAt, extraAt + extraLength)),
      });
      at = extraAt + extraLength + file.readUInt16LE(at + 32);
    }
    return entries;
  } catch (error) {
    throw error instanceof AppError ? error : damaged(error);
  }
}

function directoryStart(file: Buffer): { at: number; count: number } {
  const tail = Math.max(0, file.length - END_WITHIN);
  const found = file.subarray(tail).lastIndexOf(END);
  if (found < 0) throw damaged();
  const end = tail + found;
  const start = { at: file.readUInt32LE(end + 16), count: file.readUInt16LE(end + 10) };
  if (start.at !== ELSEWHERE && start.count !== 0xffff) return start;
  const record = Number(file.readBigUInt64LE(end - ZIP64_LOCATOR_SIZE + 8));
  return {
    at: Number(file.readBigUInt64LE(record + 48)),
    count: Number(file.readBigUInt64LE(record + 32)),
  };
}

/** Sizes and offset of a directory entry; those that do not fit stand in its Zip64 field, in this order. */
function places(file: Buffer, at: number, extra: Buffer): Pick<ZipEntry, 'packed' | 'size' | 'at'> {
  const field = zip64Field(extra);
  let next = 0;
  const value = (stated: number): number => {
    if (stated !== ELSEWHERE || field === null) return stated;
    next += 8;
    return Number(field.readBigUInt64LE(next - 8));
  };
  const size = value(file.readUInt32LE(at + 24));
  const packed = value(file.readUInt32LE(at + 20));
  return { size, packed, at: value(file.readUInt32LE(at + 42)) };
}

function zip64Field(extra: Buffer): Buffer | null {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === ZIP64_EXTRA) return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return null;
}

/**
 * The packed bytes of an entry.
 * @throws AppError FILE_DAMAGED when they do not stand in the file
 */
export function packedBytes(bytes: Uint8Array, { at, packed }: ZipEntry): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + LOCAL_SIZE > file.length || file.readUInt32LE(at) !== LOCAL_SIGNATURE) throw damaged();
  const start = at + LOCAL_SIZE + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  if (start + packed > file.length) throw damaged();
  return bytes.subarray(start, start + packed);
}
