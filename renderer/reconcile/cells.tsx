/** How the grid draws what is more than text. */
import { ArrowDown12Regular } from '@fluentui/react-icons';
import type { CustomCellRendererProps } from 'ag-grid-react';
import { DIFFERENCE_LABELS } from '../../shared/contract/view.ts';
import { EvaluationMark, Mark, SEVERITIES, SeverityMark } from '../components/Marks.tsx';
import { ROW_CLASS_LABELS } from './labels.ts';
import type { GridRow } from './rows.ts';

type CellProps = CustomCellRendererProps<GridRow>;

export function ChangeCell({ data }: CellProps) {
  if (data?.type !== 'pair') return null;
  if (data.changes.length + data.alsoChanged.length === 0) return <span className="muted">Không đổi</span>;
  return (
    <div className="change-cell">
      {data.changes.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one cell, drawn anew as a whole
        <strong key={index}>{line}</strong>
      ))}
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
  return (
    <div className="evaluation-cell">
      {SEVERITIES.map((severity) => {
        const count = data.findings.filter((finding) => finding.severity === severity).length;
        return count > 0 && <SeverityMark key={severity} severity={severity} count={count} />;
      })}
    </div>
  );
}

export function PairingCell({ data }: CellProps) {
  if (data?.type !== 'pair') return null;
  if (data.class === 'automatic') return <span className="muted">{ROW_CLASS_LABELS.automatic}</span>;
  return <Mark tone="suggested">{ROW_CLASS_LABELS[data.class]}</Mark>;
}
