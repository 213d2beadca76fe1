/** The layouts that a person chose, kept for the next file of the same agency with the same header. */
import type { RememberedLayout } from '../../../shared/domain/reading-choices.ts';
import type { ReadingTable } from '../../../shared/domain/submission.ts';
import { compareKey } from '../../../shared/domain/text/normalise.ts';
import type { Reader, Writer } from '../workspace/index.ts';
import { isOfTable, type TableKey } from './table-key.ts';

/** What layouts are kept under: the agency's name as it is compared; "" for none. */
export function agencyKeyOf(agency: string | null): string {
  return compareKey(agency ?? '');
}

/**
 * Layouts for a file of the agency: its own, latest first, then those of files that named none. For a header of
 * which the agency has a layout of its own, or set one aside, nobody else's is given.
 */
export async function loadLayouts(read: Reader, agencyKey: string): Promise<RememberedLayout[]> {
  const kept = await loadKept(read, agencyKey);
  return kept.flatMap(({ fingerprint, layout }) =>
    isOfTable(fingerprint) ? [] : [JSON.parse(layout) as RememberedLayout],
  );
}

/**
 * What is remembered for a file of the agency: its own, latest first, then of files that named none what the agency
 * did not decide itself.
 */
export async function loadKept(
  read: Reader,
  agencyKey: string,
): Promise<{ fingerprint: string; layout: string }[]> {
  const rows = await read
    .selectFrom('remembered_layout')
    .select(['agency_key', 'fingerprint', 'layout'])
    .where('agency_key', 'in', [...new Set([agencyKey, ''])])
    .orderBy('saved_at', 'desc')
    .execute();
  const own = rows.filter((row) => row.agency_key === agencyKey);
  const decided = new Set(own.map((row) => row.fingerprint));
  const nobodys = rows.filter((row) => row.agency_key !== agencyKey && !decided.has(row.fingerprint));
  return [...own, ...nobodys].filter(({ layout }) => layout !== 'null');
}

/** Those of the layouts that tables of a reading were read with. */
export function layoutsInUse(
  tables: readonly Pick<ReadingTable, 'layout'>[],
  made: readonly RememberedLayout[],
  remembered: readonly RememberedLayout[],
): RememberedLayout[] {
  const used = made.filter((_, index) => tables[index]?.layout.basis === 'remembered');
  const [fingerprints, headers] = [new Set(used.map((one) => one.fingerprint)), new Set(used.map(wordsOf))];
  return remembered.filter((one) => fingerprints.has(one.fingerprint) || headers.has(wordsOf(one)));
}

/** The words of a header wherever they stand: what a layout is found again by. */
function wordsOf({ header }: RememberedLayout): string {
  return JSON.stringify(header.map((row) => row.filter((word) => word !== '')));
}

/** Has the next file of the agency read as recognised where one of these headers stands. */
export async function forgetLayouts(
  writer: Writer,
  agencyKey: string,
  layouts: readonly RememberedLayout[],
): Promise<void> {
  for (const { fingerprint } of layouts) await keepLayout(writer, agencyKey, fingerprint, null);
}

/** Keeps layouts for an agency, in place of those kept for the same headers. */
export async function rememberLayouts(
  writer: Writer,
  agencyKey: string,
  layouts: readonly RememberedLayout[],
): Promise<void> {
  for (const layout of layouts) await keepLayout(writer, agencyKey, layout.fingerprint, layout);
}

/** Keeps one thing for an agency under a name of its own; null: decided that there is nothing. */
export async function keepLayout(
  writer: Writer,
  agencyKey: string,
  fingerprint: string,
  layout: RememberedLayout | TableKey | null,
): Promise<void> {
  const kept = { layout: JSON.stringify(layout), saved_at: new Date().toISOString() };
  await writer
    .insertInto('remembered_layout')
    .values({ agency_key: agencyKey, fingerprint, ...kept })
    .onConflict((conflict) => conflict.columns(['agency_key', 'fingerprint']).doUpdateSet(kept))
    .execute();
}
