/**
 * The compound file (OLE2) that Word and Excel wrote until 2003, and in which later versions keep encrypted
 * documents: a small file system of its own. Everything read from it is bounded by the size of the file, so a
 * chain of sectors that bites its own tail ends.
 */
import { AppError } from '../../../../shared/contract/errors.ts';

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
/** Sector numbers from here on are marks: free, end of a chain, the tables' own sectors. */
const FIRST_MARK = 0xfffffffa;
const MAX_ENTRIES = 20_000;
const NO_ENTRY = 0xffffffff;

interface Entry {
  name: string;
  kind: 'storage' | 'stream' | 'root';
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

export interface CompoundFile {
  /** Names of the entries in the root folder, not of those inside embedded objects. */
  names: ReadonlySet<string>;
  /** The bytes of a stream in the root folder, or null. @throws AppError FILE_DAMAGED */
  stream(name: string): Uint8Array | null;
}

export function isCompoundFile(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}

function damaged(): AppError {
  return new AppError('FILE_DAMAGED', { reason: 'ole' });
}

/** @throws AppError FILE_DAMAGED when its tables point outside the file or nowhere */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  if (bytes.length < HEADER_BYTES) throw damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorShift = view.getUint16(0x1e, true);
  if (sectorShift !== 9 && sectorShift !== 12) throw damaged();
  const sectorBytes = 1 << sectorShift;
  const sectorCount = Math.ceil((bytes.length - sectorBytes) / sectorBytes);
  const miniCutoff = view.getUint32(0x38, true);
  const at = (sector: number) => (sector + 1) * sectorBytes;

  const readChain = (first: number, next: (sector: number) => number, limit: number): number[] => {
    const chain: number[] = [];
    for (let sector = first; sector < FIRST_MARK; sector = next(sector)) {
      if (chain.length >= limit || sector >= limit) throw damaged();
      chain.push(sector);
    }
    return chain;
  };

  const tableSectors = allocationSectors(view, sectorBytes, sectorCount);
  const perSector = sectorBytes / 4;
  const next = (sector: number): number => {
    const table = tableSectors[Math.floor(sector / perSector)];
    const offset = table === undefined ? -1 : at(table) + (sector % perSector) * 4;
    return offset < 0 || offset + 4 > bytes.length ? NO_ENTRY : view.getUint32(offset, true);
  };
  const readSectors = (first: number): Uint8Array =>
    Buffer.concat(
      readChain(first, next, sectorCount).map((sector) => bytes.subarray(at(sector), at(sector + 1))),
    );

  const entries = readDirectory(readSectors(view.getUint32(0x30, true)));
  const [root] = entries;
  if (root === undefined || root.kind !== 'root') throw damaged();
  const inRoot = childrenOfRoot(entries, root);

  const readSmall = (entry: Entry): Uint8Array => {
    const container = readSectors(root.start);
    const table = readSectors(view.getUint32(0x3c, true));
    const links = new DataView(table.buffer, table.byteOffset, table.byteLength);
    const count = Math.floor(table.byteLength / 4);
    const follow = (sector: number) => (sector < count ? links.getUint32(sector * 4, true) : NO_ENTRY);
    return Buffer.concat(
      readChain(entry.start, follow, count).map((sector) =>
        container.subarray(sector * 64, (sector + 1) * 64),
      ),
    );
  };

  return {
    names: new Set(inRoot.keys()),
    stream(name) {
      const entry = inRoot.get(name);
      if (entry === undefined || entry.kind !== 'stream') return null;
      const content = entry.size < miniCutoff ? readSmall(entry) : readSectors(entry.start);
      if (content.length < entry.size) throw damaged();
      return content.subarray(0, entry.size);
    },
  };
}

/** The sectors that hold the table of chains: 109 are listed in the header, more in a chain of their own. */
function allocationSectors(view: DataView, sectorBytes: number, sectorCount: number): number[] {
  const sectors: number[] = [];
  for (let index = 0; index < 109; index += 1) {
    const sector = view.getUint32(0x4c + index * 4, true);
    if (sector < FIRST_MARK) sectors.push(sector);
  }
  const perSector = sectorBytes / 4;
  let list = view.getUint32(0x44, true);
  for (let seen = 0; list < FIRST_MARK; seen += 1) {
    const offset = (list + 1) * sectorBytes;
    if (seen > sectorCount || offset + sectorBytes > view.byteLength) throw damaged();
    for (let index = 0; index < perSector - 1; index += 1) {
      const sector = view.getUint32(offset + index * 4, true);
      if (sector < FIRST_MARK) sectors.push(sector);
    }
    list = view.getUint32(offset + sectorBytes - 4, true);
  }
  if (sectors.length > sectorCount) throw damaged();
  return sectors;
}

function readDirectory(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  const decoder = new TextDecoder('utf-16le');
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    if (entries.length >= MAX_ENTRIES) throw new AppError('FILE_HOSTILE', { reason: 'entries' });
    const nameBytes = Math.max(0, Math.min(64, view.getUint16(at + 0x40, true)) - 2);
    const kind = view.getUint8(at + 0x42);
    entries.push({
      name: decoder.decode(directory.subarray(at, at + nameBytes)),
      kind: kind === 5 ? 'root' : kind === 1 ? 'storage' : 'stream',
      left: view.getUint32(at + 0x44, true),
      right: view.getUint32(at + 0x48, true),
      child: view.getUint32(at + 0x4c, true),
      start: view.getUint32(at + 0x74, true),
      size: view.getUint32(at + 0x78, true),
    });
  }
  return entries;
}

/** The root's children stand in a tree of siblings. */
function childrenOfRoot(entries: readonly Entry[], root: Entry): Map<string, Entry> {
  const found = new Map<string, Entry>();
  const seen = new Set<number>();
  const waiting = [root.child];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (entry === undefined || seen.has(index)) continue;
    seen.add(index);
    if (!found.has(entry.name)) found.set(entry.name, entry);
    waiting.push(entry.left, entry.right);
  }
  return found;
}
