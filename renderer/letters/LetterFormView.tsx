import { Field, Input, Textarea } from '@fluentui/react-components';
import type { FormEvent, Ref } from 'react';
import type { LetterForm } from '../../shared/contract/letters.ts';
import { DayInput } from '../components/DayInput.tsx';
import { SaveFoot } from '../components/SaveFoot.tsx';
import { SignatureFields } from '../components/SignatureFields.tsx';
import { formComplaints } from './complaints.ts';
import { Recipients } from './Recipients.tsx';

interface LetterFormViewProps {
  ref: Ref<HTMLFormElement>;
  form: LetterForm;
  changed: boolean;
  busy: boolean;
  onChange: (form: LetterForm) => void;
  onSave: () => void;
}

/** How the letters of the workspace are headed and signed. */
export function LetterFormView({ ref, form, changed, busy, onChange, onSave }: LetterFormViewProps) {
  const patch = (part: Partial<LetterForm>) => onChange({ ...form, ...part });
  const found = formComplaints(form);
  const complete = Object.keys(found).length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSave();
  };
  const line = (
    label: string,
    field: 'parent' | 'place' | 'symbol' | 'number',
    max: number,
    sample: string,
  ) => (
    <Field label={label}>
      <Input
        value={form[field]}
        maxLength={max}
        placeholder={sample}
        onChange={(_, data) => patch({ [field]: data.value })}
      />
    </Field>
  );
  return (
    <form ref={ref} className="panel letter-form" onSubmit={submit} noValidate aria-label="Mẫu công văn">
      <div className="letter-fields form-fields">
        <h2 className="panel-title">Mẫu công văn</h2>
        {line('Cơ quan chủ quản', 'parent', 200, 'ỦY BAN NHÂN DÂN TỈNH …')}
        <Field label="Cơ quan ban hành" required validationMessage={found.issuer}>
          <Input value={form.issuer} maxLength={200} onChange={(_, data) => patch({ issuer: data.value })} />
        </Field>
        <div className="form-pair">
          {line('Số', 'number', 20, 'để trống')}
          {line('Ký hiệu', 'symbol', 60, 'SKHCN-CĐS')}
        </div>
        {line('Địa danh', 'place', 100, 'An Giang')}
        <div className="form-pair">
          <DayInput label="Ngày ký" value={form.date} onChange={(date) => patch({ date })} />
          <DayInput
            label="Hạn trả lời"
            value={form.answerBy}
            onChange={(answerBy) => patch({ answerBy })}
            problem={found.answerBy}
          />
        </div>
        <Field label="Trích yếu (sau “V/v”)" required validationMessage={found.subject}>
          <Textarea
            value={form.subject}
            rows={2}
            maxLength={300}
            resize="vertical"
            onChange={(_, data) => patch({ subject: data.value })}
          />
        </Field>
        <SignatureFields value={form.signature} onChange={(signature) => patch({ signature })} />
        <Recipients
          lines={form.recipients}
          problem={found.recipients}
          onChange={(recipients) => patch({ recipients })}
        />
        <p className="muted small">
          Khi lập nhiều công văn một lúc, số để trống cho văn thư ghi. Ngày để trống cũng được in thành chỗ
          trống.
        </p>
      </div>
      <SaveFoot label="Lưu mẫu" changed={changed} complete={complete} busy={busy} />
    </form>
  );
}
