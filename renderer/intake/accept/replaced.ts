import type { SetSummary, SubmissionSummary } from '../../../shared/contract/commands.ts';
import { fold } from '../../../shared/contract/view.ts';

const same = (one: string, other: string) => fold(one.trim()) === fold(other.trim());

/**
 * The stored submission whose place a report of this set, period and agency would take, or null. Names are
 * compared the way a person reads them; the engine has the last word when the report is stored. Pure.
 */
export function replacedBy(
  sets: readonly SetSummary[],
  wanted: { set: string; period: string; agency: string },
): SubmissionSummary | null {
  const set = sets.find((each) => same(each.name, wanted.set));
  const period = set?.periods.find((each) => same(each.name, wanted.period));
  const found = period?.submissions.find((each) => !each.replaced && same(each.agency ?? '', wanted.agency));
  return found ?? null;
}
