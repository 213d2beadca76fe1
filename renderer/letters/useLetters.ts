import { useCallback, useEffect, useRef, useState } from 'react';
import type { ErrorData } from '../../shared/contract/errors.ts';
import type { AgencyQuestions, LetterForm, LetterSummary } from '../../shared/contract/letters.ts';
import { client } from '../client/client.ts';
import { useDoneToast } from '../components/toast.tsx';
import type { ComparisonChoice } from '../state/choices.ts';
import { useStore } from '../state/store.ts';
import { type Job, useJob } from '../state/useJob.ts';
import { holdForm, letterEdits } from './edits.ts';
import { handOut } from './handOut.ts';

export interface Letters {
  /** Null until they were read. */
  form: LetterForm | null;
  changed: boolean;
  questions: readonly AgencyQuestions[] | null;
  letters: readonly LetterSummary[] | null;
  /** Why something could not be read. */
  problem: ErrorData | null;
  job: Job;
  change(form: LetterForm): void;
  save(): Promise<boolean>;
  /** Stores the form where it was changed, makes the letters and hands out their files. */
  make(agencies: string[]): Promise<void>;
  /** Hands out one file of a letter again. */
  again(letter: string, sha256: string): Promise<void>;
}

const same = (one: LetterForm | null, other: LetterForm | null) =>
  JSON.stringify(one) === JSON.stringify(other);

/** The questions and letters of one comparison, and the form that all letters of the workspace share. */
export function useLetters(comparison: ComparisonChoice): Letters {
  const [stored, setStored] = useState<LetterForm | null>(null);
  const [questions, setQuestions] = useState<readonly AgencyQuestions[] | null>(null);
  const [letters, setLetters] = useState<readonly LetterSummary[] | null>(null);
  const [problem, setProblem] = useState<ErrorData | null>(null);
  const edit = useStore(letterEdits).form;
  const job = useJob();
  const done = useDoneToast();
  const form = stored && (edit ?? stored);
  const changed = edit !== null;
  const { run, clearProblem } = job;

  const read = useCallback(async () => {
    const [open, made] = await Promise.all([
      client.dispatch('letters.questions', comparison),
      client.dispatch('letters.list', comparison),
    ]);
    if (open.ok) setQuestions(open.value);
    else setProblem(open.error);
    if (made.ok) setLetters(made.value);
  }, [comparison]);
  useEffect(() => {
    void read();
    void client.dispatch('letters.form', {}).then((answer) => {
      if (answer.ok) setStored(answer.value);
      else setProblem(answer.error);
    });
  }, [read]);

  const change = (next: LetterForm) => holdForm(same(next, stored) ? null : next);
  const save = async (): Promise<boolean> => {
    if (!form) return false;
    const saved = await run('letters.saveForm', { form }, 'Đang lưu mẫu công văn');
    if (!saved) return false;
    setStored(saved);
    holdForm(null);
    return true;
  };
  const wanted = useRef<string[]>([]);
  const send = async (agencies: string[]) => {
    const made = await run('letters.make', { ...comparison, agencies }, 'Đang lập công văn');
    if (!made) return;
    const name = handOut(made.files);
    done(`Đã lập ${made.letters.length} công văn`, `Tên tệp: ${name}`);
    await read();
  };
  const make = async (agencies: string[]) => {
    wanted.current = agencies;
    if (changed && !(await save())) return;
    await send(agencies);
  };
  const missing = job.problem?.code === 'LETTER_FORM_MISSING';
  const whenMissing = useRef<() => Promise<void>>(async () => undefined);
  whenMissing.current = async () => {
    clearProblem();
    if (await save()) await send(wanted.current);
  };
  useEffect(() => {
    // What was proposed and looked at is the form that is wanted, though nobody saved it yet.
    if (missing) void whenMissing.current();
  }, [missing]);

  const again = async (letter: string, sha256: string) => {
    const file = await run('letters.file', { letter, sha256 }, 'Đang lấy tệp');
    if (file) handOut([file]);
  };
  return { form, changed, questions, letters, problem, job, change, save, make, again };
}
