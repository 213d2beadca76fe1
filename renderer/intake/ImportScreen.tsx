import { useEffect, useRef } from 'react';
import { JobStrip } from '../components/JobStrip.tsx';
import { Notice, StoppedNotice } from '../components/Notice.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { Problem } from '../components/Problem.tsx';
import { useStore } from '../state/store.ts';
import { useJob } from '../state/useJob.ts';
import { DraftView } from './DraftView.tsx';
import { DropZone } from './DropZone.tsx';
import './import.css';
import { OutcomeView } from './OutcomeView.tsx';
import { beginDraft, intake, setNotice } from './state.ts';

export function ImportScreen() {
  const { draft, outcome, notice } = useStore(intake);
  const job = useJob();
  const reading = job.progress !== null;
  const choose = useRef<HTMLButtonElement>(null);
  const had = useRef({ draft, reading });
  useEffect(() => {
    // What had the keyboard is gone with the preview, or with the work that ended.
    const ended = (had.current.draft && !draft) || (had.current.reading && !reading);
    if (ended && !draft && !outcome) choose.current?.focus();
    had.current = { draft, reading };
  }, [draft, outcome, reading]);

  const read = async (file: File) => {
    setNotice(null);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const fileName = file.name.normalize('NFC');
    const result = await job.run('intake.open', { fileName, bytes }, `Đang đọc tệp ${fileName}`);
    if (result) beginDraft(result);
  };

  if (draft) return <DraftView draft={draft} />;
  return (
    <>
      <PageHeader
        title="Nhập báo cáo"
        subtitle="Tệp được đọc và cho xem trước; chưa có gì được lưu cho đến khi chọn “Lưu vào sổ”."
      />
      <Problem problem={job.problem} onDismiss={job.clearProblem} />
      <JobStrip progress={job.progress} onCancel={job.cancel} />
      <StoppedNotice stopped={job.stopped} />
      {notice && <Notice>{notice}</Notice>}
      {outcome && <OutcomeView outcome={outcome} />}
      <DropZone button={choose} busy={reading} onFile={(file) => void read(file)} />
    </>
  );
}
