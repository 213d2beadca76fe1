import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Radio,
  RadioGroup,
  SearchBox,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Side } from '../../../shared/contract/view.ts';
import { formatCount } from '../../components/count.ts';
import type { PairRow } from '../rows.ts';
import { ActProblem } from '../work/ActProblem.tsx';
import { useWork } from '../work/context.ts';
import { type Candidate, candidates } from './candidates.ts';
import './pairing.css';

interface RepairDialogProps {
  row: PairRow;
  onClose: () => void;
}

/** Pairs a row with another one than the application did. */
export function RepairDialog({ row, onClose }: RepairDialogProps) {
  const { act, busy, periods, rows } = useWork();
  const [from, setFrom] = useState<Side>(row.base ? 'base' : 'against');
  const [search, setSearch] = useState('');
  const other: Side = from === 'base' ? 'against' : 'base';
  const { shown, all } = useMemo(() => candidates(row, from, rows, search), [row, from, rows, search]);
  const kept = row[from];
  const pair = async ({ side }: Candidate) => {
    if (!kept) return;
    const [base, against] = from === 'base' ? [kept, side] : [side, kept];
    const done = await act('reconcile.pair', { baseRow: base.key, againstRow: against.key });
    if (done) onClose();
  };
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className="repair">
        <DialogBody>
          <DialogTitle>Ghép lại</DialogTitle>
          <DialogContent className="stack">
            <ActProblem />
            <p className="repair-kept">
              <b>{kept?.ordinal}</b> {kept?.name}
            </p>
            <SearchBox
              autoFocus
              placeholder={`Tìm dòng ${periods[other]} (không cần dấu)`}
              aria-label="Tìm dòng để ghép"
              value={search}
              onChange={(_, data) => setSearch(data.value)}
              onKeyDown={(event) => {
                const [first] = shown;
                if (event.key !== 'Enter' || !first || shown.length > 1) return;
                event.preventDefault();
                void pair(first);
              }}
            />
            {row.base && row.against && (
              <RadioGroup
                layout="horizontal"
                aria-label="Giữ dòng của kỳ nào"
                value={from}
                onChange={(_, data) => setFrom(data.value === 'against' ? 'against' : 'base')}
              >
                <Radio value="base" label={`Giữ dòng ${periods.base}`} />
                <Radio value="against" label={`Giữ dòng ${periods.against}`} />
              </RadioGroup>
            )}
            <ul className="repair-list" aria-label="Dòng có thể ghép">
              {shown.map((candidate) => (
                <li key={candidate.row.id}>
                  <button type="button" disabled={busy} onClick={() => void pair(candidate)}>
                    <span>
                      <b>{candidate.side.ordinal}</b> {candidate.side.name}
                    </span>
                    <span className="muted small">
                      {candidate.side.result?.replace(/\s+/gu, ' ') || '(không có kết quả)'}
                      {candidate.row[from] && ` · đang ghép với ${candidate.row[from].ordinal}`}
                      {candidate.side.submission.agency && ` · ${candidate.side.submission.agency}`}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
            {shown.length === 0 && <p className="muted">Không có dòng nào khớp.</p>}
            {all > shown.length && (
              <p className="muted small">Còn {formatCount(all - shown.length)} dòng nữa; hãy tìm theo tên.</p>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Hủy</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
