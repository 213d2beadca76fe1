/** The list of differences and findings as an Excel workbook, for those who go on working in Excel. */
import type ExcelJS from 'exceljs';
import { EVALUATION_LABELS } from '../../../shared/domain/figures/evaluation.ts';
import { formatDecimal } from '../../../shared/domain/figures/format.ts';
import type { DecimalText, Evaluation } from '../../../shared/domain/figures/types.ts';
import { FINDING_RULES } from '../../../shared/domain/findings/registry.ts';
import { DIFFERENCE_LABELS, PAIRING_LABELS, SEVERITY_LABELS } from '../../../shared/domain/labels.ts';
import type {
  Difference,
  DifferenceKind,
  Finding,
  PairSide,
  Reconciliation,
  Severity,
} from '../../../shared/domain/reconciliation.ts';
import { newWorkbook, workbookBytes } from '../excel-file.ts';
import type { ListColumn } from '../list-sheet.ts';
import { addListSheet, addTexts } from '../list-sheet.ts';
import type { Task } from '../task.ts';
import { sourceText } from './workbook-source.ts';

/** A pair or a row without a counterpart, with the sides that it has. */
interface Entry {
  name: string;
  base: PairSide | null;
  against: PairSide | null;
  differences: readonly Difference[];
  findings: readonly Finding[];
}

/**
 * Three sheets: "Chênh lệch" with one row a difference, "Phát hiện" with one row a finding, "Tổng hợp" with
 * the counts. Everything but the counts is text, as it stands in the documents.
 * @throws AppError `CANCELLED`
 */
export async function differenceWorkbook(
  reconciliation: Reconciliation,
  task: Task,
): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = newWorkbook(`Chênh lệch ${reconciliation.base.name} – ${reconciliation.against.name}`);
  const entries = entriesOf(reconciliation);
  await addDifferences(workbook, reconciliation, entries, task);
  await addFindings(workbook, reconciliation, entries, task);
  addSummary(workbook, reconciliation);
  await task.step('Đang ghi tệp Excel', 0, 0);
  return workbookBytes(workbook);
}

function entriesOf({ pairs, onlyInBase, onlyInAgainst }: Reconciliation): Entry[] {
  return [
    ...pairs.map(({ indicator, ...pair }) => ({ ...pair, name: indicator.name })),
    ...onlyInBase.map(({ indicator, row, ...rest }) => ({
      ...rest,
      name: indicator.name,
      base: row,
      against: null,
    })),
    ...onlyInAgainst.map(({ indicator, row, ...rest }) => ({
      ...rest,
      name: indicator.name,
      base: null,
      against: row,
    })),
  ];
}

async function addDifferences(
  workbook: ExcelJS.Workbook,
  { base, against }: Reconciliation,
  entries: readonly Entry[],
  task: Task,
): Promise<void> {
  const columns: ListColumn[] = [
    { header: 'STT', width: 5, align: 'center' },
    { header: 'Chỉ tiêu', width: 32 },
    { header: 'Loại', width: 16 },
    { header: base.name, width: 34 },
    { header: against.name, width: 34 },
    { header: 'Thay đổi (điểm %)', width: 10, align: 'right' },
    { header: 'Do tử số (điểm %)', width: 10, align: 'right' },
    { header: 'Do mẫu số (điểm %)', width: 10, align: 'right' },
    { header: 'Thay đổi số lượng', width: 10, align: 'right' },
    { header: `Nguồn ${base.name}`, width: 22 },
    { header: `Nguồn ${against.name}`, width: 22 },
  ];
  const sheet = addListSheet(workbook, 'Chênh lệch', columns);
  for (const [index, entry] of entries.entries()) {
    if (index % 100 === 0) await task.step('Đang lập danh sách chênh lệch', index, entries.length);
    for (const difference of entry.differences) {
      const field = difference.field ?? 'name';
      const values = [
        String(sheet.rowCount),
        entry.name,
        kindText(difference),
        difference.from ?? '',
        difference.to ?? '',
        pointsText(difference.percentagePoints),
        pointsText(difference.fromNumerator),
        pointsText(difference.fromDenominator),
        signedText(difference.quantityChange),
        sourceText(entry.base, [field]),
        sourceText(entry.against, [field]),
      ];
      addTexts(sheet, values, columns);
    }
  }
}

