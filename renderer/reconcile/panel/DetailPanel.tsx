import { Button } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import type { KeyboardEvent, Ref } from 'react';
import { Mark } from '../../components/Marks.tsx';
import { ROW_CLASS_LABELS } from '../labels.ts';
import type { PairRow } from '../rows.ts';
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
  basePeriod: string;
  againstPeriod: string;
  /** Esc: the keyboard goes back to the grid, the panel stays. */
  onLeave: () => void;
  onClose: () => void;
}

export function DetailPanel(props: DetailPanelProps) {
  const { ref, row, rows, onShow, basePeriod, againstPeriod, onLeave, onClose } = props;
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onLeave();
  };
  const periods = { base: basePeriod, against: againstPeriod };
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
        <div className="detail-body" key={row.id}>
          <p className="row small">
            <Mark tone="plain">STT {row.ordinal}</Mark>
            <Mark tone={row.class === 'automatic' ? 'plain' : 'suggested'}>
              Ghép cặp: {ROW_CLASS_LABELS[row.class]}
            </Mark>
          </p>
          {row.reasons.length > 0 && <p className="muted small">{row.reasons.join('; ')}</p>}
          <FindingList findings={row.findings} periods={periods} />
          <DifferenceList row={row} />
          <TextCompare row={row} periods={periods} />
          <ReadingCompare row={row} periods={periods} />
        </div>
      )}
    </aside>
  );
}
