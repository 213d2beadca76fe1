/**
 * Tables that are not taken in. A reading without them does not say what they were: a draft keeps that. What a person
 * left out of an earlier file of the agency is left out again, told, and taken in again with one choice.
 */
import type { LeftOut } from '../../../shared/contract/intake.ts';
import type { HeldDraft, SeenTable } from '../drafts.ts';
import type { HeldReading } from '../intake/index.ts';
import { isSameTable, type TableKey, tableKeyOf } from '../submissions/index.ts';

/**
 * The tables of a file, those of grids that are left out as they were read before that.
 * @param ignored grids that this reading left out
 * @param before what was known before it
 */
export function tablesSeen(
  { reading }: HeldReading,
  ignored: readonly number[] = [],
  before: readonly SeenTable[] = [],
): SeenTable[] {
  const read = reading.tables.map((table) => ({
    grid: table.layout.grid,
    title: table.title?.split('\n').find((line) => line.trim() !== '') ?? null,
    key: tableKeyOf(table),
  }));
  return [...read, ...before.filter(({ grid }) => ignored.includes(grid))];
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
  return grids.map((grid) => ({
    grid,
    label: held.grids[grid]?.label ?? '',
    title: seen.find((table) => table.grid === grid)?.title ?? null,
    remembered: recalled.includes(grid),
    recurs:
      !recalled.includes(grid) && seen.some((table) => table.grid === grid && isIn(table.key, leaveOut)),
  }));
}

/**
 * What is to be remembered of a draft that is stored. Tables that cannot be told apart, one left out and one taken
 * in, are not left out again.
 * @param known what is remembered for the agency that it is stored for; none where it was read for another one
 */
export function tableMemoryOf(
  { choices, held, seen, recalled }: HeldDraft,
  known: readonly TableKey[],
): { leaveOut: TableKey[]; takeIn: TableKey[] } {
  const taken = held.reading.tables.map(tableKeyOf);
  const ignored = choices.ignored ?? [];
  const chosen = seen.filter(({ grid }) => ignored.includes(grid) && !recalled.includes(grid));
  return {
    leaveOut: chosen.map(({ key }) => key).filter((key) => !isIn(key, taken)),
    takeIn: taken.filter((key) => isIn(key, known)),
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
