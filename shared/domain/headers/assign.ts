/**
 * Maps the headers of one table to fields. A header is read together with its neighbours:
 *
 *     STT | Mục tiêu | Chỉ tiêu năm 2024 | …            → ordinal, name, target
 *     TT | Chỉ tiêu, nhiệm vụ … | Mục tiêu đến năm 2025 | Nội dung thực hiện | …
 *                                                       → ordinal, name, target, activity
 *     STT | Nội dung | Mục tiêu đến 2025 | Mục tiêu đến 2030 → ordinal, name, target@2025, target@2030
 *     STT | Nhiệm vụ | Kết quả | … | Kết quả thực hiện  → ordinal, name, output, result
 *
 * No header is dropped: one that fits no field, or whose field is taken, becomes `other1…`.
 */
import type { BaseField, Field } from '../fields.ts';
import { type HeaderRole, roleOf, yearOf } from './roles.ts';

export interface HeaderField {
  field: Field;
  /** The header's words were understood. */
  known: boolean;
}

/**
 * One column's header: the texts of its levels from top to bottom (one for a simple header, two where a band
 * spans several columns: `['Mục tiêu', '2025']`).
 */
export type HeaderLevels = readonly string[];

interface Column {
  role: HeaderRole | null;
  year: string | null;
  field: Field | null;
}

/** Roles that stand for one field whatever is beside them. */
const FIXED = {
  ordinal: 'ordinal',
  lead: 'lead',
  supporting: 'supporting',
  result: 'result',
  evaluation: 'evaluation',
  note: 'note',
  deadline: 'deadline',
  output: 'output',
  scoring: 'scoring',
  targetPoints: 'targetPoints',
  maxPoints: 'maxPoints',
} as const satisfies Partial<Record<HeaderRole, BaseField>>;

/** Which roles may be the name, best first; within one rank the leftmost column wins. */
const NAME_RANKS: readonly (readonly HeaderRole[])[] = [
  ['indicatorName'],
  ['goal', 'content'],
  ['task'],
  ['activity'],
  ['aim', 'target'],
];

function isFixed(role: HeaderRole): role is keyof typeof FIXED {
  return Object.hasOwn(FIXED, role);
}

/** The leaf says most ("Chủ trì"); else both together ("Mục tiêu" + "2025"); else the band alone. */
function readRole(levels: HeaderLevels): HeaderRole | null {
  const leaf = levels.at(-1) ?? '';
  return roleOf(leaf) ?? roleOf(levels.join(' ')) ?? (levels.length > 1 ? roleOf(levels[0] ?? '') : null);
}

/**
 * The fields of a table's columns, left to right; every field at most once.
 * @param headers one entry a column; an empty header gets `otherN` and is not `known`
 */
export function assignFields(headers: readonly HeaderLevels[]): HeaderField[] {
  const columns: Column[] = headers.map((levels) => ({
    role: readRole(levels),
    year: yearOf(levels.join(' ')),
    field: null,
  }));
  const taken = new Set<Field>();
  const give = (column: Column | undefined, field: Field) => {
    if (column === undefined || column.field !== null || taken.has(field)) return;
    column.field = field;
    taken.add(field);
  };
  const withRole = (...roles: HeaderRole[]) =>
    columns.filter((column) => column.field === null && column.role !== null && roles.includes(column.role));

  for (const column of columns) {
    if (column.role !== null && isFixed(column.role)) give(column, FIXED[column.role]);
  }
  give(withRole('bareResult')[0], taken.has('result') ? 'output' : 'result');
  if (taken.has('maxPoints')) give(withRole('aim')[0], 'targetPoints');
  for (const rank of NAME_RANKS) give(withRole(...rank)[0], 'name');
  assignTargets(withRole('target', 'aim', 'goal'), give);
  give(withRole('activity')[0] ?? withRole('task')[0] ?? withRole('content')[0], 'activity');

  let others = 0;
  return columns.map(({ field }) => {
    if (field !== null) return { field, known: true };
    others += 1;
    return { field: `other${others}` as const, known: false };
  });
}

/** One target column is `target`; several are told apart by the year in their headers. */
function assignTargets(columns: readonly Column[], give: (column: Column, field: Field) => void): void {
  for (const column of columns) {
    give(column, columns.length > 1 && column.year !== null ? `target@${column.year}` : 'target');
  }
}
