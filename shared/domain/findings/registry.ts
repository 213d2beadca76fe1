/** All rules, in the order in which the help and the lists show them: gravest first. */
import type { Finding, RowView, Severity, Side } from '../reconciliation.ts';
import type { Rule } from './rule.ts';
import { ambiguousNumber } from './rules/ambiguousNumber.ts';
import { decidableNotAssessed } from './rules/decidableNotAssessed.ts';
import { estimateBelowTarget } from './rules/estimateBelowTarget.ts';
import { estimateRatedMet } from './rules/estimateRatedMet.ts';
import { evaluationContradictsTarget } from './rules/evaluationContradictsTarget.ts';
import { foreignNotation } from './rules/foreignNotation.ts';
import { metWithoutEveryFigure } from './rules/metWithoutEveryFigure.ts';
import { percentNotFraction } from './rules/percentNotFraction.ts';
import { percentTruncated } from './rules/percentTruncated.ts';
import { ratedWithoutData } from './rules/ratedWithoutData.ts';
import { regression } from './rules/regression.ts';
import { sameResultRatedDifferently } from './rules/sameResultRatedDifferently.ts';
import { shareOver100 } from './rules/shareOver100.ts';
import { spellingVariant } from './rules/spellingVariant.ts';
import { unchangedEstimate } from './rules/unchangedEstimate.ts';

export const FINDING_RULES: readonly Rule[] = [
  percentNotFraction,
  evaluationContradictsTarget,
  ratedWithoutData,
  shareOver100,
  sameResultRatedDifferently,
  regression,
  unchangedEstimate,
  decidableNotAssessed,
  estimateBelowTarget,
  estimateRatedMet,
  ambiguousNumber,
  percentTruncated,
  metWithoutEveryFigure,
  foreignNotation,
  spellingVariant,
];

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** What the rules find in one row, gravest first. */
export function findInRow(row: RowView, side: Side): Finding[] {
  return byGravity(FINDING_RULES.flatMap((rule) => rule.checkRow?.(row, side) ?? []));
}

/** What the rules find in a pair: in each of its rows and between them, gravest first. */
export function findInPair(base: RowView, against: RowView): Finding[] {
  return byGravity(
    FINDING_RULES.flatMap((rule) => [
      ...(rule.checkRow?.(base, 'base') ?? []),
      ...(rule.checkRow?.(against, 'against') ?? []),
      ...(rule.checkPair?.(base, against) ?? []),
    ]),
  );
}

function byGravity(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
}
