import { ErrorCircle16Filled, Info16Filled, Link16Regular, Warning16Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import {
  formatDecimal,
  type Reconciliation,
  SEVERITY_LABELS,
  type Severity,
} from '../../shared/contract/view.ts';
import { EVALUATIONS, EvaluationMark, Mark, SEVERITIES } from '../components/Marks.tsx';
import { type Filters, toggle } from './filters.ts';
import { setFilters } from './state.ts';

const ICONS: Readonly<Record<Severity, ReactNode>> = {
  error: <ErrorCircle16Filled />,
  warning: <Warning16Filled />,
  note: <Info16Filled />,
};

const count = (value: number) => formatDecimal(String(value));

interface SummaryStripProps {
  result: Reconciliation;
  filters: Filters;
}

/** The whole at a glance. The counts are buttons: they show the rows they count. */
export function SummaryStrip({ result, filters }: SummaryStripProps) {
  const { summary, base, against } = result;
  return (
    <section className="summary" aria-label="Tóm tắt kết quả đối soát">
      <div className="summary-counts">
        <span className="tile">
          <Link16Regular aria-hidden="true" />
          <b>{count(summary.pairs)}</b> cặp
          <span
            className={
              summary.suggested + summary.onlyInBase + summary.onlyInAgainst > 0
                ? 'muted small'
                : 'muted small summary-certain'
            }
          >
            {summary.suggested > 0 ? `${summary.suggested} chờ xác nhận` : 'đều chắc chắn'}
            {summary.onlyInBase > 0 && `, ${summary.onlyInBase} chỉ ở kỳ trước`}
            {summary.onlyInAgainst > 0 && `, ${summary.onlyInAgainst} chỉ ở kỳ sau`}
            {result.likenessSkipped && ', có quá nhiều tên chưa ghép nên không tìm tên gần giống'}
          </span>
        </span>
        <button
          type="button"
          className="tile tile-button"
          aria-pressed={filters.changedOnly}
          onClick={() => setFilters({ changedOnly: !filters.changedOnly })}
        >
          <b>{count(summary.changed)}</b> cặp có thay đổi
        </button>
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            className={`tile tile-button tile-${severity}`}
            aria-pressed={filters.severities.includes(severity)}
            onClick={() => setFilters({ severities: toggle(filters.severities, severity) })}
          >
            {ICONS[severity]}
            <b>{count(summary.findingsBySeverity[severity])}</b>{' '}
            {SEVERITY_LABELS[severity].toLocaleLowerCase('vi')}
          </button>
        ))}
      </div>
      <dl className="summary-evaluations">
        <EvaluationCounts period={base.name} counts={summary.evaluations.base} />
        <EvaluationCounts period={against.name} counts={summary.evaluations.against} />
      </dl>
    </section>
  );
}

interface EvaluationCountsProps {
  period: string;
  counts: Reconciliation['summary']['evaluations']['base'];
}

function EvaluationCounts({ period, counts }: EvaluationCountsProps) {
  return (
    <div className="summary-evaluation">
      <dt>{period}</dt>
      <dd className="row">
        {EVALUATIONS.filter((evaluation) => counts[evaluation] > 0).map((evaluation) => (
          <EvaluationMark key={evaluation} evaluation={evaluation} text="" count={counts[evaluation]} />
        ))}
        {counts.unread > 0 && <Mark tone="unread">Để trống hoặc ghi khác {counts.unread}</Mark>}
      </dd>
    </div>
  );
}
