/** Pairs that need no measuring: what a person said, rows of one indicator, and rows of one name. */
import { compareMarks } from './discriminators.ts';
import type { PreparedRow } from './prepare.ts';
import { isOtherReporter } from './prepare.ts';

export interface Match {
  base: PreparedRow;
  against: PreparedRow;
  class: 'confirmed' | 'automatic' | 'suggested';
  reasons: string[];
  /** Likeness of the names, where it was measured. */
  score?: number;
}

/** Whether two rows must not be paired: a person refused it. */
export type Refusal = (base: PreparedRow, against: PreparedRow) => boolean;

/** Rows that have no partner yet, each side in canonical order. */
export interface Remainder {
  base: PreparedRow[];
  against: PreparedRow[];
}

export interface Stage {
  matches: Match[];
  rest: Remainder;
}

/** Rows that a person gave one identity, in order where it stands several times. */
export function matchByIdentity(rows: Remainder, refused: Refusal): Stage {
  return matchBuckets(
    rows,
    (row) => row.identity,
    ({ base, against }) => {
      const open = [...against];
      return base.flatMap((row): Match[] => {
        const at = open.findIndex((other) => !refused(row, other));
        const [other] = at === -1 ? [] : open.splice(at, 1);
        if (other === undefined) return [];
        return [{ base: row, against: other, class: 'confirmed', reasons: ['Đã được xác nhận'] }];
      });
    },
  );
}

/**
 * Rows that carry the same indicator, where the id stands once on each side (or once in each section or
 * for each agency) and no discriminating word speaks against it.
 */
export function matchByIndicator(rows: Remainder, refused: Refusal): Stage {
  return matchUnique(rows, (row) => row.indicatorId, SAME_INDICATOR, refused);
}

export const SAME_INDICATOR = 'Cùng một chỉ tiêu trong bộ chỉ tiêu';

/**
 * Rows of one name. A name that stands several times in a table is certain only where its section or the
 * reporting agency tells the rows apart.
 */
export function matchByName(rows: Remainder, refused: Refusal): Stage {
  return matchUnique(rows, (row) => (row.contested ? '' : row.key), 'Tên trùng khớp', refused);
}

/** Rows whose names differ in nothing that carries meaning: abbreviations, "Tỷ lệ", "trên địa bàn tỉnh". */
export function matchByContent(rows: Remainder, refused: Refusal): Stage {
  return matchUnique(rows, (row) => (row.confusable ? '' : row.joined), 'Tên chỉ khác cách viết', refused);
}

/** Rows of one name that nothing tells apart: suggested, those of one target first. */
export function suggestByName(rows: Remainder, refused: Refusal): Stage {
  return matchBuckets(
    rows,
    (row) => row.key,
    (bucket) => {
      const matches: Match[] = [];
      const zip = ({ base, against }: Remainder) => {
        base.slice(0, against.length).forEach((row, index) => {
          const other = against[index];
          if (other === undefined || !compatible(row, other, refused)) return;
          matches.push({ base: row, against: other, class: 'suggested', reasons: [SAME_NAME] });
        });
      };
      for (const part of bucketsOf(bucket, (row) => row.target)) zip(part);
      zip(without(bucket, matches));
      return matches;
    },
  );
}

const SAME_NAME = 'Tên trùng nhau ở nhiều dòng của một bảng, chưa phân biệt được bằng phần hay đơn vị';

function matchBuckets(
  rows: Remainder,
  keyOf: (row: PreparedRow) => string,
  match: (bucket: Remainder) => Match[],
): Stage {
  // A set that is new has nothing to pair with, however many rows there are.
  if (rows.base.length === 0 || rows.against.length === 0) return { matches: [], rest: rows };
  const matches: Match[] = [];
  for (const bucket of bucketsOf(rows, keyOf)) {
    if (bucket.base.length > 0 && bucket.against.length > 0) matches.push(...match(bucket));
  }
  return { matches, rest: matches.length === 0 ? rows : without(rows, matches) };
}

const CONTEXTS: readonly { keyOf: (row: PreparedRow) => string; reason: string }[] = [
  {
    keyOf: ({ section, agency }) => (section && agency ? `${section}\n${agency}` : ''),
    reason: 'Cùng phần, cùng đơn vị',
  },
  { keyOf: ({ section }) => section, reason: 'Cùng phần' },
  { keyOf: ({ agency }) => agency, reason: 'Cùng đơn vị' },
];

function matchUnique(
  rows: Remainder,
  keyOf: (row: PreparedRow) => string,
  why: string,
  refused: Refusal,
): Stage {
  const sure = (part: Remainder, reasons: string[]): Match[] => {
    const [base, against] = [part.base[0], part.against[0]];
    if (part.base.length !== 1 || part.against.length !== 1) return [];
    if (base === undefined || against === undefined || !compatible(base, against, refused)) return [];
    if (isNamedByHeading(base, against)) return [];
    return [{ base, against, class: 'automatic', reasons: [why, ...reasons] }];
  };
  return matchBuckets(rows, keyOf, (bucket) => {
    if (bucket.base.length === 1 && bucket.against.length === 1) return sure(bucket, []);
    const matches: Match[] = [];
    let rest = bucket;
    for (const context of CONTEXTS) {
      const found = [...bucketsOf(rest, context.keyOf)].flatMap((part) => sure(part, [context.reason]));
      matches.push(...found);
      rest = without(rest, found);
    }
    return matches;
  });
}

function compatible(base: PreparedRow, against: PreparedRow, refused: Refusal): boolean {
  if (isOtherReporter(base, against) || refused(base, against)) return false;
  return base.key === against.key || compareMarks(base.marks, against.marks).length === 0;
}

/** Names that say only which part of their heading they are: "Cấp tỉnh", "Tổng số", "Trong đó". */
const PART_OF_HEADING =
  /^(?:(?:cấp|tuyến|khối) )?(?:trung ương|tỉnh|thành phố|huyện|quận|xã|phường|tổng số|tổng cộng|cộng|tổng|trong đó|khác|nam|nữ)$/u;

/** Whether two rows of one name stand under two headings of which it is a part. */
export function isNamedByHeading(base: PreparedRow, against: PreparedRow): boolean {
  if (base.section === against.section || base.section === '' || against.section === '') return false;
  if (base.indicatorId !== '' && base.indicatorId === against.indicatorId) return false;
  // The heading told them apart already, under another wording.
  if (base.reporter.unit !== '' && base.reporter.unit === against.reporter.unit) return false;
  return PART_OF_HEADING.test(base.key);
}

function* bucketsOf(rows: Remainder, keyOf: (row: PreparedRow) => string): Generator<Remainder> {
  const buckets = new Map<string, Remainder>();
  for (const side of ['base', 'against'] as const) {
    for (const row of rows[side]) {
      const key = keyOf(row);
      if (key === '') continue;
      const bucket = buckets.get(key);
      if (bucket !== undefined) bucket[side].push(row);
      else if (side === 'base') buckets.set(key, { base: [row], against: [] });
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
