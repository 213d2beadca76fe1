/** How parts, tables and columns of an annex are put in order. Pure: each answers a changed copy. */
import type {
  AnnexPart,
  AnnexTableSpec,
  ColumnOrigin,
  Field,
  FormColumn,
} from '../../../shared/contract/view.ts';

/** A list with the entry at `from` moved by one; the list itself where it is at the end already. */
export function moved<Entry>(list: readonly Entry[], from: number, by: -1 | 1): Entry[] {
  const entry = list[from];
  const to = from + by;
  if (entry === undefined || to < 0 || to >= list.length) return [...list];
  const others = list.filter((_, at) => at !== from);
  return [...others.slice(0, to), entry, ...others.slice(to)];
}

export function patched<Entry extends object>(
  list: readonly Entry[],
  at: number,
  part: Partial<Entry>,
): Entry[] {
  return list.map((entry, index) => (index === at ? { ...entry, ...part } : entry));
}

export function without<Entry>(list: readonly Entry[], at: number): Entry[] {
  return list.filter((_, index) => index !== at);
}

/** Moves a table up or down; from the edge of its part it goes over into the next one. */
export function moveTable(parts: readonly AnnexPart[], part: number, table: number, by: -1 | 1): AnnexPart[] {
  const here = parts[part];
  const moving = here?.tables[table];
  if (!here || !moving) return [...parts];
  const inside = table + by;
  if (inside >= 0 && inside < here.tables.length) {
    return patched(parts, part, { tables: moved(here.tables, table, by) });
  }
  const next = parts[part + by];
  if (!next) return [...parts];
  const tables = by < 0 ? [...next.tables, moving] : [moving, ...next.tables];
  return patched(patched(parts, part, { tables: without(here.tables, table) }), part + by, { tables });
}

/** Whether `moveTable` would change anything. */
export function canMoveTable(parts: readonly AnnexPart[], part: number, table: number, by: -1 | 1): boolean {
  const last = (parts[part]?.tables.length ?? 0) - 1;
  return by < 0 ? table > 0 || part > 0 : table < last || part < parts.length - 1;
}

/** Where a table stands after `moveTable`: its part and its place there. */
export function placeAfterMove(
  parts: readonly AnnexPart[],
  part: number,
  table: number,
  by: -1 | 1,
): readonly [part: number, table: number] {
  const inside = table + by;
  if (inside >= 0 && inside < (parts[part]?.tables.length ?? 0)) return [part, inside];
  const next = parts[part + by];
  if (!next) return [part, table];
  return [part + by, by < 0 ? next.tables.length : 0];
}

/** Takes the heading of a part away: its tables go to the part before it, or to the one after the first. */
export function dissolvePart(parts: readonly AnnexPart[], part: number): AnnexPart[] {
  const gone = parts[part];
  if (!gone || parts.length < 2) return [...parts];
  const rest = without(parts, part);
  const to = Math.max(0, part - 1);
  const into = rest[to]?.tables ?? [];
  return patched(rest, to, { tables: part === 0 ? [...gone.tables, ...into] : [...into, ...gone.tables] });
}

/** Whether two tables print the same table of the same submissions: known by its agency where that is said. */
export function sameSource({ source }: AnnexTableSpec, { source: other }: AnnexTableSpec): boolean {
  if (other.set !== source.set || other.period !== source.period) return false;
  if (source.of === undefined || other.of === undefined) return other.table === source.table;
  return other.of.agency === source.of.agency && other.of.table === source.of.table;
}

export function newColumn(field: Field, origin: ColumnOrigin): FormColumn {
  return { field, origin, header: '', group: '', widthMm: null, align: 'auto', shown: true };
}

/** Puts a column behind the last one of its field, else at the end: base and difference stand by their figure. */
export function addColumn(columns: readonly FormColumn[], column: FormColumn): FormColumn[] {
  const behind = columns.findLastIndex(({ field }) => field === column.field);
  const at = behind < 0 ? columns.length : behind + 1;
  return [...columns.slice(0, at), column, ...columns.slice(at)];
}
