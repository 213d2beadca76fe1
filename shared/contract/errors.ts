/**
 * Errors cross every border as data: a stable code and the facts a sentence needs. The sentence itself is
 * made in one place, `messages.ts`, for the window and the command line alike.
 */

export const ERROR_CODES = [
  // request
  'COMMAND_UNKNOWN',
  'COMMAND_NOT_ALLOWED',
  'INPUT_INVALID',
  'CANCELLED',
  'INTERNAL',
  // workspace
  'WORKSPACE_NOT_OPEN',
  'WORKSPACE_NOT_FOUND',
  'WORKSPACE_EXISTS',
  'WORKSPACE_NAME_INVALID',
  'WORKSPACE_PASSPHRASE_WRONG',
  'WORKSPACE_PASSPHRASE_SHORT',
  'WORKSPACE_PASSPHRASE_MISSING',
  'WORKSPACE_DAMAGED',
  'WORKSPACE_NEWER',
  'WORKSPACE_NOT_ENCRYPTED',
  'WORKSPACE_NOT_OURS',
  'WORKSPACE_UNWRITABLE',
  'WORKSPACE_BUSY',
  // files
  'FILE_NOT_FOUND',
  'FILE_UNREADABLE',
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_FORMAT_UNKNOWN',
  'FILE_FORMAT_UNSUPPORTED',
  'FILE_DAMAGED',
  'FILE_PASSWORD_PROTECTED',
  'FILE_HOSTILE',
  'FILE_SCANNED',
  'FILE_TOO_HEAVY',
  'FILE_TIMEOUT',
  'FILE_TOO_MANY_ROWS',
  'FILE_WITHOUT_CELLS',
  'FILE_WITHOUT_TABLE',
  'FILE_WITHOUT_HEADER',
  // intake
  'DRAFT_NOT_FOUND',
  'DRAFTS_FULL',
  'MAPPING_INVALID',
  'LAYOUT_OF_OTHER_AGENCY',
  'PREVIEW_OUTDATED',
  'SUBMISSION_DUPLICATE',
  'SUBMISSION_WITHOUT_ROWS',
  // catalogue, reconciliation, annex
  'SET_NOT_FOUND',
  'PERIOD_NOT_FOUND',
  'SET_NAME_INVALID',
  'PERIOD_NAME_INVALID',
  'PERIODS_EQUAL',
  'PAIR_NOT_FOUND',
  'PAIR_CHANGED',
  'ROW_NOT_FOUND',
  'FINDING_NOT_FOUND',
  'NOTHING_TO_UNDO',
  'STEP_NOT_FOUND',
  'STEP_OF_OTHER',
  'APPROVAL_BLOCKED',
  'APPROVAL_OUTDATED',
  'APPROVER_NEEDED',
  'APPROVER_DECIDED',
  'EVIDENCE_NOT_FOUND',
  // people
  'PERSON_NEEDED',
  'PERSON_NOT_FOUND',
  'PERSON_EXISTS',
  'PERSON_RETIRED',
  'PIN_MISSING',
  'PIN_WRONG',
  'PIN_LOCKED',
  'PIN_WEAK',
  'ADMINISTRATOR_NEEDED',
  'ADMINISTRATOR_LAST',
  // letters
  'LETTER_WITHOUT_QUESTIONS',
  'LETTER_FORM_MISSING',
  'LETTER_NOT_FOUND',
  'LETTER_CHARACTER_MISSING',
  'LETTER_INCOMPLETE',
  'ANSWERS_RETURNED',
  'ANSWERS_NOT_RETURNED',
  'ANSWERS_OF_OTHER_WORKSPACE',
  'ANSWERS_ACCEPTED',
  'ANSWERS_EMPTY',
  'ANNEX_WITHOUT_ROWS',
  'ANNEX_LETTER_MISSING',
  'ANNEX_INCOMPLETE',
  'ANNEX_NOT_FOUND',
  'ANNEX_SEALED',
  'ANNEX_NOT_SEALED',
  'ANNEX_CHANGED',
  'ANNEX_NOT_REVIEWED',
  'ANNEX_BLOCKED',
  'ANNEX_REVIEWER_SEALS',
  'ANNEX_TABLE_MISSING',
  'ANNEX_IN_USE',
  'VERSION_NOT_FOUND',
  'RECORD_NOT_FOUND',
  'RECORD_CONTENT_DIFFERS',
  'RECORD_NOT_SIGNED',
  'RECORD_FORMAT_UNKNOWN',
  'FORM_NOT_FOUND',
  'FORM_SHIPPED',
  'FORM_FILE_INVALID',
  'FORM_FILE_NEWER',
  // signatures
  'CERTIFICATE_UNREADABLE',
  'CERTIFICATE_PASSWORD_WRONG',
  'CERTIFICATE_PASSWORD_MISSING',
  'CERTIFICATE_EXPIRED',
  'CERTIFICATE_UNFIT',
  'PDF_UNREADABLE',
  'PDF_ENCRYPTED',
  'PDF_LOCKED',
  'SIGNATURE_PLACE_TAKEN',
  'OUTPUT_UNWRITABLE',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Facts for the sentence: names, numbers, places. Never a passphrase, never a figure from a file. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

export interface ErrorData {
  code: ErrorCode;
  details: ErrorDetails;
}

/** An expected error. Anything else that is thrown becomes `INTERNAL`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

export type Answer<T> = { ok: true; value: T } | { ok: false; error: ErrorData };
