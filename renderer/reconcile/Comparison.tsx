import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { SetSummary } from '../../shared/contract/commands.ts';
import type { Reconciliation } from '../../shared/contract/view.ts';
import { download } from '../components/download.ts';
import { JobStrip } from '../components/JobStrip.tsx';
import { StoppedNotice } from '../components/Notice.tsx';
import { Problem } from '../components/Problem.tsx';
import { useDoneToast } from '../components/toast.tsx';
import type { ComparisonChoice } from '../state/choices.ts';
import { refreshPeople, useSignedIn } from '../state/people.ts';
import { useJob } from '../state/useJob.ts';
import { ApprovalButton } from './approval/ApprovalButton.tsx';
import { ComparisonBar } from './ComparisonBar.tsx';
import { ResultView } from './ResultView.tsx';
import { toRows } from './rows.ts';
import { type Work, WorkContext } from './work/context.ts';
import { type MergedRows, withWork } from './work/status.ts';
import { useSteps } from './work/useSteps.ts';

interface ComparisonProps {
  sets: readonly SetSummary[];
  comparison: ComparisonChoice;
}

/** What was shown is not what the workspace holds any more. */
const OUTDATED: ReadonlySet<string> = new Set(['PAIR_CHANGED', 'PAIR_NOT_FOUND', 'ROW_NOT_FOUND']);

/** Runs the comparison that is chosen, reads what was done in it, and shows both. */
export function Comparison({ sets, comparison }: ComparisonProps) {
  // The parent makes this anew for another choice: the object of the first drawing stays.
  const [input] = useState(comparison);
  const [result, setResult] = useState<Reconciliation | null>(null);
  const comparing = useJob();
  const exporting = useJob();
  const done = useDoneToast();
  const me = useSignedIn();
  const { run } = comparing;
  useEffect(() => void refreshPeople(), []);

  const compare = useCallback(async () => {
    // A run that a newer one replaced answers null.
    const value = await run('reconcile.run', input, 'Đang đối soát');
    if (value) setResult(value);
  }, [run, input]);
  const steps = useSteps(input, me?.id ?? null);
  const { state, act, busy, problem } = steps;
  // Confirmed, refused or undone pairs are other rows; what is shown stays until they are there.
  const pairing = state?.pairing ?? null;
  const compared = useRef<string | null>(null);
  useEffect(() => void compare(), [compare]);
  useEffect(() => {
    if (pairing === null || compared.current === pairing) return;
    if (compared.current !== null) void compare();
    compared.current = pairing;
  }, [pairing, compare]);

  const exportList = async () => {
    const file = await exporting.run('reconcile.export', input, 'Đang lập danh sách');
    if (!file) return;
    download(file.fileName, file.bytes);
    done('Đã xuất danh sách', `Tên tệp: ${file.fileName}`);
  };
  const plain = useMemo(() => (result ? toRows(result) : null), [result]);
  const merged = useRef<MergedRows>(new Map());
  const rows = useMemo(() => (plain ? withWork(plain, state, merged.current) : null), [plain, state]);
  const work = useMemo<Work | null>(() => {
    if (!result || !rows) return null;
    const periods = periodNames(result);
    return { comparison: input, result, state, rows, periods, me, act, busy, problem };
  }, [input, result, rows, state, me, act, busy, problem]);

  return (
    <WorkContext value={work}>
      <ComparisonBar
        sets={sets}
        comparison={input}
        exporting={exporting.progress !== null || result === null}
        onExport={() => void exportList()}
      >
        {work && <ApprovalButton />}
      </ComparisonBar>
      <Problem problem={comparing.problem} onDismiss={comparing.clearProblem} />
      <Problem problem={exporting.problem} onDismiss={exporting.clearProblem} />
      <Problem problem={problem} onDismiss={steps.clearProblem} />
      {problem && OUTDATED.has(problem.code) && (
        <div className="row">
          <Button onClick={() => void compare().then(steps.clearProblem)}>Tải lại bảng đối soát</Button>
        </div>
      )}
      <JobStrip progress={comparing.progress} onCancel={comparing.cancel} />
      <JobStrip progress={exporting.progress} onCancel={exporting.cancel} />
      <JobStrip progress={steps.progress} />
      <StoppedNotice stopped={exporting.stopped} />
      {!result && !comparing.progress && (
        <div className="row">
          <span className="muted">Chưa có kết quả đối soát.</span>
          <Button onClick={() => void compare()}>Đối soát lại</Button>
        </div>
      )}
      {work && <ResultView />}
    </WorkContext>
  );
}

/** Periods by side; with their sets where these are two. */
function periodNames({ set, againstSet, base, against }: Reconciliation): Work['periods'] {
  if (set.id === againstSet.id) return { base: base.name, against: against.name };
  return { base: `${base.name} – ${set.name}`, against: `${against.name} – ${againstSet.name}` };
}
