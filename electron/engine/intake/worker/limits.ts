/** What the reading of one file may take before its thread is ended. */

export interface ReadingLimits {
  /** Memory of the thread's objects, in MiB. */
  heapMb: number;
  /** Without a sign of progress, in milliseconds. */
  quietMs: number;
  /** In all, in milliseconds. */
  wholeMs: number;
  /** By so much the process may grow: bytes outside the heap (unpacked parts, pictures of pages) count only here. */
  growthBytes: number;
}

/**
 * A workbook of 100,000 rows by 12 keeps about 200. One of Excel 97 to 2003 is decoded whole before its cells are
 * taken: 30,000 rows by 12 fit, a sheet filled to its last row (65,536) is refused as too heavy.
 */
const HEAP_MB = 448;
const MEGABYTE = 1024 * 1024;
const QUIET_MS = 8_000;
const QUIET_PER_MB_MS = 1_000;
/** A large file on a slow machine that has other work; a reader that hangs gives no sign and is ended before. */
const PER_MB_MS = 10_000;
const MOST_MS = 120_000;
/** Other work of the process counts too: far above what the heap may take. */
const GROWTH_BYTES = 1024 * MEGABYTE;

/** @param bytes size of the file @param changed limits to use instead, for tests */
export function limitsFor(bytes: number, changed: Partial<ReadingLimits> = {}): ReadingLimits {
  const megabytes = bytes / MEGABYTE;
  return {
    heapMb: HEAP_MB,
    quietMs: Math.min(MOST_MS, QUIET_MS + megabytes * QUIET_PER_MB_MS),
    wholeMs: Math.min(MOST_MS, QUIET_MS + megabytes * PER_MB_MS),
    growthBytes: GROWTH_BYTES,
    ...changed,
  };
}
