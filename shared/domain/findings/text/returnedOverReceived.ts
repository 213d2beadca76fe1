import { Exact } from '../../figures/decimal.ts';
import { formatDecimal } from '../../figures/format.ts';
import type { DecimalText } from '../../figures/types.ts';
import { claimsOf } from '../../prose/claims.ts';
import { compareKey } from '../../text/normalise.ts';
import type { Passage } from '../across/passages.ts';
import { passagesOf } from '../across/passages.ts';
import type { DocumentPlace } from '../document.ts';
import type { Rule } from '../rule.ts';

const CODE = 'RETURNED_OVER_RECEIVED';
const RECEIVED = /(?<!\p{L})(?:tiếp nhận|nhận được)(?!\p{L})/iu;
const RETURNED = /(?<!\p{L})(?:(?:đã )?trả kết quả|đã (?:được )?(?:giải quyết|xử lý))(?!\p{L})/iu;
/** What was left over from before explains it; a part is not the whole. */
const CARRIED =
  /(?<!\p{L})(?:kỳ trước|năm trước|tháng trước|quý trước|tồn|chuyển (?:sang|tiếp|qua)|lũy kế|luỹ kế|cộng dồn|cùng kỳ|trong kỳ)(?!\p{L})/iu;

interface Total {
  value: DecimalText;
  place: DocumentPlace;
}

/** The report of March 2025: 178.709 applications with their results returned, 173.766 received. */
export const returnedOverReceived: Rule = {
  code: CODE,
  severity: 'warning',
  title: 'Số đã trả kết quả nhiều hơn số tiếp nhận',
  explanation:
    'Văn bản nêu tổng số hồ sơ đã trả kết quả (hoặc đã giải quyết) lớn hơn mọi tổng số hồ sơ tiếp nhận nêu trong cùng văn bản ' +
    '(ví dụ tiếp nhận 1.000 hồ sơ, trả kết quả 1.050 hồ sơ), mà không nói có hồ sơ của kỳ trước chuyển sang. ' +
    'Cần kiểm tra hai số có cùng kỳ, cùng phạm vi không.',
  checkDocument(document) {
    const received = new Map<string, Total[]>();
    const returned = new Map<string, Total[]>();
    for (const passage of passagesOf(document, mayTotal)) {
      if (CARRIED.test(passage.text)) return [];
      for (const { unit, value, lead, place } of totalsOf(passage)) {
        // "Tiếp nhận, giải quyết" is what came in.
        const list = RECEIVED.test(lead) ? received : RETURNED.test(lead) ? returned : null;
        list?.set(unit, [...(list.get(unit) ?? []), { value, place }]);
      }
    }
    return [...returned].flatMap(([unit, totals]) => {
      const most = largest(totals);
      const all = largest(received.get(unit) ?? []);
      if (most === null || all === null || !new Exact(most.value).greaterThan(all.value)) return [];
      return [
        {
          code: CODE,
          severity: 'warning' as const,
          message: `Tổng số ${unit} đã trả kết quả ${formatDecimal(most.value)} lớn hơn tổng số ${unit} tiếp nhận ${formatDecimal(all.value)}; cần nêu rõ kỳ và phạm vi của hai số.`,
          places: [most.place, all.place],
        },
      ];
    });
  },
};

function mayTotal(text: string): boolean {
  return /\d/.test(text) && /tổng số/iu.test(text) && (RECEIVED.test(text) || RETURNED.test(text));
}

/** Counts that the text calls a whole, with the words that say of what. */
function totalsOf(
  passage: Passage,
): { unit: string; value: DecimalText; lead: string; place: DocumentPlace }[] {
  const { source, claims } = claimsOf(passage.text);
  return claims.flatMap(({ part, whole, aimed, lead, start, end }) => {
    const { quantity: value, unit } = part;
    if (!whole || aimed || value === undefined || unit === undefined || part.percent !== undefined) return [];
    if (part.doubts?.some(({ kind }) => kind === 'ambiguous')) return [];
    const place = passage.place(source.slice(Math.max(0, start - lead.length), end));
    return [{ unit: compareKey(unit), value, lead, place }];
  });
}

function largest(totals: readonly Total[]): Total | null {
  return totals.reduce<Total | null>(
    (most, one) => (most === null || new Exact(one.value).greaterThan(most.value) ? one : most),
    null,
  );
}
