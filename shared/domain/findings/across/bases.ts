/** Counts given with their share and without their base, and the bases that a document states. */
import { Exact } from '../../figures/decimal.ts';
import { formatDecimal } from '../../figures/format.ts';
import type { DecimalText } from '../../figures/types.ts';
import type { Claim } from '../../prose/claims.ts';
import { claimsOf } from '../../prose/claims.ts';
import { sharesOf } from '../../prose/shares.ts';
import { compareKey } from '../../text/normalise.ts';
import type { DocumentPlace, DocumentRow, DocumentView, TableView } from '../document.ts';
import type { Fact } from './facts.ts';
import { factOfPart, isReport } from './facts.ts';
import type { Passage } from './passages.ts';
import { passagesOf } from './passages.ts';

export interface CountedShare {
  count: DecimalText;
  percent: DecimalText;
  /** As it is written. */
  unit: string;
  /** The unit in its form for comparing: what is counted. */
  thing: string;
  table: TableView | null;
  row: DocumentRow | null;
  fact: Fact;
  place: DocumentPlace;
}

export interface Base {
  document: DocumentView;
  value: DecimalText;
  /** The value as a message tells it: "2.088", "520 + 973 = 1.493". */
  told: string;
  /** What is counted: the unit, or the name of the row. */
  things: readonly string[];
  about: string;
  /** A denominator; else a total that the text names. */
  ofFraction: boolean;
  table: TableView | null;
  row: DocumentRow | null;
  fact: Fact | null;
  place: DocumentPlace;
}

/** Below this a rounded percentage says nothing of its base. */
const COUNT = 30;

/** "6498 hồ sơ (1,05%)": the counts of a document that stand beside their share, and say nothing of their base. */
export function sharesOfDocument(document: DocumentView): CountedShare[] {
  if (!isReport(document)) return [];
  return [...passagesOf(document, (text) => /\d/.test(text) && /[%％]/.test(text))].flatMap((passage) => {
    const { source, claims } = claimsOf(passage.text);
    const known = new Set(sharesOf(claims).map(({ percent }) => percent));
    return claims.flatMap((claim) => {
      const { quantity, percent, unit } = claim.part;
      if (quantity === undefined || percent === undefined || unit === undefined || known.has(claim))
        return [];
      if (claim.loosely !== null || new Exact(quantity).lessThan(COUNT)) return [];
      if (new Exact(percent).greaterThanOrEqualTo(100) || new Exact(percent).isZero()) return [];
      const place = passage.place(source.slice(claim.start, claim.end));
      const fact = factAt(document, passage, claim, place);
      if (fact === null) return [];
      return [
        {
          count: quantity,
          percent,
          unit,
          thing: compareKey(unit),
          table: passage.table,
          row: passage.row,
          fact,
          place,
        },
      ];
    });
  });
}

/** Every count of a document: one that fits may be the base that is meant. */
export function countsOf(document: DocumentView): DecimalText[] {
  return [...passagesOf(document, (text) => /\d/.test(text))].flatMap((passage) =>
    claimsOf(passage.text).claims.flatMap(({ part: { quantity, numerator, denominator } }) =>
      [quantity, numerator, denominator].filter((value) => value !== undefined),
    ),
  );
}

/** The denominators of a document and the totals its text names, with the sums of the counts listed together. */
export function basesOf(document: DocumentView): Base[] {
  if (!isReport(document)) return [];
  return [...passagesOf(document, (text) => /\d/.test(text))].flatMap((passage) => {
    const { source, claims } = claimsOf(passage.text);
    const own = claims.flatMap((claim) => {
      const place = passage.place(source.slice(claim.start, claim.end));
      return baseOf(document, passage, claim, place) ?? [];
    });
    return [...own, ...sumsOf(document, passage, claims)];
  });
}

function baseOf(document: DocumentView, passage: Passage, claim: Claim, place: DocumentPlace): Base | null {
  const { denominator, quantity, percent, unit, doubts } = claim.part;
  const ofFraction = denominator !== undefined;
  const value = denominator ?? (claim.whole && percent === undefined ? quantity : undefined);
  if (value === undefined || doubts?.some(({ kind }) => kind === 'ambiguous')) return null;
  const about = aboutOf(passage, claim);
  const fact = ofFraction ? factAt(document, passage, claim, place) : null;
  const things = thingsOf(unit, about);
  return {
    document,
    value,
    told: formatDecimal(value),
    things,
    about,
    ofFraction,
    table: passage.table,
    row: passage.row,
    fact,
    place,
  };
}

/** "… mức độ 3 là 520 dịch vụ, … mức độ 4 là 973 dịch vụ": listed in one clause, they may be the base together. */
function sumsOf(document: DocumentView, passage: Passage, claims: readonly Claim[]): Base[] {
  const [first, ...rest] = claims.filter(
    ({ part, whole }) => part.quantity !== undefined && !part.percent && !whole,
  );
  const unit = first?.part.unit;
  if (first === undefined || unit === undefined || !/trong đó|gồm/iu.test(first.before)) return [];
  const listed = [first, ...rest.filter(({ part, clause }) => part.unit === unit && clause === first.clause)];
  if (listed.length < 2) return [];
  const counts = listed.map(({ part }) => part.quantity ?? '0');
  const value = counts.reduce((sum, count) => sum.plus(count), new Exact(0)).toFixed();
  const about = aboutOf(passage, first);
  const told = `${counts.map((count) => formatDecimal(count)).join(' + ')} = ${formatDecimal(value)}`;
  const place = passage.place();
  const things = thingsOf(unit, about);
  return [
    {
      document,
      value,
      told,
      things,
      about,
      ofFraction: false,
      table: passage.table,
      row: passage.row,
      fact: null,
      place,
    },
  ];
}

function aboutOf({ row, field }: Passage, { subject, part }: Claim): string {
  if (row !== null && field === 'result') return part.label ?? row.view.texts.name;
  return subject === '' ? (row?.view.texts.name ?? '') : subject;
}

function factAt(document: DocumentView, passage: Passage, claim: Claim, place: DocumentPlace): Fact | null {
  const { table, row } = passage;
  const subject = aboutOf(passage, claim);
  return factOfPart({
    document,
    table,
    row,
    part: claim.part,
    place,
    subject,
    ofRow: false,
    year: null,
    when: '',
    where: '',
  });
}

/** The unit; where none is written, what the name begins with: "Hồ sơ giải quyết trực tuyến" counts "hồ sơ …". */
function thingsOf(unit: string | undefined, about: string): string[] {
  if (unit !== undefined) return [compareKey(unit)];
  return [compareKey(about).replace(/^(?:(?:tỷ lệ|tổng số|số lượng|số) )+/u, '')];
}

/** Whether a base counts what the share counts: "dịch vụ" is the base of "dịch vụ công". */
export function isOfThing({ things }: Base, thing: string): boolean {
  return things.some(
    (one) => `${one} `.startsWith(`${thing} `) || (one.includes(' ') && `${thing} `.startsWith(`${one} `)),
  );
}
