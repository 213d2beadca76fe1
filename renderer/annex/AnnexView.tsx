import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { DocumentPdf20Regular, DocumentTable20Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { SetSummary } from '../../shared/contract/commands.ts';
import { Choice } from '../components/Choice.tsx';
import { focusFirstWrong } from '../components/focus.ts';
import { JobStrip } from '../components/JobStrip.tsx';
import { StoppedNotice } from '../components/Notice.tsx';
import { Problem } from '../components/Problem.tsx';
import { chooseForAnnex } from '../state/choices.ts';
import { isComplete } from './complete.ts';
import { DecidedNotice } from './DecidedNotice.tsx';
import { PdfPreview } from './PdfPreview.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { useAnnex } from './useAnnex.ts';

interface AnnexViewProps {
  sets: readonly SetSummary[];
  set: string;
  period: string;
}

export function AnnexView({ sets, set, period }: AnnexViewProps) {
  const annex = useAnnex(set, period);
  const periods = sets.find((each) => each.id === set)?.periods ?? [];
  const busy = annex.job.progress !== null;
  const form = useRef<HTMLFormElement>(null);
  const [complain, setComplain] = useState(false);
  const complete = annex.settings !== null && isComplete(annex.settings);
  /** Runs work that needs settings without a fault, or leads to the first fault. */
  const whenComplete = (work: () => Promise<void>) => {
    setComplain(!complete);
    if (complete) void work();
    else focusFirstWrong(form.current);
  };
  const chooseSet = (id: string) => {
    const latest = sets.find((each) => each.id === id)?.periods.at(-1);
    if (latest) chooseForAnnex(id, latest.id);
  };
  return (
    <>
      <div className="annex-bar">
        <Choice
          label="Bộ chỉ tiêu"
          wide
          value={set}
          options={sets.filter((each) => each.periods.length > 0).map(({ id, name }) => ({ id, name }))}
          onChange={chooseSet}
        />
        <Choice
          label="Kỳ báo cáo"
          value={period}
          options={periods}
          onChange={(id) => chooseForAnnex(set, id)}
        />
        <span className="annex-gap" />
        <Button
          appearance="primary"
          icon={<DocumentPdf20Regular />}
          data-testid="annex-export-pdf"
          disabledFocusable={busy || !annex.settings}
          onClick={() => whenComplete(() => annex.exportAs('pdf'))}
        >
          Xuất PDF
        </Button>
        <Button
          icon={<DocumentTable20Regular />}
          data-testid="annex-export-xlsx"
          disabledFocusable={busy || !annex.settings}
          onClick={() => whenComplete(() => annex.exportAs('xlsx'))}
        >
          Xuất Excel
        </Button>
      </div>
      <Problem problem={annex.job.problem} onDismiss={annex.job.clearProblem} />
      {complain && !complete && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>Vui lòng sửa các mục báo đỏ trong thông tin phụ lục rồi thử lại.</MessageBarBody>
        </MessageBar>
      )}
      <JobStrip progress={annex.job.progress} onCancel={annex.job.cancel} />
      <StoppedNotice stopped={annex.job.stopped} />
      {annex.preview && <DecidedNotice decisions={annex.preview.decisions} />}
      <div className="annex">
        {annex.settings && (
          <SettingsForm
            ref={form}
            settings={annex.settings}
            changed={annex.changed}
            busy={busy}
            onChange={annex.change}
            onApply={() => whenComplete(annex.apply)}
          />
        )}
        <PdfPreview
          bytes={annex.preview?.bytes ?? null}
          onDraw={busy || !annex.settings ? null : () => whenComplete(annex.apply)}
        />
      </div>
    </>
  );
}
