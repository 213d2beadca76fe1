import { Field, Input, Textarea } from '@fluentui/react-components';
import type { Draft } from './draft.ts';

interface QuestionFieldsProps {
  draft: Pick<Draft, 'agency' | 'question'>;
  wrong: (field: 'agency' | 'question') => string | undefined;
  onChange: (patch: Partial<Draft>) => void;
}

/** Who is asked what; it goes into the letter to that agency. */
export function QuestionFields({ draft, wrong, onChange }: QuestionFieldsProps) {
  return (
    <>
      <Field label="Cơ quan được hỏi" size="small" validationMessage={wrong('agency')}>
        <Input size="small" value={draft.agency} onChange={(_, { value }) => onChange({ agency: value })} />
      </Field>
      <Field label="Câu hỏi (sẽ ghi trong công văn)" size="small" validationMessage={wrong('question')}>
        <Textarea
          size="small"
          rows={4}
          resize="vertical"
          value={draft.question}
          onChange={(_, { value }) => onChange({ question: value })}
        />
      </Field>
    </>
  );
}
