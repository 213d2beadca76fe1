import { Button } from '@fluentui/react-components';
import { DocumentPdf20Regular } from '@fluentui/react-icons';
import type { PeriodSummary, SetSummary } from '../../shared/contract/commands.ts';
import { CompareButton } from '../components/CompareButton.tsx';
import { formatCount } from '../components/count.ts';
import { chooseForAnnex } from '../state/choices.ts';
import { goTo } from '../state/route.ts';
import { FileLine } from './FileLine.tsx';

export function SetCard({ set }: { set: SetSummary }) {
  return (
    <section className="panel set-card" aria-label={set.name}>
      <header className="set-card-head">
        <div>
          <h2 className="panel-title">{set.name}</h2>
          <p className="muted">
            {formatCount(set.indicators)} chỉ tiêu · {set.periods.length} kỳ báo cáo
          </p>
        </div>
        {set.periods.length > 1 && <CompareButton set={set} />}
      </header>
      <ul className="set-periods">
        {set.periods.map((period) => (
          <PeriodLine key={period.id} set={set} period={period} />
        ))}
      </ul>
    </section>
  );
}

function PeriodLine({ set, period }: { set: SetSummary; period: PeriodSummary }) {
  return (
    <li className="set-period">
      <div className="set-period-name">
        <b>{period.name}</b>
        <Button
          size="small"
          appearance="subtle"
          icon={<DocumentPdf20Regular />}
          onClick={() => {
            chooseForAnnex(set.id, period.id);
            goTo('annex');
          }}
        >
          Lập phụ lục
        </Button>
      </div>
      <ul className="set-files">
        {period.submissions.map((submission) => (
          <FileLine key={submission.id} submission={submission} />
        ))}
      </ul>
    </li>
  );
}
