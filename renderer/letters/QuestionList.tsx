import { Checkbox } from '@fluentui/react-components';
import type { AgencyQuestions, Question } from '../../shared/contract/letters.ts';
import { formatCount } from '../components/count.ts';
import { Mark } from '../components/Marks.tsx';

interface QuestionListProps {
  questions: readonly AgencyQuestions[];
  chosen: readonly string[];
  onChoose: (agencies: readonly string[]) => void;
}

/** Agencies with their open questions; those ticked get a letter. */
export function QuestionList({ questions, chosen, onChoose }: QuestionListProps) {
  const all = questions.map(({ agency }) => agency);
  const some = chosen.length > 0 && chosen.length < all.length;
  return (
    <>
      {all.length > 1 && (
        <Checkbox
          label={`Tất cả ${formatCount(all.length)} cơ quan`}
          checked={some ? 'mixed' : chosen.length === all.length}
          onChange={(_, { checked }) => onChoose(checked === true ? all : [])}
        />
      )}
      <ul className="letters-agencies">
        {questions.map(({ agency, open, unsent }) => (
          <li key={agency}>
            <div className="letters-agency">
              <Checkbox
                label={<b>{agency}</b>}
                checked={chosen.includes(agency)}
                onChange={(_, { checked }) =>
                  onChoose(
                    checked === true ? [...chosen, agency] : chosen.filter((other) => other !== agency),
                  )
                }
              />
              {unsent > 0 ? (
                <Mark tone="warning">{formatCount(unsent)} câu chưa gửi</Mark>
              ) : (
                <Mark tone="note">Đã có công văn, đang chờ</Mark>
              )}
            </div>
            <details>
              <summary>{formatCount(open.length)} câu hỏi</summary>
              <ol className="letters-questions">
                {open.map((question) => (
                  <QuestionItem key={`${question.asked}/${question.pair}`} question={question} />
                ))}
              </ol>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}

function QuestionItem({ question }: { question: Question }) {
  const { ordinal, name, base, against, text } = question;
  return (
    <li>
      <p>
        <b>{`${ordinal} ${name}`.trim()}</b>
      </p>
      <p className="muted small">
        Kỳ trước: {base.result ?? 'không có'}; kỳ sau: {against.result ?? 'không có'}
      </p>
      <p className="raw-text">{text}</p>
    </li>
  );
}
