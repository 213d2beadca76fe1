import { Checkbox, Field, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import {
  CHOICE_LABELS,
  type DecisionChoice,
  REASON_CODES,
  REASON_LABELS,
  type ReasonCode,
} from '../../../shared/contract/view.ts';
import { formatCount } from '../../components/count.ts';
import { missingExplanation } from '../decide/draft.ts';
import { QuestionFields } from '../decide/QuestionFields.tsx';
import { agencyOf, reasonFor } from '../decide/suggest.ts';
import type { PairRow } from '../rows.ts';
import { useWork } from '../work/context.ts';
import { BulkDialog } from './BulkDialog.tsx';

interface BulkDecideDialogProps {
  rows: readonly PairRow[];
  choice: DecisionChoice | null;
  onClose: () => void;
  onDone: () => void;
}

/** Corrected texts belong to one row. */
const CHOICES = ['keepBase', 'takeLater', 'ask'] as const satisfies readonly DecisionChoice[];
type BulkChoice = (typeof CHOICES)[number];

/** The reason that goes with the choice for every row; several ones: a person names it. */
function commonReason(rows: readonly PairRow[], choice: BulkChoice): ReasonCode {
  const reasons = new Set(rows.map((row) => reasonFor(row, choice)));
  const [reason] = reasons;
  if (reasons.size === 1 && reason) return reason;
  return choice === 'keepBase' ? 'baseIsRight' : 'laterIsFinal';
}

/** One decision for several rows. */
export function BulkDecideDialog({ rows, choice: given, onClose, onDone }: BulkDecideDialogProps) {
  const { act } = useWork();
  const first = CHOICES.find((each) => each === given) ?? null;
  const [choice, setChoice] = useState<BulkChoice | null>(first);
  const [reason, setReason] = useState<ReasonCode>(first ? commonReason(rows, first) : 'laterIsFinal');
  const [explanation, setExplanation] = useState('');
  const [toNote, setToNote] = useState(false);
  const [agency, setAgency] = useState(() => {
    const agencies = new Set(rows.map(agencyOf));
    return agencies.size === 1 ? ([...agencies][0] ?? '') : '';
  });
  const [question, setQuestion] = useState(
    'Đề nghị cho biết số liệu đúng của chỉ tiêu, căn cứ và lý do chênh lệch giữa hai kỳ.',
  );
  const [tried, setTried] = useState(false);
  const before = rows.filter(({ work }) => work.state?.decision).length;
  const alone = rows.filter(({ base, against }) => !base || !against).length;
  const missing = missingExplanation({ reason, explanation, toNote });
  const wrong = (field: 'agency' | 'question') =>
    tried && choice === 'ask' && (field === 'agency' ? agency : question).trim() === ''
      ? 'Không được để trống.'
      : undefined;
  const decide = async () => {
    setTried(true);
    if (!choice || missing || (choice === 'ask' && (agency.trim() === '' || question.trim() === ''))) return;
    const decision = {
      choice,
      corrected: {},
      question: choice === 'ask' ? { agency: agency.trim(), text: question.trim() } : null,
      reason,
      explanation: explanation.trim(),
      toNote,
      evidence: [],
    };
    const pairs = rows.map(({ id, fingerprint }) => ({ pair: id, fingerprint }));
    if (!(await act('reconcile.decide', { pairs, decision }))) return;
    onClose();
    onDone();
  };
  const count = formatCount(rows.length);
  return (
    <BulkDialog
      title={`Quyết định cho ${count} dòng`}
      confirm={choice ? `${CHOICE_LABELS[choice]}: ${count} dòng` : 'Quyết định'}
      disabled={choice === null}
      onConfirm={() => void decide()}
      onClose={onClose}
    >
      <RadioGroup
        aria-label="Lấy số liệu nào"
        value={choice ?? ''}
        onChange={(_, { value }) => {
          const next = CHOICES.find((each) => each === value);
          if (!next) return;
          setChoice(next);
          setReason(commonReason(rows, next));
        }}
      >
        {CHOICES.map((each) => (
          <Radio key={each} value={each} label={CHOICE_LABELS[each]} />
        ))}
      </RadioGroup>
      {alone > 0 && (
        <p className="small">
          {formatCount(alone)} dòng chỉ có ở một kỳ: “{CHOICE_LABELS.keepBase}” giữ dòng chỉ có ở kỳ trước và
          bỏ dòng chỉ có ở kỳ sau; “{CHOICE_LABELS.takeLater}” thì ngược lại.
        </p>
      )}
      {before > 0 && (
        <p className="small bulk-caution">
          {formatCount(before)} dòng đã có quyết định; quyết định mới sẽ thay thế (hoàn tác được).
        </p>
      )}
      {choice === 'ask' && (
        <QuestionFields
          draft={{ agency, question }}
          wrong={wrong}
          onChange={(patch) => {
            if (patch.agency !== undefined) setAgency(patch.agency);
            if (patch.question !== undefined) setQuestion(patch.question);
          }}
        />
      )}
      <Field label="Lý do">
        <Select
          value={reason}
          onChange={(_, { value }) => {
            const next = REASON_CODES.find((code) => code === value);
            if (next) setReason(next);
          }}
        >
          {REASON_CODES.map((code) => (
            <option key={code} value={code}>
              {REASON_LABELS[code]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Giải trình" validationMessage={tried ? missing?.message : undefined}>
        <Textarea rows={2} value={explanation} onChange={(_, { value }) => setExplanation(value)} />
      </Field>
      <Checkbox
        label="Đưa giải trình vào Ghi chú"
        checked={toNote}
        onChange={(_, { checked }) => setToNote(checked === true)}
      />
    </BulkDialog>
  );
}
