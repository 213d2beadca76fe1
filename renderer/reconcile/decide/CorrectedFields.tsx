import { Field, Input, Textarea } from '@fluentui/react-components';
import {
  CORRECTABLE_FIELDS,
  type CorrectableField,
  EVALUATION_LABELS,
  FIELD_LABELS,
} from '../../../shared/contract/view.ts';
import { EVALUATIONS } from '../../components/Marks.tsx';
import type { PairRow } from '../rows.ts';
import { type Draft, laterSide } from './draft.ts';

interface CorrectedFieldsProps {
  row: PairRow;
  draft: Draft;
  wrong: string | undefined;
  onChange: (patch: Partial<Draft>) => void;
}

/** What is corrected nearly always; the others unfold. */
const FIRST: readonly CorrectableField[] = ['result', 'evaluation'];

/** The corrected texts, beginning with those of the later period. */
export function CorrectedFields({ row, draft, wrong, onChange }: CorrectedFieldsProps) {
  const before = laterSide(row);
  const others = CORRECTABLE_FIELDS.filter((field) => !FIRST.includes(field));
  const touched = others.some((field) => (draft.corrected[field] ?? '') !== (before?.[field] ?? ''));
  const box = (field: CorrectableField) => (
    <TextField
      key={field}
      field={field}
      text={draft.corrected[field] ?? ''}
      // The keyboard is led to where the correction most often goes.
      invalid={wrong !== undefined && field === FIRST[0]}
      changed={(draft.corrected[field] ?? '') !== (before?.[field] ?? '')}
      onChange={(text) => onChange({ corrected: { ...draft.corrected, [field]: text } })}
    />
  );
  return (
    <fieldset className="decision-corrected">
      <legend className="small muted">Số liệu đã sửa (bắt đầu từ số liệu kỳ sau)</legend>
      {wrong && (
        <p role="alert" className="decision-wrong">
          {wrong}
        </p>
      )}
      {FIRST.map(box)}
      <details open={touched || undefined}>
        <summary className="small">Sửa cột khác</summary>
        {others.map(box)}
      </details>
    </fieldset>
  );
}

interface TextFieldProps {
  field: CorrectableField;
  text: string;
  invalid: boolean;
  changed: boolean;
  onChange: (text: string) => void;
}

function TextField({ field, text, invalid, changed, onChange }: TextFieldProps) {
  const label = changed ? `${FIELD_LABELS[field]} (đã sửa)` : FIELD_LABELS[field];
  if (field === 'evaluation') {
    return (
      <Field label={label} size="small">
        <Input
          size="small"
          list="evaluation-words"
          value={text}
          onChange={(_, { value }) => onChange(value)}
        />
        <datalist id="evaluation-words">
          {EVALUATIONS.map((evaluation) => (
            <option key={evaluation} value={EVALUATION_LABELS[evaluation]} />
          ))}
        </datalist>
      </Field>
    );
  }
  return (
    <Field label={label} size="small">
      <Textarea
        size="small"
        rows={Math.min(6, Math.max(1, text.split('\n').length))}
        resize="vertical"
        textarea={{ 'aria-invalid': invalid || undefined }}
        value={text}
        onChange={(_, { value }) => onChange(value)}
      />
    </Field>
  );
}
