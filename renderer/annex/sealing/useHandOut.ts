import { useCallback } from 'react';
import type { CommandInput } from '../../../shared/contract/commands.ts';
import { download } from '../../components/download.ts';
import { useDoneToast } from '../../components/toast.tsx';
import { type Job, useJob } from '../../state/useJob.ts';

type FileCommand = 'annex.file' | 'annex.record' | 'annex.proof';

export interface HandOut {
  job: Job;
  /** Whether the person has the file. */
  handOut<Name extends FileCommand>(name: Name, input: CommandInput<Name>, phase: string): Promise<boolean>;
}

/** Asks for a file that is stored or made of what is sealed, and hands it to the person. */
export function useHandOut(): HandOut {
  const job = useJob();
  const done = useDoneToast();
  const { run } = job;
  const handOut = useCallback(
    async <Name extends FileCommand>(name: Name, input: CommandInput<Name>, phase: string) => {
      const file = await run<FileCommand>(name, input, phase);
      if (!file) return false;
      download(file.fileName, file.bytes);
      done('Đã tải tệp', `Tên tệp: ${file.fileName}`);
      return true;
    },
    [run, done],
  );
  return { job, handOut };
}
