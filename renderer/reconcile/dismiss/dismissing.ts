/** Which findings a dismissal is about. Pure. */
import {
  type DocumentFinding,
  FINDING_RULES,
  type Finding,
  type FindingKey,
  findingKey,
} from '../../../shared/contract/view.ts';
import type { PairRow } from '../rows.ts';

/** What a person is about to dismiss. */
export interface Dismissing {
  code: string;
  message: string;
  /** This one finding. */
  here: readonly FindingKey[];
  /** All open ones of the rule in the comparison, this one included; empty: not offered. */
  everywhere: readonly FindingKey[];
  /** How many rows `everywhere` is about. */
  rows: number;
}

export function ruleTitle(code: string): string {
  return FINDING_RULES.find((rule) => rule.code === code)?.title ?? code;
}

/** A finding of a row, with all open ones of its rule in the whole comparison. */
export function dismissingOf(row: PairRow, finding: Finding, rows: readonly PairRow[]): Dismissing {
  const { code, message } = finding;
  const touched = rows.filter(({ work }) => work.open.some((each) => each.code === code));
  return {
    code,
    message,
    here: [findingKey(row.id, finding)],
    everywhere: openKeys(touched, code),
    rows: touched.length,
  };
}

/** A finding of a whole file; rules over files are dismissed one finding at a time. */
export function dismissingInFile(finding: DocumentFinding): Dismissing {
  const { code, message } = finding;
  return { code, message, here: [findingKey('', finding)], everywhere: [], rows: 0 };
}

/**
 * The keys of the open findings of some rows.
 * @param code of one rule only; null: of all
 */
export function openKeys(rows: readonly PairRow[], code: string | null): FindingKey[] {
  const keys = rows.flatMap(({ id, work }) =>
    work.open.filter((each) => code === null || each.code === code).map((each) => findingKey(id, each)),
  );
  return [...new Set(keys)];
}
