import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ErrorData } from '../../../shared/contract/errors.ts';
import { readChosen } from '../../components/chosenFile.ts';
import { FileField } from '../../components/FileField.tsx';
import { SecretInput } from '../../components/SecretInput.tsx';
import { useDoneToast } from '../../components/toast.tsx';
import type { FormDialogHandle } from '../../people/FormDialog.tsx';
import { useJob } from '../../state/useJob.ts';
import type { StepProps } from './StateDialogs.tsx';
import { StepDialog } from './StepDialog.tsx';
import { blockName, signingField, signingProblem } from './signing.ts';
import { standingOf } from './standing.ts';

const MAX_PASSWORD = 1024;
const NOWHERE = 'none';

/** Signs the sealed PDF with a certificate in a file. Neither the key nor its password outlives the signature. */
export function SignDialog({ detail, onDetail, onReload, onClose }: StepProps) {
  const { id, version, spec } = detail;
  const signed = standingOf(detail).sealed?.records.filter(({ kind }) => kind === 'signedPdf') ?? [];
  const dialog = useRef<FormDialogHandle>(null);
  const [certificate, setCertificate] = useState<File | null>(null);
  const [password, setPassword] = useState('');
  const [reason, setReason] = useState('');
  const [location, setLocation] = useState('');
  // Whoever signs next most likely signs in the next block.
  const next = signed.length < spec.signatures.length ? String(signed.length + 1) : NOWHERE;
  const [place, setPlace] = useState(next);
  const [complain, setComplain] = useState(false);
  const [unread, setUnread] = useState<ErrorData | null>(null);
  const job = useJob();
  const done = useDoneToast();
  const sign = async () => {
    setComplain(true);
    if (certificate === null) {
      dialog.current?.complain();
      return;
    }
    const read = await readChosen(certificate);
    setUnread(read.ok ? null : read.error);
    if (!read.ok) {
      dialog.current?.complain();
      return;
    }
    const signatory = place === NOWHERE ? null : Number(place);
    const input = { annex: id, version, certificate: read.value, password, reason, location, signatory };
    setPassword('');
    const answer = await job.run('annex.sign', input, 'Đang ký tệp PDF');
    if (!answer) {
      dialog.current?.complain();
      return;
    }
    onDetail(answer);
    onClose();
    done('Đã ký số', 'Tệp đã ký nằm trong “Các bản và lịch sử”.');
  };
  const fileProblem =
    complain && certificate === null
      ? 'Vui lòng chọn tệp chứng thư số.'
      : signingProblem(unread ?? job.problem, 'certificate');
  return (
    <StepDialog
      ref={dialog}
      title="Ký số"
      action="Ký"
      job={job}
      beside={signingField(job.problem) !== null}
      onSubmit={() => void sign()}
      onReload={onReload}
      onClose={onClose}
    >
      <p>
        {signed.length === 0
          ? `Ký tệp PDF của bản số ${version} đã khóa.`
          : `Thêm chữ ký vào tệp PDF đã có ${signed.length} lần ký; các chữ ký trước vẫn giữ nguyên giá trị.`}{' '}
        Khóa ký và mật khẩu chỉ dùng cho lần ký này, không được lưu lại.
      </p>
      <FileField
        label="Tệp chứng thư số"
        hint="Tệp .p12 hoặc .pfx. Dùng USB token thì ký bằng công cụ của cơ quan rồi đính kèm bản ký."
        accept=".p12,.pfx"
        file={certificate}
        problem={fileProblem}
        testId="sign-certificate"
        onChoose={(file) => {
          setCertificate(file);
          setUnread(null);
          job.clearProblem();
        }}
      />
      <SecretInput
        label="Mật khẩu của tệp chứng thư"
        value={password}
        onChange={setPassword}
        problem={signingProblem(job.problem, 'password')}
        secret="mật khẩu"
        autoComplete="off"
        maxLength={MAX_PASSWORD}
      />
      <Field label="Chữ ký hiện ở đâu trên trang">
        <RadioGroup value={place} onChange={(_, data) => setPlace(data.value)}>
          {spec.signatures.map((signatory, index) => (
            <Radio
              // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names of their own
              key={index}
              value={String(index + 1)}
              label={blockName(signatory, index + 1)}
            />
          ))}
          <Radio value={NOWHERE} label="Không hiện trên trang" />
        </RadioGroup>
      </Field>
      <div className="form-pair form-fields">
        <Field label="Lý do ký (có thể để trống)">
          <Input value={reason} maxLength={300} onChange={(_, data) => setReason(data.value)} />
        </Field>
        <Field label="Nơi ký (có thể để trống)">
          <Input value={location} maxLength={200} onChange={(_, data) => setLocation(data.value)} />
        </Field>
      </div>
    </StepDialog>
  );
}
