import { Field, Input } from '@fluentui/react-components';
import type { Signatory } from '../../shared/contract/view.ts';

interface SignatureFieldsProps {
  value: Signatory;
  onChange: (value: Signatory) => void;
}

export function SignatureFields({ value, onChange }: SignatureFieldsProps) {
  const patch = (part: Partial<Signatory>) => onChange({ ...value, ...part });
  return (
    <fieldset className="field-group">
      <legend>Người ký</legend>
      <Field label="Thẩm quyền ký" hint="Ví dụ: TM. ỦY BAN NHÂN DÂN, KT. GIÁM ĐỐC; có thể để trống.">
        <Input
          value={value.authority}
          maxLength={200}
          onChange={(_, data) => patch({ authority: data.value })}
        />
      </Field>
      <div className="form-pair">
        <Field label="Chức vụ">
          <Input
            value={value.position}
            maxLength={200}
            onChange={(_, data) => patch({ position: data.value })}
          />
        </Field>
        <Field label="Họ và tên">
          <Input value={value.name} maxLength={100} onChange={(_, data) => patch({ name: data.value })} />
        </Field>
      </div>
    </fieldset>
  );
}
