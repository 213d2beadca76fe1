import { useEffect, useState } from 'react';
import type { ErrorData } from '../../../shared/contract/errors.ts';
import type { StepSummary } from '../../../shared/contract/view.ts';
import { client } from '../../client/client.ts';
import { useWork } from '../work/context.ts';

/** The steps of the comparison, newest first; null until they were read. Read anew after every step. */
export function useHistory(): { steps: readonly StepSummary[] | null; problem: ErrorData | null } {
  const { comparison, state } = useWork();
  const [steps, setSteps] = useState<readonly StepSummary[] | null>(null);
  const [problem, setProblem] = useState<ErrorData | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new state is a step more
  useEffect(() => {
    let gone = false;
    void client.dispatch('reconcile.history', comparison).then((answer) => {
      if (gone) return;
      if (answer.ok) setSteps([...answer.value].sort((a, b) => b.sequence - a.sequence));
      else setProblem(answer.error);
    });
    return () => {
      gone = true;
    };
  }, [comparison, state]);
  return { steps, problem };
}
