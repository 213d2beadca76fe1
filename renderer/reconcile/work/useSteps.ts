import { useCallback, useEffect, useRef, useState } from 'react';
import type { CommandInput } from '../../../shared/contract/commands.ts';
import type { ErrorData } from '../../../shared/contract/errors.ts';
import type { ReconciliationState } from '../../../shared/contract/view.ts';
import { client } from '../../client/client.ts';
import type { ComparisonChoice } from '../../state/choices.ts';
import { onProgress } from '../../state/progress.ts';
import type { Progress } from '../../state/useJob.ts';
import type { Act, ActInput, ActName } from './context.ts';

export interface Steps {
  /** Null until it was read, and again while another comparison is. */
  state: ReconciliationState | null;
  act: Act;
  busy: boolean;
  /** Of long work only: a decision on one row is stored before a bar could be read. */
  progress: Progress | null;
  problem: ErrorData | null;
  clearProblem(): void;
}

/**
 * The state of a reconciliation and the way to change it. What is asked for while something is being stored
 * waits for its turn: whoever works by keyboard is faster than the disk.
 * @param me who is signed in: what can be undone and approved is theirs
 */
export function useSteps(comparison: ComparisonChoice, me: string | null): Steps {
  const [state, setState] = useState<ReconciliationState | null>(null);
  const [problem, setProblem] = useState<ErrorData | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [waiting, setWaiting] = useState(0);
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const current = useRef(comparison);
  current.current = comparison;

  useEffect(() => {
    let gone = false;
    // Read anew for another person too: their undo and what keeps them from approving differ.
    const read = async (_who: string | null) => {
      const answer = await client.dispatch('reconcile.state', comparison);
      if (gone) return;
      if (answer.ok) setState(answer.value);
      else setProblem(answer.error);
    };
    turn.current = turn.current.then(() => read(me));
    return () => {
      gone = true;
    };
  }, [comparison, me]);

  const act: Act = useCallback(async <Name extends ActName>(name: Name, input: ActInput<Name>) => {
    const asked = current.current;
    const store = async () => {
      const task = crypto.randomUUID();
      const stop = onProgress(task, setProgress);
      setProblem(null);
      // The parts of the input are those of the command; the compiler does not join them by itself.
      const whole = { ...asked, ...input } as unknown as CommandInput<Name>;
      const answer = await client.dispatch(name, whole, { task });
      stop();
      setProgress(null);
      // The state of a comparison that was left meanwhile is read when it is shown again.
      if (answer.ok && current.current === asked) setState(answer.value);
      if (!answer.ok) setProblem(answer.error);
      return answer.ok;
    };
    setWaiting((count) => count + 1);
    const stored = turn.current.then(store);
    turn.current = stored;
    const done = await stored;
    setWaiting((count) => count - 1);
    return done;
  }, []);
  const clearProblem = useCallback(() => setProblem(null), []);
  return { state, act, busy: waiting > 0, progress, problem, clearProblem };
}
