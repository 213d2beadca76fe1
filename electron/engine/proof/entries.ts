/**
 * The journal as a proof holds it: entries that vouch for what is in it whole, all others only as far as the chain needs
 * them. Of those what was before and after is not there, and the chain can be computed all the same.
 */
import { type ChainedEntry, canonical, hashOf, type RecordDigest } from '../journal/index.ts';
import type { Reader } from '../workspace/index.ts';
import { type HashState, stateBefore } from './sha256-state.ts';

export interface WholeEntry extends ChainedEntry {
  hash: string;
}

/** What stands behind the state of the hash, from some letters before the property `previous`. */
export interface ReducedEntry extends HashState {
  rest: string;
  hash: string;
}

/** All entries in their order. */
export async function loadEntries(read: Reader): Promise<WholeEntry[]> {
  const rows = await read.selectFrom('journal_entry').selectAll().orderBy('sequence').execute();
  return rows.map(({ words_folded: _, ...entry }) => entry);
}

export function recordsOf({ records }: Pick<ChainedEntry, 'records'>): RecordDigest[] {
  return JSON.parse(records) as RecordDigest[];
}

/** Whether each entry is what was hashed, and follows the one before. */
export function isChain(entries: readonly WholeEntry[]): boolean {
  return entries.every(
    ({ hash, ...entry }, index) =>
      hashOf(entry) === hash &&
      (index === 0 ? /^0{64}$/.test(entry.previous) : entry.previous === entries[index - 1]?.hash),
  );
}

/** An entry without what it tells, but for the names of its records, its subject and what chains it. */
export function reduced({ hash, ...entry }: WholeEntry): ReducedEntry {
  const text = Buffer.from(canonical(entry));
  // Within texts JSON escapes the quotation marks: this stands only where the property does.
  const { state, bytes } = stateBefore(text, text.indexOf(`,"previous":"${entry.previous}"`));
  return { state, bytes, rest: text.subarray(bytes).toString('base64'), hash };
}
