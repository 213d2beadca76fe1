import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { SignatureReport } from '../../shared/contract/annex.ts';
import { openAnnex } from '../annex/view.ts';
import { CopyText } from '../components/CopyText.tsx';
import { goTo } from '../state/route.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { SignatureBlock } from './SignatureBlock.tsx';
import { sealedSentence, VERDICT_LABELS, VERDICT_TONES, verdictSentence } from './words.ts';
import './verify.css';

interface ReportViewProps {
  report: SignatureReport;
  /** The annex that the report is shown in: it need not be opened from there. */
  within?: string;
}

/** A check of a PDF: the verdict, how it stands to what was sealed, then each signature. */
export function ReportView({ report, within }: ReportViewProps) {
  const { workspace } = useStore(session);
  const { fileName, sha256, verdict, signatures, addedAfter, sealed } = report;
  const held = sealedSentence(report, workspace !== null);
  const bad = VERDICT_TONES[verdict] === 'error' || held.tone === 'error';
  return (
    <section
      className="verify-report"
      aria-label={`Kết quả kiểm tra ${fileName}`}
      data-testid="verify-report"
    >
      <div className="stack" role={bad ? 'alert' : 'status'}>
        <MessageBar intent={VERDICT_TONES[verdict]} layout="multiline" data-testid="verify-verdict">
          <MessageBarBody>
            <MessageBarTitle>{VERDICT_LABELS[verdict]}:</MessageBarTitle>
            {verdictSentence(report)}
          </MessageBarBody>
        </MessageBar>
        <MessageBar intent={held.tone} layout="multiline" data-testid="verify-sealed">
          <MessageBarBody>
            {held.words}{' '}
            {sealed !== null && sealed.annex !== within && workspace !== null && (
              <Button
                size="small"
                onClick={() => {
                  openAnnex(sealed.annex);
                  goTo('annex');
                }}
              >
                Mở phụ lục
              </Button>
            )}
          </MessageBarBody>
        </MessageBar>
      </div>
      <div>
        <p className="verify-file">{fileName}</p>
        <CopyText label="SHA-256" text={sha256} of={`SHA-256 của ${fileName}`} />
      </div>
      {addedAfter.length > 0 && (
        <div>
          <p>Phần thêm hoặc đổi trong tệp sau khi ký:</p>
          <ul>
            {addedAfter.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}
      {signatures.length > 0 && (
        <ol className="verify-signatures" aria-label="Các chữ ký, theo thứ tự ký">
          {signatures.map((signature, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: in the order of signing, drawn anew as a whole
            <li key={index}>
              <SignatureBlock signature={signature} number={index + 1} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
