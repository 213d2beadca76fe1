/**
 * What an import would do: which indicator each row is, and how it stands to what the workspace has. Nothing is
 * written here. The preview shows a plan; accepting makes the plan anew inside the transaction and stores it.
 */
import { createHash } from 'node:crypto';
import type { ImportPreview } from '../../../shared/contract/intake.ts';
import type { ReadingTable } from '../../../shared/domain/submission.ts';
import { compareKey } from '../../../shared/domain/text/normalise.ts';
import type { FreshIndicator, NamedRow } from '../catalog/index.ts';
import { IndicatorPlan, lookUpDestination } from '../catalog/index.ts';
import type { Task } from '../task.ts';
import type { Reader } from '../workspace/index.ts';
import { Comparison } from './comparison.ts';
import { describeRows, findFormer, findStanding } from './former.ts';
import { FormerRows } from './former-rows.ts';
import type { Destination, SubmissionInput } from './input.ts';
import { isSameReading } from './same-reading.ts';

export interface ImportPlan {
  preview: ImportPreview;
  /** File name of the submission that would be replaced, where it is the same file and says the same. */
  duplicateOf: string | null;
  /** Of each table, the indicator of each row; null for sections. */
  indicators: readonly (readonly (string | null)[])[];
  fresh: FreshIndicator[];
}

/** The most missing rows that a preview lists. */
const MOST_LISTED = 200;
const ROWS_AT_ONCE = 2000;

/** Plans the import of a reading. @throws AppError `PERIOD_NAME_INVALID`, `CANCELLED` */
export async function planImport(
  read: Reader,
  input: SubmissionInput,
  destination: Destination,
  task: Task,
): Promise<ImportPlan> {
  const { tables, file } = input.reading;
  const { set, period, agency } = await lookUpDestination(read, destination);
  const there = set !== undefined && period !== undefined;
  const found =
    there && agency !== undefined ? await findFormer(read, set.id, period.id, agency?.id ?? null) : null;
  const repeats =
    found?.sha256 === file.sha256 && (await isSameReading(read, found.submissionId, input.reading, task));
  const standing = there ? await findStanding(read, set.id, period.id, file.sha256) : [];
  const former =
    found === null
      ? null
      : { submissionId: found.submissionId, fileName: found.fileName, importedAt: found.importedAt };
  const catalogue = await IndicatorPlan.load(read, set?.id ?? null);
  const known = [...catalogue.known];
  const { indicators, sections, fresh, ...likeness } = await assignAll(catalogue, tables, task);
  const rows = await FormerRows.load(read, former?.submissionId ?? null, task);
  const added = new Set(fresh.map(({ id }) => id));
  const comparison = new Comparison(tables, indicators, sections, added, rows);
  await comparison.run(task);
  const { counts, changes, states } = comparison;
  const headings = comparison.headings.list(MOST_LISTED);
  const missing =
    former === null ? missingIndicators(known, indicators) : await missingRows(read, rows.left());
  counts.missing = missing.count;
  const preview: Omit<ImportPreview, 'seen'> = {
    former,
    counts,
    ...likeness,
    duplicate: repeats,
    alsoUnder: standing.filter(({ submissionId }) => submissionId !== former?.submissionId),
    tables: states,
    changes,
    headings: headings.listed,
    missing: missing.listed,
    more: {
      changes: counts.changed - changes.length,
      headings: headings.more,
      missing: missing.count - missing.listed.length,
    },
  };
  const taken = indicators.map((ids) => ids.map((id) => (id !== null && added.has(id) ? '' : id)));
  const seen = markOf(input, destination, [preview, taken]);
  const duplicateOf = repeats ? (former?.fileName ?? null) : null;
  return { preview: { ...preview, seen }, duplicateOf, indicators, fresh };
}

/**
 * Differs whenever something else would be stored, or in another place: the file, how it is read, where it goes,
 * what it is compared with, and the indicator of each row (new ones have no id before they are stored).
 */
function markOf(
  { reading, choices, remembered }: SubmissionInput,
  { set, period, agency }: Destination,
  plan: unknown,
): string {
  const place = [set, period, agency ?? ''].map(compareKey);
  const whole = JSON.stringify([reading.file.sha256, choices, remembered, place, plan]);
  return createHash('sha256').update(whole).digest('hex');
}

type Assigned = Pick<ImportPlan, 'indicators' | 'fresh'> &
  Pick<ImportPreview, 'suggestedMatches' | 'likenessSkipped'> & {
    /** Of each table, the heading above each indicator row; "": none. */
    sections: (readonly (string | null)[])[];
  };

async function assignAll(
  catalogue: IndicatorPlan,
  tables: readonly ReadingTable[],
  task: Task,
): Promise<Assigned> {
  const fresh: FreshIndicator[] = [];
  const indicators: (string | null)[][] = [];
  const sections: (readonly (string | null)[])[] = [];
  let suggestedMatches = 0;
  let likenessSkipped = false;
  for (const table of tables) {
    const { named, places, above } = await namedRows(table, task);
    sections.push(above);
    const assigned = await catalogue.assign(named, task);
    for (const indicator of assigned.fresh) fresh.push(indicator);
    suggestedMatches += assigned.suggested;
    likenessSkipped ||= assigned.likenessSkipped;
    const ids = new Array<string | null>(table.rows.length).fill(null);
    for (const [index, place] of places.entries()) ids[place] = assigned.ids[index] ?? null;
    indicators.push(ids);
  }
  return { indicators, sections, fresh, suggestedMatches, likenessSkipped };
}

interface NamedRows {
  named: NamedRow[];
  /** Which rows of the table they are. */
  places: number[];
  /** Of each row of the table, the heading above it; "": none; null for sections. */
  above: (string | null)[];
}

/** The indicator rows of a table. */
async function namedRows({ rows }: ReadingTable, task: Task): Promise<NamedRows> {
  const named: NamedRow[] = [];
  const places: number[] = [];
  const above: (string | null)[] = [];
  let section: string | null = null;
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await task.step('Đang tìm chỉ tiêu đã có', from, rows.length);
    for (const [index, row] of rows.slice(from, from + ROWS_AT_ONCE).entries()) {
      const name = row.cells.name?.text ?? '';
      above.push(row.kind === 'indicator' ? (section ?? '') : null);
      if (row.kind === 'indicator') {
        named.push({ name, section });
        places.push(from + index);
      } else if (row.total !== true) {
        // A row that sums up is no heading of what comes below it.
        section = name;
      }
    }
  }
  return { named, places, above };
}

interface Missing {
  count: number;
  listed: ImportPreview['missing'];
}

async function missingRows(read: Reader, left: readonly string[]): Promise<Missing> {
  return { count: left.length, listed: await describeRows(read, left.slice(0, MOST_LISTED)) };
}

function missingIndicators(
  known: readonly { id: string; name: string }[],
  indicators: ImportPlan['indicators'],
): Missing {
  const used = new Set(indicators.flat());
  const left = known.filter(({ id }) => !used.has(id));
  const listed = left
    .slice(0, MOST_LISTED)
    .map(({ name }) => ({ ordinal: '', name, result: '', source: null }));
  return { count: left.length, listed };
}
