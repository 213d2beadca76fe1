import { Fragment, useMemo } from 'react';
import type { BaseField, PairSide, Side } from '../../../shared/contract/view.ts';
import { FIELD_LABELS } from '../../../shared/contract/view.ts';
import { placeInWords } from '../../components/places.ts';
import type { PairRow } from '../rows.ts';
import { type Piece, wordDiff } from './wordDiff.ts';

const FIELDS: readonly BaseField[] = [
  'result',
  'evaluation',
  'target',
  'name',
  'lead',
  'supporting',
  'note',
  'activity',
  'output',
  'deadline',
];

interface TextCompareProps {
  row: PairRow;
  periods: Readonly<Record<Side, string>>;
}

/** Both sides as the files have them, with the place of every text. */
export function TextCompare({ row, periods }: TextCompareProps) {
  const { base, against } = row;
  const fields = FIELDS.filter((field) => base?.[field] !== undefined || against?.[field] !== undefined);
  return (
    <section aria-label="Nguyên văn hai bên">
      <h3>Nguyên văn</h3>
      <div className="compare compare-head">
        <FileOf side={base} period={periods.base} />
        <FileOf side={against} period={periods.against} />
      </div>
      {fields.map((field) => (
        <div key={field} className={differs(base, against, field) ? 'compare compare-differs' : 'compare'}>
          <h4>
            {FIELD_LABELS[field]}
            {base && against && (
              <span className="muted small">
                {differs(base, against, field) ? ' khác nhau' : ' giống nhau'}
              </span>
            )}
          </h4>
          <BothTexts base={base} against={against} field={field} />
        </div>
      ))}
    </section>
  );
}

function differs(base: PairSide | null, against: PairSide | null, field: BaseField): boolean {
  return base !== null && against !== null && (base[field] ?? '') !== (against[field] ?? '');
}

function FileOf({ side, period }: { side: PairSide | null; period: string }) {
  return (
    <div>
      <b>{period}</b>
      <p className="muted small">
        {side ? side.submission.fileName : 'Kỳ này không có chỉ tiêu'}
        {side?.submission.agency && ` · ${side.submission.agency}`}
      </p>
    </div>
  );
}

interface BothTextsProps {
  base: PairSide | null;
  against: PairSide | null;
  field: BaseField;
}

/** The texts of both sides, with the words marked that the other side does not have. */
function BothTexts({ base, against, field }: BothTextsProps) {
  const pieces = useMemo(
    () => (differs(base, against, field) ? wordDiff(base?.[field] ?? '', against?.[field] ?? '') : null),
    [base, against, field],
  );
  return (
    <>
      <TextOf side={base} field={field} pieces={pieces?.from ?? null} />
      <TextOf side={against} field={field} pieces={pieces?.to ?? null} />
    </>
  );
}

interface TextOfProps {
  side: PairSide | null;
  field: BaseField;
  pieces: readonly Piece[] | null;
}

function TextOf({ side, field, pieces }: TextOfProps) {
  if (!side) return <div className="muted">–</div>;
  const text = side[field];
  const marks = side.footnotes.filter((mark) => mark.field === field);
  return (
    <div>
      <p className="raw-text">
        {text === undefined || text === '' ? (
          <span className="muted">(để trống)</span>
        ) : (
          (pieces ?? [{ text, changed: false }]).map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, drawn anew as a whole
            <Fragment key={index}>{piece.changed ? <mark>{piece.text}</mark> : piece.text}</Fragment>
          ))
        )}
      </p>
      {marks.map((mark) => (
        <p key={`${mark.mark}-${mark.after}`} className="muted small">
          Dấu chú thích {mark.mark} sau “{mark.after}”
        </p>
      ))}
      <p className="muted small">
        {text === undefined ? 'Tệp không có cột này' : placeInWords(side.sources[field])}
      </p>
    </div>
  );
}
