import type { Evaluation } from '../../../shared/domain/figures/types.ts';
import type {
  Pair,
  PairSide,
  Reconciliation,
  ReconciliationSummary,
  Side,
  Unpaired,
} from '../../../shared/domain/reconciliation.ts';

/**
 * Counts what a reconciliation found. Differences and findings of unpaired rows count too; evaluations are
 * those of all rows of a side, paired or not.
 */
export function summarise(
  found: Pick<Reconciliation, 'pairs' | 'onlyInBase' | 'onlyInAgainst'>,
): ReconciliationSummary {
  const { pairs, onlyInBase, onlyInAgainst } = found;
  const all: (Pair | Unpaired)[] = [...pairs, ...onlyInBase, ...onlyInAgainst];
  const automatic = pairs.filter(({ pairing }) => pairing.class === 'automatic').length;
  const severities = { error: 0, warning: 0, note: 0 };
  const findings = all.flatMap((entry) => entry.findings);
  for (const { severity } of findings) severities[severity] += 1;
  return {
    pairs: pairs.length,
    automatic,
    suggested: pairs.length - automatic,
    onlyInBase: onlyInBase.length,
    onlyInAgainst: onlyInAgainst.length,
    changed: pairs.filter(({ differences }) => differences.length > 0).length,
    differencesByKind: countBy(all.flatMap((entry) => entry.differences.map(({ kind }) => kind))),
    findingsByCode: countBy(findings.map(({ code }) => code)),
    findingsBySeverity: severities,
    evaluations: {
      base: evaluationsOf('base', pairs, onlyInBase),
      against: evaluationsOf('against', pairs, onlyInAgainst),
    },
  };
}

function evaluationsOf(
  side: Side,
  pairs: readonly Pair[],
  unpaired: readonly Unpaired[],
): Record<Evaluation, number> & { unread: number } {
  const rows: PairSide[] = [...pairs.map((pair) => pair[side]), ...unpaired.map(({ row }) => row)];
  const counts = { met: 0, notMet: 0, estimatedMet: 0, notAssessed: 0, unread: 0 };
  for (const { reading } of rows) counts[reading.evaluation ?? 'unread'] += 1;
  return counts;
}

function countBy<Key extends string>(
  keys: readonly Key[],
): Partial<Record<Key, number>> & Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts as Partial<Record<Key, number>> & Record<string, number>;
}
