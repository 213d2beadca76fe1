import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
  Spinner,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { StepSummary } from '../../../shared/contract/view.ts';
import { formatCount } from '../../components/count.ts';
import { formatMoment } from '../../components/dates.ts';
import { Mark } from '../../components/Marks.tsx';
import { Problem } from '../../components/Problem.tsx';
import { ActProblem } from '../work/ActProblem.tsx';
import { useWork } from '../work/context.ts';
import { useHistory } from './useHistory.ts';
import './history.css';

/** Steps shown first; a person asks for the older ones. */
const PAGE = 100;

/** What was done in this comparison, newest first; a person's own steps can be taken back or done again. */
export function HistoryDrawer({ onClose }: { onClose: () => void }) {
  const { steps, problem } = useHistory();
  const [most, setMost] = useState(PAGE);
  return (
    <OverlayDrawer open position="end" size="medium" onOpenChange={(_, data) => !data.open && onClose()}>
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button appearance="subtle" aria-label="Đóng" icon={<Dismiss20Regular />} onClick={onClose} />
          }
        >
          Lịch sử các bước
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className="history" tabIndex={0}>
        <Problem problem={problem} />
        <ActProblem />
        {!steps && !problem && <Spinner label="Đang đọc lịch sử" />}
        {steps?.length === 0 && <p className="muted">Chưa có bước nào trong bảng đối soát này.</p>}
        <ol>
          {steps?.slice(0, most).map((step) => (
            <HistoryLine key={step.id} step={step} />
          ))}
        </ol>
        {steps && steps.length > most && (
          <Button onClick={() => setMost(most + PAGE)}>
            Xem các bước trước ({formatCount(steps.length - most)})
          </Button>
        )}
      </DrawerBody>
    </OverlayDrawer>
  );
}

function HistoryLine({ step }: { step: StepSummary }) {
  const { act, busy, me } = useWork();
  const { id, kind, title, by, at, undone } = step;
  const mine = me?.id === by.id && kind !== 'undo';
  return (
    <li className={undone ? 'history-line history-undone' : 'history-line'}>
      <div>
        <p className="history-title">{title}</p>
        <p className="muted small">
          {by.name}
          {by.position && ` (${by.position})`}, {formatMoment(at)}{' '}
          {undone && <Mark tone="notAssessed">Đã hoàn tác</Mark>}
        </p>
      </div>
      {mine && (
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => void act(undone ? 'reconcile.redo' : 'reconcile.undo', { step: id })}
        >
          {undone ? 'Làm lại' : 'Hoàn tác'}
        </Button>
      )}
    </li>
  );
}
