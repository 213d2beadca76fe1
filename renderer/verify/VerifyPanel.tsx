import { Button } from '@fluentui/react-components';
import { ArrowUpload32Regular, FolderOpen20Regular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { JobStrip } from '../components/JobStrip.tsx';
import { StoppedNotice } from '../components/Notice.tsx';
import { Problem } from '../components/Problem.tsx';
import { useDrop } from '../components/useDrop.ts';
import { ReportView } from './ReportView.tsx';
import { useVerify } from './useVerify.ts';
import './verify.css';

/** Takes in a PDF, dropped or chosen, and shows what its signatures are worth. */
export function VerifyPanel() {
  const { report, problem, job, check } = useVerify();
  const input = useRef<HTMLInputElement>(null);
  const over = useDrop(([file]) => {
    if (file) void check(file);
  });
  return (
    <>
      <section className={over ? 'verify-drop verify-drop-over' : 'verify-drop'} aria-label="Chọn tệp PDF">
        <ArrowUpload32Regular aria-hidden="true" />
        <div>
          <p className="verify-drop-title">Kéo một tệp PDF đã ký vào đây</p>
          <p className="muted">
            Tệp chỉ được đọc trên máy này. Ứng dụng cho biết tệp còn nguyên như khi ký hay đã đổi, ai ký, và
            có phải phụ lục đã khóa trong sổ hay không.
          </p>
        </div>
        <Button appearance="primary" icon={<FolderOpen20Regular />} onClick={() => input.current?.click()}>
          Chọn tệp PDF
        </Button>
        <input
          ref={input}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label="Tệp PDF cần kiểm tra"
          data-testid="verify-file"
          accept=".pdf"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void check(file);
            // The same file can be checked again.
            event.target.value = '';
          }}
        />
      </section>
      <JobStrip progress={job.progress} onCancel={job.cancel} />
      <StoppedNotice stopped={job.stopped} />
      <Problem problem={problem} />
      {report && <ReportView report={report} />}
    </>
  );
}
