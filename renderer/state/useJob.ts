import { useCallback, useEffect, useRef, useState } from 'react';
import type { CommandInput, CommandName, CommandOutput } from '../../shared/contract/commands.ts';
import type { ErrorData } from '../../shared/contract/errors.ts';
import { client } from '../client/client.ts';
import { onProgress } from './progress.ts';

export interface Progress {
  phase: string;
  done: number;
  /** 0: not known. */
  total: number;
}

export interface Job {
  /** Null while nothing runs. */
  progress: Progress | null;
  problem: ErrorData | null;
  /** The last work was stopped at the person's wish. */
  stopped: boolean;
  /** Runs a command; answers its value, or null when it failed or was cancelled. */
  run<Name extends CommandName>(
    name: Name,
    input: CommandInput<Name>,
    phase: string,
  ): Promise<CommandOutput<Name> | null>;
  cancel(): void;
  clearProblem(): void;
}

/** Work that only looks: nobody misses it when its screen is left. Work that stores runs to its end. */
const LOOKING: ReadonlySet<CommandName> = new Set<CommandName>([
  'intake.open',
  'reconcile.run',
  'reconcile.export',
  'annex.render',
  'annex.changes',
  'annex.proof',
  'signature.verify',
  'journal.verify',
  'journal.export',
]);

function stopTask(id: string): void {
  void client.dispatch('task.cancel', { task: id });
}

/** One piece of work at a time with progress, cancelling and its error. A cancelled job is not an error. */
export function useJob(): Job {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<ErrorData | null>(null);
  const [stopped, setStopped] = useState(false);
  const task = useRef<string | null>(null);
  const looking = useRef(false);
  const stopping = useRef(false);

  const run = useCallback(
    async <Name extends CommandName>(name: Name, input: CommandInput<Name>, phase: string) => {
      const id = crypto.randomUUID();
      const stop = onProgress(id, (event) => {
        if (task.current === id && !stopping.current) setProgress(event);
      });
      if (task.current && looking.current) stopTask(task.current);
      task.current = id;
      looking.current = LOOKING.has(name);
      stopping.current = false;
      setProblem(null);
      setStopped(false);
      setProgress({ phase, done: 0, total: 0 });
      const answer = await client.dispatch(name, input, { task: id });
      stop();
      if (task.current !== id) return null;
      task.current = null;
      setProgress(null);
      // Stopped too late to be heard: nobody wants the answer any more, unless something was stored.
      const unwanted = stopping.current && looking.current;
      if (answer.ok && !unwanted) return answer.value;
      if (answer.ok || answer.error.code === 'CANCELLED') setStopped(true);
      else setProblem(answer.error);
      return null;
    },
    [],
  );
  const cancel = useCallback(() => {
    if (!task.current || stopping.current) return;
    stopping.current = true;
    setProgress({ phase: 'Đang dừng', done: 0, total: 0 });
    stopTask(task.current);
  }, []);
  const clearProblem = useCallback(() => setProblem(null), []);
  useEffect(() => {
    return () => {
      if (task.current && looking.current) stopTask(task.current);
    };
  }, []);
  return { progress, problem, stopped, run, cancel, clearProblem };
}
