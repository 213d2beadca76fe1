import { Field, Input } from '@fluentui/react-components';
import type { AttachedTo } from '../../../shared/contract/view.ts';
import { DateInput } from '../DateInput.tsx';

interface AttachedFieldsProps {
  value: AttachedTo;
  electronic: boolean;
  onChange: (field: string, value: AttachedTo) => void;
}

/** The document that the annex goes with. */
export function AttachedFields({ value, electronic, onChange }: AttachedFieldsProps) {
  const patch = (field: keyof AttachedTo, text: string) => onChange(field, { ...value, [field]: text });
  return (
    <fieldset className="field-group">
      <legend>Kèm theo văn bản</legend>
      <Field label="Loại văn bản">
        <Input
          value={value.documentKind}
          maxLength={60}
          placeholder="Báo cáo"
          onChange={(_, data) => patch('documentKind', data.value)}
        />
      </Field>
      <div className="form-pair">
        <Field label={electronic ? 'Ký hiệu (không in số)' : 'Số, ký hiệu'}>
          <Input
            value={value.number}
            maxLength={60}
            placeholder={electronic ? '/BC-SKHCN' : '384/BC-SKHCN'}
            onChange={(_, data) => patch('number', data.value)}
          />
        </Field>
        <DateInput
          label={electronic ? 'Ngày (chỉ in năm)' : 'Ngày'}
          value={value.date}
          onChange={(date) => patch('date', date)}
        />
      </div>
      <Field label="Cơ quan ban hành">
        <Input value={value.issuer} maxLength={200} onChange={(_, data) => patch('issuer', data.value)} />
      </Field>
    </fieldset>
  );
}
