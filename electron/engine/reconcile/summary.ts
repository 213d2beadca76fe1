import type { Evaluation } from '../../../shared/domain/figures/types.ts';
import type { DocumentFinding } from '../../../shared/domain/findings/document.ts';
import type {
  DifferenceKind,
  Finding,
  Pair,
  PairSide,
  Reconciliation,
  ReconciliationSummary,
  Side,
  Unpaired,
} from '../../../shared/domain/reconciliation.ts';

/**
 * Counts what a reconciliation found. Differences and findings of unpaired rows count too, and findings of whole
 * files; evaluations are those of all rows of a side, paired or not.
 */
export function summarise(
  found: Pick<Reconciliation, 'pairs' | 'onlyInBase' | 'onlyInAgainst'>,
  inDocuments: readonly DocumentFinding[],
): ReconciliationSummary {
  const { pairs, onlyInBase, onlyInAgainst } = found;
  const classes = { confirmed: 0, automatic: 0, suggested: 0 };
  for (const { pairing } of pairs) classes[pairing.class] += 1;
  const severities = { error: 0, warning: 0, note: 0 };
  const codes = new Counts<string>();
  const kinds = new Counts<DifferenceKind>();
  const countFindings = (findings: readonly (Finding | DocumentFinding)[]) => {
    for (const { code, severity } of findings) {
      codes.add(code);
      severities[severity] += 1;
    }
  };
  const entries: readonly (readonly (Pair | Unpaired)[])[] = [pairs, onlyInBase, onlyInAgainst];
  for (const { findings, differences } of entries.flat()) {
    countFindings(findings);
    for (const { kind } of differences) kinds.add(kind);
  }
  countFindings(inDocuments);
  return {
    pairs: pairs.length,
    ...classes,
    onlyInBase: onlyInBase.length,
    onlyInAgainst: onlyInAgainst.length,
    changed: pairs.filter(({ differences }) => differences.length > 0).length,
    differencesByKind: kinds.all,
    findingsByCode: codes.all,
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

class Counts<Key extends string> {
  readonly all: Partial<Record<Key, number>> & Record<string, number> = {} as Partial<Record<Key, number>> &
    Record<string, number>;

  add(key: Key): void {
    (this.all as Record<string, number>)[key] = (this.all[key] ?? 0) + 1;
  }
}
