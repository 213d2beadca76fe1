import { Field, Link, Radio, RadioGroup, Spinner } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { type PeopleInfo, type Person, ROLE_LABELS } from '../../shared/contract/people.ts';
import { Problem } from '../components/Problem.tsx';
import { closeSignIn, people, refreshPeople, setPeople } from '../state/people.ts';
import { goTo } from '../state/route.ts';
import { useStore } from '../state/store.ts';
import { useJob } from '../state/useJob.ts';
import { FirstPerson } from './FirstPerson.tsx';
import { FormDialog, type FormDialogHandle } from './FormDialog.tsx';
import { PinInput } from './PinInput.tsx';
import { fieldOf, fieldProblem } from './problems.ts';

/** Shown by the shell whenever a screen asks that somebody signs in. */
export function SignInDialog() {
  const { asked, info, problem } = useStore(people);
  useEffect(() => {
    if (asked) void refreshPeople();
  }, [asked]);
  if (!asked) return null;
  if (!info) return problem ? <Problem problem={problem} /> : <Spinner label="Đang đọc người dùng" />;
  if (info.people.length === 0) return <FirstPerson onClose={closeSignIn} />;
  return <SignInForm info={info} />;
}

/** Who signed in last while the page was open. */
let lastSignedIn: string | null = null;

/** Whom the dialog proposes: the only one, or who was here last; whoever takes over from somebody chooses. */
function proposed(active: readonly Person[], signedIn: string | null): string {
  const others = active.filter(({ id }) => id !== signedIn);
  const [only] = others;
  if (only && others.length === 1) return only.id;
  return others.find(({ id }) => id === lastSignedIn)?.id ?? '';
}

function SignInForm({ info }: { info: PeopleInfo }) {
  const active = info.people.filter(({ retired }) => !retired);
  const [person, setPerson] = useState(() => proposed(active, info.signedIn));
  const [pin, setPin] = useState('');
  const [complain, setComplain] = useState(false);
  const dialog = useRef<FormDialogHandle>(null);
  const pinBox = useRef<HTMLInputElement>(null);
  const job = useJob();
  const known = useRef(person !== '');
  useEffect(() => {
    // Who is known needs to type the PIN only.
    if (known.current) requestAnimationFrame(() => pinBox.current?.focus());
  }, []);

  const submit = async () => {
    setComplain(true);
    const ready = person !== '' && pin !== '';
    const next = ready ? await job.run('people.signIn', { person, pin }, 'Đang đăng nhập') : null;
    if (!next) {
      setPin('');
      dialog.current?.complain();
      return;
    }
    lastSignedIn = person;
    setPeople(next);
    closeSignIn();
  };
  const missing = complain && pin === '' && job.problem === null ? 'Vui lòng nhập mã PIN.' : undefined;

  return (
    <FormDialog
      ref={dialog}
      title="Đăng nhập"
      action="Đăng nhập"
      busy={job.progress !== null}
      onSubmit={() => void submit()}
      onClose={closeSignIn}
      aside={
        <Link
          as="button"
          type="button"
          onClick={() => {
            closeSignIn();
            goTo('people');
          }}
        >
          Người dùng của sổ
        </Link>
      }
    >
      {fieldOf(job.problem) === null && <Problem problem={job.problem} onDismiss={job.clearProblem} />}
      <Field
        label="Bạn là"
        required
        validationMessage={complain && person === '' ? 'Vui lòng chọn tên của bạn.' : undefined}
      >
        <RadioGroup
          className="person-choice"
          value={person}
          onChange={(_, data) => {
            setPerson(data.value);
            job.clearProblem();
          }}
        >
          {active.map(({ id, name, position, role }) => (
            <Radio
              key={id}
              value={id}
              label={
                <>
                  <b>{name}</b> <span className="muted">{`${position} – ${ROLE_LABELS[role]}`}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <PinInput
        ref={pinBox}
        label="Mã PIN"
        value={pin}
        onChange={setPin}
        problem={fieldProblem(job.problem, 'pin') ?? missing}
      />
    </FormDialog>
  );
}
