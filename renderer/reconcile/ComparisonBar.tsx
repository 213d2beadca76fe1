import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular, ArrowRight20Regular } from '@fluentui/react-icons';
import type { SetSummary } from '../../shared/contract/commands.ts';
import { Choice } from '../components/Choice.tsx';
import { choices, defaultComparison } from '../state/choices.ts';
import type { ComparisonChoice } from './Comparison.tsx';

interface ComparisonBarProps {
  sets: readonly SetSummary[];
  comparison: ComparisonChoice;
  exporting: boolean;
  onExport: () => void;
}

export function ComparisonBar({ sets, comparison, exporting, onExport }: ComparisonBarProps) {
  const set = sets.find((candidate) => candidate.id === comparison.set);
  const periods = set?.periods ?? [];
  const chooseSet = (id: string) => {
    const next = sets.find((candidate) => candidate.id === id);
    const fresh = next ? defaultComparison(next) : null;
    if (fresh) choices.set({ comparison: fresh });
  };
  const choosePeriod = (side: 'base' | 'against', id: string) => {
    const other = side === 'base' ? 'against' : 'base';
    // Two equal periods cannot be compared: the other side takes the period that was here.
    const swapped = comparison[other] === id ? { [other]: comparison[side] } : {};
    choices.set({ comparison: { ...comparison, [side]: id, ...swapped } });
  };
  return (
    <div className="comparison-bar">
      <Choice
        label="Bộ chỉ tiêu"
        wide
        value={comparison.set}
        options={sets.filter((each) => each.periods.length > 1).map(({ id, name }) => ({ id, name }))}
        onChange={chooseSet}
      />
      <Choice
        label="Kỳ trước"
        value={comparison.base}
        options={periods}
        onChange={(id) => choosePeriod('base', id)}
      />
      <ArrowRight20Regular aria-hidden="true" className="comparison-arrow" />
      <Choice
        label="Kỳ sau"
        value={comparison.against}
        options={periods}
        onChange={(id) => choosePeriod('against', id)}
      />
      <span className="comparison-gap" />
      <Button icon={<ArrowDownload20Regular />} disabledFocusable={exporting} onClick={onExport}>
        Xuất danh sách
      </Button>
    </div>
  );
}
