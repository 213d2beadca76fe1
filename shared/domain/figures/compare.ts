import type { Bound } from './comparison.ts';
import { compareDecimals } from './decimal.ts';
import type { Measure } from './measure.ts';
import type { Comparator, DecimalText, FigurePart, TargetCondition } from './types.ts';

export type Outcome = 'met' | 'notMet' | 'undecidable';

/** Met, not met, or neither because the target lies between the two ends of the measured range. */
export function compare(condition: TargetCondition, part: FigurePart, measure: Measure): Outcome {
  const { comparator } = condition;
  const bound = comparator === 'between' ? condition.low : condition.value;
  if (bound === undefined) return 'undecidable';
  const holds = (value: DecimalText): boolean => {
    const difference = compareDecimals(value, bound);
    switch (comparator) {
      case 'atLeast':
      case 'between':
        return difference >= 0;
      case 'increaseBy':
        return bound.startsWith('-') ? difference <= 0 : difference >= 0;
      case 'moreThan':
        return difference > 0;
      case 'atMost':
        return difference <= 0;
      case 'lessThan':
        return difference < 0;
      case 'equal':
        return difference === 0;
    }
  };
  if (part.bound) return compareBound(comparator, part.bound, compareDecimals(measure.low, bound));
  const low = holds(measure.low);
  const high = measure.high === measure.low ? low : holds(measure.high);
  return low === high ? (low ? 'met' : 'notMet') : 'undecidable';
}

/**
 * A figure that only bounds the number ("Trên 90%", "gần 90%"): decided when every number within the bound
 * gives the same answer. `difference` is the sign of the figure's number minus the target's.
 */
function compareBound(comparator: Comparator, bound: Bound, difference: number): Outcome {
  const upwards = bound === 'atLeast' || bound === 'moreThan';
  const strict = bound === 'moreThan' || bound === 'lessThan';
  const beyond = upwards
    ? difference > 0 || (difference === 0 && strict)
    : difference < 0 || (difference === 0 && strict);
  switch (comparator) {
    case 'atLeast':
    case 'between':
      if (upwards) return beyond || difference === 0 ? 'met' : 'undecidable';
      return beyond ? 'notMet' : 'undecidable';
    case 'moreThan':
      if (upwards) return beyond ? 'met' : 'undecidable';
      return beyond || difference === 0 ? 'notMet' : 'undecidable';
    case 'atMost':
      if (upwards) return beyond ? 'notMet' : 'undecidable';
      return beyond || difference === 0 ? 'met' : 'undecidable';
    case 'lessThan':
      if (upwards) return beyond || difference === 0 ? 'notMet' : 'undecidable';
      return beyond ? 'met' : 'undecidable';
    case 'equal':
      return beyond ? 'notMet' : 'undecidable';
    case 'increaseBy':
      return 'undecidable';
  }
}
