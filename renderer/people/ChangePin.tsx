import { useRef, useState } from 'react';
import { Problem } from '../components/Problem.tsx';
import { useDoneToast } from '../components/toast.tsx';
import { setPeople } from '../state/people.ts';
import { useJob } from '../state/useJob.ts';
import { FormDialog, type FormDialogHandle } from './FormDialog.tsx';
import { NewPinInputs } from './NewPinInputs.tsx';
import { PinInput } from './PinInput.tsx';
import { fieldOf, fieldProblem, pinComplaints } from './problems.ts';

/** Gives whoever is signed in another PIN. */
export function ChangePin({ onClose }: { onClose: () => void }) {
  const [pin, setPin] = useState('');
  const [newPin, setNewPin] = useState('');
  const [again, setAgain] = useState('');
  const [complain, setComplain] = useState(false);
  const dialog = useRef<FormDialogHandle>(null);
  const job = useJob();
  const done = useDoneToast();
  const found = {
    ...(pin === '' ? { pin: 'Vui lòng nhập mã PIN đang dùng.' } : {}),
    ...pinComplaints(newPin, again),
  };
  const complaints: typeof found = complain ? found : {};

  const submit = async () => {
    setComplain(true);
    const right = Object.keys(found).length === 0;
    const info = right ? await job.run('people.changePin', { pin, newPin }, 'Đang lưu') : null;
    if (!info) {
      dialog.current?.complain();
      return;
    }
    setPeople(info);
    done('Đã đổi mã PIN');
    onClose();
  };

  return (
    <FormDialog
      ref={dialog}
      title="Đổi mã PIN"
      action="Đổi mã PIN"
      busy={job.progress !== null}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {fieldOf(job.problem) === null && <Problem problem={job.problem} onDismiss={job.clearProblem} />}
      <PinInput
        label="Mã PIN đang dùng"
        value={pin}
        onChange={setPin}
        problem={complaints.pin ?? fieldProblem(job.problem, 'pin')}
      />
      <NewPinInputs
        label="Mã PIN mới"
        value={newPin}
        onChange={setNewPin}
        problem={complaints.newPin ?? fieldProblem(job.problem, 'newPin')}
        again={again}
        onChangeAgain={setAgain}
        problemAgain={complaints.again}
      />
    </FormDialog>
  );
}
