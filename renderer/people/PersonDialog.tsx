import { Checkbox } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Person } from '../../shared/contract/people.ts';
import { Problem } from '../components/Problem.tsx';
import { useDoneToast } from '../components/toast.tsx';
import { setPeople } from '../state/people.ts';
import { useJob } from '../state/useJob.ts';
import { FormDialog, type FormDialogHandle } from './FormDialog.tsx';
import { NewPinInputs } from './NewPinInputs.tsx';
import { type PersonEntry, PersonFields, personComplaints } from './PersonFields.tsx';
import { fieldOf, fieldProblem, pinComplaints } from './problems.ts';

const NEW: PersonEntry = { name: '', position: '', role: 'staff' };

interface PersonDialogProps {
  /** Null: a further person. */
  person: Person | null;
  onClose: () => void;
}

/** Adds a person with their first PIN, or changes one. */
export function PersonDialog({ person, onClose }: PersonDialogProps) {
  const [entry, setEntry] = useState<PersonEntry>(person ?? NEW);
  const [retired, setRetired] = useState(person?.retired ?? false);
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [complain, setComplain] = useState(false);
  const dialog = useRef<FormDialogHandle>(null);
  const job = useJob();
  const done = useDoneToast();
  const found = { ...personComplaints(entry), ...(person ? {} : pinComplaints(pin, again)) };
  const complaints: ReturnType<typeof personComplaints> & ReturnType<typeof pinComplaints> = complain
    ? found
    : {};

  const store = () => {
    const { name, position, role } = entry;
    return person
      ? job.run('people.update', { person: person.id, name, position, role, retired }, 'Đang lưu')
      : job.run('people.add', { name, position, role, pin }, 'Đang lưu');
  };
  const submit = async () => {
    setComplain(true);
    const info = Object.keys(found).length === 0 ? await store() : null;
    if (!info) {
      dialog.current?.complain();
      return;
    }
    setPeople(info);
    done(person ? 'Đã sửa người dùng' : 'Đã thêm người dùng', entry.name.trim());
    onClose();
  };

  return (
    <FormDialog
      ref={dialog}
      title={person ? `Sửa người dùng: ${person.name}` : 'Thêm người dùng'}
      action={person ? 'Lưu' : 'Thêm'}
      busy={job.progress !== null}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {fieldOf(job.problem) === null && <Problem problem={job.problem} onDismiss={job.clearProblem} />}
      <PersonFields
        value={entry}
        onChange={setEntry}
        problems={{
          ...complaints,
          name: complaints.name ?? fieldProblem(job.problem, 'name'),
          role: fieldProblem(job.problem, 'role'),
        }}
      />
      {person ? (
        <div>
          <Checkbox
            label="Ngừng dùng: không đăng nhập được nữa"
            checked={retired}
            onChange={(_, data) => setRetired(data.checked === true)}
          />
          <p className="muted small">
            Người đã ngừng dùng vẫn ở trong danh sách, vì quyết định và lần duyệt của họ mang tên họ.
          </p>
        </div>
      ) : (
        <NewPinInputs
          label="Mã PIN ban đầu"
          value={pin}
          onChange={setPin}
          problem={complaints.newPin ?? fieldProblem(job.problem, 'newPin')}
          again={again}
          onChangeAgain={setAgain}
          problemAgain={complaints.again}
          more="Người này nên tự gõ, hoặc đổi lại sau lần đăng nhập đầu tiên."
        />
      )}
    </FormDialog>
  );
}
