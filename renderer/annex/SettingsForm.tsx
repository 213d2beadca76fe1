import { Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import type { FormEvent, Ref } from 'react';
import type { AnnexSettings } from '../../shared/contract/view.ts';
import { SaveFoot } from '../components/SaveFoot.tsx';
import { SignatureFields } from '../components/SignatureFields.tsx';
import { AttachedFields } from './AttachedFields.tsx';
import { isComplete } from './complete.ts';

interface SettingsFormProps {
  ref: Ref<HTMLFormElement>;
  settings: AnnexSettings;
  changed: boolean;
  busy: boolean;
  onChange: (settings: AnnexSettings) => void;
  onApply: () => void;
}

const MODES = {
  paper: 'Bản giấy: số và ngày của văn bản kèm theo được in ra.',
  electronic: 'Văn bản điện tử: số và ngày để trống, hệ thống văn bản điền khi phát hành.',
} as const;

export function SettingsForm({ ref, settings, changed, busy, onChange, onApply }: SettingsFormProps) {
  const patch = (part: Partial<AnnexSettings>) => onChange({ ...settings, ...part });
  const missing = (text: string) => (text.trim() === '' ? 'Vui lòng điền mục này.' : undefined);
  const complete = isComplete(settings);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onApply();
  };
  return (
    <form ref={ref} className="panel annex-form" onSubmit={submit} noValidate aria-label="Thông tin phụ lục">
      <div className="annex-fields form-fields">
        <h2 className="panel-title">Thông tin phụ lục</h2>
        <Field label="Ký hiệu" required validationMessage={missing(settings.heading)}>
          <Input
            value={settings.heading}
            maxLength={60}
            onChange={(_, data) => patch({ heading: data.value })}
          />
        </Field>
        <Field
          label="Tên phụ lục"
          required
          hint="In hoa khi xuất; xuống dòng được giữ nguyên."
          validationMessage={missing(settings.title)}
        >
          <Textarea
            value={settings.title}
            rows={3}
            maxLength={1000}
            resize="vertical"
            onChange={(_, data) => patch({ title: data.value })}
          />
        </Field>
        <Field label="Hình thức phát hành" hint={MODES[settings.mode]}>
          <RadioGroup
            layout="horizontal"
            value={settings.mode}
            onChange={(_, data) => patch({ mode: data.value === 'electronic' ? 'electronic' : 'paper' })}
          >
            <Radio value="paper" label="Bản giấy" />
            <Radio value="electronic" label="Văn bản điện tử" />
          </RadioGroup>
        </Field>
        <AttachedFields
          value={settings.attachedTo}
          electronic={settings.mode === 'electronic'}
          onChange={(attachedTo) => patch({ attachedTo })}
        />
        <SignatureFields value={settings.signature} onChange={(signature) => patch({ signature })} />
      </div>
      <SaveFoot label="Lưu và xem lại" changed={changed} complete={complete} busy={busy} saved="Đã lưu" />
    </form>
  );
}
