import { useDoneToast } from '../../components/toast.tsx';
import { useJob } from '../../state/useJob.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import type { StepProps } from './StateDialogs.tsx';

/** Begins the next version of a sealed annex. */
export function CorrectDialog({ detail, onDetail, onReload, onClose }: StepProps) {
  const { id, version, state } = detail;
  const job = useJob();
  const done = useDoneToast();
  const correct = async (reason: string) => {
    const next = await job.run('annex.correct', { annex: id, reason }, 'Đang lập bản đính chính');
    if (!next) return;
    onDetail(next);
    onClose();
    done(`Đang soạn bản số ${next.version}`);
  };
  return (
    <ReasonDialog
      title="Lập bản đính chính"
      action={`Lập bản số ${version + 1}`}
      label="Lý do đính chính"
      hint="Ví dụ: cơ quan gửi lại số liệu dòng 1.4 sau khi phụ lục đã khóa."
      job={job}
      onReason={(reason) => void correct(reason)}
      onReload={onReload}
      onClose={onClose}
    >
      <p>
        Bản số {version} {state === 'signed' ? 'đã ký' : 'đã khóa'} được giữ nguyên. Bản số {version + 1} bắt
        đầu từ cách trình bày của bản đó và số liệu hiện nay, đi lại từ dự thảo; khi khóa, bản mới ghi rõ thay
        cho bản nào, vì sao và khác ở đâu.
      </p>
    </ReasonDialog>
  );
}
