import { Button } from '@fluentui/react-components';
import {
  ArrowSwap20Regular,
  DocumentPdf20Regular,
  DocumentTable20Regular,
  Warning16Filled,
} from '@fluentui/react-icons';
import type { PeriodSummary, SetSummary, SubmissionSummary } from '../../shared/contract/commands.ts';
import { formatMoment } from '../components/dates.ts';
import { Mark } from '../components/Marks.tsx';
import { chooseComparison, chooseForAnnex } from '../state/choices.ts';
import { goTo } from '../state/route.ts';

export function SetCard({ set }: { set: SetSummary }) {
  return (
    <section className="panel set-card" aria-label={set.name}>
      <header className="set-card-head">
        <div>
          <h2 className="panel-title">{set.name}</h2>
          <p className="muted">
            {set.indicators} chỉ tiêu · {set.periods.length} kỳ báo cáo
          </p>
        </div>
        {set.periods.length > 1 && (
          <Button
            appearance="primary"
            icon={<ArrowSwap20Regular />}
            onClick={() => {
              chooseComparison(set);
              goTo('reconcile');
            }}
          >
            Đối soát hai kỳ
          </Button>
        )}
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

function FileLine({ submission }: { submission: SubmissionSummary }) {
  return (
    <li className="set-file">
      <DocumentTable20Regular aria-hidden="true" />
      <div>
        <span className="set-file-name">{submission.fileName}</span>
        <span className="muted small">
          {submission.agency ?? 'Không ghi cơ quan'} · {submission.indicatorRows} chỉ tiêu · nhập lúc{' '}
          {formatMoment(submission.importedAt)}
        </span>
      </div>
      {submission.warnings > 0 && (
        <Mark tone="warning" icon={<Warning16Filled />}>
          {submission.warnings} lưu ý khi đọc
        </Mark>
      )}
      {submission.replaced && <Mark tone="plain">Đã có bản thay thế</Mark>}
    </li>
  );
}