/** "Số liệu" or, in a cell with several figures, "Số liệu (phần 2: Cấp huyện)". */
function kindText({ kind, part }: Difference): string {
  if (part === undefined) return DIFFERENCE_LABELS[kind];
  const label = part.label === undefined ? '' : `: ${part.label}`;
  return `${DIFFERENCE_LABELS[kind]} (phần ${part.index + 1}${label})`;
}

function signedText(value: DecimalText | undefined, decimals?: number): string {
  if (value === undefined) return '';
  const text = formatDecimal(value, decimals === undefined ? {} : { decimals });
  return text.startsWith('-') || !/[1-9]/.test(text) ? text : `+${text}`;
}

/** Two decimals, as percentages are reported with; more where two would hide a change. */
function pointsText(value: DecimalText | undefined): string {
  const short = signedText(value, 2);
  return /[1-9]/.test(short) ? short : signedText(value, 4);
}

async function addFindings(
  workbook: ExcelJS.Workbook,
  { base, against }: Reconciliation,
  entries: readonly Entry[],
  task: Task,
): Promise<void> {
  const columns: ListColumn[] = [
    { header: 'STT', width: 5, align: 'center' },
    { header: 'Mức', width: 11, align: 'center' },
    { header: 'Mã', width: 30 },
    { header: 'Chỉ tiêu', width: 32 },
    { header: 'Kỳ', width: 18 },
    { header: 'Nội dung', width: 50 },
    { header: 'Nguồn', width: 34 },
  ];
  const sheet = addListSheet(workbook, 'Phát hiện', columns);
  const periods = { base: base.name, against: against.name, both: `${base.name}; ${against.name}` };
  for (const [index, entry] of entries.entries()) {
    if (index % 100 === 0) await task.step('Đang lập danh sách phát hiện', index, entries.length);
    for (const { code, severity, message, side, cells } of entry.findings) {
      const sources = (['base', 'against'] as const).map((one) =>
        sourceText(
          entry[one],
          cells.filter((cell) => cell.side === one).map((cell) => cell.field),
        ),
      );
      const values = [
        String(sheet.rowCount),
        SEVERITY_LABELS[severity],
        code,
        entry.name,
        periods[side],
        message,
        sources.filter((source) => source !== '').join('\n'),
      ];
      addTexts(sheet, values, columns);
    }
  }
}

function addSummary(workbook: ExcelJS.Workbook, { set, base, against, summary }: Reconciliation): void {
  const columns: ListColumn[] = [
    { header: 'Nội dung', width: 75 },
    { header: 'Số lượng', width: 24, align: 'right' },
  ];
  const sheet = addListSheet(workbook, 'Tổng hợp', columns);
  const evaluations = (['base', 'against'] as const).flatMap((side) =>
    Object.entries(summary.evaluations[side]).map(([key, count]): [string, number] => {
      const label = key === 'unread' ? 'để trống hoặc ghi khác' : EVALUATION_LABELS[key as Evaluation];
      return [`Đánh giá ${side === 'base' ? base.name : against.name}: ${label}`, count];
    }),
  );
  const rows: [string, string | number][] = [
    ['Bộ chỉ tiêu', set.name],
    ['Kỳ trước', base.name],
    ['Kỳ sau', against.name],
    ['Cặp chỉ tiêu', summary.pairs],
    [`Ghép cặp: ${PAIRING_LABELS.automatic}`, summary.automatic],
    [`Ghép cặp: ${PAIRING_LABELS.suggested}`, summary.suggested],
    [`Chỉ có ở ${base.name}`, summary.onlyInBase],
    [`Chỉ có ở ${against.name}`, summary.onlyInAgainst],
    ['Cặp có thay đổi', summary.changed],
    ...Object.entries(summary.differencesByKind).map(([kind, count]): [string, number] => [
      `Chênh lệch: ${DIFFERENCE_LABELS[kind as DifferenceKind]}`,
      count,
    ]),
    ...Object.entries(summary.findingsBySeverity).map(([severity, count]): [string, number] => [
      `Phát hiện: ${SEVERITY_LABELS[severity as Severity]}`,
      count,
    ]),
    ...Object.entries(summary.findingsByCode).map(([code, count]): [string, number] => [
      `Phát hiện: ${FINDING_RULES.find((rule) => rule.code === code)?.title ?? code} (${code})`,
      count,
    ]),
    ...evaluations,
  ];
  for (const row of rows) addTexts(sheet, row, columns);
}
