import { useEffect } from 'react';
import type { Draft } from '../../../shared/contract/intake.ts';
import { refreshSets } from '../../state/session.ts';
import { useJob } from '../../state/useJob.ts';
import type { Comparing } from '../compare/useCompare.ts';
import { readAgain } from '../queue/actions.ts';
import { askForRememberedAnew, type ImportForm } from '../queue/forms.ts';
import { setStored } from '../queue/queue.ts';

/**
 * Stores a file: all of it or, when that fails or is stopped, nothing.
 * @param comparing what was shown of the difference: nothing else is stored than what it says
 */
export function useAccept(id: string, draft: Draft, { preview, again }: Comparing) {
  const job = useJob();
  const { problem } = job;
  useEffect(() => {
    if (problem?.code === 'DRAFT_NOT_FOUND') readAgain(id);
    if (problem?.code === 'PREVIEW_OUTDATED') again();
  }, [problem, id, again]);
  return {
    job,
    /** Whether it was stored. */
    accept: async ({ set, period, agency }: ImportForm): Promise<boolean> => {
      const where = { set, period, agency: agency.trim() === '' ? null : agency };
      const wanted = { draftId: draft.draftId, ...where, seen: preview?.seen };
      const outcome = await job.run('intake.accept', wanted, 'Đang lưu vào sổ');
      if (!outcome) return false;
      if (outcome.remembered) askForRememberedAnew();
      setStored(id, outcome);
      await refreshSets();
      return true;
    },
  };
}
