/** What the command line prints for a person: short, in Vietnamese. */
import type { ImportOutcome, SetSummary } from '../../shared/contract/commands.ts';
import { EVALUATION_LABELS } from '../../shared/domain/figures/evaluation.ts';
import type { Evaluation } from '../../shared/domain/figures/types.ts';
import { DIFFERENCE_LABELS, SEVERITY_LABELS } from '../../shared/domain/labels.ts';
import { placeText } from '../../shared/domain/place.ts';
import type {
  DifferenceKind,
  Finding,
  Reconciliation,
  ReconciliationSummary,
  Severity,
} from '../../shared/domain/reconciliation.ts';
import type { CellSource, ReadResult } from '../../shared/domain/submission.ts';

const GRAVEST_SHOWN = 10;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

/** Tables, rows and warnings of a file. */
export function describeRead(read: ReadResult): string {
  const lines = [`${read.file.name} (${read.file.format}, SHA-256 ${read.file.sha256})`];
  for (const [index, table] of read.tables.entries()) {
    const indicators = table.rows.filter((row) => row.kind === 'indicator').length;
    lines.push(
      `Bảng ${index + 1}: ${(table.title ?? 'không có tiêu đề').replaceAll('\n', ' – ')}`,
      `  ${table.columns.length} cột, ${table.rows.length - indicators} mục, ${indicators} chỉ tiêu, ${table.footnotes.length} chú thích`,
      `  Cột: ${table.columns.map((column) => `${column.header.replaceAll('\n', ' ')} → ${column.field}`).join('; ')}`,
    );
  }
  for (const warning of read.warnings) {
    lines.push(`Lưu ý ${warning.code}: ${warning.message}${place(warning.source)}`);
  }
  return lines.join('\n');
}

/** One line on an import, with its warnings. */
export function describeImport(outcome: ImportOutcome): string {
  const parts = [
    `đã nhập ${outcome.indicators} chỉ tiêu (${outcome.newIndicators} mới) trong ${outcome.sections} mục`,
    `kỳ ${outcome.period.name}`,
    outcome.agency ?? 'chưa ghi cơ quan',
  ];
  if (outcome.replaces !== null) {
    const former = outcome.agency === null ? 'cũng chưa ghi cơ quan' : 'của cùng cơ quan';
    parts.push(`thay cho báo cáo trước ${former}`);
  }
  const warnings = outcome.warnings.map((warning) => `\n  Lưu ý: ${warning.message}${place(warning.source)}`);
  return parts.join('; ') + warnings.join('');
}

/** The sets of a workspace as an indented list. */
export function describeSets(sets: readonly SetSummary[]): string {
  if (sets.length === 0) return 'Sổ chưa có bộ chỉ tiêu nào.';
  const lines: string[] = [];
  for (const set of sets) {
    lines.push(`${set.name} (${set.indicators} chỉ tiêu)`);
    for (const period of set.periods) {
      for (const submission of period.submissions) {
        const state = submission.replaced ? ' – đã được thay' : '';
        lines.push(`  ${period.name}: ${submission.fileName}, ${submission.indicatorRows} chỉ tiêu${state}`);
      }
    }
  }
  return lines.join('\n');
}

/** Counts by kind, evaluations of both periods, and the gravest findings. */
export function describeReconciliation(result: Reconciliation): string {
  const { summary } = result;
  return [
    `Đối soát ${result.base.name} với ${result.against.name} – ${result.set.name}`,
    `  Cặp chỉ tiêu: ${summary.pairs} (${summary.automatic} tự động, ${summary.suggested} cần xác nhận); có thay đổi: ${summary.changed}`,
    `  Chỉ có ở ${result.base.name}: ${summary.onlyInBase}; chỉ có ở ${result.against.name}: ${summary.onlyInAgainst}`,
    `  Chênh lệch: ${kinds(summary)}`,
    `  Đánh giá ${result.base.name}: ${evaluations(summary, 'base')}`,
    `  Đánh giá ${result.against.name}: ${evaluations(summary, 'against')}`,
    `  Phát hiện: ${SEVERITIES.map((severity) => `${SEVERITY_LABELS[severity]} ${summary.findingsBySeverity[severity]}`).join(', ')}`,
    ...gravest(result),
  ].join('\n');
}

function kinds(summary: ReconciliationSummary): string {
  const entries = Object.entries(summary.differencesByKind) as [DifferenceKind, number][];
  if (entries.length === 0) return 'không có';
  return entries.map(([kind, count]) => `${DIFFERENCE_LABELS[kind]} ${count}`).join(', ');
}

function evaluations(summary: ReconciliationSummary, side: 'base' | 'against'): string {
  const counts = summary.evaluations[side];
  const labels = Object.entries(EVALUATION_LABELS) as [Evaluation, string][];
  const parts = labels.map(([evaluation, label]) => `${label} ${counts[evaluation]}`);
  if (counts.unread > 0) parts.push(`để trống hoặc ghi khác ${counts.unread}`);
  return parts.join(', ');
}

function gravest(result: Reconciliation): string[] {
  const rows = [
    ...result.pairs.map(({ against, findings }) => ({ row: against, findings })),
    ...result.onlyInBase,
    ...result.onlyInAgainst,
  ];
  const all = rows.flatMap(({ row, findings }) => findings.map((finding) => ({ row, finding })));
  all.sort((a, b) => SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity));
  const lines = all.slice(0, GRAVEST_SHOWN).map(({ row, finding }) => {
    const head = `[${SEVERITY_LABELS[finding.severity]}] ${row.ordinal} ${row.name}`;
    return `  ${head} (${periodOf(finding, result)}): ${finding.message} ${finding.code}`;
  });
  const left = all.length - lines.length;
  return left > 0 ? [...lines, `  … và ${left} phát hiện khác trong danh sách chênh lệch.`] : lines;
}

function periodOf(finding: Finding, result: Reconciliation): string {
  return finding.side === 'both' ? 'hai kỳ' : result[finding.side].name;
}

function place(source: CellSource | null): string {
  return source === null ? '' : ` (${placeText(source)})`;
}
