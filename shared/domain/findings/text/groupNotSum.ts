import { Exact } from '../../figures/decimal.ts';
import { formatDecimal } from '../../figures/format.ts';
import type { DocumentFinding, DocumentView } from '../document.ts';
import { paragraphPlace } from '../document.ts';
import type { Rule } from '../rule.ts';
import { itemsOf, type TextItem } from './items.ts';
import { type Points, pointsIn } from './points.ts';

const CODE = 'GROUP_NOT_SUM';
const NAMED = 10;
/** The list is said to be whole: "gồm 17 chỉ số", "gồm các nhóm". */
const WHOLE =
  /(?<!không )(?<!không bao )(?<!\p{L})gồm\s*:?\s+(?:\d|các (?:nhóm|chỉ số|chỉ tiêu|nội dung|tiêu chí))/iu;
/** A total that stands among its parts. */
const TOTAL = /^(?:tổng cộng|tổng (?:số )?điểm|cộng)(?!\p{L})/iu;
/** The list is said to be a part. */
const PARTIAL = /trong đó|một số|nổi bật|chủ yếu|tiêu biểu|ví dụ/iu;
const COUNT =
  /(?<!\p{L})gồm(?:\s+có)?\s*:?\s+(\d{1,3})\s+(chỉ số|chỉ tiêu|nhiệm vụ|tiêu chí)(?!\s+(?:chính|nhóm|thành phần))/iu;

type Sum = InstanceType<typeof Exact>;

interface Parts {
  points: Points[];
  /** Items that state no points. */
  silent: number;
}

/** The letter of 2026: "gồm 17 chỉ số, phấn đấu đạt 460/550 điểm", under it 16 indicators, 435 points of 510. */
export const groupNotSum: Rule = {
  code: CODE,
  severity: 'error',
  title: 'Số tổng trong lời văn không bằng các mục liệt kê',
  explanation:
    'Một mục của văn bản nêu tổng số (ví dụ “gồm 17 chỉ số, phấn đấu đạt 460/550 điểm”), các mục nhỏ bên dưới đếm hoặc ' +
    'cộng lại ra số khác. Là lỗi khi các mục nhỏ đã vượt tổng, hoặc danh sách đầy đủ mà vẫn lệch; là cảnh báo khi các mục ' +
    'nhỏ chỉ ghi mức tối thiểu hoặc danh sách có thể chưa đủ. Cần sửa số tổng hoặc danh sách.',
  checkDocument(document) {
    if (!document.paragraphs.some(({ text }) => text.includes('điểm'))) return [];
    return itemsOf(document.paragraphs).flatMap((item) => [
      ...(item.children.length < 2 ? [] : pointsOfGroup(item, document)),
      ...(item.children.length === 0 ? [] : countOfGroup(item, document)),
    ]);
  },
};

function pointsOfGroup(item: TextItem, document: DocumentView): DocumentFinding[] {
  const [stated, ...more] = pointsIn(item.text);
  const parts = stated === undefined || more.length > 0 ? null : partsOf(item);
  if (stated === undefined || parts === null || parts.points.length < 2) return [];
  // Parts as large as the whole are the same thing in other years or of other agencies.
  if (parts.points.some((part) => part.most.greaterThanOrEqualTo(stated.most))) return [];
  const reached = sum(parts.points.map((part) => part.reached));
  const most = sum(parts.points.map((part) => part.most));
  const severity = judge(item, stated, parts, reached, most);
  if (severity === null) return [];
  const list = parts.points
    .slice(0, NAMED)
    .map(({ written }) => written)
    .join(' + ');
  const rest = parts.points.length > NAMED ? ' + …' : '';
  return [
    {
      code: CODE,
      severity,
      message: `“${headOf(item)}” ghi ${stated.written} điểm nhưng các mục bên dưới cộng lại là ${formatDecimal(reached.toFixed())}/${formatDecimal(most.toFixed())} điểm (${list}${rest}).`,
      places: [paragraphPlace(document, item.paragraph)],
    },
  ];
}

/** What the sums prove: parts above their total always, parts below it only where the list is whole. */
function judge(
  item: TextItem,
  stated: Points,
  parts: Parts,
  reached: Sum,
  most: Sum,
): 'error' | 'warning' | null {
  const sameMost = most.equals(stated.most);
  if (sameMost && reached.equals(stated.reached)) return null;
  if (most.greaterThan(stated.most)) return 'error';
  if (parts.silent > 0) return null;
  if (!sameMost) return PARTIAL.test(item.text) ? null : WHOLE.test(item.text) ? 'error' : 'warning';
  if (stated.atLeast && reached.greaterThan(stated.reached)) return null;
  const room = sum(
    parts.points.filter(({ atLeast }) => atLeast).map((part) => part.most.minus(part.reached)),
  );
  const difference = stated.reached.minus(reached);
  return difference.isPositive() && difference.lessThanOrEqualTo(room) ? 'warning' : 'error';
}

/** The points of what stands right under an item, or under that where it states none; null where one states several. */
function partsOf(item: TextItem): Parts | null {
  const parts: Parts = { points: [], silent: 0 };
  for (const child of item.children) {
    if (TOTAL.test(child.text)) continue;
    const [own, ...more] = pointsIn(child.text);
    if (more.length > 0) return null;
    const below = own === undefined && child.children.length > 0 ? partsOf(child) : { points: [], silent: 1 };
    if (below === null) return null;
    parts.points.push(...(own === undefined ? below.points : [own]));
    parts.silent += own === undefined ? below.silent : 0;
  }
  return parts;
}

function countOfGroup(item: TextItem, document: DocumentView): DocumentFinding[] {
  const [, stated = '', what = ''] = COUNT.exec(item.text) ?? [];
  if (stated === '') return [];
  const leaves = leavesOf(item);
  // Where each item states points once, each is one indicator; otherwise one item may hold several.
  if (leaves.length < 2 || leaves.length === Number(stated) || item.children.length === Number(stated))
    return [];
  if (leaves.some(({ text }) => pointsIn(text).length !== 1)) return [];
  return [
    {
      code: CODE,
      severity: 'error',
      message: `“${headOf(item)}” ghi gồm ${stated} ${what} nhưng bên dưới liệt kê ${leaves.length} ${what}.`,
      places: [paragraphPlace(document, item.paragraph)],
    },
  ];
}

function leavesOf(item: TextItem): TextItem[] {
  return item.children.length === 0 ? [item] : item.children.flatMap(leavesOf);
}

function sum(values: readonly Sum[]): Sum {
  return values.reduce((total, value) => total.plus(value), new Exact(0));
}

/** "Đối với Sở Khoa học và Công nghệ" */
function headOf({ text }: TextItem): string {
  const head = (/^[^:(.;]+/u.exec(text)?.[0] ?? text).trim();
  return head.length <= 80 ? head : `${head.slice(0, 79)}…`;
}
