/** What is wrong with what was typed about a person, and beside which field it is said. Pure. */
import type { ErrorCode, ErrorData } from '../../shared/contract/errors.ts';
import { PIN_LENGTH } from '../../shared/contract/people.ts';
import { errorMessage } from '../../shared/contract/view.ts';

export type PersonField = 'name' | 'role' | 'pin' | 'newPin';

const FIELDS: Partial<Record<ErrorCode, PersonField>> = {
  PERSON_EXISTS: 'name',
  ADMINISTRATOR_LAST: 'role',
  PIN_WRONG: 'pin',
  PIN_LOCKED: 'pin',
  PIN_WEAK: 'newPin',
};

/** The field that an error belongs beside, or null when it is about something else. */
export function fieldOf(problem: ErrorData | null): PersonField | null {
  return problem ? (FIELDS[problem.code] ?? null) : null;
}

/** What to say beside `field`: the sentence with its code, if the error belongs there. */
export function fieldProblem(problem: ErrorData | null, field: PersonField): string | undefined {
  return problem && fieldOf(problem) === field
    ? `${errorMessage(problem)} (Mã lỗi: ${problem.code})`
    : undefined;
}

/** What a new PIN and its repetition lack. */
export function pinComplaints(pin: string, again: string): { newPin?: string; again?: string } {
  return {
    ...(pin.length < PIN_LENGTH.min ? { newPin: `Mã PIN cần ít nhất ${PIN_LENGTH.min} ký tự.` } : {}),
    ...(again === pin ? {} : { again: 'Hai lần nhập mã PIN không giống nhau.' }),
  };
}
