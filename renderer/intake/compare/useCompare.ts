import { useCallback, useEffect, useState } from 'react';
import type { ErrorData } from '../../../shared/contract/errors.ts';
import type { Draft, ImportPreview } from '../../../shared/contract/intake.ts';
import { client } from '../../client/client.ts';

/** Long enough to type a word, short enough not to be waited for. */
const DELAY_MS = 450;

export interface Comparing {
  /** Null: not asked for yet, or being computed. */
  preview: ImportPreview | null;
  busy: boolean;
  problem: ErrorData | null;
  /** Looks at the workspace anew. */
  again(): void;
}

const NOTHING: Omit<Comparing, 'again'> = { preview: null, busy: false, problem: null };

interface Destination {
  set: string;
  period: string;
  agency: string;
}

/** What storing the draft there would change, asked for once the typing has paused. */
export function useCompare(draft: Draft, { set, period, agency }: Destination): Comparing {
  const [state, setState] = useState(NOTHING);
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((former) => former + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks the same question again
  useEffect(() => {
    if (set.trim() === '' || period.trim() === '' || draft.read.tables.length === 0) {
      setState(NOTHING);
      return;
    }
    const task = crypto.randomUUID();
    let wanted = true;
    let asked = false;
    setState((former) => ({ ...former, busy: true, problem: null }));
    const ask = async () => {
      asked = true;
      const { draftId } = draft;
      const where = { set, period, agency: agency.trim() === '' ? null : agency };
      const answer = await client.dispatch('intake.compare', { draftId, ...where }, { task });
      asked = false;
      if (!wanted) return;
      if (answer.ok) setState({ preview: answer.value, busy: false, problem: null });
      else setState({ preview: null, busy: false, problem: answer.error });
    };
    const timer = window.setTimeout(() => void ask(), DELAY_MS);
    return () => {
      wanted = false;
      window.clearTimeout(timer);
      if (asked) void client.dispatch('task.cancel', { task });
    };
  }, [draft, set, period, agency, round]);
  return { ...state, again };
}
