import { Button } from '@fluentui/react-components';
import { DocumentPdf20Regular, DocumentTable20Regular } from '@fluentui/react-icons';
import type { SetSummary } from '../../shared/contract/commands.ts';
import { Choice } from '../components/Choice.tsx';
import { JobStrip } from '../components/JobStrip.tsx';
import { Problem } from '../components/Problem.tsx';
import { chooseForAnnex } from '../state/choices.ts';
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
          onClick={() => void annex.exportAs('pdf')}
        >
          Xuất PDF
        </Button>
        <Button
          icon={<DocumentTable20Regular />}
          data-testid="annex-export-xlsx"
          disabledFocusable={busy || !annex.settings}
          onClick={() => void annex.exportAs('xlsx')}
        >
          Xuất Excel
        </Button>
      </div>
      <Problem problem={annex.job.problem} onDismiss={annex.job.clearProblem} />
      <JobStrip progress={annex.job.progress} onCancel={annex.job.cancel} />
      <div className="annex">
        {annex.settings && (
          <SettingsForm
            settings={annex.settings}
            changed={annex.changed}
            busy={busy}
            onChange={annex.change}
            onApply={() => void annex.apply()}
          />
        )}
        <PdfPreview bytes={annex.preview?.bytes ?? null} />
      </div>
    </>
  );
}
