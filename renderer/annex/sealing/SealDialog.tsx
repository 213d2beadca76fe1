import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useDoneToast } from '../../components/toast.tsx';
import type { FormDialogHandle } from '../../people/FormDialog.tsx';
import { PinInput } from '../../people/PinInput.tsx';
import { fieldOf, fieldProblem } from '../../people/problems.ts';
import { useSignedIn } from '../../state/people.ts';
import { useJob } from '../../state/useJob.ts';
import type { StepProps } from './StateDialogs.tsx';
import { StepDialog } from './StepDialog.tsx';
import { standingOf } from './standing.ts';

/** Freezes an annex with the approver's own key, which their PIN opens. */
export function SealDialog({ detail, onDetail, onReload, onClose }: StepProps) {
  const { id, name, version, contentHash } = detail;
  const dialog = useRef<FormDialogHandle>(null);
  const pinBox = useRef<HTMLInputElement>(null);
  const [pin, setPin] = useState('');
  const [complain, setComplain] = useState(false);
  const me = useSignedIn();
  const job = useJob();
  const done = useDoneToast();
  const { correcting } = standingOf(detail);
  useEffect(() => {
    requestAnimationFrame(() => pinBox.current?.focus());
  }, []);
  const seal = async () => {
    setComplain(true);
    if (pin === '') {
      dialog.current?.complain();
      return;
    }
    const input = { annex: id, seen: contentHash, pin };
    setPin('');
    setComplain(false);
    const next = await job.run('annex.seal', input, 'Đang khóa phụ lục');
    if (!next) {
      dialog.current?.complain();
      return;
    }
    onDetail(next);
    onClose();
    done(`Đã khóa bản số ${next.version} để ký`);
  };
  const missing = complain && pin === '' ? 'Vui lòng nhập mã PIN.' : undefined;
  return (
    <StepDialog
      ref={dialog}
      title="Khóa phụ lục để ký"
      action="Khóa để ký"
      job={job}
      beside={fieldOf(job.problem) === 'pin'}
      onSubmit={() => void seal()}
      onReload={onReload}
      onClose={onClose}
    >
      <p>
        {me?.name ?? 'Bạn'} khóa “{name}”, bản số {version}
        {correcting && `, thay cho bản số ${correcting.replaces}`}. Khóa giữ nguyên nội dung, cách trình bày,
        lần duyệt bảng đối soát và lập một lần các tệp PDF, Excel, Word.
      </p>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          Không hoàn tác được: bản đã khóa không bao giờ đổi. Muốn sửa sau đó phải lập bản đính chính.
        </MessageBarBody>
      </MessageBar>
      <PinInput
        ref={pinBox}
        label="Mã PIN của bạn"
        value={pin}
        onChange={setPin}
        problem={fieldProblem(job.problem, 'pin') ?? missing}
      />
    </StepDialog>
  );
}
