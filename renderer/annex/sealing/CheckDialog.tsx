import { useEffect, useState } from 'react';
import type { AnnexRecord, SignatureReport } from '../../../shared/contract/annex.ts';
import { JobStrip } from '../../components/JobStrip.tsx';
import { Problem } from '../../components/Problem.tsx';
import { useJob } from '../../state/useJob.ts';
import { ReportView } from '../../verify/ReportView.tsx';
import { ResultDialog } from './ResultDialog.tsx';

interface CheckDialogProps {
  annex: string;
  record: AnnexRecord;
  onClose: () => void;
}

/** Checks a record as it is stored today, not as it was found when it was taken in. */
export function CheckDialog({ annex, record, onClose }: CheckDialogProps) {
  const { id, fileName } = record;
  const [report, setReport] = useState<SignatureReport | null>(null);
  const job = useJob();
  const { run } = job;
  useEffect(() => {
    let wanted = true;
    const check = async () => {
      const file = await run('annex.record', { annex, record: id }, 'Đang lấy tệp');
      if (!wanted || !file) return;
      const found = await run('signature.verify', { fileName, bytes: file.bytes }, 'Đang kiểm tra chữ ký');
      if (wanted && found) setReport(found);
    };
    void check();
    return () => {
      wanted = false;
    };
  }, [run, annex, id, fileName]);
  return (
    <ResultDialog title="Kiểm tra chữ ký" wide onClose={onClose}>
      <JobStrip progress={job.progress} onCancel={job.cancel} />
      <Problem problem={job.problem} />
      {report && <ReportView report={report} within={annex} />}
    </ResultDialog>
  );
}
