/**
 * What a session keeps of the comparison that is worked on, so that a decision among 100,000 pairs is answered at once:
 * the pairs themselves, the steps as they were read, and what was computed of each row. All of it can be
 * made anew from the workspace; nothing here is more than that.
 */
import type { PairKey } from '../../../../shared/domain/decisions.ts';
import type { Reconciliation } from '../../../../shared/domain/reconciliation.ts';
import { Entries, type Entry, rowsOf } from '../../../../shared/domain/reconciling/entries.ts';
import { type Folded, foldDeeds, type MadeDecision } from '../../../../shared/domain/reconciling/fold.ts';
import { type Outcome, outcomeOf } from '../../../../shared/domain/reconciling/outcome.ts';
import { type Step, standingDeeds, undoneSteps } from '../../../../shared/domain/reconciling/steps.ts';
import type { Reader } from '../../workspace/index.ts';
import { rowContent } from './content.ts';
import { loadSteps } from './steps.ts';

export interface HeldComparison {
  /** Names what was compared and the inputs that it was made from. */
  version: string;
  reconciliation: Reconciliation;
  entries: Entries;
}

export interface HeldSteps {
  steps: readonly Step[];
  undone: ReadonlySet<string>;
  folded: Folded;
}

interface Computed {
  entry: Entry;
  step: string | null;
  outcome: Outcome | null;
  content: string | null;
}

const NO_STEPS: HeldSteps = { steps: [], undone: new Set(), folded: foldDeeds([]) };

export class ReconcilingMemory {
  #comparison: HeldComparison | null = null;
  #steps: { reconciliation: string; held: HeldSteps } | null = null;
  #computed = new Map<PairKey, Computed>();

  clear(): void {
    this.#comparison = null;
    this.#steps = null;
    this.#computed = new Map();
  }

  /** Steps name people: after one was renamed they are read anew. */
  forgetSteps(): void {
    this.#steps = null;
  }

  /** The comparison of this version, made by `make` if it is not the one held. */
  async comparison(version: string, make: () => Promise<Reconciliation>): Promise<HeldComparison> {
    if (this.#comparison?.version !== version) {
      // The former is let go first: two of the largest would take the memory of two.
      this.#comparison = null;
      this.#computed = new Map();
      const reconciliation = await make();
      this.#comparison = { version, reconciliation, entries: new Entries(reconciliation) };
    }
    return this.#comparison;
  }

  /** The steps of a reconciliation as they are stored now: those read before stay as they were. */
  async steps(read: Reader, reconciliation: string | null): Promise<HeldSteps> {
    if (reconciliation === null) return NO_STEPS;
    const held = this.#steps?.reconciliation === reconciliation ? this.#steps.held : NO_STEPS;
    const more = await loadSteps(read, reconciliation, held.steps.at(-1)?.sequence ?? 0);
    if (more.length === 0) return held;
    const steps = [...held.steps, ...more];
    const undone = undoneSteps(steps);
    const now = { steps, undone, folded: foldDeeds(standingDeeds(steps, undone)) };
    this.#steps = { reconciliation, held: now };
    return now;
  }

  /** See `outcomeOf` of the domain. */
  outcomeOf(entry: Entry, made: MadeDecision): Outcome | null {
    return this.#of(entry, made).outcome;
  }

  /** See `rowContent`. */
  contentOf(entry: Entry, made: MadeDecision | null): string {
    const computed = this.#of(entry, made);
    computed.content ??= rowContent(entry, made, computed.outcome);
    return computed.content;
  }

  #of(entry: Entry, made: MadeDecision | null): Computed {
    const known = this.#computed.get(entry.key);
    const step = made?.step ?? null;
    if (known !== undefined && known.entry === entry && known.step === step) return known;
    const outcome = made === null ? null : outcomeOf(rowsOf(entry), made.decision);
    const computed = { entry, step, outcome, content: null };
    this.#computed.set(entry.key, computed);
    return computed;
  }
}
