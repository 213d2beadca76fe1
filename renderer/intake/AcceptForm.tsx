import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { Save20Regular } from '@fluentui/react-icons';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { Draft } from '../../shared/contract/commands.ts';
import { client } from '../client/client.ts';
import { focusFirstWrong } from '../components/focus.ts';
import { JobStrip } from '../components/JobStrip.tsx';
import { StoppedNotice } from '../components/Notice.tsx';
import { Problem } from '../components/Problem.tsx';
import { refreshSets, session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { useJob } from '../state/useJob.ts';
import { replacedBy } from './replaced.ts';
import { SuggestedCombobox } from './SuggestedCombobox.tsx';
import { dropDraft, endDraft, intake } from './state.ts';

export function AcceptForm({ draft, busy }: { draft: Draft; busy: boolean }) {
  const { set, period, agency } = useStore(intake);
  const { sets } = useStore(session);
  const [complain, setComplain] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = useRef<HTMLButtonElement>(null);
  const job = useJob();
  const known = sets ?? [];
  const submissions = known.flatMap((each) => each.periods.flatMap((one) => one.submissions));
  const agencies = [...new Set(submissions.flatMap((each) => (each.agency ? [each.agency] : [])))];
  const periods = known.find((each) => each.name === set)?.periods ?? known.flatMap((each) => each.periods);
  const former = draft.duplicateOf ? null : replacedBy(known, { set, period, agency });

  const accept = async (event: FormEvent) => {
    event.preventDefault();
    setComplain(true);
    if (set.trim() === '' || period.trim() === '') {
      focusFirstWrong(form.current);
      return;
    }
    const input = { draftId: draft.draftId, set, period, agency: agency.trim() === '' ? null : agency };
    const outcome = await job.run('intake.accept', input, 'Đang lưu vào sổ');
    if (!outcome) {
      // The button that stopped the work is gone.
      submit.current?.focus();
      return;
    }
    endDraft(outcome);
    await refreshSets();
  };
  const discard = async () => {
    await client.dispatch('intake.discard', { draftId: draft.draftId });
    dropDraft(draft);
  };
  const required = (value: string) =>
    complain && value.trim() === '' ? 'Vui lòng điền mục này.' : undefined;

  return (
    <form ref={form} className="panel stack" onSubmit={(event) => void accept(event)} noValidate>
      <h2 className="panel-title">Lưu báo cáo vào</h2>
      {draft.duplicateOf && (
        <Caution>
          Đúng tệp này đã được nhập cho kỳ {draft.duplicateOf.period} của bộ “{draft.duplicateOf.set}”.
        </Caution>
      )}
      <SuggestedCombobox
        label="Bộ chỉ tiêu"
        required
        placeholder="Ví dụ: Kế hoạch chuyển đổi số 2024"
        value={set}
        suggestion={draft.suggested.set}
        options={known.map((each) => each.name)}
        problem={required(set)}
        onChange={(value) => intake.set({ set: value })}
      />
      <SuggestedCombobox
        label="Kỳ báo cáo"
        required
        placeholder="Ví dụ: 9 tháng 2024"
        value={period}
        suggestion={draft.suggested.period}
        options={[...new Set(periods.map((each) => each.name))]}
        problem={required(period)}
        onChange={(value) => intake.set({ period: value })}
      />
      <SuggestedCombobox
        label="Cơ quan báo cáo"
        placeholder="Có thể để trống"
        value={agency}
        suggestion={draft.suggested.agency}
        options={agencies}
        onChange={(value) => intake.set({ agency: value })}
      />
      {former && (
        <Caution>
          Sổ đã có báo cáo kỳ này của cùng cơ quan (tệp “{former.fileName}”). Khi lưu, báo cáo đó vẫn được giữ
          và được đánh dấu là đã thay thế.
        </Caution>
      )}
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
          disabledFocusable={busy || job.progress !== null}
        >
          Lưu vào sổ
        </Button>
        <Button
          title="Bỏ tệp này; sổ không thay đổi"
          onClick={() => void discard()}
          disabledFocusable={job.progress !== null}
        >
          Không lưu
        </Button>
      </div>
    </form>
  );
}

function Caution({ children }: { children: ReactNode }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}
