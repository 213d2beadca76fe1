/** Runs the rules over files that are not stored: each alone, then all beside each other. */
import type { FindingsReport } from '../../../shared/contract/findings.ts';
import type { DocumentFinding, DocumentView } from '../../../shared/domain/findings/document.ts';
import { findInPairsAcross, withoutToldTwice } from '../../../shared/domain/findings/pairsAcross.ts';
import { byGravity, findAcross, findInDocument } from '../../../shared/domain/findings/registry.ts';
import type { Severity } from '../../../shared/domain/reconciliation.ts';
import type { Task } from '../task.ts';

export interface CheckedDocument {
  sha256: string;
  view: DocumentView;
}

/** @throws AppError `CANCELLED` through `task` */
export async function checkDocuments(
  documents: readonly CheckedDocument[],
  task: Task,
): Promise<FindingsReport> {
  const files: FindingsReport['files'] = [];
  for (const [index, { sha256, view }] of documents.entries()) {
    await task.step('Đang tìm lỗi trong từng tệp', index, documents.length);
    files.push({
      fileName: view.fileName,
      sha256,
      period: view.period?.name ?? null,
      agency: view.agency,
      tables: view.tables.length,
      indicatorRows: view.tables.reduce(
        (sum, { rows }) => sum + rows.filter(({ kind }) => kind === 'indicator').length,
        0,
      ),
      paragraphs: view.paragraphs.length,
      findings: findInDocument(view),
    });
  }
  await task.step('Đang đối chiếu giữa các tệp', documents.length, documents.length);
  const views = documents.map(({ view }) => view);
  const pairs = findInPairsAcross(views);
  const across = byGravity([...withoutToldTwice(findAcross(views), pairs), ...pairs]);
  return { files, across, summary: summaryOf([...files.flatMap(({ findings }) => findings), ...across]) };
}

function summaryOf(findings: readonly DocumentFinding[]): FindingsReport['summary'] {
  const bySeverity: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  const byCode: Record<string, number> = {};
  for (const { severity, code } of findings) {
    bySeverity[severity] += 1;
    byCode[code] = (byCode[code] ?? 0) + 1;
  }
  return { bySeverity, byCode };
}
