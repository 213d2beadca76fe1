import type { Reconciliation } from '../../../shared/contract/view.ts';
import { EVALUATIONS, EvaluationMark, Mark } from '../../components/Marks.tsx';
import { useWork } from '../work/context.ts';

/** How many rows each side rates how. */
export function EvaluationSummary() {
  const { result, periods } = useWork();
  const { evaluations } = result.summary;
  return (
    <section aria-label="Đánh giá của hai kỳ">
      <h3>Đánh giá</h3>
      <dl className="evaluation-summary">
        <EvaluationCounts period={periods.base} counts={evaluations.base} />
        <EvaluationCounts period={periods.against} counts={evaluations.against} />
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
    <div>
      <dt className="muted small">{period}</dt>
      <dd className="row">
        {EVALUATIONS.filter((evaluation) => counts[evaluation] > 0).map((evaluation) => (
          <EvaluationMark key={evaluation} evaluation={evaluation} text="" count={counts[evaluation]} />
        ))}
        {counts.unread > 0 && <Mark tone="unread">Để trống hoặc ghi khác {counts.unread}</Mark>}
      </dd>
    </div>
  );
}
