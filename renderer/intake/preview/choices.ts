/**
 * What is sent to have a file read differently. The engine takes the tables of a grid together, so a change of one
 * table states all tables of the file as they are read, and leaves to the recogniser what nobody decided. Pure.
 */
import type { Draft } from '../../../shared/contract/intake.ts';
import type { Field, ReadingChoices, TableChoice } from '../../../shared/contract/view.ts';

/** The tables of a draft as a person would have had to choose them. */
export function currentChoices({ read, choices, grids }: Draft): TableChoice[] {
  return read.tables.map(({ layout, columns }) => {
    const chosen = choices.tables?.find(
      (each) => each.grid === layout.grid && each.header.from === layout.header.from,
    );
    if (chosen) return chosen;
    const { grid, header, end, basis } = layout;
    const remembered = basis === 'remembered';
    const stops = end < (grids[grid]?.rows ?? 0);
    return {
      grid,
      header: { from: header.from, to: header.to },
      end: remembered && stops ? end : null,
      fields: remembered ? columns.map(({ field }) => field) : null,
    };
  });
}

/** The same without one table; a grid that keeps none is ignored. What nobody decided is left to the recogniser. */
export function withoutTable(draft: Draft, table: number): ReadingChoices {
  const { choices, read } = draft;
  const ignored = choices.ignored ?? [];
  const gone = read.tables[table]?.layout.grid;
  const tables = currentChoices(draft).filter((_, index) => index !== table);
  if (gone === undefined || tables.some(({ grid }) => grid === gone)) return { ...choices, tables };
  return {
    ...choices,
    tables: choices.tables === null ? null : tables,
    ignored: [...new Set([...ignored, gone])],
  };
}

/** The same with other fields for the columns of one table. */
export function withFields(draft: Draft, table: number, fields: Field[]): TableChoice[] {
  return currentChoices(draft).map((choice, index) => (index === table ? { ...choice, fields } : choice));
}
