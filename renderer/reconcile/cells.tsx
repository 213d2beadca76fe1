/** How the grid draws what is more than text. */
import {
  ArrowDown12Regular,
  Checkmark16Filled,
  Clock16Regular,
  QuestionCircle16Regular,
  Warning16Filled,
} from '@fluentui/react-icons';
import type { CustomCellRendererProps } from 'ag-grid-react';
import { DIFFERENCE_LABELS } from '../../shared/contract/view.ts';
import { EvaluationMark, Mark, SEVERITIES, SeverityMark } from '../components/Marks.tsx';
import { ROW_CLASS_LABELS } from './labels.ts';
import type { GridRow, PairRow } from './rows.ts';
import { decisionInShort, decisionInWords, type RowStatus, STATUS_LABELS } from './work/status.ts';

type CellProps = CustomCellRendererProps<GridRow>;

/** Lines of a cell with several figures; the panel has all. */
const CHANGES_SHOWN = 2;

export function ChangeCell({ data }: CellProps) {
  if (data?.type !== 'pair') return null;
  if (data.changes.length + data.alsoChanged.length === 0) return <span className="muted">Không đổi</span>;
  return (
    <div className="change-cell">
      {data.changes.slice(0, CHANGES_SHOWN).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one cell, drawn anew as a whole
        <strong key={index}>{line.replaceAll('điểm %', 'điểm\u00a0%')}</strong>
      ))}
      {data.changes.length > CHANGES_SHOWN && (
        <span className="small">và {data.changes.length - CHANGES_SHOWN} số liệu khác</span>
      )}
      {data.alsoChanged.length > 0 && (
        <span className="muted small">
          Đổi: {data.alsoChanged.map((kind) => DIFFERENCE_LABELS[kind].toLocaleLowerCase('vi')).join(', ')}
        </span>
      )}
    </div>
  );
}

export function EvaluationCell({ data }: CellProps) {
  if (data?.type !== 'pair') return null;
  const { base, against } = data;
  const same = base && against && base.evaluation === against.evaluation;
  return (
    <div className="evaluation-cell">
      {base && <EvaluationMark evaluation={base.reading.evaluation} text={base.evaluation ?? ''} />}
      {base && against && !same && <ArrowDown12Regular aria-label="đổi thành" />}
      {against && !same && (
        <EvaluationMark evaluation={against.reading.evaluation} text={against.evaluation ?? ''} />
      )}
      {same && <span className="muted small">Cả hai kỳ</span>}
    </div>
  );
}

export function FindingsCell({ data }: CellProps) {
  if (data?.type !== 'pair') return null;
  const { open } = data.work;
  const dismissed = data.findings.length - open.length;
  return (
    <div className="evaluation-cell">
      {SEVERITIES.map((severity) => {
        const count = open.filter((finding) => finding.severity === severity).length;
        return count > 0 && <SeverityMark key={severity} severity={severity} count={count} />;
      })}
      {dismissed > 0 && <span className="muted small">Đã bỏ qua {dismissed}</span>}
    </div>
  );
}

const TONES: Readonly<Record<RowStatus, string>> = {
  // Asked and answered: a person decides next.
  undecided: 'warning',
  decided: 'met',
  asked: 'estimatedMet',
  stale: 'warning',
};
const ICONS = {
  undecided: <Clock16Regular />,
  decided: <Checkmark16Filled />,
  asked: <Clock16Regular />,
  stale: <Warning16Filled />,
};

export function DecisionCell({ data }: CellProps) {
  if (data?.type !== 'pair') return null;
  const { status, state } = data.work;
  if (status === 'undecided' && !state?.decision) {
    return (
      <span className="muted" title={STATUS_LABELS.undecided}>
        Chưa
      </span>
    );
  }
  return (
    <div className="evaluation-cell">
      <Mark tone={TONES[status]} icon={ICONS[status]} title={decisionInWords(data)}>
        {decisionInShort(data)}
      </Mark>
      {status === 'stale' && <span className="small">Đã cũ: số liệu đổi</span>}
      {state?.question?.answer && <span className="small">Chờ quyết định</span>}
    </div>
  );
}

export function approvalInWords({ work }: PairRow): string {
  return work.state?.approved ? 'Đã duyệt' : 'Chưa';
}

export function ApprovalCell({ data }: CellProps) {
  if (data?.type !== 'pair') return null;
  const approved = data.work.state?.approved;
  if (!approved) return <span className="muted">{approvalInWords(data)}</span>;
  return (
    <Mark tone="met" icon={<Checkmark16Filled />} title={approved.by.name}>
      Duyệt
    </Mark>
  );
}

export function OrdinalCell({ data }: CellProps) {
  if (data?.type !== 'pair') return null;
  return (
    <>
      {data.ordinal}
      {data.class === 'suggested' && (
        <span className="ordinal-asks" title="Cặp chờ xác nhận">
          <QuestionCircle16Regular aria-label="Cặp chờ xác nhận" />
        </span>
      )}
    </>
  );
}

export function PairingCell({ data }: CellProps) {
  if (data?.type !== 'pair') return null;
  if (data.class === 'automatic' || data.class === 'confirmed') {
    return <span className="muted">{ROW_CLASS_LABELS[data.class]}</span>;
  }
  return <Mark tone="suggested">{ROW_CLASS_LABELS[data.class]}</Mark>;
}
