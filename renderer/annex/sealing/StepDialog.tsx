import { Button } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons';
import { type ReactNode, type Ref, useEffect } from 'react';
import { JobStrip } from '../../components/JobStrip.tsx';
import { StoppedNotice } from '../../components/Notice.tsx';
import { Problem } from '../../components/Problem.tsx';
import { FormDialog, type FormDialogHandle } from '../../people/FormDialog.tsx';
import { askSignIn } from '../../state/people.ts';
import type { Job } from '../../state/useJob.ts';

interface StepDialogProps {
  ref: Ref<FormDialogHandle>;
  title: string;
  action: string;
  job: Job;
  /** The problem is said beside a field. */
  beside?: boolean;
  onSubmit: () => void;
  onReload: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}

/** Reading the annex anew helps where it is no longer what the dialog was opened on. */
const STALE: ReadonlySet<string> = new Set([
  'ANNEX_CHANGED',
  'ANNEX_SEALED',
  'ANNEX_NOT_SEALED',
  'ANNEX_NOT_REVIEWED',
  'ANNEX_BLOCKED',
]);

/** One step of an annex, done in a dialog: its progress can be stopped, its error is said where it was asked. */
export function StepDialog(props: StepDialogProps) {
  const { ref, title, action, job, beside, onSubmit, onReload, onClose, children } = props;
  const busy = job.progress !== null;
  const code = job.problem?.code ?? '';
  const unknown = code === 'PERSON_NEEDED';
  useEffect(() => {
    if (!unknown) return;
    onClose();
    askSignIn();
  }, [unknown, onClose]);
  return (
    <FormDialog
      ref={ref}
      title={title}
      action={action}
      busy={busy}
      onSubmit={onSubmit}
      // What runs would go on unseen: leaving it stops it.
      onClose={busy ? job.cancel : onClose}
    >
      {!beside && <Problem problem={job.problem} onDismiss={job.clearProblem} />}
      {STALE.has(code) && (
        <div className="row">
          <Button icon={<ArrowClockwise20Regular />} onClick={() => void onReload().then(onClose)}>
            Mở lại phụ lục
          </Button>
        </div>
      )}
      {children}
      <StoppedNotice stopped={job.stopped} />
      <JobStrip progress={job.progress} onCancel={job.cancel} />
    </FormDialog>
  );
}
