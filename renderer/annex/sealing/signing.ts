/** What is wrong with a request to sign, and beside which field it is said. Pure. */
import type { ErrorCode, ErrorData } from '../../../shared/contract/errors.ts';
import type { Signatory } from '../../../shared/contract/view.ts';
import { errorMessage } from '../../../shared/contract/view.ts';

export type SigningField = 'certificate' | 'password';

const FIELDS: Partial<Record<ErrorCode, SigningField>> = {
  FILE_UNREADABLE: 'certificate',
  FILE_TOO_LARGE: 'certificate',
  CERTIFICATE_UNREADABLE: 'certificate',
  CERTIFICATE_EXPIRED: 'certificate',
  CERTIFICATE_UNFIT: 'certificate',
  CERTIFICATE_PASSWORD_WRONG: 'password',
};

/** The field that an error belongs beside, or null when it is about something else. */
export function signingField(problem: ErrorData | null): SigningField | null {
  return problem ? (FIELDS[problem.code] ?? null) : null;
}

export function signingProblem(problem: ErrorData | null, field: SigningField): string | undefined {
  return problem && signingField(problem) === field
    ? `${errorMessage(problem)} (Mã lỗi: ${problem.code})`
    : undefined;
}

/** "Khối chữ ký: GIÁM ĐỐC Lê Thị Thử" */
export function blockName({ authority, position, name }: Signatory, number: number): string {
  const words = [authority, position, name].filter((part) => part !== '').join(' – ');
  return words === '' ? `Khối chữ ký ${number}` : `Trong khối chữ ký: ${words}`;
}
