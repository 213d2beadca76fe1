/** Pairs that need no measuring: rows of one indicator, and rows of one name. */
import { compareMarks } from './discriminators.ts';
import type { PreparedRow } from './prepare.ts';
import { isOtherReporter } from './prepare.ts';

export interface Match {
  base: PreparedRow;
  against: PreparedRow;
  automatic: boolean;
  reasons: string[];
}

/** Rows that have no partner yet, each side in canonical order. */
export interface Remainder {
  base: PreparedRow[];
  against: PreparedRow[];
}

export interface Stage {
  matches: Match[];
  rest: Remainder;
}

/**
 * Rows that carry the same indicator, where the id stands once on each side (or once in each section or
 * for each agency) and no discriminating word speaks against it.
 */
export function matchByIndicator(rows: Remainder): Stage {
  return matchBuckets(
    rows,
    (row) => row.indicatorId,
    (base, against, context) => ({
      base,
      against,
      automatic: true,
      reasons: ['Cùng một chỉ tiêu trong bộ chỉ tiêu', ...context],
    }),
    () => [],
  );
}

/**
 * Rows of one name. A name that stands several times in a table is certain only where its section or the
 * reporting agency tells the rows apart; what cannot be told apart is suggested, rows of one target first.
 */
export function matchByName(rows: Remainder): Stage {
  return matchBuckets(
    rows,
    (row) => row.key,
    (base, against, context) => ({
      base,
      against,
      automatic: true,
      reasons: ['Tên trùng khớp', ...context],
    }),
    suggestLeftovers,
  );
}

type Making = (base: PreparedRow, against: PreparedRow, context: string[]) => Match;

function matchBuckets(
  rows: Remainder,
  keyOf: (row: PreparedRow) => string,
  make: Making,
  leftovers: (rest: Remainder) => Match[],
): Stage {
  // A set that is new has nothing to pair with, however many rows there are.
  if (rows.base.length === 0 || rows.against.length === 0) return { matches: [], rest: rows };
  const matches: Match[] = [];
  for (const bucket of bucketsOf(rows, keyOf)) {
    if (bucket.base.length === 0 || bucket.against.length === 0) continue;
    const found = matchUnique(bucket, make);
    matches.push(...found, ...leftovers(without(bucket, found)));
  }
  return { matches, rest: without(rows, matches) };
}

const CONTEXTS: readonly { keyOf: (row: PreparedRow) => string; reason: string }[] = [
  {
    keyOf: ({ section, agency }) => (section && agency ? `${section}\n${agency}` : ''),
    reason: 'Cùng phần, cùng đơn vị',
  },
  { keyOf: ({ section }) => section, reason: 'Cùng phần' },
  { keyOf: ({ agency }) => agency, reason: 'Cùng đơn vị' },
];

function matchUnique(bucket: Remainder, make: Making): Match[] {
  const [base, against] = [bucket.base[0], bucket.against[0]];
  if (base === undefined || against === undefined) return [];
  if (bucket.base.length === 1 && bucket.against.length === 1) {
    return compatible(base, against) ? [make(base, against, [])] : [];
  }
  const matches: Match[] = [];
  let rest = bucket;
  for (const { keyOf, reason } of CONTEXTS) {
    const found = [...bucketsOf(rest, keyOf)].flatMap((part) => {
      const [one, other] = [part.base[0], part.against[0]];
      const unique = part.base.length === 1 && part.against.length === 1;
      if (!unique || one === undefined || other === undefined || !compatible(one, other)) return [];
      return [make(one, other, [reason])];
    });
    matches.push(...found);
    rest = without(rest, found);
  }
  return matches;
}

function suggestLeftovers(rest: Remainder): Match[] {
  const matches: Match[] = [];
  const open = { base: [...rest.base], against: [...rest.against] };
  const zip = (base: PreparedRow[], against: PreparedRow[]) => {
    base.slice(0, against.length).forEach((row, index) => {
      const other = against[index];
      if (other === undefined || !compatible(row, other)) return;
      matches.push({
        base: row,
        against: other,
        automatic: false,
        reasons: ['Tên trùng nhau ở nhiều dòng của một bảng, chưa phân biệt được bằng phần hay đơn vị'],
      });
    });
  };
  for (const part of bucketsOf(open, (row) => row.target)) zip(part.base, part.against);
  const left = without(open, matches);
  zip(left.base, left.against);
  return matches;
}

function compatible(base: PreparedRow, against: PreparedRow): boolean {
  if (isOtherReporter(base, against)) return false;
  return base.key === against.key || compareMarks(base.marks, against.marks).length === 0;
}

function* bucketsOf(rows: Remainder, keyOf: (row: PreparedRow) => string): Generator<Remainder> {
  const buckets = new Map<string, Remainder>();
  for (const side of ['base', 'against'] as const) {
    for (const row of rows[side]) {
      const key = keyOf(row);
      if (key === '') continue;
      const bucket = buckets.get(key) ?? { base: [], against: [] };
      bucket[side].push(row);
      buckets.set(key, bucket);
    }
  }
  yield* buckets.values();
}

/** The rows that are in none of the matches. */
export function without(rows: Remainder, matches: readonly Match[]): Remainder {
  const base = new Set(matches.map((match) => match.base));
  const against = new Set(matches.map((match) => match.against));
  return {
    base: rows.base.filter((row) => !base.has(row)),
    against: rows.against.filter((row) => !against.has(row)),
  };
}
