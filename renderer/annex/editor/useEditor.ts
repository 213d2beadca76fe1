import { useCallback, useEffect, useState } from 'react';
import type { AnnexDetail, AnnexFormat } from '../../../shared/contract/annex.ts';
import type { AnnexSpec } from '../../../shared/contract/view.ts';
import { client } from '../../client/client.ts';
import { download } from '../../components/download.ts';
import { useDoneToast } from '../../components/toast.tsx';
import { askSignIn } from '../../state/people.ts';
import { useStore } from '../../state/store.ts';
import { type Job, useJob } from '../../state/useJob.ts';
import { type AnnexDraft, sameDraft } from '../draft.ts';
import { annexEdits, forgetEdit, holdEdit, holdSaved, isChanged, takeStored } from '../edits.ts';
import { change, redo, undo } from './history.ts';

export interface Editor {
  /** Null until it was read. */
  detail: AnnexDetail | null;
  draft: AnnexDraft | null;
  /** Differs from what is stored; kept when the screen is left. */
  changed: boolean;
  /** Frozen for signing: nothing of it can be changed. */
  sealed: boolean;
  /** Somebody else changed what is stored while it was being edited here. */
  overtaken: boolean;
  /** What the next undo or redo is about, in words; null where there is none. */
  canUndo: string | null;
  canRedo: string | null;
  job: Job;
  rename(name: string): void;
  edit(place: string, words: string, change: (spec: AnnexSpec) => AnnexSpec): void;
  undo(): void;
  redo(): void;
  /** Whether what is on the screen is stored after it. */
  save(): Promise<boolean>;
  /** Stores what was changed and hands out the document; of a sealed annex the very file that was made then. */
  exportAs(format: AnnexFormat): Promise<void>;
  /** Reads the annex anew, and drops what was not saved. */
  reload(): Promise<void>;
  /** Takes over what a command answered about the annex. */
  take(detail: AnnexDetail): void;
}

const PHASES: Readonly<Record<AnnexFormat, string>> = {
  pdf: 'Đang dàn trang PDF',
  xlsx: 'Đang lập bảng Excel',
  docx: 'Đang lập văn bản Word',
};

/** Problems that no change of the annex mends. */
const LASTING: ReadonlySet<string> = new Set(['ANNEX_CHANGED', 'ANNEX_SEALED', 'ANNEX_NOT_FOUND']);

function isFrozen({ state }: AnnexDetail): boolean {
  return state === 'sealed' || state === 'signed';
}

/** One annex of the workspace: what is stored of it, and what is being changed. */
export function useEditor(annex: string): Editor {
  const [detail, setDetail] = useState<AnnexDetail | null>(null);
  const held = useStore(annexEdits).edits[annex];
  const job = useJob();
  const done = useDoneToast();
  const { run } = job;

  const take = useCallback((read: AnnexDetail) => {
    takeStored(read);
    setDetail(read);
  }, []);
  useEffect(() => {
    let wanted = true;
    void run('annex.open', { annex }, 'Đang mở phụ lục').then((read) => {
      if (wanted && read) take(read);
    });
    return () => {
      wanted = false;
    };
  }, [run, take, annex]);

  const sealed = detail !== null && isFrozen(detail);
  const edit = detail ? held : undefined;
  const draft =
    edit && detail ? (sealed ? { name: detail.name, spec: detail.spec } : edit.history.present) : null;
  const changed = edit !== undefined && !sealed && isChanged(edit);

  /** What could not be done with the annex as it was may be possible with it as it is. */
  const forget = () => {
    if (job.problem && !LASTING.has(job.problem.code)) job.clearProblem();
  };
  const step = (place: string, words: string, next: (draft: AnnexDraft) => AnnexDraft) => {
    // Of the store and not of this drawing: two changes in one turn both count.
    const current = annexEdits.get().edits[annex];
    if (!current || sealed) return;
    forget();
    const { history } = current;
    const made = change(history, next(history.present), { place, words, at: Date.now() });
    holdEdit(annex, { ...current, history: made });
  };
  const travel = (go: typeof undo<AnnexDraft>) => {
    const current = annexEdits.get().edits[annex];
    if (!current || sealed) return;
    forget();
    holdEdit(annex, { ...current, history: go(current.history) });
  };
  const save = async (): Promise<boolean> => {
    if (!draft || !detail || !edit || sealed) return false;
    if (!changed) return true;
    const send = (seen: string) =>
      run('annex.save', { annex, ...draft, ...(seen === '' ? {} : { seen }) }, 'Đang lưu phụ lục');
    let saved = await send(detail.contentHash);
    if (!saved) {
      const now = await client.dispatch('annex.open', { annex });
      // Figures changed meanwhile and nobody edited the annex: what is being saved holds for them too.
      const same = now.ok && !isFrozen(now.value) && sameDraft(edit.stored, now.value);
      if (same && now.value.contentHash !== detail.contentHash) saved = await send(now.value.contentHash);
    }
    if (!saved) return false;
    holdSaved(annex, draft, saved);
    setDetail(saved);
    return true;
  };
  const exportAs = async (format: AnnexFormat) => {
    if (!detail) return;
    if (sealed) {
      const { version } = detail;
      const file = await run('annex.file', { annex, version, format }, 'Đang lấy tệp đã khóa');
      if (file) handOut(file);
      return;
    }
    if (!(await save())) return;
    const made = await run('annex.render', { what: { annex }, format, purpose: 'export' }, PHASES[format]);
    if (made) handOut(made);
  };
  const handOut = ({ fileName, bytes }: { fileName: string; bytes: Uint8Array<ArrayBuffer> }) => {
    download(fileName, bytes);
    done('Đã xuất phụ lục', `Tên tệp: ${fileName}`);
  };
  const reload = async () => {
    const read = await run('annex.open', { annex }, 'Đang mở phụ lục');
    if (!read) return;
    forgetEdit(annex);
    take(read);
  };
  const unknown = job.problem?.code === 'PERSON_NEEDED';
  useEffect(() => {
    if (unknown) askSignIn();
  }, [unknown]);

  return {
    detail,
    draft,
    changed,
    sealed,
    overtaken: changed && detail !== null && !sameDraft(edit.stored, detail),
    canUndo: sealed ? null : (edit?.history.past.at(-1)?.words ?? null),
    canRedo: sealed ? null : (edit?.history.future[0]?.words ?? null),
    job,
    rename: (name) => step('name', 'tên gọi', (current) => ({ ...current, name })),
    edit: (place, words, next) => step(place, words, (current) => ({ ...current, spec: next(current.spec) })),
    undo: () => travel(undo),
    redo: () => travel(redo),
    save,
    exportAs,
    reload,
    take,
  };
}
