import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { MailCheckmark20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { ErrorData } from '../../../shared/contract/errors.ts';
import type { Draft } from '../../../shared/contract/intake.ts';
import type { ReturnedWorkbook } from '../../../shared/contract/letters.ts';
import { client } from '../../client/client.ts';
import { formatMoment } from '../../components/dates.ts';
import { JobStrip } from '../../components/JobStrip.tsx';
import { Problem } from '../../components/Problem.tsx';
import { askSignIn, useSignedIn } from '../../state/people.ts';
import { useJob } from '../../state/useJob.ts';
import { FocusedTitle } from '../FocusedTitle.tsx';
import { dropEntry, readAgain } from '../queue/actions.ts';
import type { QueueEntry } from '../queue/entries.ts';
import { QueueBar } from '../queue/QueueBar.tsx';
import { setAnswered } from '../queue/queue.ts';
import { AnswerTable } from './AnswerTable.tsx';
import { takenAnswers } from './answers.ts';
import './returned.css';

interface ReturnedViewProps {
  entry: QueueEntry;
  draft: Draft;
}

/** A workbook of questions that came back: what it answers, before it is taken in. */
export function ReturnedView({ entry, draft }: ReturnedViewProps) {
  const { draftId } = draft;
  const [returned, setReturned] = useState<ReturnedWorkbook | null>(null);
  const [problem, setProblem] = useState<ErrorData | null>(null);
  const job = useJob();
  const me = useSignedIn();
  useEffect(() => {
    let gone = false;
    void client.dispatch('letters.returned', { draftId }).then((answer) => {
      if (gone) return;
      if (answer.ok) setReturned(answer.value);
      else if (answer.error.code === 'DRAFT_NOT_FOUND') readAgain(entry.id);
      else setProblem(answer.error);
    });
    return () => {
      gone = true;
    };
  }, [draftId, entry.id]);
  const accept = async () => {
    if (!me) {
      askSignIn();
      return;
    }
    const taken = await job.run('letters.accept', { draftId }, 'Đang nhận trả lời');
    if (taken) setAnswered(entry.id, taken);
  };
  const count = returned ? takenAnswers(returned).length : 0;
  const mayAccept = returned !== null && !returned.acceptedBefore && count > 0 && job.progress === null;

  return (
    <div className="draft-main returned" data-testid="returned">
      <header className="draft-head">
        <div>
          <FocusedTitle
            title={returned ? `Phiếu trả lời của ${returned.letter.agency}` : 'Phiếu trả lời'}
            name={entry.name}
            of={returned}
          />
          {returned && <p className="muted">{originInWords(returned)}</p>}
        </div>
        <QueueBar />
      </header>
      <Problem problem={problem} />
      <Problem problem={job.problem} onDismiss={job.clearProblem} />
      <JobStrip progress={job.progress} />
      {!returned && !problem && <Spinner label="Đang đối chiếu với công văn" />}
      {returned && (
        <>
          {returned.acceptedBefore && (
            <MessageBar intent="info" layout="multiline">
              <MessageBarBody>Phiếu này đã được nhận trước đó; không nhận lần nữa.</MessageBarBody>
            </MessageBar>
          )}
          {returned.warnings.length > 0 && !returned.acceptedBefore && (
            <MessageBar intent="warning" layout="multiline" data-testid="returned-warnings">
              <MessageBarBody>
                <ul>
                  {[...new Set(returned.warnings)].map((warning) => (
                    <li key={warning}>{warning}</li>
                  ))}
                </ul>
              </MessageBarBody>
            </MessageBar>
          )}
          <AnswerTable answers={returned.answers} />
        </>
      )}
      <div className="row">
        {returned && !returned.acceptedBefore && (
          <Button
            appearance="primary"
            icon={<MailCheckmark20Regular />}
            data-testid="returned-accept"
            disabledFocusable={!mayAccept}
            onClick={() => void accept()}
          >
            {count > 0 ? `Nhận trả lời (${count} câu)` : 'Nhận trả lời'}
          </Button>
        )}
        <Button disabledFocusable={job.progress !== null} onClick={() => void dropEntry(entry.id)}>
          {returned?.acceptedBefore ? 'Bỏ tệp' : 'Không nhận'}
        </Button>
        {returned && !returned.acceptedBefore && (
          <span className="muted">
            {count > 0
              ? 'Nhận trả lời chỉ khép lại câu hỏi; số liệu do người đối soát quyết định sau đó.'
              : 'Chưa có ô trả lời nào được điền cho câu hỏi còn mở.'}
          </span>
        )}
      </div>
    </div>
  );
}

function originInWords({ letter, set, againstSet, base, against, acceptedBefore }: ReturnedWorkbook): string {
  const number = letter.number === '' ? 'Công văn chưa có số' : `Công văn số ${letter.number}`;
  const sets = set === againstSet ? set : `${set} và ${againstSet}`;
  return `${number}, lập ${formatMoment(letter.madeAt)}. ${sets}: ${base} – ${against}. ${acceptedBefore ? 'Đã nhận.' : 'Chưa nhận.'}`;
}
