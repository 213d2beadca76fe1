/** What the decisions of a workspace say about the rows of one period: what its annex prints. */
import type { RowKey, StandingDecision } from '../../../../shared/domain/decisions.ts';
import type { Field } from '../../../../shared/domain/fields.ts';
import type { PairSide } from '../../../../shared/domain/reconciliation.ts';
import type { Entry } from '../../../../shared/domain/reconciling/entries.ts';
import type { MadeDecision } from '../../../../shared/domain/reconciling/fold.ts';
import type { Origin } from '../../../../shared/domain/reconciling/outcome.ts';
import type { Reader } from '../../workspace/index.ts';
import { type Compared, comparedOf, selectCompared } from './compared.ts';
import type { HeldComparison, ReconcilingMemory } from './memory.ts';

export interface RowOutcome {
  /** What is printed; null while nothing is settled (asked, stale), and where the row is left out. */
  texts: Partial<Record<Field, string>> | null;
  /** The row is left out of the annex. */
  removed: boolean;
  /** Where each text comes from. */
  origins: Partial<Record<Field, Origin>>;
  decision: StandingDecision;
  /** Of the inputs that the decision was made on. */
  fingerprint: string;
  /** Waits for an agency. */
  asked: boolean;
  /** The row of the base period, where there is one: what `base` in `origins` was taken from. */
  base: PairSide | null;
}

export interface StandingOutcomes {
  /** By the later row's key. */
  rows: ReadonlyMap<RowKey, RowOutcome>;
  /** Rows of the base that are kept though the later period has none. */
  kept: readonly (RowOutcome & { key: RowKey; base: PairSide })[];
}

/** A comparison whose later side is the period asked about. */
export interface LaterComparison {
  id: string;
  compared: Compared;
}

/** Those that anything was done in, the oldest first. */
export async function comparisonsWithLater(
  read: Reader,
  setId: string,
  periodId: string,
): Promise<LaterComparison[]> {
  const rows = await selectCompared(read)
    .where('later.id', '=', setId)
    .where('against.id', '=', periodId)
    .orderBy('one.created_at')
    .execute();
  return rows.map((row) => ({ id: row.id, compared: comparedOf(row) }));
}

/**
 * What stands about the rows of a set and a period. Where comparisons with several earlier periods decided on one
 * row, the newest decision counts.
 * @param comparisons see `comparisonsWithLater`
 * @param hold makes a comparison, or answers the one that is held
 */
export async function standingOutcomes(
  read: Reader,
  memory: ReconcilingMemory,
  comparisons: readonly LaterComparison[],
  hold: (compared: Compared) => Promise<HeldComparison>,
): Promise<StandingOutcomes> {
  const rows = new Map<RowKey, RowOutcome>();
  const kept = new Map<RowKey, RowOutcome & { key: RowKey; base: PairSide }>();
  for (const { id, compared } of comparisons) {
    const { folded } = await memory.steps(read, id);
    if (folded.decisions.size === 0) continue;
    const { entries } = await hold(compared);
    for (const [pair, made] of folded.decisions) {
      const entry = entries.byKey.get(pair);
      if (entry === undefined) continue;
      const outcome = outcomeNow(memory, entry, made);
      const { base, against } = entry;
      if (against !== null) putNewer(rows, against.key, outcome);
      else if (base !== null) putNewer(kept, base.key, { ...outcome, key: base.key, base });
    }
  }
  return { rows, kept: [...kept.values()].filter(({ texts }) => texts !== null) };
}

function putNewer<Known extends RowOutcome>(known: Map<RowKey, Known>, key: RowKey, outcome: Known): void {
  const before = known.get(key);
  if (before === undefined || before.decision.at <= outcome.decision.at) known.set(key, outcome);
}

function outcomeNow(memory: ReconcilingMemory, entry: Entry, made: MadeDecision): RowOutcome {
  const { step, by, at, decision, fingerprint } = made;
  const stale = fingerprint !== entry.fingerprint;
  const asked = decision.choice === 'ask';
  const outcome = stale ? null : memory.outcomeOf(entry, made);
  return {
    texts: outcome?.texts ?? null,
    removed: outcome === null && !stale && !asked,
    origins: outcome?.origins ?? {},
    decision: { ...decision, step, by, at, stale },
    fingerprint,
    asked,
    base: entry.base,
  };
}
