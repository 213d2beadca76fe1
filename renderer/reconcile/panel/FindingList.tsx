import type { Finding, Side } from '../../../shared/contract/view.ts';
import { SeverityMark } from '../../components/Marks.tsx';

interface FindingListProps {
  findings: readonly Finding[];
  periods: Readonly<Record<Side, string>>;
}

export function FindingList({ findings, periods }: FindingListProps) {
  return (
    <section aria-label="Phát hiện">
      <h3>Phát hiện ({findings.length})</h3>
      {findings.length === 0 && <p className="muted">Không có.</p>}
      <ul className="detail-list">
        {findings.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one rule may find two things; drawn anew as a whole
          <li key={index} className={`finding finding-${finding.severity}`}>
            <div className="row">
              <SeverityMark severity={finding.severity} />
              <span className="muted small">
                {finding.side === 'both' ? 'Cả hai kỳ' : periods[finding.side]}
              </span>
            </div>
            <p>{finding.message}</p>
            <p className="muted small">Mã: {finding.code}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
