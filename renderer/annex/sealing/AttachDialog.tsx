import { Field, MessageBar, MessageBarBody, Radio, RadioGroup } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { AnnexRecord } from '../../../shared/contract/annex.ts';
import type { ErrorData } from '../../../shared/contract/errors.ts';
import { errorMessage } from '../../../shared/contract/view.ts';
import { readChosen } from '../../components/chosenFile.ts';
import { FileField } from '../../components/FileField.tsx';
import type { FormDialogHandle } from '../../people/FormDialog.tsx';
import { useJob } from '../../state/useJob.ts';
import { ResultDialog } from './ResultDialog.tsx';
import { addedRecord, likelyKind, recognised } from './records.ts';
import type { StepProps } from './StateDialogs.tsx';
import { StepDialog } from './StepDialog.tsx';

/** What is wrong with the file itself, and is said beside it. */
const OF_FILE: ReadonlySet<string> = new Set([
  'RECORD_FORMAT_UNKNOWN',
  'RECORD_NOT_SIGNED',
  'RECORD_CONTENT_DIFFERS',
  'PDF_UNREADABLE',
  'PDF_ENCRYPTED',
  'FILE_UNREADABLE',
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_DAMAGED',
]);

/** Takes in the scan of the signed paper, or the PDF that the agency's own tool signed. */
export function AttachDialog({
  detail,
  version,
  onDetail,
  onReload,
  onClose,
}: StepProps & { version: number }) {
  const dialog = useRef<FormDialogHandle>(null);
  const [file, setFile] = useState<File | null>(null);
  const [kind, setKind] = useState<AnnexRecord['kind']>('signedPdf');
  const [complain, setComplain] = useState(false);
  const [unread, setUnread] = useState<ErrorData | null>(null);
  const [outcome, setOutcome] = useState<{ words: string; sound: boolean } | null>(null);
  const job = useJob();
  const attach = async () => {
    setComplain(true);
    const read = file === null ? null : await readChosen(file);
    setUnread(read?.ok === false ? read.error : null);
    if (file === null || !read?.ok) {
      dialog.current?.complain();
      return;
    }
    const input = { annex: detail.id, version, kind, fileName: file.name, bytes: read.value };
    const next = await job.run('annex.attach', input, 'Đang kiểm tra tệp');
    if (!next) {
      dialog.current?.complain();
      return;
    }
    const added = addedRecord(detail.versions, next.versions, version);
    onDetail(next);
    setOutcome({
      words: added ? recognised(added) : 'Tệp này đã được đính kèm trước đó; không lưu thêm lần nữa.',
      // A certificate that had ended, say: the file is kept, and that is said.
      sound: added === null || added.report === null || added.report.verdict === 'valid',
    });
  };
  if (outcome !== null) {
    return (
      <ResultDialog title="Đã đính kèm" onClose={onClose}>
        <MessageBar
          intent={outcome.sound ? 'success' : 'warning'}
          layout="multiline"
          role="status"
          data-testid="attach-outcome"
        >
          <MessageBarBody>{outcome.words}</MessageBarBody>
        </MessageBar>
      </ResultDialog>
    );
  }
  const problem = unread ?? job.problem;
  const ofFile = problem !== null && OF_FILE.has(problem.code);
  const fileProblem =
    complain && file === null
      ? 'Vui lòng chọn tệp.'
      : ofFile
        ? `${errorMessage(problem)} (Mã lỗi: ${problem.code})`
        : undefined;
  return (
    <StepDialog
      ref={dialog}
      title={`Đính kèm bản đã ký của bản số ${version}`}
      action="Đính kèm"
      job={job}
      beside={ofFile}
      onSubmit={() => void attach()}
      onReload={onReload}
      onClose={onClose}
    >
      <FileField
        label="Tệp"
        hint="PDF do công cụ ký của cơ quan ký từ bản PDF đã khóa; hoặc bản quét của bản giấy đã ký (PDF, PNG, JPEG)."
        accept=".pdf,.png,.jpg,.jpeg"
        file={file}
        problem={fileProblem}
        testId="attach-file"
        onChoose={(chosen) => {
          setFile(chosen);
          setKind(likelyKind(chosen.name));
          setUnread(null);
          job.clearProblem();
        }}
      />
      <Field label="Tệp này là">
        <RadioGroup
          value={kind}
          onChange={(_, data) => {
            setKind(data.value === 'scan' ? 'scan' : 'signedPdf');
            job.clearProblem();
          }}
        >
          <Radio
            value="signedPdf"
            label={
              <>
                Bản ký số{' '}
                <span className="muted">– ứng dụng kiểm tra chữ ký và nội dung đúng là bản đã khóa</span>
              </>
            }
          />
          <Radio
            value="scan"
            label={
              <>
                Bản quét <span className="muted">– ảnh của bản giấy đã ký, ứng dụng giữ nguyên</span>
              </>
            }
          />
        </RadioGroup>
      </Field>
    </StepDialog>
  );
}
