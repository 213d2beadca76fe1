/**
 * The part of the domain that a page may use: types of what commands answer, the Vietnamese words for
 * them, and pure helpers. A page imports from here and never from `shared/domain`.
 */
export type {
  AnnexForm,
  AnnexLayout,
  AnnexPart,
  AnnexSpec,
  AnnexTableSpec,
  AttachedTo,
  ColumnAlign,
  ColumnOrigin,
  FormColumn,
  FormTable,
  PageForm,
  RowNumbering,
  SectionNumbering,
  Signatory,
} from '../domain/annex.ts';
export {
  COLUMN_ALIGNS,
  COLUMN_ORIGINS,
  DECREE_MARGINS_MM,
  DEFAULT_PAGE,
  FORM_KIND,
  FORM_VERSION,
  ORIENTATIONS,
  ROW_NUMBERINGS,
  SECTION_NUMBERINGS,
} from '../domain/annex.ts';
export { isoDay } from '../domain/calendar.ts';
export type {
  ApprovalState,
  BlockerCode,
  CorrectableField,
  DecisionChoice,
  DecisionInput,
  Dismissal,
  Evidence,
  FindingKey,
  PairKey,
  PairState,
  QuestionState,
  ReasonCode,
  ReconciliationState,
  Role,
  RowKey,
  SeenPair,
  StandingDecision,
  StepKind,
  StepSummary,
  Who,
} from '../domain/decisions.ts';
export {
  CORRECTABLE_FIELDS,
  DECISION_CHOICES,
  findingKey,
  REASON_CODES,
  ROLES,
} from '../domain/decisions.ts';
export type { BaseField, Field } from '../domain/fields.ts';
export { BASE_FIELDS, FIELD_LABELS, fieldLabel, isField } from '../domain/fields.ts';
export { EVALUATION_LABELS } from '../domain/figures/evaluation.ts';
export { formatDecimal, formatPercent, formatPoints } from '../domain/figures/format.ts';
export type {
  Comparator,
  DecimalText,
  Evaluation,
  Figure,
  FigurePart,
  FigureStatus,
  Level,
  NumberDoubt,
  Target,
  TargetCondition,
} from '../domain/figures/types.ts';
export type { DocumentFinding, DocumentPlace } from '../domain/findings/document.ts';
export { FINDING_RULES } from '../domain/findings/registry.ts';
export {
  BLOCKER_LABELS,
  CHOICE_LABELS,
  DIFFERENCE_LABELS,
  PAIRING_LABELS,
  REASON_LABELS,
  SEVERITY_LABELS,
} from '../domain/labels.ts';
export { placeText } from '../domain/place.ts';
export type { ReadingChoices, TableChoice } from '../domain/reading-choices.ts';
export type {
  Difference,
  DifferenceKind,
  Finding,
  Pair,
  PairingClass,
  PairSide,
  ReconciledFile,
  Reconciliation,
  ReconciliationSummary,
  Severity,
  Side,
  Unpaired,
} from '../domain/reconciliation.ts';
export type {
  CellSource,
  FileFormat,
  FootnoteMark,
  LegacyEncoding,
  ReadCell,
  ReadColumn,
  ReadParagraph,
  ReadResult,
  ReadRow,
  ReadTable,
  ReadWarning,
  TableLayout,
  TextConversion,
} from '../domain/submission.ts';
export { fold } from '../domain/text/normalise.ts';
export { titleOnOneLine } from '../domain/text/title.ts';
export { errorMessage } from './messages.ts';
