import { JobStrip } from '../components/JobStrip.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { Problem } from '../components/Problem.tsx';
import { useStore } from '../state/store.ts';
import { useJob } from '../state/useJob.ts';
import { DraftView } from './DraftView.tsx';
import { DropZone } from './DropZone.tsx';
import './import.css';
import { OutcomeView } from './OutcomeView.tsx';
import { beginDraft, intake } from './state.ts';

export function ImportScreen() {
  const { draft, outcome } = useStore(intake);
  const job = useJob();

  const read = async (file: File) => {
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
      {outcome && <OutcomeView outcome={outcome} />}
      <DropZone busy={job.progress !== null} onFile={(file) => void read(file)} />
    </>
  );
}
