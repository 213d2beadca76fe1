import {
  DIFFERENCE_LABELS,
  type Difference,
  formatDecimal,
  formatPoints,
} from '../../../shared/contract/view.ts';
import type { PairRow } from '../rows.ts';

export function DifferenceList({ row }: { row: PairRow }) {
  return (
    <section aria-label="Chênh lệch">
      <h3>Chênh lệch ({row.differences.length})</h3>
      {row.differences.length === 0 && <p className="muted">Hai kỳ giống nhau.</p>}
      <ul className="detail-list">
        {row.differences.map((difference, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: several differences of one kind; drawn anew as a whole
          <li key={index} className="difference">
            <b>
              {DIFFERENCE_LABELS[difference.kind]}
              {difference.part?.label && ` – ${difference.part.label}`}
            </b>
            <FromTo difference={difference} />
            <Measures difference={difference} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const quoted = (text: string | null) => (text === null || text === '' ? '(trống)' : text);

function FromTo({ difference }: { difference: Difference }) {
  if (difference.from === null && difference.to === null) return null;
  return (
    <p className="raw-text">
      <del>{quoted(difference.from)}</del>
      <span aria-hidden="true"> → </span>
      <ins>{quoted(difference.to)}</ins>
    </p>
  );
}

function Measures({ difference }: { difference: Difference }) {
  const { percentagePoints, fromNumerator, fromDenominator, quantityChange, explanation } = difference;
  return (
    <>
      {percentagePoints !== undefined && <p>Thay đổi: {formatPoints(percentagePoints)}</p>}
      {quantityChange !== undefined && (
        <p>
          Thay đổi: {quantityChange.startsWith('-') ? '' : '+'}
          {formatDecimal(quantityChange)}
        </p>
      )}
      {explanation && <p>{explanation}</p>}
      {!explanation && fromNumerator !== undefined && fromDenominator !== undefined && (
        <p className="muted">
          Tính theo phân số: do tử số {formatPoints(fromNumerator, ROUNDED)}, do mẫu số{' '}
          {formatPoints(fromDenominator, ROUNDED)}
        </p>
      )}
    </>
  );
}

const ROUNDED = { decimals: 2 } as const;
