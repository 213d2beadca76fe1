/** Findings that a person looked at and put aside with a reason, one by one or all of a rule. */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { FindingKey } from '../../../../shared/domain/decisions.ts';
import { change, type Desk } from './desk.ts';
import { findingFacts } from './facts.ts';

/** @throws AppError `PERSON_NEEDED`; `PAIR_NOT_FOUND` where a finding is not there (any more); `INPUT_INVALID` {field} */
export function dismiss(
  desk: Desk,
  input: { findings: readonly FindingKey[]; rule: string | null; reason: string },
): Promise<void> {
  const { entries } = desk.held;
  const { rule, reason } = input;
  return change(desk, async () => {
    const findings = [...new Set(input.findings)];
    for (const key of findings) {
      const found = entries.found.get(key);
      if (found === undefined) throw new AppError('PAIR_NOT_FOUND');
      if (rule !== null && rule !== found.code) {
        throw new AppError('INPUT_INVALID', {
          command: 'reconcile.dismiss',
          field: 'rule',
          problem: 'other_rule',
        });
      }
    }
    return {
      step: { body: { kind: 'dismiss', findings, rule, reason } },
      action: 'dismiss',
      before: null,
      after: {
        'Lý do': reason,
        ...(rule === null ? {} : { 'Quy tắc': rule }),
        ...findingFacts(entries, findings),
      },
    };
  });
}

/** @throws AppError `PERSON_NEEDED`, `PAIR_NOT_FOUND` where none of them was put aside */
export function restore(desk: Desk, input: { findings: readonly FindingKey[] }): Promise<void> {
  return change(desk, async ({ folded }) => {
    const findings = [...new Set(input.findings)].filter((key) => folded.dismissals.has(key));
    const first = folded.dismissals.get(findings[0] ?? '');
    if (first === undefined) throw new AppError('PAIR_NOT_FOUND');
    return {
      step: { body: { kind: 'restore', findings } },
      action: 'restore',
      before: {
        'Lý do bỏ qua': first.reason,
        'Người bỏ qua': first.by.name,
        ...findingFacts(desk.held.entries, findings),
      },
      after: null,
    };
  });
}
