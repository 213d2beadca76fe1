/** Decides pairs, and takes decisions back. */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { DecisionInput, PairKey, SeenPair } from '../../../../shared/domain/decisions.ts';
import type { Entries } from '../../../../shared/domain/reconciling/entries.ts';
import type { Folded } from '../../../../shared/domain/reconciling/fold.ts';
import { change, type Desk } from './desk.ts';
import { refuseMissingEvidence } from './evidence.ts';
import { decisionFacts, rowNames, rowsBefore } from './facts.ts';

/**
 * @throws AppError `PERSON_NEEDED`, `PAIR_NOT_FOUND`, `PAIR_CHANGED` {count}, `EVIDENCE_NOT_FOUND`; nothing is stored then
 */
export function decide(
  desk: Desk,
  input: { pairs: readonly SeenPair[]; decision: DecisionInput },
): Promise<void> {
  const { entries } = desk.held;
  const { decision } = input;
  return change(desk, async ({ read, folded }) => {
    const pairs = seenNow(entries, folded, input.pairs);
    await refuseMissingEvidence(read, decision.evidence);
    const keys = pairs.map(({ pair }) => pair);
    return {
      step: { body: { kind: 'decide', pairs, decision } },
      action: 'decide',
      before: rowsBefore(entries, keys, folded),
      after: { ...decisionFacts(decision), ...rowNames(entries, keys) },
    };
  });
}

/** @throws AppError `PERSON_NEEDED`, `PAIR_NOT_FOUND` where nothing of it is decided */
export function withdraw(desk: Desk, input: { pairs: readonly PairKey[] }): Promise<void> {
  const { entries } = desk.held;
  return change(desk, async ({ folded }) => {
    const pairs = [...new Set(input.pairs)].filter((pair) => folded.decisions.has(pair));
    if (pairs.length === 0) throw new AppError('PAIR_NOT_FOUND');
    return {
      step: { body: { kind: 'withdraw', pairs } },
      action: 'withdraw',
      before: rowsBefore(entries, pairs, folded),
      after: null,
    };
  });
}

/**
 * The pairs, each once, as a step keeps them.
 * @throws AppError `PAIR_NOT_FOUND`; `PAIR_CHANGED` {count} where the texts, or the decision that the person says they
 *   saw, are others now
 */
export function seenNow(entries: Entries, folded: Folded, seen: readonly SeenPair[]): SeenPair[] {
  const pairs = new Map<PairKey, SeenPair>();
  let changed = 0;
  for (const { pair, fingerprint, decision } of seen) {
    const entry = entries.byKey.get(pair);
    if (entry === undefined) throw new AppError('PAIR_NOT_FOUND');
    const made = folded.decisions.get(pair)?.step ?? null;
    if (fingerprint !== entry.fingerprint || (decision !== undefined && decision !== made)) changed += 1;
    pairs.set(pair, { pair, fingerprint });
  }
  if (changed > 0) throw new AppError('PAIR_CHANGED', { count: changed });
  return [...pairs.values()];
}
