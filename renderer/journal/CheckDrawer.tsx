import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  Field,
  Input,
  OverlayDrawer,
} from '@fluentui/react-components';
import { Dismiss20Regular, ShieldCheckmark20Regular } from '@fluentui/react-icons';
import { type FormEvent, useState } from 'react';
import type { JournalCheck } from '../../shared/contract/journal.ts';
import { JobStrip } from '../components/JobStrip.tsx';
import { StoppedNotice } from '../components/Notice.tsx';
import { Problem } from '../components/Problem.tsx';
import { useJob } from '../state/useJob.ts';
import { CheckResult } from './CheckResult.tsx';

const HASH = /^[0-9a-f]{64}$/;

/** Checks the whole journal, and everything that it vouches for. */
export function CheckDrawer({ onClose }: { onClose: () => void }) {
  const [written, setWritten] = useState('');
  const [check, setCheck] = useState<{ found: JournalCheck; compared: boolean } | null>(null);
  const job = useJob();
  // Copied from paper or a letter: with spaces, in capitals.
  const head = written.replace(/\s+/g, '').toLowerCase();
  const wrong = head !== '' && !HASH.test(head);
  const run = async (event: FormEvent) => {
    event.preventDefault();
    if (wrong || job.progress) return;
    setCheck(null);
    const found = await job.run(
      'journal.verify',
      { head: head === '' ? null : head },
      'Đang kiểm tra nhật ký',
    );
    if (found) setCheck({ found, compared: head !== '' });
  };
  return (
    <OverlayDrawer open position="end" size="medium" onOpenChange={(_, data) => !data.open && onClose()}>
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button appearance="subtle" aria-label="Đóng" icon={<Dismiss20Regular />} onClick={onClose} />
          }
        >
          Kiểm tra nhật ký
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className="journal-check">
        <p>
          Mỗi mục nhật ký mang mã băm của mục trước nó và của dữ liệu mà nó ghi lại. Ứng dụng tính lại tất cả,
          thử từng chữ ký duyệt và từng trang của tệp sổ: sửa ở bất cứ đâu, dù chỉ một byte, cũng lộ ra.
        </p>
        <form className="stack" onSubmit={(event) => void run(event)}>
          <Field
            label="Mã băm cuối đã ghi lại lần trước (không bắt buộc)"
            hint="Có mã này thì ứng dụng còn biết nhật ký đến lúc đó có bị viết lại toàn bộ hay không."
            validationMessage={wrong ? 'Mã băm gồm đúng 64 ký tự từ 0 đến 9 và từ a đến f.' : undefined}
          >
            <Input
              className="journal-hash-input"
              value={written}
              spellCheck={false}
              maxLength={200}
              onChange={(_, data) => setWritten(data.value)}
            />
          </Field>
          <div className="row">
            <Button
              type="submit"
              appearance="primary"
              icon={<ShieldCheckmark20Regular />}
              disabledFocusable={job.progress !== null || wrong}
            >
              {check ? 'Kiểm tra lại' : 'Kiểm tra'}
            </Button>
          </div>
        </form>
        <JobStrip progress={job.progress} onCancel={job.cancel} />
        <StoppedNotice stopped={job.stopped} />
        <Problem problem={job.problem} onDismiss={job.clearProblem} />
        {check && <CheckResult check={check.found} compared={check.compared} />}
      </DrawerBody>
    </OverlayDrawer>
  );
}
