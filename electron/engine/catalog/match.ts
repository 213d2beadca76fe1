/** Recognises the set that a file reports on by its indicators: titles change from report to report. */
import { pairRows } from '../../../shared/domain/pairing/pairing.ts';
import type { Reader } from '../workspace/index.ts';
import type { Named } from './names.ts';

/** Fewer rows in common may be two plans that share a few indicators. */
const SHARE_NEEDED = 0.5;

/**
 * The set whose indicators most of the rows are, by certain pairs only; null where no set has at least half
 * of them or two sets have the same number.
 */
export async function findSetByIndicators(read: Reader, names: readonly string[]): Promise<Named | null> {
  if (names.length === 0) return null;
  const sets = await read.selectFrom('indicator_set').select(['id', 'name']).execute();
  const indicators = await read.selectFrom('indicator').select(['set_id', 'name']).execute();
  const rows = names.map((name) => ({ name }));
  const counted = sets
    .map((set) => {
      const own = indicators.filter((indicator) => indicator.set_id === set.id);
      const pairs = pairRows(own, rows).pairs.filter((pair) => pair.class === 'automatic');
      return { set, count: pairs.length };
    })
    .sort((a, b) => b.count - a.count);
  const [best, second] = counted;
  if (best === undefined || best.count < names.length * SHARE_NEEDED) return null;
  return best.count === second?.count ? null : best.set;
}
