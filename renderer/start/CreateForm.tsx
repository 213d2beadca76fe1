import { Button, Field, Input, Spinner } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import { MIN_PASSPHRASE_LENGTH } from '../../shared/contract/limits.ts';
import { focusFirstWrong } from '../components/focus.ts';
import { Problem } from '../components/Problem.tsx';
import { enterWorkspace } from '../state/session.ts';
import { useJob } from '../state/useJob.ts';
import { PassphraseInput } from './PassphraseInput.tsx';
import { fieldOf, fieldProblem } from './problems.ts';
import { StrengthHint } from './StrengthHint.tsx';

interface Complaints {
  name?: string;
  passphrase?: string;
  again?: string;
}

function check(name: string, passphrase: string, again: string): Complaints {
  return {
    ...(name.trim() === '' ? { name: 'Vui lòng đặt tên sổ.' } : {}),
    ...([...passphrase].length < MIN_PASSPHRASE_LENGTH
      ? { passphrase: `Mật khẩu cần ít nhất ${MIN_PASSPHRASE_LENGTH} ký tự.` }
      : {}),
    ...(again !== passphrase ? { again: 'Hai lần nhập mật khẩu không giống nhau.' } : {}),
  };
}

export function CreateForm({ folder }: { folder: string | null }) {
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [complaints, setComplaints] = useState<Complaints>({});
  const form = useRef<HTMLFormElement>(null);
  const job = useJob();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = check(name, passphrase, again);
    setComplaints(found);
    if (Object.keys(found).length > 0) {
      focusFirstWrong(form.current);
      return;
    }
    const workspace = await job.run('workspace.create', { name, passphrase }, 'Đang tạo sổ');
    if (workspace) await enterWorkspace(workspace);
    else focusFirstWrong(form.current);
  };

  return (
    <form ref={form} className="stack" onSubmit={(event) => void submit(event)} noValidate>
      {fieldOf(job.problem) === null && <Problem problem={job.problem} onDismiss={job.clearProblem} />}
      <Field
        label="Tên sổ"
        required
        validationMessage={complaints.name ?? fieldProblem(job.problem, 'name')}
        hint={folder ? `Tệp được lưu trong thư mục ${folder}` : undefined}
      >
        <Input
          value={name}
          maxLength={100}
          placeholder="Ví dụ: Chuyển đổi số 2024"
          onChange={(_, data) => setName(data.value)}
        />
      </Field>
      <PassphraseInput
        label="Mật khẩu"
        isNew
        value={passphrase}
        onChange={setPassphrase}
        problem={complaints.passphrase ?? fieldProblem(job.problem, 'passphrase')}
        hint={<StrengthHint passphrase={passphrase} />}
      />
      <PassphraseInput
        label="Nhập lại mật khẩu"
        isNew
        value={again}
        onChange={setAgain}
        problem={complaints.again}
      />
      <p className="start-caution">
        Dữ liệu được mã hóa bằng mật khẩu này. <b>Nếu mất mật khẩu thì không thể khôi phục dữ liệu</b>; ứng
        dụng không lưu mật khẩu ở nơi nào khác.
      </p>
      <Button
        type="submit"
        appearance="primary"
        data-testid="start-create"
        disabledFocusable={job.progress !== null}
        icon={job.progress ? <Spinner size="tiny" /> : undefined}
      >
        Tạo sổ
      </Button>
    </form>
  );
}
