import { Button } from '@fluentui/react-components';
import type { Dismissal } from '../../../shared/contract/view.ts';
import { formatMoment } from '../../components/dates.ts';
import { useWork } from '../work/context.ts';

/** Who dismissed a finding, when and why; and the way to take it back. */
export function DismissedNote({ dismissal }: { dismissal: Dismissal }) {
  const { act, busy, me } = useWork();
  return (
    <>
      <p className="small">
        Đã bỏ qua{dismissal.rule !== null && ' theo quy tắc cho cả bảng'}: {dismissal.reason}{' '}
        <span className="muted">
          ({dismissal.by.name}, {formatMoment(dismissal.at)})
        </span>
      </p>
      {me && (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={busy}
          onClick={() => void act('reconcile.restore', { findings: [dismissal.finding] })}
        >
          Không bỏ qua nữa
        </Button>
      )}
    </>
  );
}
