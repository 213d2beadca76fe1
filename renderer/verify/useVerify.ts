import { useCallback, useState } from 'react';
import type { SignatureReport } from '../../shared/contract/annex.ts';
import type { ErrorData } from '../../shared/contract/errors.ts';
import { readChosen } from '../components/chosenFile.ts';
import { type Job, useJob } from '../state/useJob.ts';

export interface Verify {
  report: SignatureReport | null;
  /** Why the file could not be read from the disk, or not be checked. */
  problem: ErrorData | null;
  job: Job;
  check(file: File): Promise<void>;
}

/** Checks one file after the other; what was found of the one before is gone with the next. */
export function useVerify(): Verify {
  const [report, setReport] = useState<SignatureReport | null>(null);
  const [unread, setUnread] = useState<ErrorData | null>(null);
  const job = useJob();
  const { run } = job;
  const check = useCallback(
    async (file: File) => {
      setReport(null);
      const read = await readChosen(file);
      setUnread(read.ok ? null : read.error);
      if (!read.ok) return;
      const found = await run(
        'signature.verify',
        { fileName: file.name, bytes: read.value },
        'Đang kiểm tra chữ ký',
      );
      if (found) setReport(found);
    },
    [run],
  );
  return { report, problem: unread ?? job.problem, job, check };
}
