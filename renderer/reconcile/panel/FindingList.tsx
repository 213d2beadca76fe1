import { Button } from '@fluentui/react-components';
import { type Finding, findingKey } from '../../../shared/contract/view.ts';
import { SeverityMark } from '../../components/Marks.tsx';
import { DismissedNote } from '../dismiss/DismissedNote.tsx';
import { ruleTitle } from '../dismiss/dismissing.ts';
import { RuleHelp } from '../dismiss/RuleHelp.tsx';
import type { PairRow } from '../rows.ts';
import { useWork } from '../work/context.ts';

interface FindingListProps {
  row: PairRow;
  onDismiss: (finding: Finding) => void;
}

/** What the rules found in a row: open ones first, then those somebody dismissed. */
export function FindingList({ row, onDismiss }: FindingListProps) {
  const { me, periods } = useWork();
  const dismissals = new Map((row.work.state?.dismissed ?? []).map((each) => [each.finding, each]));
  const dismissed = row.findings.filter((finding) => dismissals.has(findingKey(row.id, finding)));
  const where = ({ side }: Finding) => (side === 'both' ? 'Cả hai kỳ' : periods[side]);
  return (
    <section aria-label="Phát hiện">
      <h3>
        Phát hiện ({row.work.open.length}
        {dismissed.length > 0 && `, ${dismissed.length} đã bỏ qua`})
      </h3>
      {row.findings.length === 0 && <p className="muted">Không có.</p>}
      <ul className="detail-list">
        {row.work.open.map((finding, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one rule may find two things; drawn anew as a whole
          <li key={index} className={`finding finding-${finding.severity}`}>
            <div className="row">
              <SeverityMark severity={finding.severity} />
              <b>{ruleTitle(finding.code)}</b>
              <span className="muted small">{where(finding)}</span>
            </div>
            <p>{finding.message}</p>
            <div className="row">
              <RuleHelp code={finding.code} />
              {me && (
                <Button size="small" appearance="subtle" onClick={() => onDismiss(finding)}>
                  Bỏ qua…
                </Button>
              )}
            </div>
          </li>
        ))}
        {dismissed.map((finding, index) => {
          const key = findingKey(row.id, finding);
          const dismissal = dismissals.get(key);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: both sides can have the very same finding
            <li key={index} className="finding finding-dismissed">
              <p className="muted">
                {ruleTitle(finding.code)}: {finding.message}
              </p>
              {dismissal && <DismissedNote dismissal={dismissal} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
