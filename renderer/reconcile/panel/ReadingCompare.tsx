import { EVALUATION_LABELS, type PairSide, type Side } from '../../../shared/contract/view.ts';
import type { PairRow } from '../rows.ts';
import { doubtsOf, figureInWords, targetInWords } from './readingWords.ts';

interface ReadingCompareProps {
  row: PairRow;
  periods: Readonly<Record<Side, string>>;
}

/** How the application reads the texts, side by side. */
export function ReadingCompare({ row, periods }: ReadingCompareProps) {
  return (
    <section aria-label="Cách ứng dụng đọc">
      <h3>Cách ứng dụng đọc</h3>
      <div className="compare compare-head">
        <b>{periods.base}</b>
        <b>{periods.against}</b>
      </div>
      <ReadingLine title="Kết quả" row={row} read={(side) => figureInWords(side.reading.figure)} />
      <ReadingLine title="Mục tiêu" row={row} read={(side) => targetInWords(side.reading.target)} />
      <ReadingLine title="Đánh giá" row={row} read={evaluationInWords} />
      <ReadingLine
        title="Chỗ còn nghi ngờ"
        row={row}
        optional
        read={(side) => doubtsOf(side.reading.figure, side.reading.target)}
      />
    </section>
  );
}

function evaluationInWords(side: PairSide): string[] {
  const { evaluation } = side.reading;
  return [evaluation ? EVALUATION_LABELS[evaluation] : 'Không phải một trong bốn mức đánh giá'];
}

interface ReadingLineProps {
  title: string;
  row: PairRow;
  read: (side: PairSide) => string[];
  /** Left out when neither side has anything. */
  optional?: boolean;
}

function ReadingLine({ title, row, read, optional }: ReadingLineProps) {
  const sides = [row.base, row.against].map((side) => (side ? read(side) : []));
  if (optional && sides.every((lines) => lines.length === 0)) return null;
  return (
    <div className="compare">
      <h4>{title}</h4>
      {sides.map((lines, side) => (
        <ul key={side === 0 ? 'base' : 'against'} className="reading">
          {lines.length === 0 && <li className="muted">–</li>}
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ))}
    </div>
  );
}
