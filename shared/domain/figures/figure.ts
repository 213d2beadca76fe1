/**
 * Reading what an agency wrote as a result. Example: "12.105 hồ sơ\n(Tỷ lệ 1,50%)" is one part with
 * quantity 12105, unit "hồ sơ" and percent 1.50. Never throws, and never reads a date, a document number or
 * a code as a figure; what it does not understand stays in `raw` alone.
 */
import { fold, squeeze } from '../text/normalise.ts';
import { boundOf } from './comparison.ts';
import { scanItems } from './items.ts';
import { MASK } from './mask.ts';
import type { PartInText } from './parts.ts';
import { joinParts } from './parts.ts';
import type { Figure, FigurePart, FigureStatus } from './types.ts';
import { usualParts } from './usual.ts';

/** "Không có dữ liệu bị lộ" is a result, and a good one: "không" says so only where the sentence ends. */
const NONE_ENDS = '(?= *(?:$|[.,;:()]|nam |thang |quy |thong ke))';
const NO_DATA = new RegExp(
  `^(?:hien |hien tai |tinh |den nay )*(?:van )?(?:chua (?:co |thong ke |cap nhat )?(?:so lieu|du lieu|thong ke|bao cao|ket qua)|khong (?:co |thong ke |cap nhat )?(?:so lieu|du lieu|thong ke|bao cao|ket qua)${NONE_ENDS})`,
);
const NOT_STARTED = new RegExp(
  `^(?:hien |hien tai |den nay )*(?:van )?(?:chua (?:duoc )?(?:to chuc )?(?:thuc hien|trien khai|bat dau)|khong (?:duoc )?(?:to chuc )?(?:thuc hien|trien khai|bat dau)${NONE_ENDS})`,
);
/** Dashes, dots, n/a: filled in to say that there is nothing. "Không" may be a count of zero, "x" a tick. */
const NOTHING = /^(?:[-–—…./]|n\/a|chua co)+$/i;

const ESTIMATE = /(?:^|[^\p{L}])(?:ước|dự kiến|ƯTH)(?!\p{L})/iu;

/** A number given for comparison only: "so với 90%", "kế hoạch: 90%", "cả nước 60%", "còn lại 18%". */
const REFERENCE = new RegExp(
  `(?:so với|chỉ tiêu|mục tiêu|kế hoạch|cùng kỳ|cả nước|toàn quốc|còn lại)(?:[ ${MASK}]|đề ra|được giao|giao|là|đạt|năm|chung|của tỉnh|tối thiểu|trên|ít nhất|:)*$`,
  'iu',
);

function statusOf(text: string, found: readonly PartInText[]): FigureStatus | undefined {
  const folded = fold(text).replace(/^[-+•*( ]+(?=\p{L})/u, '');
  if (NO_DATA.test(folded) || NOTHING.test(folded)) return 'noData';
  if (NOT_STARTED.test(folded)) return 'notStarted';
  const first = found[0];
  return first && ESTIMATE.test(first.before) ? 'estimated' : undefined;
}

/** A fraction is exact whatever the words before it; "giảm còn 5%" tells what was reached. */
function withBound({ part, before, after }: PartInText): FigurePart {
  const bound = part.numerator === undefined && !part.change ? boundOf(before, after) : undefined;
  return bound && !/(?:còn|xuống) ?$/iu.test(before) ? { ...part, bound } : part;
}

/**
 * Reads a result. `status` is `estimated` when the first figure is ("Ước đạt 90%"); `noData` and
 * `notStarted` when the text opens so, even if it goes on to name figures of another year. An empty text has
 * neither parts nor status. Changes ("giảm 1,54% so với tháng 02/2025") and numbers given for comparison
 * ("kế hoạch 90%") are left out where the text also says what was reached.
 */
export function parseFigure(text: string): Figure {
  const usual = usualParts(text);
  if (usual !== null) return { raw: text, parts: usual };
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const figure = readFigure(text);
  if (text.length > LONGEST_KNOWN) return figure;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(text, figure);
  return figure;
}

/** "Chưa có số liệu", "Đạt 100%": what stands in many rows is read once. */
const KNOWN = new Map<string, Figure>();
const MOST_KNOWN = 5000;
const LONGEST_KNOWN = 200;

function readFigure(text: string): Figure {
  const all = joinParts(scanItems(text));
  const reached = all.filter(({ part, maskedBefore }) => !part.change && !REFERENCE.test(maskedBefore));
  const found = reached.length > 0 ? reached : all;
  const status = statusOf(squeeze(text), found);
  return { raw: text, parts: found.map(withBound), ...(status ? { status } : {}) };
}
