/** Which set and periods a person works on, kept while they move between the screens. */
import type { SetSummary } from '../../shared/contract/commands.ts';
import { keepThroughReload } from './keptView.ts';
import { createStore } from './store.ts';

export interface ComparisonChoice {
  set: string;
  base: string;
  against: string;
  /** The set of the later period, where it is another one. */
  againstSet?: string;
}

export interface Choices {
  comparison: ComparisonChoice | null;
  /** Of which figures an annex was asked for on another screen; null: of none. */
  annex: { set: string; period: string } | null;
}

export const choices = createStore<Choices>({ comparison: null, annex: null });

keepThroughReload('choices', choices, { save: (state) => state, restore: choices.set });

/** The earliest period against the latest one; null when the set has fewer than two. */
export function defaultComparison(set: SetSummary): Choices['comparison'] {
  const base = set.periods[0];
  const against = set.periods.at(-1);
  return base && against && base !== against ? { set: set.id, base: base.id, against: against.id } : null;
}

/** The first two sets against each other, for a workspace in which no set has two periods; null: fewer sets. */
export function comparisonOfSets(sets: readonly SetSummary[]): ComparisonChoice | null {
  const [one, other] = sets.filter(({ periods }) => periods.length > 0);
  const base = one?.periods[0];
  const against = other?.periods.at(-1);
  return one && other && base && against
    ? { set: one.id, base: base.id, against: against.id, againstSet: other.id }
    : null;
}

export function chooseComparison(set: SetSummary): void {
  const comparison = defaultComparison(set);
  if (comparison) choices.set({ comparison });
}

export function chooseForAnnex(set: string, period: string): void {
  choices.set({ annex: { set, period } });
}

/** Choices that still name a set and periods of this workspace; others fall back to the defaults. */
export function validChoices(sets: readonly SetSummary[], given: Choices): Pick<Choices, 'comparison'> {
  const has = (setId: string, ...periods: string[]) => {
    const set = sets.find((candidate) => candidate.id === setId);
    return set !== undefined && periods.every((id) => set.periods.some((period) => period.id === id));
  };
  const kept = given.comparison;
  const comparison =
    kept && has(kept.set, kept.base) && has(kept.againstSet ?? kept.set, kept.against)
      ? kept
      : (sets.map(defaultComparison).find((candidate) => candidate !== null) ?? null);
  return { comparison };
}
