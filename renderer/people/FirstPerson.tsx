import { useRef, useState } from 'react';
import { Problem } from '../components/Problem.tsx';
import { useDoneToast } from '../components/toast.tsx';
import { setPeople } from '../state/people.ts';
import { useJob } from '../state/useJob.ts';
import { FormDialog, type FormDialogHandle } from './FormDialog.tsx';
import { NewPinInputs } from './NewPinInputs.tsx';
import { type PersonEntry, PersonFields, personComplaints } from './PersonFields.tsx';
import { fieldOf, fieldProblem, pinComplaints } from './problems.ts';

const NOBODY: PersonEntry = { name: '', position: '', role: 'administrator' };

/** The first person of a workspace makes themself its administrator. */
export function FirstPerson({ onClose }: { onClose: () => void }) {
  const [person, setPerson] = useState(NOBODY);
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [complain, setComplain] = useState(false);
  const dialog = useRef<FormDialogHandle>(null);
  const job = useJob();
  const done = useDoneToast();
  const found = { ...personComplaints(person), ...pinComplaints(pin, again) };
  const complaints = complain ? found : {};

  const submit = async () => {
    setComplain(true);
    const right = Object.keys(found).length === 0;
    const info = right ? await job.run('people.add', { ...person, pin }, 'Đang lưu') : null;
    if (!info) {
      dialog.current?.complain();
      return;
    }
    setPeople(info);
    done('Đã thêm người dùng đầu tiên', `${person.name.trim()} đang đăng nhập với vai trò Quản trị sổ.`);
    onClose();
  };

  return (
    <FormDialog
      ref={dialog}
      title="Người dùng đầu tiên của sổ"
      action="Thêm và đăng nhập"
      busy={job.progress !== null}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>
        Mỗi quyết định, mỗi lần duyệt đều ghi tên người làm. Sổ này chưa có ai; hãy khai tên của bạn trước,
        sau đó thêm những người khác ở màn hình Người dùng.
      </p>
      {fieldOf(job.problem) === null && <Problem problem={job.problem} onDismiss={job.clearProblem} />}
      <PersonFields
        value={person}
        onChange={setPerson}
        problems={{ ...complaints, name: complaints.name ?? fieldProblem(job.problem, 'name') }}
        fixedRole="Người đầu tiên quản lý người dùng của sổ; cũng đối soát và quyết định được, nhưng không duyệt. Muốn duyệt cần thêm một Người duyệt."
      />
      <NewPinInputs
        label="Mã PIN"
        value={pin}
        onChange={setPin}
        problem={complaints.newPin ?? fieldProblem(job.problem, 'newPin')}
        again={again}
        onChangeAgain={setAgain}
        problemAgain={complaints.again}
      />
      <p className="muted small">
        Mã PIN không được lưu ở đâu cả. Ai quên mã PIN thì chỉ Quản trị sổ đặt lại được; nếu người Quản trị sổ
        duy nhất quên mã PIN thì không ai đặt lại được, nên hãy có ít nhất hai người Quản trị sổ.
      </p>
    </FormDialog>
  );
}
