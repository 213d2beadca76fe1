/**
 * Two tables whose rows are known to be the same: every row of one side stands on the other with the same indicator id and
 * in the same words. They need no names taken apart and none held against each other, which is most of the work of pairing.
 */
import type { PairingRow } from './prepare.ts';

/** Indexes of two rows that are the same indicator in the same words. */
export interface Twins {
  base: number;
  against: number;
}

/**
 * The pairs by base index, if each row of the shorter side has such a row on the other; else null. Rows that a person
 * said something of, and ids that stand twice, are left to the stages.
 */
export function pairTwins(
  base: readonly PairingRow[],
  against: readonly PairingRow[],
  refused: (base: number, against: number) => boolean,
): Twins[] | null {
  const byId = new Map<string, number>();
  for (const [index, { indicatorId, identity }] of against.entries()) {
    if (indicatorId === undefined || indicatorId === '' || identity || byId.has(indicatorId)) return null;
    byId.set(indicatorId, index);
  }
  const shorter = Math.min(base.length, against.length);
  const pairs: Twins[] = [];
  let met = 0;
  const seen = new Set<string>();
  for (const [index, row] of base.entries()) {
    const { indicatorId, identity } = row;
    if (indicatorId === undefined || indicatorId === '' || identity || seen.has(indicatorId)) return null;
    seen.add(indicatorId);
    const at = byId.get(indicatorId);
    const other = at === undefined ? undefined : against[at];
    if (at === undefined || other === undefined) continue;
    if (!saysTheSame(row, other) || refused(index, at)) return null;
    pairs.push({ base: index, against: at });
    met += 1;
  }
  return met === shorter ? pairs : null;
}

/** Whatever whose row it is may be told from. */
function saysTheSame(one: PairingRow, other: PairingRow): boolean {
  return (
    one.name === other.name &&
    (one.section ?? '') === (other.section ?? '') &&
    (one.agency ?? '') === (other.agency ?? '') &&
    (one.lead ?? '') === (other.lead ?? '')
  );
}
