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
import { isKept } from './kept.ts';
import { type HeaderReading, type HeaderRole, normaliseHeader, readHeader, yearOf } from './roles.ts';

export interface HeaderField {
  field: Field;
  /** The header's words were understood. */
  known: boolean;
  /** Understood only with the marks of its letters left out: probably misspelt. */
  misspelt?: true;
  /** Understood, but another column to the left has the field already. */
  doubled?: Field;
  /** Understood, but no field holds it: "ĐVT". */
  kept?: true;
  /** One of several ratings that stand side by side, to be ticked: "Chưa đạt". */
  rating?: string;
}

/**
 * One column's header: the texts of its levels from top to bottom (one for a simple header, two where a band
 * spans several columns: `['Mục tiêu', '2025']`).
 */
export type HeaderLevels = readonly string[];

interface Column {
  role: HeaderRole | null;
  exact: boolean;
  /** It stands under a band. */
  underBand: boolean;
  /** What it and the columns beside it stand under. */
  band: string | null;
  year: string | null;
  field: Field | null;
  /** The words of its header mean something else. */
  guessed?: true;
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
  ['goal', 'content', 'task'],
  ['activity'],
];
/** Roles that stand beside a target under one band. */
const RESULTS: ReadonlySet<string> = new Set(['result', 'bareResult', 'otherResult', 'evaluation']);

/** What a share is worked out from: under the band of the results, yet no result. */
const PART_OF_RATIO = /^(?:tử số|mẫu số|số (?:tử|mẫu)|tu so|mau so)/;
/** Ratings that are ticked, each in a column of its own. */
const RATING =
  /^(?:(?:ước |đã |không |chưa )?(?:đạt|hoàn thành|vượt)|(?:không |chưa )(?:đánh giá|thực hiện))(?: (?:chỉ tiêu|kế hoạch|mục tiêu))?$|^(?:uoc |khong |chua )?dat$/;
const RATIO = /^(?:(?:tỷ|tỉ) (?:lệ|trọng)|ty le|ti le|%)/;

function isFixed(role: HeaderRole): role is keyof typeof FIXED {
  return Object.hasOwn(FIXED, role);
}

/** A level that says in what a column is counted: "(%)", "(triệu đồng)". */
const UNIT = /^\([^()]{1,20}\)$|^%$/;

/**
 * The leaf says most ("Chủ trì"); else all together ("Mục tiêu" + "2025"); else the bands, the lowest first. A unit
 * says nothing.
 */
function readLevels(all: HeaderLevels): HeaderReading | null {
  const said = all.filter((level) => !UNIT.test(level.trim()));
  const levels = said.length === 0 ? all : said;
  const leaf = levels.at(-1) ?? '';
  if (levels.length > 1 && PART_OF_RATIO.test(normaliseHeader(leaf))) return null;
  const band = levels.length > 1 ? readHeader(levels[0] ?? '') : null;
  // "Kết quả" above "Tỷ lệ đạt" is the result, whatever "Tỷ lệ đạt" would be alone.
  const isShare = band !== null && RATIO.test(normaliseHeader(leaf));
  const alone = (isShare ? band : readHeader(leaf)) ?? readHeader(levels.join(' '));
  const between = levels.slice(1, -1).toReversed();
  return between.reduce((found, level) => found ?? readHeader(level), alone) ?? band;
}

/** Columns side by side that head the ratings one by one: none of them is the rating, or the result, itself. */
function tickedRatings(headers: readonly HeaderLevels[]): ReadonlySet<number> {
  const rated = headers.map((levels) => RATING.test(normaliseHeader(levels.at(-1) ?? '')));
  const runs = rated.flatMap((own, index) => (own && (rated[index - 1] || rated[index + 1]) ? [index] : []));
  const met = runs.filter((index) =>
    /(?:đạt|dat|hoàn thành)/.test(normaliseHeader(headers[index]?.at(-1) ?? '')),
  );
  return new Set(met.length > 1 ? runs : []);
}

/**
 * The fields of a table's columns, left to right; every field at most once.
 * @param headers one entry a column; an empty header gets `otherN` and is not `known`
 */
