import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  OverlayDrawer,
} from '@fluentui/react-components';
import { ArrowRight16Regular, Dismiss20Regular } from '@fluentui/react-icons';
import { BLOCKER_LABELS, type BlockerCode } from '../../../shared/contract/view.ts';
import { formatCount } from '../../components/count.ts';
import { askSignIn } from '../../state/people.ts';
import { type Chip, NO_FILTERS, passesChip } from '../filters.ts';
import { setFilters, setView } from '../state.ts';
import { useWork } from '../work/context.ts';
import { ApprovalState } from './ApprovalState.tsx';
import { ApproveForm } from './ApproveForm.tsx';
import './approval.css';

/** The rows behind each hindrance. */
const CHIP_OF: Readonly<Record<BlockerCode, Chip>> = {
  undecided: 'undecided',
  asked: 'asked',
  stale: 'stale',
  suggested: 'suggested',
  openErrors: 'errors',
  ownDecisions: 'own',
  ownDismissals: 'ownDismissed',
};

export function ApprovalDrawer({ onClose }: { onClose: () => void }) {
  const { state, me, rows } = useWork();
  if (!state) return null;
  const { blockers, last } = state.approval;
  const show = (code: BlockerCode) => {
    const ofFindings = code === 'openErrors' || code === 'ownDismissals';
    const around = ofFindings && !rows.some((row) => passesChip(row, CHIP_OF[code], me?.id ?? null));
    setView(around ? 'documents' : 'rows');
    setFilters({ ...NO_FILTERS, chips: around ? [] : [CHIP_OF[code]] });
    onClose();
  };
  return (
    <OverlayDrawer open position="end" size="medium" onOpenChange={(_, data) => !data.open && onClose()}>
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button appearance="subtle" aria-label="Đóng" icon={<Dismiss20Regular />} onClick={onClose} />
          }
        >
          Duyệt bảng đối soát
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className="approval" data-testid="approval-drawer">
        <ApprovalState />
        {blockers.length > 0 && (
          <section aria-label="Còn vướng">
            <h3>Còn vướng trước khi duyệt</h3>
            <p className="muted small">Bấm vào từng mục để xem đúng các dòng đó trong bảng.</p>
            <ul>
              {blockers.map(({ code, count }) => (
                <li key={code}>
                  <button type="button" className="blocker" onClick={() => show(code)}>
                    <span>
                      <b>{formatCount(count)}</b> {BLOCKER_LABELS[code]}
                    </span>
                    <ArrowRight16Regular aria-hidden="true" />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
        {!me && (
          <section className="sign-in-note">
            <p>Hãy đăng nhập với vai trò Người duyệt để duyệt bảng.</p>
            <Button
              appearance="primary"
              onClick={() => {
                onClose();
                askSignIn();
              }}
            >
              Đăng nhập
            </Button>
          </section>
        )}
        {me && me.role !== 'approver' && (
          <p className="muted">
            {me.name} không có vai trò Người duyệt. Người duyệt phải là người khác với người quyết định từng
            dòng.
          </p>
        )}
        {me?.role === 'approver' && blockers.length === 0 && !last?.valid && <ApproveForm onDone={onClose} />}
      </DrawerBody>
    </OverlayDrawer>
  );
}
