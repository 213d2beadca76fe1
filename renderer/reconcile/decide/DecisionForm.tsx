import { Button, Checkbox, Field, Select, Textarea } from '@fluentui/react-components';
import {
  DECISION_CHOICES,
  REASON_CODES,
  REASON_LABELS,
  type ReasonCode,
} from '../../../shared/contract/view.ts';
import type { PairRow } from '../rows.ts';
import { useWork } from '../work/context.ts';
import { choiceLabel } from '../work/status.ts';
import { CorrectedFields } from './CorrectedFields.tsx';
import { withChoice } from './draft.ts';
import { EvidenceFields } from './EvidenceFields.tsx';
import { QuestionFields } from './QuestionFields.tsx';
import { useDraft } from './useDraft.ts';
import './decide.css';

interface DecisionFormProps {
  row: PairRow;
  onSave: () => void;
  /** Saves and goes to the next row without a decision. */
  onSaveAndNext: () => void;
}

const isReason = (value: string): value is ReasonCode => REASON_CODES.some((code) => code === value);

/** What the department settles on for one row, and why. Nothing is chosen beforehand. */
export function DecisionForm({ row, onSave, onSaveAndNext }: DecisionFormProps) {
  const { busy } = useWork();
  const { draft, begun, missing, complained, saving, change, drop } = useDraft(row);
  const wrong = (field: string) => (complained && missing?.field === field ? missing.message : undefined);
  return (
    <form
      className="decision-form"
      aria-label="Quyết định cho dòng này"
      inert={saving}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <div className="decision-choices" role="radiogroup" aria-label="Lấy số liệu nào">
        {DECISION_CHOICES.map((choice, index) => (
          <label
            key={choice}
            className={draft.choice === choice ? 'choice-card choice-card-on' : 'choice-card'}
          >
            <input
              type="radio"
              name="choice"
              checked={draft.choice === choice}
              aria-invalid={wrong('choice') ? true : undefined}
              onChange={() => change(withChoice(draft, row, choice))}
            />
            <kbd>{index + 1}</kbd>
            <span>{choiceLabel(row, choice)}</span>
          </label>
        ))}
      </div>
      {wrong('choice') && (
        <p role="alert" className="decision-wrong">
          {wrong('choice')}
        </p>
      )}
      {draft.choice === 'correct' && (
        <CorrectedFields row={row} draft={draft} wrong={wrong('corrected')} onChange={change} />
      )}
      {draft.choice === 'ask' && <QuestionFields draft={draft} wrong={wrong} onChange={change} />}
      {draft.choice !== null && (
        <>
          <div className="decision-why">
            <Field label="Lý do" size="small">
              <Select
                size="small"
                value={draft.reason}
                onChange={(_, { value }) => isReason(value) && change({ reason: value })}
              >
                {REASON_CODES.map((code) => (
                  <option key={code} value={code}>
                    {REASON_LABELS[code]}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label="Giải trình" size="small" validationMessage={wrong('explanation')}>
              <Textarea
                size="small"
                rows={2}
                resize="vertical"
                value={draft.explanation}
                onChange={(_, { value }) => change({ explanation: value })}
              />
            </Field>
          </div>
          <Checkbox
            label="Đưa giải trình vào Ghi chú"
            checked={draft.toNote}
            onChange={(_, { checked }) => change({ toNote: checked === true })}
          />
          <EvidenceFields evidence={draft.evidence} onChange={(evidence) => change({ evidence })} />
        </>
      )}
      <div className="decision-actions">
        <Button type="submit" size="small" appearance="primary" disabledFocusable={busy}>
          Lưu
        </Button>
        <Button size="small" disabledFocusable={busy} title="Ctrl+Enter" onClick={onSaveAndNext}>
          Lưu, đến dòng sau
        </Button>
        {begun && (
          <Button size="small" appearance="subtle" onClick={drop}>
            Bỏ phần đang ghi
          </Button>
        )}
      </div>
    </form>
  );
}
