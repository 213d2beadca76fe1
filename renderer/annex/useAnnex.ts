import { useCallback, useEffect, useState } from 'react';
import type { AnnexDocument } from '../../shared/contract/commands.ts';
import type { AnnexSettings } from '../../shared/contract/view.ts';
import { download } from '../components/download.ts';
import { useDoneToast } from '../components/toast.tsx';
import { useStore } from '../state/store.ts';
import { type Job, useJob } from '../state/useJob.ts';
import { annexEdits, editKey, holdEdit } from './edits.ts';

export interface Annex {
  /** Null until they were read. */
  settings: AnnexSettings | null;
  /** Differs from what is stored; kept when the screen is left. */
  changed: boolean;
  preview: AnnexDocument | null;
  job: Job;
  change(settings: AnnexSettings): void;
  /** Stores the settings and draws the preview anew. */
  apply(): Promise<void>;
  /** Stores what was changed and hands out the document. */
  exportAs(format: 'pdf' | 'xlsx'): Promise<void>;
}

const same = (one: AnnexSettings | null, other: AnnexSettings | null) =>
  JSON.stringify(one) === JSON.stringify(other);

/** The annex of one set and period: its settings, its preview and its files. */
export function useAnnex(set: string, period: string): Annex {
  const [stored, setStored] = useState<AnnexSettings | null>(null);
  const [preview, setPreview] = useState<AnnexDocument | null>(null);
  const job = useJob();
  const done = useDoneToast();
  const key = editKey(set, period);
  // An edit that was left unsaved is found again.
  const edit = useStore(annexEdits).edits[key] ?? null;
  const settings = stored && (edit ?? stored);
  const { run } = job;

  const render = useCallback(
    (format: 'pdf' | 'xlsx', purpose: 'preview' | 'export') => {
      const phase = format === 'pdf' ? 'Đang dàn trang PDF' : 'Đang lập bảng Excel';
      return run('annex.render', { set, period, format, purpose }, phase);
    },
    [run, set, period],
  );

  useEffect(() => {
    let wanted = true;
    setPreview(null);
    setStored(null);
    const load = async () => {
      const loaded = await run('annex.settings', { set, period }, 'Đang đọc thông tin phụ lục');
      if (!wanted || !loaded) return;
      setStored(loaded);
      const document = await render('pdf', 'preview');
      if (wanted && document) setPreview(document);
    };
    void load();
    return () => {
      wanted = false;
    };
  }, [run, render, set, period]);

  const changed = edit !== null;
  const change = (next: AnnexSettings) => holdEdit(key, same(next, stored) ? null : next);
  /** Whether what is on the screen is now stored. */
  const store = async (): Promise<boolean> => {
    if (!settings) return false;
    if (!changed) return true;
    const saved = await run('annex.saveSettings', { set, period, settings }, 'Đang lưu thông tin phụ lục');
    if (!saved) return false;
    setStored(saved);
    holdEdit(key, null);
    return true;
  };
  const apply = async () => {
    if (!(await store())) return;
    const document = await render('pdf', 'preview');
    if (document) setPreview(document);
  };
  const exportAs = async (format: 'pdf' | 'xlsx') => {
    if (!(await store())) return;
    const document = await render(format, 'export');
    if (!document) return;
    if (format === 'pdf') setPreview(document);
    download(document.fileName, document.bytes);
    done(format === 'pdf' ? 'Đã xuất phụ lục PDF' : 'Đã xuất phụ lục Excel', `Tên tệp: ${document.fileName}`);
  };
  return { settings, changed, preview, job, change, apply, exportAs };
}
