import { Button } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import type { KeyboardEvent, Ref } from 'react';
import type { Finding } from '../../../shared/contract/view.ts';
import { DecisionBox } from '../decide/DecisionBox.tsx';
import { PairingBox } from '../pairing/PairingBox.tsx';
import type { PairRow } from '../rows.ts';
import { useWork } from '../work/context.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { FindingList } from './FindingList.tsx';
import { Overview } from './Overview.tsx';
import './panel.css';
import { ReadingCompare } from './ReadingCompare.tsx';
import { TextCompare } from './TextCompare.tsx';

interface DetailPanelProps {
  ref: Ref<HTMLElement>;
  row: PairRow | null;
  /** The rows that the grid shows. */
  rows: readonly PairRow[];
  /** Goes to a row of the grid. */
  onShow: (id: string) => void;
  onDismiss: (finding: Finding) => void;
  onConfirmPair: () => void;
  onRefusePair: () => void;
  onRepair: () => void;
  onSave: () => void;
  onSaveAndNext: () => void;
  /** Esc: the keyboard goes back to the grid, the panel stays. */
  onLeave: () => void;
  onClose: () => void;
}

export function DetailPanel(props: DetailPanelProps) {
  const { ref, row, rows, onShow, onDismiss, onConfirmPair, onRefusePair, onRepair } = props;
  const { onSave, onSaveAndNext, onLeave, onClose } = props;
  const { periods } = useWork();
  const keys = (event: KeyboardEvent) => {
    // A layer opened from here is drawn elsewhere, but its keys are heard here too.
    if (event.key !== 'Escape' || !event.currentTarget.contains(event.target as Node)) return;
    event.preventDefault();
    onLeave();
  };
  return (
    <aside
      ref={ref}
      className="detail"
      tabIndex={-1}
      aria-label="Chi tiết dòng đang chọn"
      data-testid="reconcile-panel"
      onKeyDown={keys}
    >
      <header className="detail-head">
        <h2>{row ? row.name : 'Kết quả đối soát'}</h2>
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss20Regular />}
          aria-label="Đóng khung chi tiết"
          onClick={onClose}
        />
      </header>
      {!row && <Overview rows={rows} onShow={onShow} />}
      {row && (
        <>
          <div className="detail-body" key={row.id}>
            <PairingBox row={row} onConfirm={onConfirmPair} onRefuse={onRefusePair} onRepair={onRepair} />
            <FindingList row={row} onDismiss={onDismiss} />
            <DifferenceList row={row} />
            <TextCompare row={row} periods={periods} />
            <ReadingCompare row={row} periods={periods} />
          </div>
          <DecisionBox key={`decision ${row.id}`} row={row} onSave={onSave} onSaveAndNext={onSaveAndNext} />
        </>
      )}
    </aside>
  );
}
