/** What the command line prints for a person: short, in Vietnamese. */
import type { SetSummary } from '../../shared/contract/commands.ts';
import { EVALUATION_LABELS } from '../../shared/domain/figures/evaluation.ts';
import type { Evaluation } from '../../shared/domain/figures/types.ts';
import { DIFFERENCE_LABELS, SEVERITY_LABELS } from '../../shared/domain/labels.ts';
import type {
  DifferenceKind,
  Finding,
  Reconciliation,
  ReconciliationSummary,
  Severity,
} from '../../shared/domain/reconciliation.ts';

const GRAVEST_SHOWN = 10;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

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
    ...(result.likenessSkipped
      ? ['  Quá nhiều chỉ tiêu chỉ có ở một kỳ, nên chưa tìm các cặp có tên gần giống.']
      : []),
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
