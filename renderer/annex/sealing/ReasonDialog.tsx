import { Field, Textarea } from '@fluentui/react-components';
import { type ReactNode, useRef, useState } from 'react';
import type { FormDialogHandle } from '../../people/FormDialog.tsx';
import type { Job } from '../../state/useJob.ts';
import { StepDialog } from './StepDialog.tsx';

interface ReasonDialogProps {
  title: string;
  action: string;
  label: string;
  /** An example of a reason. */
  hint: string;
  job: Job;
  onReason: (reason: string) => void;
  onReload: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}

/** A step that is not taken without saying why. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, action, label, hint, job, onReason, onReload, onClose, children } = props;
  const dialog = useRef<FormDialogHandle>(null);
  const [reason, setReason] = useState('');
  const [complain, setComplain] = useState(false);
  const submit = () => {
    setComplain(true);
    if (reason.trim() === '') dialog.current?.complain();
    else onReason(reason.trim());
  };
  const missing = complain && reason.trim() === '';
  return (
    <StepDialog
      ref={dialog}
      title={title}
      action={action}
      job={job}
      onSubmit={submit}
      onReload={onReload}
      onClose={onClose}
    >
      {children}
      <Field
        label={label}
        required
        hint={hint}
        validationMessage={missing ? 'Vui lòng ghi lý do.' : undefined}
      >
        <Textarea
          value={reason}
          rows={3}
          maxLength={2000}
          resize="vertical"
          onChange={(_, data) => setReason(data.value)}
        />
      </Field>
    </StepDialog>
  );
}
