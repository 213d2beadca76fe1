import { Button, Spinner } from '@fluentui/react-components';
import { Dismiss20Regular, Document20Regular, Warning16Filled } from '@fluentui/react-icons';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { WorkspaceEntry } from '../../shared/contract/commands.ts';
import { formatMoment } from '../components/dates.ts';
import { Mark } from '../components/Marks.tsx';
import { Problem } from '../components/Problem.tsx';
import { enterWorkspace } from '../state/session.ts';
import { useJob } from '../state/useJob.ts';
import { PassphraseInput } from './PassphraseInput.tsx';
import { fieldOf, fieldProblem } from './problems.ts';

interface RecentEntryProps {
  entry: WorkspaceEntry;
  chosen: boolean;
  onChoose: () => void;
  onForget: () => void;
}

export function RecentEntry({ entry, chosen, onChoose, onForget }: RecentEntryProps) {
  const opened = entry.lastOpenedAt
    ? `Mở lần cuối ${formatMoment(entry.lastOpenedAt)}`
    : 'Chưa mở trên máy này';
  return (
    <li className={chosen ? 'recent recent-chosen' : 'recent'}>
      <div className="recent-head">
        <button
          type="button"
          className="recent-open"
          onClick={onChoose}
          disabled={!entry.present}
          aria-expanded={chosen}
        >
          <Document20Regular aria-hidden="true" />
          <span>
            <b>{entry.name}</b>
            <span className="muted small">{opened}</span>
            <span className="muted small recent-path">{entry.path}</span>
          </span>
        </button>
        {!entry.present && (
          <Mark tone="warning" icon={<Warning16Filled />}>
            Không tìm thấy tệp
          </Mark>
        )}
        {/* Only what is gone: a file off the list could not be reached from here any more. */}
        {!entry.present && (
          <Button
            appearance="subtle"
            icon={<Dismiss20Regular />}
            aria-label={`Bỏ “${entry.name}” khỏi danh sách`}
            title="Bỏ khỏi danh sách"
            onClick={onForget}
          />
        )}
      </div>
      {chosen && entry.present && <OpenForm id={entry.id} name={entry.name} />}
    </li>
  );
}

function OpenForm({ id, name }: { id: string; name: string }) {
  const [passphrase, setPassphrase] = useState('');
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const job = useJob();
  useEffect(() => input.current?.focus(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(passphrase === '');
    if (passphrase === '') return;
    const workspace = await job.run('workspace.open', { id, passphrase }, 'Đang mở sổ');
    if (workspace) await enterWorkspace(workspace);
    else input.current?.select();
  };

  return (
    <form
      className="recent-form"
      onSubmit={(event) => void submit(event)}
      noValidate
      aria-label={`Mở “${name}”`}
    >
      {fieldOf(job.problem) === null && <Problem problem={job.problem} onDismiss={job.clearProblem} />}
      <PassphraseInput
        ref={input}
        label="Mật khẩu của sổ"
        value={passphrase}
        onChange={setPassphrase}
        problem={missing ? 'Vui lòng nhập mật khẩu.' : fieldProblem(job.problem, 'passphrase')}
      />
      <Button
        type="submit"
        appearance="primary"
        disabledFocusable={job.progress !== null}
        icon={job.progress ? <Spinner size="tiny" /> : undefined}
      >
        Mở sổ
      </Button>
    </form>
  );
}
