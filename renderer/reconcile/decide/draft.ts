/** A decision while a person writes it. Pure. */
import {
  CORRECTABLE_FIELDS,
  type CorrectableField,
  type DecisionChoice,
  type DecisionInput,
  type Evidence,
  type PairSide,
  type ReasonCode,
  type Side,
} from '../../../shared/contract/view.ts';
import type { PairRow } from '../rows.ts';
import { agencyOf, questionFor, reasonFor } from './suggest.ts';

export interface Draft {
  choice: DecisionChoice | null;
  reason: ReasonCode;
  explanation: string;
  toNote: boolean;
  evidence: Evidence[];
  /** Whole texts, changed or not. */
  corrected: Partial<Record<CorrectableField, string>>;
  agency: string;
  question: string;
}

type Texts = Draft['corrected'];

/** The row whose texts stand where nothing else is settled: the later one, else the only one. */
export function laterSide({ base, against }: PairRow): PairSide | null {
  return against ?? base;
}

function textsOf(row: PairRow): Texts {
  const side = laterSide(row);
  return Object.fromEntries(CORRECTABLE_FIELDS.map((field) => [field, side?.[field] ?? '']));
}

/** What the form begins with: the decision that stands, or nothing chosen. */
export function firstDraft(row: PairRow, periods: Readonly<Record<Side, string>>): Draft {
  const texts = textsOf(row);
  const standing = row.work.state?.decision;
  if (!standing) {
    return {
      choice: null,
      reason: 'other',
      explanation: '',
      toNote: false,
      evidence: [],
      corrected: texts,
      agency: agencyOf(row),
      question: questionFor(row, periods),
    };
  }
  return {
    choice: standing.choice,
    reason: standing.reason,
    explanation: standing.explanation,
    toNote: standing.toNote,
    evidence: standing.evidence,
    corrected: { ...texts, ...standing.corrected },
    agency: standing.question?.agency ?? agencyOf(row),
    question: standing.question?.text ?? questionFor(row, periods),
  };
}

/** Another choice brings the reason that goes with it; a person can take any other. */
export function withChoice(draft: Draft, row: PairRow, choice: DecisionChoice): Draft {
  return draft.choice === choice ? draft : { ...draft, choice, reason: reasonFor(row, choice) };
}

/** The agency's answer as a correction, for a person to check and save; evidence is the returned workbook. */
export function withAnswer(draft: Draft, row: PairRow): Draft {
  const answer = row.work.state?.question?.answer;
  if (!answer) return draft;
  const file: Evidence = { kind: 'file', sha256: answer.sha256, fileName: answer.fileName };
  const known = draft.evidence.some((each) => each.kind === 'file' && each.sha256 === file.sha256);
  return {
    ...draft,
    choice: 'correct',
    reason: 'agencyConfirmed',
    explanation: answer.explanation || draft.explanation,
    corrected: { ...draft.corrected, ...answer.texts },
    evidence: known ? draft.evidence : [...draft.evidence, file],
  };
}

/** Texts that are not those of the later row. */
function changedTexts(draft: Draft, row: PairRow): Texts {
  const before = textsOf(row);
  return Object.fromEntries(
    CORRECTABLE_FIELDS.filter((field) => (draft.corrected[field] ?? '').trim() !== before[field]?.trim()).map(
      (field) => [field, (draft.corrected[field] ?? '').trim()],
    ),
  );
}

export type DraftField = 'choice' | 'explanation' | 'corrected' | 'agency' | 'question';

/** What is missing before the draft can be saved, for the field it is missing in; null: nothing. */
export function missingIn(draft: Draft, row: PairRow): { field: DraftField; message: string } | null {
  if (draft.choice === null) return { field: 'choice', message: 'Hãy chọn một trong bốn cách (phím 1–4).' };
  if (draft.choice === 'correct' && Object.keys(changedTexts(draft, row)).length === 0) {
    return {
      field: 'corrected',
      message: 'Chưa có ô nào khác số liệu kỳ sau. Hãy sửa, hoặc chọn lấy số liệu kỳ sau.',
    };
  }
  if (draft.choice === 'ask' && draft.agency.trim() === '') {
    return { field: 'agency', message: 'Hãy ghi cơ quan được hỏi.' };
  }
  if (draft.choice === 'ask' && draft.question.trim() === '') {
    return { field: 'question', message: 'Hãy ghi câu hỏi.' };
  }
  return missingExplanation(draft);
}

/** The part of `missingIn` that holds for decisions on many rows too. */
export function missingExplanation({
  reason,
  explanation,
  toNote,
}: Pick<Draft, 'reason' | 'explanation' | 'toNote'>): { field: 'explanation'; message: string } | null {
  if (explanation.trim() !== '') return null;
  if (reason === 'other') return { field: 'explanation', message: 'Với “Lý do khác”, hãy ghi rõ lý do.' };
  if (toNote) return { field: 'explanation', message: 'Hãy ghi giải trình sẽ đưa vào Ghi chú.' };
  return null;
}

/** The decision as it is stored; null while something is missing. */
export function decisionOf(draft: Draft, row: PairRow): DecisionInput | null {
  const { choice } = draft;
  if (choice === null || missingIn(draft, row)) return null;
  return {
    choice,
    corrected: choice === 'correct' ? changedTexts(draft, row) : {},
    question: choice === 'ask' ? { agency: draft.agency.trim(), text: draft.question.trim() } : null,
    reason: draft.reason,
    explanation: draft.explanation.trim(),
    toNote: draft.toNote,
    evidence: draft.evidence,
  };
}
