import { Button } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { DecisionChoice } from '../../../shared/contract/view.ts';
import { formatCount } from '../../components/count.ts';
import { askSignIn } from '../../state/people.ts';
import type { PairRow } from '../rows.ts';
import { useWork } from '../work/context.ts';
import { BulkApproveDialog } from './BulkApproveDialog.tsx';
import { BulkDecideDialog } from './BulkDecideDialog.tsx';
import { BulkDismissDialog } from './BulkDismissDialog.tsx';
import './bulk.css';

export type BulkTask = 'decide' | 'approve' | 'dismiss';

interface BulkBarProps {
  selected: readonly PairRow[];
  /** Rows that the filters let through. */
  shown: number;
  /** Opens one of the dialogs, as a key does. */
  asked: { task: BulkTask; choice: DecisionChoice | null } | null;
  onAsk: (asked: BulkBarProps['asked']) => void;
  onSelectAll: () => void;
  onClear: () => void;
}

/** What can be done with several rows at once; each asks with the number of rows before it does anything. */
export function BulkBar({ selected, shown, asked, onAsk, onSelectAll, onClear }: BulkBarProps) {
  const { me } = useWork();
  // The rows that were chosen when the dialog opened: what it counts is what it does.
  const [rows, setRows] = useState<readonly PairRow[] | null>(null);
  if (asked && rows === null && me) setRows(selected);
  if ((!asked || !me) && rows !== null) setRows(null);
  const close = () => onAsk(null);
  const open = (task: BulkTask) => (me ? onAsk({ task, choice: null }) : askSignIn());
  return (
    <div className="bulk-bar" role="toolbar" aria-label="Các dòng đã chọn" data-testid="bulk-bar">
      <span role="status">
        Đã chọn <b>{formatCount(selected.length)} dòng</b>
      </span>
      <Button size="small" appearance="primary" onClick={() => open('decide')}>
        Quyết định…
      </Button>
      {me?.role === 'approver' && (
        <Button size="small" onClick={() => open('approve')}>
          Duyệt…
        </Button>
      )}
      <Button size="small" onClick={() => open('dismiss')}>
        Bỏ qua phát hiện…
      </Button>
      {selected.length < shown && (
        <Button size="small" appearance="subtle" onClick={onSelectAll}>
          Chọn tất cả {formatCount(shown)} dòng đang lọc
        </Button>
      )}
      <span className="muted small">Ctrl+C: sao chép sang Excel</span>
      <Button
        size="small"
        appearance="subtle"
        icon={<Dismiss20Regular />}
        aria-label="Bỏ chọn"
        title="Bỏ chọn (Esc)"
        onClick={onClear}
      />
      {rows && asked?.task === 'decide' && (
        <BulkDecideDialog rows={rows} choice={asked.choice} onClose={close} onDone={onClear} />
      )}
      {rows && asked?.task === 'approve' && (
        <BulkApproveDialog rows={rows} onClose={close} onDone={onClear} />
      )}
      {rows && asked?.task === 'dismiss' && (
        <BulkDismissDialog rows={rows} onClose={close} onDone={onClear} />
      )}
    </div>
  );
}
