import { formatCount } from '../../components/count.ts';
import { approvalHindrance } from '../decide/approvable.ts';
import type { PairRow } from '../rows.ts';
import { useWork } from '../work/context.ts';
import { BulkDialog } from './BulkDialog.tsx';

interface BulkApproveDialogProps {
  rows: readonly PairRow[];
  onClose: () => void;
  onDone: () => void;
}

/** Approves those of the rows that the person signed in may approve, and says which are left out and why. */
export function BulkApproveDialog({ rows, onClose, onDone }: BulkApproveDialogProps) {
  const { act, me } = useWork();
  const hindered = rows.map((row) => ({ row, hindrance: approvalHindrance(row, me) }));
  const free = hindered.filter(({ hindrance }) => hindrance === null).map(({ row }) => row);
  const count = (wanted: string) => hindered.filter(({ hindrance }) => hindrance === wanted).length;
  const left = [
    [count('undecided'), 'dòng chưa có quyết định, đang hỏi hoặc đã cũ'],
    [count('own'), 'dòng do chính bạn quyết định, cần người khác duyệt'],
    [count('approved'), 'dòng đã được duyệt'],
  ] as const;
  const approve = async () => {
    const pairs = free.map(({ id, fingerprint }) => ({ pair: id, fingerprint }));
    if (!(await act('reconcile.approveRows', { pairs }))) return;
    onClose();
    onDone();
  };
  return (
    <BulkDialog
      title="Duyệt các dòng đã chọn"
      confirm={`Duyệt ${formatCount(free.length)} dòng`}
      disabled={free.length === 0}
      onConfirm={() => void approve()}
      onClose={onClose}
    >
      <p>
        Duyệt quyết định của <b>{formatCount(free.length)} dòng</b> trong {formatCount(rows.length)} dòng đã
        chọn.
      </p>
      <ul className="small">
        {left
          .filter(([many]) => many > 0)
          .map(([many, words]) => (
            <li key={words}>
              Không duyệt {formatCount(many)} {words}.
            </li>
          ))}
      </ul>
    </BulkDialog>
  );
}
