import { Exact } from '../../figures/decimal.ts';
import { comparePeriods } from '../../period.ts';
import type { DocumentFinding } from '../document.ts';
import type { Rule } from '../rule.ts';
import type { Fact } from './facts.ts';
import { factsOf, likeFacts } from './facts.ts';
import { bodyOf, periodOf } from './scope.ts';
import { named, valueText } from './values.ts';

const CODE = 'VALUE_OF_OLDER_REPORT';

/** The 9-month report of 2024 gives 66,2% of adults with a smartphone, as did the report of December 2022. */
export const valueOfOlderReport: Rule = {
  code: CODE,
  severity: 'warning',
  title: 'Số liệu giống hệt báo cáo kỳ trước',
  explanation:
    'So các tệp với nhau: cùng một nội dung mà số liệu kỳ sau bằng đúng số liệu của một báo cáo kỳ trước (trừ 0 và 100%). ' +
    'Khác năm thì là cảnh báo: có thể số cũ được chép lại thay cho số của kỳ này. Cùng năm chỉ là lưu ý. ' +
    'Đề nghị đơn vị xác nhận số liệu đã được cập nhật.',
  checkDocuments(documents) {
    const periods = new Map(documents.map((document) => [document, periodOf(document)]));
    const bodies = new Map(documents.map((document) => [document, bodyOf(document)]));
    const found = new Map<string, DocumentFinding>();
    for (const { a, b, likeness } of likeFacts(documents.flatMap(factsOf).filter(isTelling))) {
      if (likeness !== 'same' || a.document === b.document || a.unit !== b.unit) continue;
      if (bodies.get(a.document) !== bodies.get(b.document) || !new Exact(a.value).equals(b.value)) continue;
      const [one, other] = [periods.get(a.document), periods.get(b.document)];
      const order = one == null || other == null ? 0 : comparePeriods(one, other);
      if (one == null || other == null || order === 0) continue;
      const [older, later, from, to] = order < 0 ? [a, b, one, other] : [b, a, other, one];
      const key = [later.document.index, [...later.words].sort().join(' '), later.value].join('|');
      if (found.has(key)) continue;
      found.set(key, {
        code: CODE,
        severity: from.year === to.year ? 'note' : 'warning',
        message: `${named(later.subject)}: ${to.name} ghi ${valueText(later)}, bằng đúng số của ${from.name}. Cần xác nhận số liệu đã được cập nhật.`,
        places: [later.place, older.place],
      });
    }
    return [...found.values()];
  },
};

/** 0, 100% and small counts are equal by chance; a figure of another year is not given as this period's. */
function isTelling({ value, unit, year }: Fact): boolean {
  if (year !== null || new Exact(value).isZero()) return false;
  return unit === '%' ? !new Exact(value).equals(100) : new Exact(value).greaterThanOrEqualTo(50);
}
