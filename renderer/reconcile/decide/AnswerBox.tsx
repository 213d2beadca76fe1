import { Button } from '@fluentui/react-components';
import { type CorrectableField, FIELD_LABELS, type QuestionState } from '../../../shared/contract/view.ts';
import { formatMoment } from '../../components/dates.ts';

interface AnswerBoxProps {
  question: QuestionState;
  /** Nobody signed in can use it. */
  onUse: (() => void) | null;
}

/** How far a question to an agency is: in a letter, answered; an answer can be taken into the form. */
export function AnswerBox({ question, onUse }: AnswerBoxProps) {
  const { agency, letter, answer } = question;
  if (!answer) {
    return (
      <p className="answer small">
        {letter
          ? `Đã hỏi ${agency} bằng công văn ${letter.number || '(chưa có số)'} ngày ${formatMoment(letter.madeAt)}, chưa có trả lời.`
          : `Câu hỏi cho ${agency} chưa nằm trong công văn nào. Lập công văn ở màn hình Công văn.`}
      </p>
    );
  }
  const fields = Object.keys(answer.texts) as CorrectableField[];
  return (
    <section className="answer" aria-label="Trả lời của cơ quan">
      <p>
        <b>{agency} trả lời</b>{' '}
        <span className="muted small">
          {answer.fileName}, nhận {formatMoment(answer.at)}
        </span>
      </p>
      <dl className="standing-texts small">
        {fields.map((field) => (
          <div key={field}>
            <dt className="muted">{FIELD_LABELS[field]}</dt>
            <dd className="raw-text">{answer.texts[field] || '(để trống)'}</dd>
          </div>
        ))}
      </dl>
      {answer.explanation && <p className="raw-text small">{answer.explanation}</p>}
      {onUse && (
        <Button size="small" appearance="primary" className="answer-use" onClick={onUse}>
          Dùng câu trả lời
        </Button>
      )}
    </section>
  );
}
