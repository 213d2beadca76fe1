/** How many bodies of one level there are: as a list tells it, and as the base of a fraction. */
import type { FigurePart } from '../../figures/types.ts';
import { claimsOf } from '../../prose/claims.ts';
import { fold } from '../../text/normalise.ts';
import type { DocumentPlace, DocumentView } from '../document.ts';
import { gluedFraction } from '../footnoteDigits.ts';
import { passagesOf } from './passages.ts';

interface CountOfBodies {
  count: string;
  place: DocumentPlace;
}

export interface DifferingBodies {
  /** "cấp tỉnh", "cấp huyện", "cấp xã" */
  level: string;
  base: CountOfBodies;
  listed: CountOfBodies;
}

/** In a list ("188 cơ quan gồm: 21 sở, ngành tỉnh; 11 UBND cấp huyện; …"), folded. */
const LISTED: readonly (readonly [string, RegExp])[] = [
  [
    'cấp tỉnh',
    /(?<![\d.,])(\d{1,3}) (?:so,? (?:ban,? )?nganh|co quan (?:chuyen mon |nha nuoc )?cap tinh|cqnn cap tinh)/,
  ],
  ['cấp huyện', /(?<![\d.,])(\d{1,3}) (?:ubnd|uy ban nhan dan) (?:cap )?huyen/],
  ['cấp xã', /(?<![\d.,])(\d{1,4}) (?:ubnd|uy ban nhan dan) (?:cap )?xa/],
];
const LEVELS = { province: 'cấp tỉnh', district: 'cấp huyện', commune: 'cấp xã' } as const;

/**
 * Where a fraction over all bodies of a level ("tổng số CQNN cấp tỉnh … là 13/20 cơ quan") has another base than a
 * list of the same document counts. A fraction that does not say "tổng số" may be over a part of them.
 */
export function countsOfBodies(document: DocumentView): DifferingBodies[] {
  const listed = new Map<string, CountOfBodies>();
  const bases = new Map<string, CountOfBodies>();
  for (const passage of passagesOf(document, mayCount)) {
    const folded = fold(passage.text);
    if (/gom ?:|bao gom/.test(folded)) {
      for (const [level, form] of LISTED) {
        const count = form.exec(folded)?.[1];
        if (count !== undefined && !listed.has(level)) listed.set(level, { count, place: passage.place() });
      }
    }
    const { source, claims } = claimsOf(passage.text);
    for (const { part, whole, lead, start, end } of claims) {
      if (part.denominator === undefined || part.level === undefined || !whole) continue;
      if (!/^(?:cơ quan|đơn vị|sở|ubnd)(?!\p{L})/iu.test(part.unit ?? '')) continue;
      const place = passage.place(source.slice(start - lead.length, end));
      bases.set(LEVELS[part.level], { count: denominatorOf(part, source.slice(end)), place });
    }
  }
  return [...bases].flatMap(([level, base]) => {
    const list = listed.get(level);
    return list === undefined || list.count === base.count ? [] : [{ level, base, listed: list }];
  });
}

/** "13/202 cơ quan, tỷ lệ 65%": a footnote mark hangs on the 20. */
function denominatorOf({ numerator = '', denominator = '', percent }: FigurePart, after: string): string {
  const [, behind] = /^[^.;\n\d]{0,40}?(\d{1,3}(?:,\d+)?) ?[%％]/u.exec(after) ?? [];
  const stated = percent ?? behind?.replace(',', '.');
  if (stated === undefined) return denominator;
  return gluedFraction(stated, numerator, denominator)?.meant ?? denominator;
}

function mayCount(text: string): boolean {
  return /\d/.test(text) && /gồm|tổng số/iu.test(text) && /cấp|ngành/iu.test(text);
}
