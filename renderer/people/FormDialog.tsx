import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from '@fluentui/react-components';
import { type FormEvent, type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';
import { focusFirstWrong, useReturnFocus } from '../components/focus.ts';
import './people.css';

export interface FormDialogHandle {
  /** Gives the keyboard to the first field that is complained about. */
  complain(): void;
}

interface FormDialogProps {
  ref: Ref<FormDialogHandle>;
  title: string;
  /** What the button that does it is called. */
  action: string;
  busy: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
  /** Further ways out, left of the buttons. */
  aside?: ReactNode;
}

/** A short form over the screen: Enter does it, Esc leaves it. */
export function FormDialog(props: FormDialogProps) {
  const { ref, title, action, busy, onSubmit, onClose, children, aside } = props;
  const form = useRef<HTMLFormElement>(null);
  useReturnFocus();
  useImperativeHandle(ref, () => ({ complain: () => focusFirstWrong(form.current) }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className="form-dialog">
        <form ref={form} onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className="stack">{children}</DialogContent>
            <DialogActions fluid>
              {aside && <div className="form-dialog-aside">{aside}</div>}
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={busy}
                icon={busy ? <Spinner size="tiny" /> : undefined}
              >
                {action}
              </Button>
              <Button onClick={onClose}>Hủy</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
