import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useRef } from 'react';
import { useDoneToast } from '../../components/toast.tsx';
import type { FormDialogHandle } from '../../people/FormDialog.tsx';
import { useSignedIn } from '../../state/people.ts';
import { useJob } from '../../state/useJob.ts';
import { decidedText } from '../decided.ts';
import type { StepProps } from './StateDialogs.tsx';
import { StepDialog } from './StepDialog.tsx';

/** A person says that they looked through the annex as it is. */
export function ReviewDialog({ detail, onDetail, onReload, onClose }: StepProps) {
  const { id, name, version, contentHash, decisions, unlisted } = detail;
  const dialog = useRef<FormDialogHandle>(null);
  const me = useSignedIn();
  const job = useJob();
  const done = useDoneToast();
  const { text, open } = decidedText(decisions);
  const review = async () => {
    const next = await job.run('annex.review', { annex: id, seen: contentHash }, 'Đang ghi nhận soát xét');
    if (!next) return;
    onDetail(next);
    onClose();
    done('Đã soát xét phụ lục');
  };
  return (
    <StepDialog
      ref={dialog}
      title="Soát xét phụ lục"
      action="Đã xem hết, soát xét"
      job={job}
      onSubmit={() => void review()}
      onReload={onReload}
      onClose={onClose}
    >
      <p>
        {me?.name ?? 'Bạn'} xác nhận đã xem toàn bộ các trang của “{name}”, bản số {version}, đúng như bản xem
        trước. Người khóa phụ lục để ký phải là người khác.
      </p>
      <MessageBar intent={open ? 'warning' : 'info'} layout="multiline">
        <MessageBarBody>{text}</MessageBarBody>
      </MessageBar>
      {unlisted.length > 0 && (
        <div>
          <p>Bảng có trong số liệu mà phụ lục không in:</p>
          <ul className="state-list">
            {unlisted.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}
    </StepDialog>
  );
}