export function assignFields(headers: readonly HeaderLevels[]): HeaderField[] {
  const ticked = tickedRatings(headers);
  const columns: Column[] = headers.map((levels, index) => {
    const found = ticked.has(index) ? null : readLevels(levels);
    return {
      role: found?.role ?? null,
      exact: found?.exact ?? true,
      underBand: levels.length > 1,
      band: levels.length > 1 ? (levels[0] ?? null) : null,
      year: yearOf(levels.join(' ')),
      field: null,
    };
  });
  const taken = new Set<Field>();
  const give = (column: Column | undefined, field: Field) => {
    if (column === undefined || column.field !== null || taken.has(field)) return;
    column.field = field;
    taken.add(field);
  };
  const withRole = (...roles: HeaderRole[]) =>
    columns.filter((column) => column.field === null && column.role !== null && roles.includes(column.role));

  // Beside last year's result, the latest is the one that is reported.
  give(latest(withRole('result')), 'result');
  for (const column of columns) {
    if (column.role !== null && isFixed(column.role)) give(column, FIXED[column.role]);
  }
  const [bare] = withRole('bareResult');
  if (bare?.underBand !== true) give(bare, taken.has('result') ? 'output' : 'result');
  give(withRole('bareResult', 'otherResult')[0] ?? withRole('figures')[0], 'result');
  if (taken.has('maxPoints')) give(withRole('aim')[0], 'targetPoints');
  // "Mục tiêu | Kết quả" under one band: the target of what the band names.
  const besideResult = ({ band }: Column) =>
    band !== null && columns.some((other) => other.band === band && RESULTS.has(other.role ?? ''));
  for (const rank of NAME_RANKS)
    give(
      withRole(...rank).find((column) => !besideResult(column)),
      'name',
    );
  const [target] = withRole('aim', 'target', 'goal');
  // "Xã, phường | Kế hoạch năm 2025": the target is the name only where no other column may be.
  const before = target === undefined ? [] : columns.slice(0, columns.indexOf(target));
  const subject = before.find(
    ({ role }, index) => role === null && !ticked.has(index) && mayName(headers[index]?.join(' ') ?? ''),
  );
  const agency = before.find(({ role }) => role === 'lead');
  if (!taken.has('name') && subject === undefined && agency?.field === 'lead') {
    // "Cơ quan, đơn vị | Kế hoạch năm 2025": the rows are agencies.
    agency.field = 'name';
    agency.guessed = true;
    taken.add('name');
    taken.delete('lead');
  }
  give(subject ?? target, 'name');
  assignTargets(withRole('target', 'aim', 'goal'), give);
  give(withRole('activity')[0] ?? withRole('task')[0] ?? withRole('content')[0], 'activity');

  let others = 0;
  return columns.map(({ field, role, exact, guessed }, index): HeaderField => {
    const misspelt = exact ? {} : { misspelt: true as const };
    if (field !== null) return { field, known: role !== null && !guessed, ...misspelt };
    others += 1;
    const other: HeaderField = { field: `other${others}`, known: false };
    if (ticked.has(index)) return { ...other, rating: headers[index]?.at(-1) ?? '' };
    if (role === null && isKept(headers[index]?.at(-1) ?? '')) return { ...other, kept: true };
    const wanted = role === null ? null : fieldOf(role);
    return wanted !== null && taken.has(wanted) ? { ...other, doubled: wanted } : other;
  });
}

function mayName(header: string): boolean {
  return normaliseHeader(header) !== '' && !isKept(header);
}

/** The leftmost without a year, else of those that name the latest one. */
function latest(columns: readonly Column[]): Column | undefined {
  const years = columns.map(({ year }) => year ?? NO_YEAR);
  return columns[years.indexOf(years.toSorted().at(-1) ?? NO_YEAR)];
}

/** Later than any year, as a text. */
const NO_YEAR = '9999';

/** The field that a role stands for where nothing else has it. */
function fieldOf(role: HeaderRole): Field | null {
  if (isFixed(role)) return FIXED[role];
  if (role === 'figures') return null;
  if (role === 'bareResult' || role === 'otherResult') return 'result';
  if (role === 'target' || role === 'aim' || role === 'goal') return 'target';
  return role === 'indicatorName' || role === 'content' ? 'name' : 'activity';
}

/** One target column is `target`; several are told apart by the year in their headers. */
function assignTargets(columns: readonly Column[], give: (column: Column, field: Field) => void): void {
  for (const column of columns) {
    give(column, columns.length > 1 && column.year !== null ? `target@${column.year}` : 'target');
  }
}
