/** What differs between a sealed version and another one, or what would be printed of it today. */
import { errorMessage } from '../../../../shared/contract/messages.ts';
import type { AnnexSpec } from '../../../../shared/domain/annex.ts';
import type { AnnexModel } from '../../annex/index.ts';
import type { Reader } from '../../workspace/index.ts';
import { figuresVersion, isUnprintable, missingTables, type SealingDesk } from '../content.ts';
import { contentOfVersion, type StoredVersion } from '../store.ts';
import type { IndicatorOf } from './align.ts';
import { compareModels, type Difference } from './compare.ts';
import { figuresIn, gridOf } from './grid.ts';

/** @throws AppError `VERSION_NOT_FOUND` {version} */
export async function changesBetween(
  { workspace: { read } }: SealingDesk,
  from: StoredVersion,
  to: StoredVersion,
): Promise<Difference[]> {
  const [before, after] = [await frozen(read, from), await frozen(read, to)];
  return compareModels(before, after, await indicatorsOf(read, before, after));
}

/**
 * What would be printed otherwise today. Never throws for an annex that cannot be printed any more: then that is the
 * difference, with the table that it is about.
 * @param today how it would be printed: as the version was, or as the draft that corrects it stands
 */
export async function changesSince(
  desk: SealingDesk,
  version: StoredVersion,
  today: AnnexSpec = version.spec,
): Promise<Difference[]> {
  const { read } = desk.workspace;
  const sealed = await frozen(read, version);
  const missing = new Set(await missingTables(read, today));
  const spec = without(today, missing);
  try {
    if (spec.parts.every(({ tables }) => tables.length === 0)) return gone(sealed);
    const { model } = await desk.contentOf(spec);
    return compareModels(sealed, model, await indicatorsOf(read, sealed, model), 'before');
  } catch (error) {
    if (!isUnprintable(error)) throw error;
    const figures = sealed.tables.reduce((sum, table) => sum + figuresIn(gridOf(table)), 0);
    const place = 'toàn bộ phụ lục';
    const before = `bản số ${version.version}`;
    return [{ place, before, after: errorMessage(error), figures: Math.max(1, figures) }];
  }
}

/** Printed figures of a sealed version whose sources say something else today. */
export async function affectedOf(desk: SealingDesk, version: StoredVersion): Promise<number> {
  return desk.memory.affected(await figuresVersion(desk.workspace.read), version.id, async () => {
    const changes = await changesSince(desk, version);
    return changes.reduce((sum, { figures }) => sum + figures, 0);
  });
}

async function frozen(read: Reader, version: StoredVersion): Promise<AnnexModel> {
  return JSON.parse(await contentOfVersion(read, version)) as AnnexModel;
}

/** The spec without the tables of these numbers. */
function without(spec: AnnexSpec, missing: ReadonlySet<number>): AnnexSpec {
  let number = 0;
  return {
    ...spec,
    parts: spec.parts.map((part) => ({
      ...part,
      tables: part.tables.filter(() => {
        number += 1;
        return !missing.has(number - 1);
      }),
    })),
  };
}

/** No table is left. */
function gone({ tables }: AnnexModel): Difference[] {
  return tables.map((table, index) => {
    const rows = gridOf(table);
    const before = [table.title ?? '', `${rows.length} dòng`].filter((part) => part !== '').join(': ');
    return { place: `bảng ${index + 1}`, before, after: null, figures: Math.max(1, figuresIn(rows)) };
  });
}

/** Ids asked for at once; SQLite binds at most 32,766 values. */
const IDS_AT_ONCE = 1000;

/** Rows that only one of the two has: of a file that was sent anew, say. Which indicator is each of whom? */
async function indicatorsOf(read: Reader, before: AnnexModel, after: AnnexModel): Promise<IndicatorOf> {
  const [old, now] = [rowsOf(before), rowsOf(after)];
  const wanted = [...[...old].filter((id) => !now.has(id)), ...[...now].filter((id) => !old.has(id))];
  const found = new Map<string, string>();
  for (let from = 0; from < wanted.length; from += IDS_AT_ONCE) {
    const rows = await read
      .selectFrom('submission_row as row')
      .innerJoin('submission_table as table', 'table.id', 'row.table_id')
      .innerJoin('submission', 'submission.id', 'table.submission_id')
      .select(['row.id', 'row.indicator_id', 'submission.agency_id'])
      .where('row.indicator_id', 'is not', null)
      .where('row.id', 'in', wanted.slice(from, from + IDS_AT_ONCE))
      .execute();
    for (const row of rows) found.set(row.id, `${row.indicator_id} ${row.agency_id}`);
  }
  return (row) => found.get(row);
}

function rowsOf({ tables }: AnnexModel): Set<string> {
  const ids = new Set<string>();
  for (const table of tables) {
    for (const { origin } of table.rows) {
      const id = origin?.row ?? origin?.baseRow ?? null;
      if (id !== null) ids.add(id);
    }
  }
  return ids;
}
