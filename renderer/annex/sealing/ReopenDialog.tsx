import { useDoneToast } from '../../components/toast.tsx';
import { useJob } from '../../state/useJob.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import type { StepProps } from './StateDialogs.tsx';

/** Takes back that an annex was reviewed. */
export function ReopenDialog({ detail, onDetail, onReload, onClose }: StepProps) {
  const job = useJob();
  const done = useDoneToast();
  const reopen = async (reason: string) => {
    const next = await job.run('annex.reopen', { annex: detail.id, reason }, 'Đang trả về dự thảo');
    if (!next) return;
    onDetail(next);
    onClose();
    done('Phụ lục đã về dự thảo');
  };
  return (
    <ReasonDialog
      title="Trả về dự thảo"
      action="Trả về dự thảo"
      label="Lý do"
      hint="Ví dụ: số của dòng 1.4 chưa khớp báo cáo, đề nghị kiểm tra lại."
      job={job}
      onReason={(reason) => void reopen(reason)}
      onReload={onReload}
      onClose={onClose}
    >
      <p>Phụ lục phải được soát xét lại trước khi khóa để ký. Lý do được giữ trong lịch sử.</p>
    </ReasonDialog>
  );
}
