import { Checkbox } from '@fluentui/react-components';
import { ArrowRight20Regular } from '@fluentui/react-icons';
import type { SetSummary } from '../../shared/contract/commands.ts';
import { type ComparisonChoice, defaultComparison } from '../state/choices.ts';
import { Choice } from './Choice.tsx';

interface ComparisonChoicesProps {
  sets: readonly SetSummary[];
  comparison: ComparisonChoice;
  onChoose: (comparison: ComparisonChoice) => void;
}

/** Which two periods are compared, of one set or of two. */
export function ComparisonChoices({ sets, comparison, onChoose }: ComparisonChoicesProps) {
  const { set: setId, base, against, againstSet } = comparison;
  const set = sets.find((candidate) => candidate.id === setId);
  const later = againstSet === undefined ? set : sets.find((candidate) => candidate.id === againstSet);
  const others = sets.filter((each) => each.id !== setId && each.periods.length > 0);
  const chooseSet = (id: string) => {
    const next = sets.find((candidate) => candidate.id === id);
    const fresh = next ? defaultComparison(next) : null;
    if (fresh) onChoose(fresh);
  };
  const choosePeriod = (side: 'base' | 'against', id: string) => {
    const other = side === 'base' ? 'against' : 'base';
    // Two equal periods of one set cannot be compared: the other side takes the period that was here.
    const swapped = !againstSet && comparison[other] === id ? { [other]: comparison[side] } : {};
    onChoose({ ...comparison, [side]: id, ...swapped });
  };
  const chooseOther = (id: string | undefined) => {
    const next = sets.find((candidate) => candidate.id === id);
    const period = next?.periods.at(-1);
    if (next && period) onChoose({ set: setId, base, against: period.id, againstSet: next.id });
    else chooseSet(setId);
  };
  return (
    <>
      <Choice
        label="Bộ chỉ tiêu"
        wide
        value={setId}
        options={sets.filter((each) => each.periods.length > 1 || each.id === setId)}
        onChange={chooseSet}
      />
      <Choice
        label="Kỳ trước"
        value={base}
        options={set?.periods ?? []}
        onChange={(id) => choosePeriod('base', id)}
      />
      <ArrowRight20Regular aria-hidden="true" className="comparison-arrow" />
      {againstSet !== undefined && (
        <Choice label="Bộ kỳ sau" wide value={againstSet} options={others} onChange={chooseOther} />
      )}
      <Choice
        label="Kỳ sau"
        value={against}
        options={later?.periods ?? []}
        onChange={(id) => choosePeriod('against', id)}
      />
      {others.length > 0 && (
        <Checkbox
          label="So với bộ chỉ tiêu khác"
          checked={againstSet !== undefined}
          // With one period only, the set has nothing else to be compared with.
          disabled={againstSet !== undefined && (set?.periods.length ?? 0) < 2}
          onChange={(_, { checked }) => chooseOther(checked === true ? others[0]?.id : undefined)}
        />
      )}
    </>
  );
}
