import { Checkbox } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { FormDialogHandle } from '../../people/FormDialog.tsx';
import type { StepProps } from './StateDialogs.tsx';
import { StepDialog } from './StepDialog.tsx';
import { useHandOut } from './useHandOut.ts';

/** Hands out the proof of a sealed version, with the agencies' own files where a person wants that. */
export function ProofDialog({ detail, version, onReload, onClose }: StepProps & { version: number }) {
  const dialog = useRef<FormDialogHandle>(null);
  const [inputs, setInputs] = useState(false);
  const { job, handOut } = useHandOut();
  const make = async () => {
    if (await handOut('annex.proof', { annex: detail.id, version, inputs }, 'Đang lập tệp bằng chứng'))
      onClose();
  };
  return (
    <StepDialog
      ref={dialog}
      title={`Tệp bằng chứng của bản số ${version}`}
      action="Tải tệp bằng chứng"
      job={job}
      onSubmit={() => void make()}
      onReload={onReload}
      onClose={onClose}
    >
      <p>
        Một tệp .zip để người không có sổ, không có ứng dụng tự kiểm tra: các tệp đã khóa, số đã đọc, quyết
        định, nhật ký và chương trình tính lại từng số đã in. Mở kiem-tra.html trong đó bằng trình duyệt.
      </p>
      <Checkbox
        checked={inputs}
        onChange={(_, data) => setInputs(data.checked === true)}
        label="Kèm tệp báo cáo gốc của cơ quan (có thể chứa nhiều hơn những gì phụ lục in)"
      />
    </StepDialog>
  );
}
