/** Tables of rows and the severity that a rule is to give each. */
import { describe, expect, it } from 'vitest';
import { findInRow } from '../../../../../shared/domain/findings/registry.ts';
import type { Finding, RowTexts } from '../../../../../shared/domain/reconciliation.ts';
import { row } from '../row.ts';

export type Expected = Finding['severity'] | 'none';

/** What one rule says of one row, as its messages. */
export function messages(code: string, texts: Partial<RowTexts>): string[] {
  return findInRow(row(texts), 'base').flatMap((one) => (one.code === code ? [one.message] : []));
}

/** Declares a test for each row: the gravest finding of the rule, or none. */
export function checkRows(code: string, cases: [Expected, Partial<RowTexts>][]): void {
  describe(code, () => {
    it.each(cases)('%s: %j', (expected, texts) => {
      const found = findInRow(row(texts), 'base').find((one) => one.code === code);
      expect(found?.severity ?? 'none').toBe(expected);
    });
  });
}
