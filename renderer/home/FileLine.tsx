import {
  ChevronDown16Regular,
  ChevronUp16Regular,
  DocumentTable20Regular,
  Warning16Filled,
} from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { SubmissionSummary } from '../../shared/contract/commands.ts';
import { formatCount } from '../components/count.ts';
import { formatMoment } from '../components/dates.ts';
import { Mark } from '../components/Marks.tsx';
import { ReadWarnings } from '../components/ReadWarnings.tsx';
import { groupWarnings } from '../components/warnings.ts';

/** One stored file; what was noticed when it was read opens beneath it. */
export function FileLine({ submission }: { submission: SubmissionSummary }) {
  const [open, setOpen] = useState(false);
  const list = useId();
  const { warnings } = submission;
  return (
    <li className="set-file">
      <DocumentTable20Regular aria-hidden="true" />
      <div>
        <span className="set-file-name">{submission.fileName}</span>
        <span className="muted small">
          {submission.agency ?? 'Không ghi cơ quan'} · {formatCount(submission.indicatorRows)} chỉ tiêu · nhập
          lúc {formatMoment(submission.importedAt)}
        </span>
      </div>
      {submission.replaced && <Mark tone="plain">Đã có bản thay thế</Mark>}
      {warnings.length > 0 && (
        <button
          type="button"
          className="mark mark-warning mark-button"
          aria-expanded={open}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          <Warning16Filled aria-hidden="true" />
          <span>{warnings.length} lưu ý khi đọc</span>
          {open ? <ChevronUp16Regular aria-hidden="true" /> : <ChevronDown16Regular aria-hidden="true" />}
        </button>
      )}
      {open && (
        <section
          id={list}
          className="set-file-warnings"
          aria-label={`Lưu ý khi đọc tệp ${submission.fileName}`}
        >
          <ReadWarnings groups={groupWarnings(warnings)} />
        </section>
      )}
    </li>
  );
}
