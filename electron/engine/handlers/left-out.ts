/**
 * Tables that are not taken in. A reading without them does not say what they were: a draft keeps that. What a person
 * left out of an earlier file of the agency is left out again, told, and taken in again with one choice.
 */
import type { LeftOut } from '../../../shared/contract/intake.ts';
import { excerpt } from '../../../shared/domain/text/excerpt.ts';
import { titleOnOneLine } from '../../../shared/domain/text/title.ts';
import type { HeldDraft, SeenTable } from '../drafts.ts';
import type { HeldReading } from '../intake/index.ts';
import { isSameTable, type TableKey, tableKeyOf } from '../submissions/index.ts';

const LONGEST_TITLE = 120;

/**
 * The tables of a file, those of grids that are left out as they were read before that. Where a person chose the
 * tables of a grid, they are as they were read before that too: so the next file has them, if they are left out.
 * @param ignored grids that this reading left out
 * @param before what was known before it
 */
export function tablesSeen(
  { reading }: HeldReading,
  ignored: readonly number[] = [],
  before: readonly SeenTable[] = [],
): SeenTable[] {
  const known = new Set(before.map(({ grid }) => grid));
  const kept = new Set(ignored);
  for (const { layout } of reading.tables) {
    if (layout.basis === 'chosen' && known.has(layout.grid)) kept.add(layout.grid);
  }
  const read = reading.tables.filter(({ layout }) => !kept.has(layout.grid));
  const seen = read.map((table) => ({
    grid: table.layout.grid,
    title: table.title === null ? null : excerpt(titleOnOneLine(table.title), LONGEST_TITLE),
    key: tableKeyOf(table),
  }));
  return [...seen, ...before.filter(({ grid }) => kept.has(grid))];
}

/** The grids of which every table was left out before; none where nothing would be left of the file. */
export function leftOutBefore(seen: readonly SeenTable[], known: readonly TableKey[]): number[] {
  const wanted = new Set(seen.filter(({ key }) => !isIn(key, known)).map(({ grid }) => grid));
  const grids = new Set(seen.map(({ grid }) => grid).filter((grid) => !wanted.has(grid)));
  return wanted.size === 0 ? [] : [...grids];
}

/** What is left out of a draft, in the order of the file. */
export function describeLeftOut(draft: HeldDraft): LeftOut[] {
  const { choices, held, seen, recalled } = draft;
  const grids = [...(choices.ignored ?? [])].sort((one, other) => one - other);
  const { leaveOut } = tableMemoryOf(draft, []);
  return grids.map((grid) => {
    const own = seen.filter((table) => table.grid === grid);
    const titles = own.flatMap(({ title }) => title ?? []);
    const remembered = recalled.includes(grid);
    return {
      grid,
      label: held.grids[grid]?.label ?? '',
      title: titles.length === 0 ? null : [...new Set(titles)].join('; '),
      remembered,
      recurs: !remembered && own.some(({ key }) => isIn(key, leaveOut)),
    };
  });
}

/**
 * What is to be remembered of a draft that is stored: what a person left out, or took in that was left out before; a
 * table that nobody decided on changes nothing. Tables that cannot be told apart, one left out and one taken in, are
 * not left out again.
 * @param known what is remembered for the agency that it is stored for; none where it was read for another one
 */
export function tableMemoryOf(
  { choices, seen, recalled }: HeldDraft,
  known: readonly TableKey[],
): { leaveOut: TableKey[]; takeIn: TableKey[] } {
  const ignored = new Set(choices.ignored);
  const taken = seen.filter(({ grid }) => !ignored.has(grid));
  const chosen = seen.filter(({ grid }) => ignored.has(grid) && !recalled.includes(grid));
  const takenKeys = taken.map(({ key }) => key);
  const again = taken.filter(({ grid, key }) => recalled.includes(grid) && isIn(key, known));
  return {
    leaveOut: chosen.map(({ key }) => key).filter((key) => !isIn(key, takenKeys)),
    takeIn: again.map(({ key }) => key),
  };
}

/** Whether a table is left out that was left out of files of another agency alone. */
export function leavesOutOthers({ choices, seen, recalled }: HeldDraft, known: readonly TableKey[]): boolean {
  const grids = (choices.ignored ?? []).filter((grid) => recalled.includes(grid));
  return seen.some(({ grid, key }) => grids.includes(grid) && !isIn(key, known));
}

function isIn(key: TableKey, keys: readonly TableKey[]): boolean {
  return keys.some((other) => isSameTable(key, other));
}
