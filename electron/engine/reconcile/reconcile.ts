import type { RowKey } from '../../../shared/domain/decisions.ts';
import { compareRows, describeAdded, describeRemoved } from '../../../shared/domain/differences/compare.ts';
import type { DocumentFinding, DocumentView } from '../../../shared/domain/findings/document.ts';
import {
  findAcross,
  findAroundRows,
  findInPair,
  findInRow,
} from '../../../shared/domain/findings/registry.ts';
import type { PairingRow, RowPair } from '../../../shared/domain/pairing/pairing.ts';
import { pairingSteps } from '../../../shared/domain/pairing/pairing.ts';
import type {
  Pair,
  ReconciledFile,
  Reconciliation,
  Side,
  Unpaired,
} from '../../../shared/domain/reconciliation.ts';
import { finish, type Task } from '../task.ts';
import type { KnownPairs } from './decisions/pairing.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { ReconcileRow } from './rows.ts';
import { viewOf } from './rows.ts';
import { summarise } from './summary.ts';

export interface ReconcileInput {
  set: { id: string; name: string };
  /** The set of the later rows: another one where the same indicators stand in two plans. */
  againstSet: { id: string; name: string };
  base: { id: string; name: string };
  against: { id: string; name: string };
  /** In the order of their tables. */
  baseRows: readonly ReconcileRow[];
  againstRows: readonly ReconcileRow[];
  /** The submissions as a whole, with their tables and their running text. */
  documents: readonly ReconciledDocument[];
  /** What people said of which rows are the same. */
  known?: Pick<KnownPairs, 'among'>;
}

export interface ReconciledDocument {
  file: ReconciledFile;
  view: DocumentView;
}

/** A few milliseconds of work. */
const PAIRS_AT_ONCE = 100;

/**
 * Compares a base period with a later one: pairs the rows, tells what changed in each pair and what the
 * rules find. Pairs stand in the order of the later table, rows without a partner in that of their own; a
 * pair is named after the later table's indicator.
 * @throws AppError `CANCELLED` through `task`
 */
export async function reconcile(input: ReconcileInput, task: Task): Promise<Reconciliation> {
  const { set, againstSet, base, against, baseRows, againstRows } = input;
  const [baseKeys, againstKeys] = [baseRows.map(keyOf), againstRows.map(keyOf)];
  const said = input.known?.among(baseKeys, againstKeys);
  const pairing = await finish(
    pairingSteps(
      baseRows.map((row) => pairingRow(row, said?.identityOf(row.side.key, 'base') ?? null)),
      againstRows.map((row) => pairingRow(row, said?.identityOf(row.side.key, 'against') ?? null)),
      {
        refused: (base, against) => said?.refused(baseKeys[base] ?? '', againstKeys[against] ?? '') ?? false,
      },
    ),
    'Đang ghép cặp chỉ tiêu',
    task,
  );

  const pairs: Pair[] = [];
  const inOrder = [...pairing.pairs].sort((a, b) => a.against - b.against);
  for (const [index, match] of inOrder.entries()) {
    if (index % PAIRS_AT_ONCE === 0) await task.step('Đang đối soát từng chỉ tiêu', index, inOrder.length);
    const pair = comparePair(match, baseRows, againstRows);
    if (pair !== undefined) pairs.push(pair);
  }
  const found = {
    pairs,
    onlyInBase: pairing.onlyInBase.flatMap((index) => unpaired(baseRows[index], 'base')),
    onlyInAgainst: pairing.onlyInAgainst.flatMap((index) => unpaired(againstRows[index], 'against')),
  };
  await task.step('Đang đối soát từng chỉ tiêu', inOrder.length, inOrder.length);
  const documents = await findInDocuments(input.documents, task);
  const { likenessSkipped } = pairing;
  const summary = summarise(found, documents.findings);
  return { set, againstSet, base, against, ...found, likenessSkipped, documents, summary };
}

/** What the rows alone do not tell: tables as a whole, running text, and the submissions beside each other. */
async function findInDocuments(
  documents: readonly ReconciledDocument[],
  task: Task,
): Promise<Reconciliation['documents']> {
  const findings: DocumentFinding[] = [];
  for (const [index, { view }] of documents.entries()) {
    await task.step('Đang tìm lỗi trong văn bản', index, documents.length);
    findings.push(...findAroundRows(view));
  }
  await task.step('Đang đối chiếu giữa các tệp', documents.length, documents.length);
  findings.push(...findAcross(documents.map(({ view }) => view)));
  return { files: documents.map(({ file }) => file), findings };
}

function keyOf({ side }: ReconcileRow): RowKey {
  return side.key;
}

function pairingRow({ indicator, side }: ReconcileRow, identity: string | null): PairingRow {
  return {
    name: side.name,
    section: side.section,
    indicatorId: indicator.id,
    agency: side.submission.agency,
    identity,
    ...(side.target === undefined ? {} : { target: side.target }),
    ...(side.lead === undefined ? {} : { lead: side.lead }),
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
    key: `${base.side.key}~${against.side.key}`,
    fingerprint: fingerprintOf(before.texts, after.texts),
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
      key: side === 'base' ? `${row.side.key}~` : `~${row.side.key}`,
      fingerprint: side === 'base' ? fingerprintOf(view.texts, null) : fingerprintOf(null, view.texts),
      indicator: row.indicator,
      row: row.side,
      differences: side === 'base' ? describeRemoved(view) : describeAdded(view),
      findings: findInRow(view, side),
    },
  ];
}
