import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Radio,
  RadioGroup,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import { formatCount } from '../../components/count.ts';
import { ActProblem } from '../work/ActProblem.tsx';
import { useWork } from '../work/context.ts';
import { type Dismissing, ruleTitle } from './dismissing.ts';

interface DismissDialogProps {
  dismissing: Dismissing;
  onClose: () => void;
}

/** Asks why a finding is dismissed, and whether only here or wherever its rule found something. */
export function DismissDialog({ dismissing, onClose }: DismissDialogProps) {
  const { act, busy } = useWork();
  const [whole, setWhole] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { code, message, here, everywhere, rows } = dismissing;
  const missing = reason.trim() === '';
  const dismiss = async () => {
    setTried(true);
    if (missing) return;
    const findings = [...(whole ? everywhere : here)];
    const done = await act('reconcile.dismiss', { findings, rule: whole ? code : null, reason });
    if (done) onClose();
  };
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface aria-label="Bỏ qua phát hiện">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void dismiss();
          }}
        >
          <DialogBody>
            <DialogTitle>Bỏ qua phát hiện</DialogTitle>
            <DialogContent className="stack">
              <ActProblem />
              <p>
                <b>{ruleTitle(code)}.</b> {message}
              </p>
              <Field
                label="Lý do"
                required
                validationMessage={tried && missing ? 'Hãy ghi lý do bỏ qua.' : undefined}
              >
                <Textarea value={reason} onChange={(_, data) => setReason(data.value)} autoFocus />
              </Field>
              {rows > 1 && (
                <RadioGroup
                  value={whole ? 'whole' : 'here'}
                  onChange={(_, data) => setWhole(data.value === 'whole')}
                  aria-label="Bỏ qua ở đâu"
                >
                  <Radio value="here" label="Bỏ qua ở dòng này" />
                  <Radio value="whole" label={`Bỏ qua quy tắc này cho cả bảng (${formatCount(rows)} dòng)`} />
                </RadioGroup>
              )}
              <p className="muted small">
                Lý do được lưu kèm tên của bạn. Khi số liệu thay đổi, phát hiện với số mới sẽ hiện lại.
              </p>
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={busy}>
                Bỏ qua
              </Button>
              <Button onClick={onClose}>Hủy</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
