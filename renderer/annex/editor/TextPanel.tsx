import { Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import type { AnnexSpec } from '../../../shared/contract/view.ts';
import { AttachedFields } from './AttachedFields.tsx';
import { LIMITS } from './complaints.ts';
import { useEditing } from './context.ts';

const MODES = {
  paper: 'Số và ngày của văn bản kèm theo được in ra.',
  electronic: 'Số và ngày để trống; hệ thống văn bản điền khi phát hành.',
} as const;

/** Heading, title, and the document that the annex goes with. */
export function TextPanel() {
  const { spec, found, edit } = useEditing();
  const set = (place: string, words: string, part: Partial<AnnexSpec>) =>
    edit(`text.${place}`, words, (current) => ({ ...current, ...part }));
  return (
    <>
      <Field
        label="Ký hiệu phụ lục"
        required
        hint="Ví dụ: Phụ lục; Phụ lục I khi văn bản có nhiều phụ lục."
        validationMessage={found['text.heading']}
      >
        <Input
          value={spec.heading}
          maxLength={LIMITS.heading}
          onChange={(_, data) => set('heading', 'ký hiệu phụ lục', { heading: data.value })}
        />
      </Field>
      <Field
        label="Tên phụ lục"
        required
        hint="In hoa khi in; xuống dòng được giữ nguyên."
        validationMessage={found['text.title']}
      >
        <Textarea
          value={spec.title}
          rows={3}
          maxLength={LIMITS.title}
          resize="vertical"
          onChange={(_, data) => set('title', 'tên phụ lục', { title: data.value })}
        />
      </Field>
      <Field label="Hình thức phát hành" hint={MODES[spec.mode]}>
        <RadioGroup
          layout="horizontal"
          value={spec.mode}
          onChange={(_, data) =>
            set('mode', 'hình thức phát hành', {
              mode: data.value === 'electronic' ? 'electronic' : 'paper',
            })
          }
        >
          <Radio value="paper" label="Bản giấy" />
          <Radio value="electronic" label="Văn bản điện tử" />
        </RadioGroup>
      </Field>
      <AttachedFields
        value={spec.attachedTo}
        electronic={spec.mode === 'electronic'}
        onChange={(field, attachedTo) => set(field, 'văn bản kèm theo', { attachedTo })}
      />
    </>
  );
}
