/** What a workspace holds, for the overview: every set with its periods and their submissions. */
import type { PeriodSummary, SetSummary, SubmissionSummary } from '../../../shared/contract/commands.ts';
import { comparePeriods, parsePeriod } from '../../../shared/domain/period.ts';
import type { CellSource, ReadWarning } from '../../../shared/domain/submission.ts';
import { compareVietnamese } from '../../../shared/domain/text/collate.ts';
import type { Reader } from '../workspace/index.ts';

/** All sets by name, periods in time order, submissions in the order they came. */
export async function listSets(read: Reader): Promise<SetSummary[]> {
  const [sets, indicators, submissions] = await Promise.all([
    read.selectFrom('indicator_set').select(['id', 'name']).execute(),
    read
      .selectFrom('indicator')
      .select((column) => ['set_id', column.fn.countAll<number>().as('count')])
      .groupBy('set_id')
      .execute(),
    loadSubmissions(read),
  ]);
  const counts = new Map(indicators.map((row) => [row.set_id, row.count]));
  return sets
    .map((set) => ({
      id: set.id,
      name: set.name,
      indicators: counts.get(set.id) ?? 0,
      periods: groupByPeriod(submissions.filter((submission) => submission.setId === set.id)),
    }))
    .sort((a, b) => compareVietnamese(a.name, b.name));
}

interface PlacedSubmission {
  setId: string;
  periodId: string;
  periodName: string;
  summary: SubmissionSummary;
}

/** The warnings of every submission, under its id. */
async function loadWarnings(read: Reader): Promise<Map<string, ReadWarning[]>> {
  const rows = await read
    .selectFrom('submission_warning')
    .select(['submission_id', 'code', 'message', 'source'])
    .orderBy('submission_id')
    .orderBy('position')
    .execute();
  const warnings = new Map<string, ReadWarning[]>();
  for (const { submission_id, code, message, source } of rows) {
    const place: CellSource | null = source === null ? null : JSON.parse(source);
    const list = warnings.get(submission_id) ?? [];
    list.push({ code, message, source: place });
    warnings.set(submission_id, list);
  }
  return warnings;
}

async function loadSubmissions(read: Reader): Promise<PlacedSubmission[]> {
  const warnings = await loadWarnings(read);
  const rows = await read
    .selectFrom('submission')
    .innerJoin('period', 'period.id', 'submission.period_id')
    .leftJoin('agency', 'agency.id', 'submission.agency_id')
    .select((column) => [
      'submission.id',
      'submission.set_id',
      'submission.period_id',
      'submission.file_name',
      'submission.sha256',
      'submission.imported_at',
      'submission.replaced_by',
      'period.name as period_name',
      'agency.name as agency_name',
      column
        .selectFrom('submission_row')
        .innerJoin('submission_table', 'submission_table.id', 'submission_row.table_id')
        .whereRef('submission_table.submission_id', '=', 'submission.id')
        .where('submission_row.kind', '=', 'indicator')
        .select((count) => count.fn.countAll<number>().as('n'))
        .as('indicator_rows'),
    ])
    .orderBy('submission.sequence')
    .execute();
  return rows.map((row) => ({
    setId: row.set_id,
    periodId: row.period_id,
    periodName: row.period_name,
    summary: {
      id: row.id,
      fileName: row.file_name,
      sha256: row.sha256,
      agency: row.agency_name,
      importedAt: row.imported_at,
      indicatorRows: row.indicator_rows ?? 0,
      warnings: warnings.get(row.id) ?? [],
      replaced: row.replaced_by !== null,
    },
  }));
}

function groupByPeriod(submissions: PlacedSubmission[]): PeriodSummary[] {
  const periods = new Map<string, PeriodSummary>();
  for (const { periodId, periodName, summary } of submissions) {
    const period = periods.get(periodId) ?? { id: periodId, name: periodName, submissions: [] };
    period.submissions.push(summary);
    periods.set(periodId, period);
  }
  return [...periods.values()].sort((a, b) => comparePeriods(parsePeriod(a.name), parsePeriod(b.name)));
}
