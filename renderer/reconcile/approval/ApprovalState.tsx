import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { formatMoment } from '../../components/dates.ts';
import { useHistory } from '../history/useHistory.ts';
import { useWork } from '../work/context.ts';

/** Who approved the whole when, and whether that still holds. */
export function ApprovalState() {
  const { state } = useWork();
  const last = state?.approval.last ?? null;
  if (!last) return <p>Bảng đối soát này chưa được duyệt.</p>;
  const who = `${last.by.name}${last.by.position ? ` (${last.by.position})` : ''}`;
  if (last.valid) {
    return (
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>Đã duyệt</MessageBarTitle>
          bởi {who} lúc {formatMoment(last.at)}. Chữ ký số trên nội dung có mã băm{' '}
          <code className="hash">{last.content}</code>
        </MessageBarBody>
      </MessageBar>
    );
  }
  return <VoidApproval />;
}

/** An approval that was given and no longer holds is said wherever it would be relied on. */
export function VoidApproval() {
  const { state } = useWork();
  const last = state?.approval.last ?? null;
  return last && !last.valid ? <VoidNotice step={last.step} by={last.by.name} at={last.at} /> : null;
}

/** Steps named; the history has all. */
const NAMED = 3;

/** Says what was done after the approval; where nothing was, the reports themselves are others. */
function VoidNotice({ step, by, at }: { step: string; by: string; at: string }) {
  const { steps } = useHistory();
  const approval = steps?.find(({ id }) => id === step);
  const after = approval
    ? (steps ?? []).filter(({ kind, sequence }) => sequence > approval.sequence && kind !== 'approveRows')
    : [];
  return (
    <MessageBar intent="warning" layout="multiline" data-testid="approval-void">
      <MessageBarBody>
        <MessageBarTitle>Duyệt không còn hiệu lực</MessageBarTitle>
        {by} đã duyệt lúc {formatMoment(at)}, sau đó{' '}
        {after.length === 0
          ? 'số liệu trong báo cáo hoặc phát hiện của các quy tắc đã thay đổi.'
          : `${after
              .slice(0, NAMED)
              .map((each) => `${each.by.name}: ${each.title} (${formatMoment(each.at)})`)
              .join('; ')}${after.length > NAMED ? ` và ${after.length - NAMED} bước khác` : ''}.`}{' '}
        Hãy xem lại rồi duyệt lại.
      </MessageBarBody>
    </MessageBar>
  );
}
