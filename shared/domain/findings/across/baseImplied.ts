import { Exact } from '../../figures/decimal.ts';
import { formatDecimal, formatPercent } from '../../figures/format.ts';
import type { DecimalText } from '../../figures/types.ts';
import type { ImpliedBase } from '../../prose/ratio.ts';
import { impliedBase } from '../../prose/ratio.ts';
import type { DocumentFinding } from '../document.ts';
import type { Rule } from '../rule.ts';
import type { Base, CountedShare } from './bases.ts';
import { basesOf, countsOf, isOfThing, sharesOfDocument } from './bases.ts';
import type { Fact } from './facts.ts';
import { likeFacts } from './facts.ts';
import { bodyOf } from './scope.ts';
import { named } from './values.ts';

const CODE = 'BASE_IMPLIED';
/** Within this share of a stated base the implied one may be the same thing at another date. */
const NEAR = 0.05;
/** Beyond this share two documents cannot mean the same population. */
const FAR = 0.2;
const BASES_SHOWN = 3;
/** A document with more bases of a thing lists those of many bodies: none of them is the whole. */
const BASES_COMPARED = 40;

/** The 9-month report of 2024: "6498 hồ sơ (1,05%)" is of 618.857, and the report knows 445.751 and 491.915. */
export const baseImplied: Rule = {
  code: CODE,
  severity: 'warning',
  title: 'Tỷ lệ suy ra mẫu số khác với mẫu số đã nêu',
  explanation:
    'Khi một số và tỷ lệ của nó đứng cạnh nhau mà không ghi mẫu số (“12.105 hồ sơ, tỷ lệ 1,50%”), tính ngược ra mẫu số ' +
    '(807.000 hồ sơ) rồi so với các mẫu số, tổng số cùng loại đã nêu ở chỗ khác trong văn bản hoặc ở tệp khác. ' +
    'Trong bảng, mẫu số suy ra lớn hơn mọi tổng số cùng loại, hoặc khác hẳn tệp khác, là cảnh báo; còn lại là lưu ý. ' +
    'Đề nghị đơn vị ghi rõ tỷ lệ tính trên số nào.',
  checkDocument(document) {
    const shares = sharesOfDocument(document);
    if (shares.length === 0) return [];
    const bases = basesOf(document);
    const counts = countsOf(document).map(Number);
    const byThing = new Map<string, Base[]>();
    return shares.flatMap((share) => {
      const ofThing = byThing.get(share.thing) ?? bases.filter((base) => isOfThing(base, share.thing));
      byThing.set(share.thing, ofThing);
      return withinDocument(share, ofThing, counts);
    });
  },
  checkDocuments(documents) {
    const shares = documents.flatMap(sharesOfDocument);
    if (shares.length === 0) return [];
    const bases = documents.flatMap(basesOf);
    const alike = alikeBases(shares, bases);
    return shares.flatMap((share) => betweenDocuments(share, alike.get(share.fact) ?? []));
  },
};

/** For each share the bases that other documents of the same body state for the same fact. */
function alikeBases(shares: readonly CountedShare[], bases: readonly Base[]): Map<Fact, Base[]> {
  const shareFacts = new Set(shares.map(({ fact }) => fact));
  const baseOf = new Map(bases.flatMap((base) => (base.fact === null ? [] : [[base.fact, base] as const])));
  const found = new Map<Fact, Base[]>();
  for (const { a, b } of likeFacts([...shareFacts, ...baseOf.keys()])) {
    for (const [share, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const base = baseOf.get(other);
      if (base === undefined || !shareFacts.has(share) || share.document === other.document) continue;
      if (bodyOf(share.document) === bodyOf(other.document))
        found.set(share, [...(found.get(share) ?? []), base]);
    }
  }
  return found;
}

function withinDocument(
  share: CountedShare,
  ofThing: readonly Base[],
  counts: readonly number[],
): DocumentFinding[] {
  const implied = impliedBase(share.count, share.percent);
  if (implied === null) return [];
  const alike = ofThing.filter((base) => base.row === null || mayHold(base, share));
  if (
    alike.length === 0 ||
    alike.length > BASES_COMPARED ||
    alike.some(({ value }) => isNear(value, implied))
  )
    return [];
  const totals = alike.filter(({ value }) => new Exact(value).greaterThanOrEqualTo(share.count));
  const [low, high] = [Number(implied.low), Number(implied.high)];
  if (totals.length === 0 || counts.some((count) => count >= low && count <= high)) return [];
  const greatest = totals.reduce(
    (most, { value }) => (new Exact(value).greaterThan(most) ? value : most),
    '0',
  );
  const beyond = new Exact(implied.low).greaterThan(greatest);
  // A base that is merely other may be that of another thing: only running text names its own totals nearby.
  if (!beyond && share.row !== null) return [];
  return [
    finding(
      share,
      implied,
      totals,
      beyond && share.row !== null ? 'warning' : 'note',
      'trong khi văn bản nêu',
    ),
  ];
}

/** Sections of one table may be communes or sectors, each with its own total. */
function mayHold(base: Base, share: CountedShare): boolean {
  if (base.row === null || base.row === share.row) return false;
  return share.row === null || base.table !== share.table || base.row.view.section === share.row.view.section;
}

function betweenDocuments(share: CountedShare, alike: readonly Base[]): DocumentFinding[] {
  const implied = impliedBase(share.count, share.percent);
  if (implied === null) return [];
  if (alike.length === 0 || alike.some(({ value }) => isNear(value, implied))) return [];
  const far = alike.every(({ value }) => distance(value, implied).greaterThan(FAR));
  return [finding(share, implied, alike, far ? 'warning' : 'note', 'trong khi tệp khác nêu')];
}

function finding(
  { count, percent, unit, place, fact }: CountedShare,
  { value, low, high }: ImpliedBase,
  bases: readonly Base[],
  severity: 'warning' | 'note',
  whereas: string,
): DocumentFinding {
  const shown = [...new Map(bases.map((base) => [base.value, base])).values()].slice(0, BASES_SHOWN);
  const told = shown.map((base) => `${base.told} (${named(base.about)})`).join('; ');
  return {
    code: CODE,
    severity,
    message:
      `${fact.subject === '' ? '' : `${named(fact.subject)}: `}${formatDecimal(count)} ${unit} là ${formatPercent(percent)} thì mẫu số khoảng ` +
      `${formatDecimal(value)} (từ ${formatDecimal(low)} đến ${formatDecimal(high)}), ${whereas} ${told}.`,
    places: [place, ...shown.map((base) => base.place)],
  };
}

function isWithin(count: DecimalText, { low, high }: ImpliedBase): boolean {
  return new Exact(count).greaterThanOrEqualTo(low) && new Exact(count).lessThanOrEqualTo(high);
}

function isNear(base: DecimalText, implied: ImpliedBase): boolean {
  return isWithin(base, implied) || distance(base, implied).lessThan(NEAR);
}

function distance(base: DecimalText, { value }: ImpliedBase) {
  return new Exact(base).minus(value).abs().dividedBy(value);
}
