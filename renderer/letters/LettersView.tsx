import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { ArrowSwap20Regular, MailArrowUp20Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { focusFirstWrong } from '../components/focus.ts';
import { JobStrip } from '../components/JobStrip.tsx';
import { StoppedNotice } from '../components/Notice.tsx';
import { Problem } from '../components/Problem.tsx';
import type { ComparisonChoice } from '../state/choices.ts';
import { askSignIn, useSignedIn } from '../state/people.ts';
import { goTo } from '../state/route.ts';
import { formComplaints } from './complaints.ts';
import { LetterFormView } from './LetterFormView.tsx';
import { MadeLetters } from './MadeLetters.tsx';
import { QuestionList } from './QuestionList.tsx';
import { useLetters } from './useLetters.ts';

/** What is open with agencies, the form of letters, and the letters made. */
export function LettersView({ comparison }: { comparison: ComparisonChoice }) {
  // The parent makes this anew for another choice: the object of the first drawing stays.
  const [input] = useState(comparison);
  const letters = useLetters(input);
  const { questions, form, job } = letters;
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [complain, setComplain] = useState(false);
  const box = useRef<HTMLFormElement>(null);
  const me = useSignedIn();
  const busy = job.progress !== null;
  // Whom no letter asked yet; others are asked again only where somebody ticks them.
  const fresh = questions?.filter(({ unsent }) => unsent > 0).map(({ agency }) => agency) ?? [];
  const known = new Set(questions?.map(({ agency }) => agency));
  const wanted = (chosen ?? fresh).filter((agency) => known.has(agency));
  const complete = form !== null && Object.keys(formComplaints(form)).length === 0;
  /** Runs work that needs somebody signed in and a form without a fault, or leads to what is missing. */
  const whenReady = (work: () => Promise<unknown>) => {
    if (!me) {
      askSignIn();
      return;
    }
    setComplain(!complete);
    if (complete) void work();
    else focusFirstWrong(box.current);
  };
  const make = async () => {
    await letters.make(wanted);
    setChosen(null);
  };

  return (
    <>
      <Problem problem={letters.problem} />
      <Problem problem={job.problem} onDismiss={job.clearProblem} />
      {complain && !complete && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>Vui lòng sửa các mục báo đỏ trong mẫu công văn rồi thử lại.</MessageBarBody>
        </MessageBar>
      )}
      <JobStrip progress={job.progress} onCancel={job.cancel} />
      <StoppedNotice stopped={job.stopped} />
      <div className="letters">
        <div className="letters-main">
          <section className="panel stack" aria-label="Câu hỏi đang chờ trả lời">
            <div className="letters-head">
              <h2 className="panel-title">Câu hỏi đang chờ trả lời</h2>
              {questions && questions.length > 0 && (
                <Button
                  appearance="primary"
                  icon={<MailArrowUp20Regular />}
                  data-testid="letters-make"
                  disabledFocusable={busy || form === null || wanted.length === 0}
                  onClick={() => whenReady(make)}
                >
                  {wanted.length > 0 ? `Lập công văn cho ${wanted.length} cơ quan` : 'Lập công văn'}
                </Button>
              )}
            </div>
            {!questions && !letters.problem && <Spinner label="Đang đọc câu hỏi" />}
            {questions?.length === 0 && (
              <div className="stack">
                <p className="muted">
                  Không có câu hỏi nào đang chờ. Ở bảng đối soát, chọn “Hỏi cơ quan báo cáo” cho dòng cần làm
                  rõ; câu hỏi sẽ hiện ở đây, gom theo cơ quan.
                </p>
                <div className="row">
                  <Button icon={<ArrowSwap20Regular />} onClick={() => goTo('reconcile')}>
                    Đến bảng đối soát
                  </Button>
                </div>
              </div>
            )}
            {questions && questions.length > 0 && wanted.length === 0 && (
              <p className="muted">Mọi câu hỏi đã có công văn. Chọn cơ quan nếu cần nhắc lại.</p>
            )}
            {questions && questions.length > 0 && (
              <QuestionList questions={questions} chosen={wanted} onChoose={setChosen} />
            )}
          </section>
          {letters.letters && letters.letters.length > 0 && (
            <MadeLetters letters={letters.letters} busy={busy} onFile={letters.again} />
          )}
        </div>
        {form && (
          <LetterFormView
            ref={box}
            form={form}
            changed={letters.changed}
            busy={busy}
            onChange={letters.change}
            onSave={() => whenReady(letters.save)}
          />
        )}
      </div>
    </>
  );
}
