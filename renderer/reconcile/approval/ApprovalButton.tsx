import { Button } from '@fluentui/react-components';
import {
  CheckmarkCircle20Regular,
  ErrorCircle20Regular,
  ShieldCheckmark20Regular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { useWork } from '../work/context.ts';
import { ApprovalDrawer } from './ApprovalDrawer.tsx';

/** How the approval of the whole stands, and the way to give it. */
export function ApprovalButton() {
  const { state } = useWork();
  const [open, setOpen] = useState(false);
  const last = state?.approval.last ?? null;
  const [icon, words] = !last
    ? [<ShieldCheckmark20Regular key="icon" />, 'Chưa duyệt']
    : last.valid
      ? [<CheckmarkCircle20Regular key="icon" />, 'Đã duyệt']
      : [<ErrorCircle20Regular key="icon" />, 'Duyệt hết hiệu lực'];
  return (
    <>
      <Button
        icon={icon}
        disabledFocusable={!state}
        className={last && !last.valid ? 'approval-void' : last ? 'approval-valid' : ''}
        data-testid="reconcile-approval"
        onClick={() => setOpen(true)}
      >
        {words}
      </Button>
      {open && <ApprovalDrawer onClose={() => setOpen(false)} />}
    </>
  );
}
