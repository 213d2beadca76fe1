import { type Finding, formatDecimal, type Severity } from '../../../shared/contract/view.ts';
import { SEVERITIES, SeverityMark } from '../../components/Marks.tsx';
import type { PairRow } from '../rows.ts';
import { EvaluationSummary } from './EvaluationSummary.tsx';

/** More than anyone reads in one go; the filters lead to the others. */
const MOST = 60;

interface OverviewProps {
  rows: readonly PairRow[];
  onShow: (id: string) => void;
}

interface Entry {
  row: PairRow;
  finding: Finding;
}

function entriesOf(rows: readonly PairRow[], severity: Severity): Entry[] {
  return rows.flatMap((row) =>
    row.work.open.filter((finding) => finding.severity === severity).map((finding) => ({ row, finding })),
  );
}

/** Before a row is chosen: what was found, gravest first, each a way to its row. */
export function Overview({ rows, onShow }: OverviewProps) {
  const entries = SEVERITIES.flatMap((severity) => entriesOf(rows, severity));
  return (
    <div className="detail-body">
      <p className="muted">Chọn một dòng trong bảng để xem nguyên văn hai bên và cách ứng dụng đọc số.</p>
      <EvaluationSummary />
      <section aria-label="Nên xem trước">
        <h3>Phát hiện, nặng nhất trước ({formatDecimal(String(entries.length))})</h3>
        {entries.length === 0 && <p className="muted">Không có phát hiện nào ở các dòng đang hiện.</p>}
        <ul className="detail-list">
          {entries.slice(0, MOST).map(({ row, finding }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one rule may find two things in a row; drawn anew as a whole
            <li key={index}>
              <button
                type="button"
                className={`finding finding-${finding.severity} finding-link`}
                onClick={() => onShow(row.id)}
              >
                <span className="row">
                  <SeverityMark severity={finding.severity} />
                  <b>{row.ordinal}</b>
                </span>
                <span>{finding.message}</span>
              </button>
            </li>
          ))}
        </ul>
        {entries.length > MOST && (
          <p className="muted">
            Còn {formatDecimal(String(entries.length - MOST))} phát hiện nữa; hãy lọc theo mức độ để xem trong
            bảng.
          </p>
        )}
      </section>
    </div>
  );
}
