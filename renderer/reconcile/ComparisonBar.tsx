import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { SetSummary } from '../../shared/contract/commands.ts';
import { ComparisonChoices } from '../components/ComparisonChoices.tsx';
import type { ComparisonChoice } from '../state/choices.ts';
import { chooseAnother } from './state.ts';

interface ComparisonBarProps {
  sets: readonly SetSummary[];
  comparison: ComparisonChoice;
  exporting: boolean;
  onExport: () => void;
  /** Further actions on the whole comparison. */
  children?: ReactNode;
}

export function ComparisonBar({ sets, comparison, exporting, onExport, children }: ComparisonBarProps) {
  return (
    <div className="comparison-bar">
      <ComparisonChoices sets={sets} comparison={comparison} onChoose={chooseAnother} />
      <span className="comparison-gap" />
      {children}
      <Button icon={<ArrowDownload20Regular />} disabledFocusable={exporting} onClick={onExport}>
        Xuất danh sách
      </Button>
    </div>
  );
}
