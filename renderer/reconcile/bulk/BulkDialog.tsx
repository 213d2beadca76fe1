import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ActProblem } from '../work/ActProblem.tsx';
import { useWork } from '../work/context.ts';

interface BulkDialogProps {
  title: string;
  /** Says what will be done with how many rows. */
  confirm: string;
  /** There is nothing to do, or something is missing. */
  disabled?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** The frame of every step on several rows. */
export function BulkDialog({ title, confirm, disabled, onConfirm, onClose, children }: BulkDialogProps) {
  const { busy } = useWork();
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!disabled && !busy) onConfirm();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className="stack">
              <ActProblem />
              {children}
            </DialogContent>
            <DialogActions>
              <Button
                type="submit"
                className="bulk-confirm"
                appearance="primary"
                disabledFocusable={busy || disabled === true}
              >
                {confirm}
              </Button>
              <Button onClick={onClose}>Hủy</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
