import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { SetSummary } from '../../shared/contract/commands.ts';
import type { Reconciliation } from '../../shared/contract/view.ts';
import { download } from '../components/download.ts';
import { JobStrip } from '../components/JobStrip.tsx';
import { StoppedNotice } from '../components/Notice.tsx';
import { Problem } from '../components/Problem.tsx';
import { useDoneToast } from '../components/toast.tsx';
import { useJob } from '../state/useJob.ts';
import { ComparisonBar } from './ComparisonBar.tsx';
import { ResultView } from './ResultView.tsx';
import { toRows } from './rows.ts';

export interface ComparisonChoice {
  set: string;
  base: string;
  against: string;
}

interface ComparisonProps {
  sets: readonly SetSummary[];
  comparison: ComparisonChoice;
}

/** Runs the comparison that is chosen and shows it. */
export function Comparison({ sets, comparison }: ComparisonProps) {
  const { set, base, against } = comparison;
  const [result, setResult] = useState<Reconciliation | null>(null);
  const comparing = useJob();
  const exporting = useJob();
  const done = useDoneToast();
  const { run } = comparing;

  const compare = useCallback(async () => {
    setResult(null);
    // A run that a newer one replaced answers null.
    const value = await run('reconcile.run', { set, base, against }, 'Đang đối soát');
    if (value) setResult(value);
  }, [run, set, base, against]);
  useEffect(() => void compare(), [compare]);

  const exportList = async () => {
    const file = await exporting.run('reconcile.export', { set, base, against }, 'Đang lập danh sách');
    if (!file) return;
    download(file.fileName, file.bytes);
    done('Đã xuất danh sách', `Tên tệp: ${file.fileName}`);
  };
  const rows = useMemo(() => (result ? toRows(result) : null), [result]);

  return (
    <>
      <ComparisonBar
        sets={sets}
        comparison={comparison}
        exporting={exporting.progress !== null || result === null}
        onExport={() => void exportList()}
      />
      <Problem problem={comparing.problem} onDismiss={comparing.clearProblem} />
      <Problem problem={exporting.problem} onDismiss={exporting.clearProblem} />
      <JobStrip progress={comparing.progress} onCancel={comparing.cancel} />
      <JobStrip progress={exporting.progress} onCancel={exporting.cancel} />
      <StoppedNotice stopped={exporting.stopped} />
      {!result && !comparing.progress && (
        <div className="row">
          <span className="muted">Chưa có kết quả đối soát.</span>
          <Button onClick={() => void compare()}>Đối soát lại</Button>
        </div>
      )}
      {result && rows && <ResultView key={`${set}/${base}/${against}`} result={result} rows={rows} />}
    </>
  );
}
