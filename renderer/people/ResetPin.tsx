import { useRef, useState } from 'react';
import type { Person } from '../../shared/contract/people.ts';
import { Problem } from '../components/Problem.tsx';
import { useDoneToast } from '../components/toast.tsx';
import { setPeople } from '../state/people.ts';
import { useJob } from '../state/useJob.ts';
import { FormDialog, type FormDialogHandle } from './FormDialog.tsx';
import { NewPinInputs } from './NewPinInputs.tsx';
import { fieldOf, fieldProblem, pinComplaints } from './problems.ts';

/** Gives somebody who lost theirs another PIN. */
export function ResetPin({ person, onClose }: { person: Person; onClose: () => void }) {
  const [newPin, setNewPin] = useState('');
  const [again, setAgain] = useState('');
  const [complain, setComplain] = useState(false);
  const dialog = useRef<FormDialogHandle>(null);
  const job = useJob();
  const done = useDoneToast();
  const found = pinComplaints(newPin, again);
  const complaints: typeof found = complain ? found : {};

  const submit = async () => {
    setComplain(true);
    const right = Object.keys(found).length === 0;
    const input = { person: person.id, newPin };
    const info = right ? await job.run('people.resetPin', input, 'Đang lưu') : null;
    if (!info) {
      dialog.current?.complain();
      return;
    }
    setPeople(info);
    done('Đã đặt lại mã PIN', person.name);
    onClose();
  };

  return (
    <FormDialog
      ref={dialog}
      title={`Đặt lại mã PIN của ${person.name}`}
      action="Đặt lại"
      busy={job.progress !== null}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>
        Mã PIN cũ không dùng được nữa, và người này có khóa ký mới. Những gì đã duyệt trước đây vẫn còn giá
        trị. Việc đặt lại được ghi vào nhật ký.
      </p>
      {fieldOf(job.problem) === null && <Problem problem={job.problem} onDismiss={job.clearProblem} />}
      <NewPinInputs
        label="Mã PIN mới"
        value={newPin}
        onChange={setNewPin}
        problem={complaints.newPin ?? fieldProblem(job.problem, 'newPin')}
        again={again}
        onChangeAgain={setAgain}
        problemAgain={complaints.again}
        more="Người này nên tự gõ, hoặc đổi lại sau khi đăng nhập."
      />
    </FormDialog>
  );
}
