import type { ErrorCode, ErrorData } from '../../shared/contract/errors.ts';
import { errorMessage } from '../../shared/contract/view.ts';

export type StartField = 'name' | 'passphrase';

const FIELDS: Partial<Record<ErrorCode, StartField>> = {
  WORKSPACE_EXISTS: 'name',
  WORKSPACE_NAME_INVALID: 'name',
  WORKSPACE_PASSPHRASE_WRONG: 'passphrase',
  WORKSPACE_PASSPHRASE_SHORT: 'passphrase',
  WORKSPACE_PASSPHRASE_MISSING: 'passphrase',
};

/** The field that an error belongs beside, or null when it is about the whole file. */
export function fieldOf(problem: ErrorData | null): StartField | null {
  return problem ? (FIELDS[problem.code] ?? null) : null;
}

/** What to show beside `field`: the sentence with its code, if the error belongs there. */
export function fieldProblem(problem: ErrorData | null, field: StartField): string | undefined {
  return problem && fieldOf(problem) === field
    ? `${errorMessage(problem)} (Mã lỗi: ${problem.code})`
    : undefined;
}
