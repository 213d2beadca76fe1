import type { ReturnedAnswer } from '../../../shared/contract/letters.ts';
import { type CorrectableField, FIELD_LABELS } from '../../../shared/contract/view.ts';
import { Mark } from '../../components/Marks.tsx';
import { isWritten, stateInWords } from './answers.ts';

const FIELDS = ['result', 'evaluation'] as const satisfies readonly CorrectableField[];

/** Each question with what stood in the letter and what the agency wrote. */
export function AnswerTable({ answers }: { answers: readonly ReturnedAnswer[] }) {
  if (answers.length === 0) return <p className="muted">Không đọc được câu trả lời nào trong phiếu.</p>;
  return (
    <table className="returned-table">
      <thead>
        <tr>
          <th scope="col">Chỉ tiêu và câu hỏi</th>
          {FIELDS.map((field) => (
            <th key={field} scope="col">
              {FIELD_LABELS[field]}
            </th>
          ))}
          <th scope="col">Giải trình</th>
          <th scope="col">Tình trạng</th>
        </tr>
      </thead>
      <tbody>
        {answers.map((answer) => (
          <tr key={`${answer.asked}/${answer.pair}`}>
            <th scope="row">
              <p>{`${answer.ordinal} ${answer.name}`.trim()}</p>
              <p className="muted small raw-text">{answer.question}</p>
            </th>
            {FIELDS.map((field) => (
              <td key={field}>
                <Change before={answer.before[field]} after={answer.after[field]} />
              </td>
            ))}
            <td className="raw-text">{answer.explanation}</td>
            <td>
              <Mark tone={isWritten(answer) ? (answer.open ? 'met' : 'notMet') : 'notAssessed'}>
                {stateInWords(answer)}
              </Mark>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Change({ before, after }: { before: string | undefined; after: string | undefined }) {
  if (after === undefined) return <span className="muted raw-text">{before ?? ''}</span>;
  if (after === before) return <span className="raw-text">{after} (giữ nguyên)</span>;
  return (
    <>
      {before !== undefined && before !== '' && (
        <del className="raw-text">
          <span className="visually-hidden">Trước: </span>
          {before}
        </del>
      )}
      <ins className="raw-text">
        <span className="visually-hidden">Trả lời: </span>
        {after}
      </ins>
    </>
  );
}
