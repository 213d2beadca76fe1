import { compareRows, describeAdded, describeRemoved } from '../../../shared/domain/differences/compare.ts';
import { findInPair, findInRow } from '../../../shared/domain/findings/registry.ts';
import type { PairingRow, RowPair } from '../../../shared/domain/pairing/pairing.ts';
import { pairingSteps } from '../../../shared/domain/pairing/pairing.ts';
import type { Pair, Reconciliation, Side, Unpaired } from '../../../shared/domain/reconciliation.ts';
import { finish, type Task } from '../task.ts';
import type { ReconcileRow } from './rows.ts';
import { viewOf } from './rows.ts';
import { summarise } from './summary.ts';

export interface ReconcileInput {
  set: { id: string; name: string };
  base: { id: string; name: string };
  against: { id: string; name: string };
  /** In the order of their tables. */
  baseRows: readonly ReconcileRow[];
  againstRows: readonly ReconcileRow[];
}

/**
 * Compares a base period with a later one: pairs the rows, tells what changed in each pair and what the
 * rules find. Pairs stand in the order of the later table, rows without a partner in that of their own; a
 * pair is named after the later table's indicator.
 * @throws AppError `CANCELLED` through `task`
 */
export async function reconcile(input: ReconcileInput, task: Task): Promise<Reconciliation> {
  const { set, base, against, baseRows, againstRows } = input;
  const pairing = await finish(
    pairingSteps(baseRows.map(pairingRow), againstRows.map(pairingRow)),
    'Đang ghép cặp chỉ tiêu',
    task,
  );

  const pairs: Pair[] = [];
  const inOrder = [...pairing.pairs].sort((a, b) => a.against - b.against);
  for (const [index, match] of inOrder.entries()) {
    await task.step('Đang đối soát từng chỉ tiêu', index, inOrder.length);
    const pair = comparePair(match, baseRows, againstRows);
    if (pair !== undefined) pairs.push(pair);
  }
  const found = {
    pairs,
    onlyInBase: pairing.onlyInBase.flatMap((index) => unpaired(baseRows[index], 'base')),
    onlyInAgainst: pairing.onlyInAgainst.flatMap((index) => unpaired(againstRows[index], 'against')),
  };
  await task.step('Đang đối soát từng chỉ tiêu', inOrder.length, inOrder.length);
  const { likenessSkipped } = pairing;
  return { set, base, against, ...found, likenessSkipped, summary: summarise(found) };
}

function pairingRow({ indicator, side }: ReconcileRow): PairingRow {
  return {
    name: side.name,
    section: side.section,
    indicatorId: indicator.id,
    agency: side.submission.agency,
    ...(side.target === undefined ? {} : { target: side.target }),
  };
}

function comparePair(
  match: RowPair,
  baseRows: readonly ReconcileRow[],
  againstRows: readonly ReconcileRow[],
): Pair | undefined {
  const [base, against] = [baseRows[match.base], againstRows[match.against]];
  if (base === undefined || against === undefined) return undefined;
  const [before, after] = [viewOf(base.side), viewOf(against.side)];
  return {
    indicator: against.indicator,
    pairing: { class: match.class, score: match.score, reasons: match.reasons },
    base: base.side,
    against: against.side,
    differences: compareRows(before, after),
    findings: findInPair(before, after),
  };
}

function unpaired(row: ReconcileRow | undefined, side: Side): Unpaired[] {
  if (row === undefined) return [];
  const view = viewOf(row.side);
  return [
    {
      indicator: row.indicator,
      row: row.side,
      differences: side === 'base' ? describeRemoved(view) : describeAdded(view),
      findings: findInRow(view, side),
    },
  ];
}
