import { Button } from '@fluentui/react-components';
import { Save20Regular } from '@fluentui/react-icons';
import { type FormEvent, useRef, useState } from 'react';
import type { Draft } from '../../../shared/contract/intake.ts';
import { focusFirstWrong } from '../../components/focus.ts';
import { JobStrip } from '../../components/JobStrip.tsx';
import { StoppedNotice } from '../../components/Notice.tsx';
import { Problem } from '../../components/Problem.tsx';
import { session } from '../../state/session.ts';
import { useStore } from '../../state/store.ts';
import { saveInWords } from '../compare/states.ts';
import type { Comparing } from '../compare/useCompare.ts';
import { dropEntry } from '../queue/actions.ts';
import type { QueueEntry } from '../queue/entries.ts';
import { type ImportForm, patchForm } from '../queue/forms.ts';
import { Cautions } from './Cautions.tsx';
import { StoringNotes } from './StoringNotes.tsx';
import { SuggestedCombobox } from './SuggestedCombobox.tsx';
import { useAccept } from './useAccept.ts';

interface AcceptFormProps {
  entry: QueueEntry;
  draft: Draft;
  form: ImportForm;
  comparing: Comparing;
  busy: boolean;
  /** An agency was chosen or typed to its end. */
  onAgency: (agency: string) => void;
}

export function AcceptForm({ entry, draft, form, comparing, busy, onAgency }: AcceptFormProps) {
  const { set, period, agency } = form;
  const { sets } = useStore(session);
  const [complain, setComplain] = useState(false);
  const box = useRef<HTMLFormElement>(null);
  const submit = useRef<HTMLButtonElement>(null);
  const { job, accept } = useAccept(entry.id, draft, comparing);
  const known = sets ?? [];
  const submissions = known.flatMap((each) => each.periods.flatMap((one) => one.submissions));
  const agencies = [...new Set(submissions.flatMap((each) => (each.agency ? [each.agency] : [])))];
  const periods = known.find((each) => each.name === set)?.periods ?? known.flatMap((each) => each.periods);
  const indicators = draft.read.tables.reduce((sum, table) => sum + table.indicators, 0);
  const refused = indicators === 0 || comparing.preview?.duplicate === true;
  const mayStore = !busy && !comparing.busy && job.progress === null && !refused;
  const change = (patch: Partial<ImportForm>) => patchForm(entry.id, patch);

  const store = async (event: FormEvent) => {
    event.preventDefault();
    if (!mayStore) return;
    setComplain(true);
    if (set.trim() === '' || period.trim() === '') {
      focusFirstWrong(box.current);
      return;
    }
    // The button that stopped the work is gone.
    if (!(await accept(form))) submit.current?.focus();
  };
  const required = (value: string) =>
    complain && value.trim() === '' ? 'Vui lòng điền mục này.' : undefined;

  return (
    <form ref={box} className="panel stack" onSubmit={(event) => void store(event)} noValidate>
      <h2 className="panel-title">Lưu báo cáo vào</h2>
      <SuggestedCombobox
        label="Bộ chỉ tiêu"
        required
        placeholder="Ví dụ: Kế hoạch chuyển đổi số 2024"
        value={set}
        suggestion={draft.suggested.set}
        options={known.map((each) => each.name)}
        problem={required(set)}
        onChange={(value) => change({ set: value })}
      />
      <SuggestedCombobox
        label="Kỳ báo cáo"
        required
        placeholder="Ví dụ: 9 tháng 2024"
        value={period}
        suggestion={draft.suggested.period}
        options={[...new Set(periods.map((each) => each.name))]}
        problem={required(period)}
        onChange={(value) => change({ period: value })}
      />
      <SuggestedCombobox
        label="Cơ quan báo cáo"
        placeholder="Có thể để trống"
        value={agency}
        suggestion={draft.suggested.agency}
        options={agencies}
        onChange={(value) => change({ agency: value })}
        onDone={onAgency}
      />
      <Cautions draft={draft} form={form} sets={known} preview={comparing.preview} />
      <Problem problem={comparing.problem} />
      <Problem problem={job.problem} onDismiss={job.clearProblem} />
      <JobStrip progress={job.progress} onCancel={job.cancel} />
      <StoppedNotice stopped={job.stopped} />
      <div className="row accept-actions">
        <Button
          ref={submit}
          type="submit"
          appearance="primary"
          icon={<Save20Regular />}
          data-testid="import-accept"
          disabledFocusable={!mayStore}
        >
          {comparing.busy ? 'Đang so với sổ' : saveInWords(indicators, comparing.preview)}
        </Button>
        <Button
          title="Bỏ tệp này; sổ không thay đổi"
          onClick={() => void dropEntry(entry.id)}
          disabledFocusable={job.progress !== null}
        >
          Không lưu
        </Button>
      </div>
      {indicators === 0 && <p className="muted small">Tệp này chưa có chỉ tiêu nào để lưu.</p>}
      <StoringNotes draft={draft} agency={agency} preview={comparing.preview} />
    </form>
  );
}
