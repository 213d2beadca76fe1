import { useCallback, useEffect, useState } from 'react';
import type { ListedForm } from '../../../shared/contract/annex.ts';
import type { ErrorData } from '../../../shared/contract/errors.ts';
import { client } from '../../client/client.ts';

export interface Forms {
  /** Null until they were read. */
  forms: readonly ListedForm[] | null;
  problem: ErrorData | null;
  read(): Promise<void>;
}

/** The forms of the workspace: those shipped with the application, then its own. */
export function useForms(): Forms {
  const [forms, setForms] = useState<readonly ListedForm[] | null>(null);
  const [problem, setProblem] = useState<ErrorData | null>(null);
  const read = useCallback(async () => {
    const answer = await client.dispatch('annex.forms', {});
    if (answer.ok) {
      setForms(answer.value);
      setProblem(null);
    } else setProblem(answer.error);
  }, []);
  useEffect(() => void read(), [read]);
  return { forms, problem, read };
}
