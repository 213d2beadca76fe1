/** Small marks with an icon and words: colour is never the only carrier of meaning. */
import {
  CheckmarkCircle16Filled,
  Clock16Regular,
  DismissCircle16Filled,
  ErrorCircle16Filled,
  Info16Filled,
  QuestionCircle16Regular,
  SubtractCircle16Regular,
  Warning16Filled,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import {
  EVALUATION_LABELS,
  type Evaluation,
  SEVERITY_LABELS,
  type Severity,
} from '../../shared/contract/view.ts';
import './marks.css';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];
export const EVALUATIONS: readonly Evaluation[] = ['met', 'notMet', 'estimatedMet', 'notAssessed'];

const EVALUATION_ICONS: Readonly<Record<Evaluation, ReactNode>> = {
  met: <CheckmarkCircle16Filled />,
  notMet: <DismissCircle16Filled />,
  estimatedMet: <Clock16Regular />,
  notAssessed: <SubtractCircle16Regular />,
};

const SEVERITY_ICONS: Readonly<Record<Severity, ReactNode>> = {
  error: <ErrorCircle16Filled />,
  warning: <Warning16Filled />,
  note: <Info16Filled />,
};

interface MarkProps {
  tone: string;
  icon?: ReactNode;
  children: ReactNode;
  title?: string;
}

export function Mark({ tone, icon, children, title }: MarkProps) {
  return (
    <span className={`mark mark-${tone}`} title={title}>
      {icon}
      <span>{children}</span>
    </span>
  );
}

interface EvaluationMarkProps {
  evaluation: Evaluation | null;
  /** What the file says, for a rating that is none of the four words. */
  text: string;
  count?: number;
}

export function EvaluationMark({ evaluation, text, count }: EvaluationMarkProps) {
  if (evaluation === null) {
    const words = text.trim() === '' ? 'Để trống' : text;
    return (
      <Mark tone="unread" icon={<QuestionCircle16Regular />} title="Không phải một trong bốn mức đánh giá">
        {words}
      </Mark>
    );
  }
  return (
    <Mark tone={evaluation} icon={EVALUATION_ICONS[evaluation]}>
      {EVALUATION_LABELS[evaluation]}
      {count !== undefined && <b>{` ${count}`}</b>}
    </Mark>
  );
}

export function SeverityMark({ severity, count }: { severity: Severity; count?: number }) {
  return (
    <Mark tone={severity} icon={SEVERITY_ICONS[severity]}>
      {count !== undefined && <b>{`${count} `}</b>}
      {SEVERITY_LABELS[severity]}
    </Mark>
  );
}
