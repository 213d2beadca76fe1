/** How many things a task asks for, and how many its result says were done. */
import { Exact } from '../figures/decimal.ts';
import { parseFigure } from '../figures/figure.ts';
import type { DecimalText, FigurePart } from '../figures/types.ts';
import { compareKey, squeeze } from '../text/normalise.ts';

export interface Asked {
  count: DecimalText;
  /** "dịch vụ công thiết yếu" */
  unit: string;
}

const UNITS_OF_MEASURE =
  /^(?:năm|tháng|quý|tuần|ngày|giờ|phút|lần|điểm|đồng|tỷ|triệu|nghìn|tuổi|người|hộ|%|m|km|ha|kg|tấn|mb|gb)(?!\p{L})/iu;
const BOUNDED = /(?<!\p{L})(?:ít nhất|tối thiểu|trên|hơn|tối đa|không quá|dưới|khoảng|trong vòng)\s*$/iu;
const DELIVERS =
  /^[\s\-–+•*\d.)]*(?:(?:tiếp tục|tổ chức|phấn đấu|đẩy mạnh) )*(?:hoàn thành|hoàn tất|triển khai|cung cấp|tích hợp|xây dựng|ban hành|tổ chức|thực hiện|thiết lập|kết nối|số hóa|số hoá|đưa|rà soát|công bố|mở|đào tạo|tập huấn)(?!\p{L})/iu;

/** The first count of things that a task asks for: "Hoàn thành triển khai 53 dịch vụ công thiết yếu (bao gồm 25 …)". */
export function askedIn(task: string): Asked | null {
  const text = squeeze(task).split('\n')[0] ?? '';
  if (!DELIVERS.test(text.slice(0, 80)) || !/\d/.test(text)) return null;
  const [part] = parseFigure(text).parts;
  if (part?.quantity === undefined || part.unit === undefined || part.change !== undefined) return null;
  if (part.doubts !== undefined || part.percent !== undefined || UNITS_OF_MEASURE.test(part.unit))
    return null;
  const at = text.indexOf(part.unit);
  if (at < 0 || BOUNDED.test(text.slice(0, at).replace(/[\d.,]+\s*$/, ''))) return null;
  return new Exact(part.quantity).greaterThan(1) ? { count: part.quantity, unit: part.unit } : null;
}

/** "11/25 dịch vụ", "3 nhiệm vụ trong tổng số 28". */
export interface Share {
  done: DecimalText;
  of: DecimalText;
  unit: string | null;
}

const OUT_OF =
  /(?<![\d.,/])(\d{1,3}(?:\.\d{3})+|\d+)\s+([\p{L} ]{1,60}?)\s*(?:trong|trên)\s+(?:tổng )?(?:cộng |số )*(\d{1,3}(?:\.\d{3})+|\d+)(?![\d.,/%]*[\d%])/giu;

/** The shares of a whole that a result names as counts. */
export function sharesIn(result: string, parts: readonly FigurePart[]): Share[] {
  const fractions = parts.flatMap(({ numerator, denominator, unit }) =>
    numerator === undefined || denominator === undefined
      ? []
      : [{ done: numerator, of: denominator, unit: unit ?? null }],
  );
  const told = /(?:trong|trên)\s+(?:tổng|cộng|số)?/iu.test(result)
    ? [...result.slice(0, 4000).matchAll(OUT_OF)].map(([, done = '', unit = '', of = '']) => ({
        done: done.replaceAll('.', ''),
        of: of.replaceAll('.', ''),
        unit: unit.trim() === '' ? null : unit.trim(),
      }))
    : [];
  return [...fractions, ...told];
}

/** The counts of a result whose things are those asked for, added up; null where it names none. */
export function countOfSame(asked: Asked, parts: readonly FigurePart[]): DecimalText | null {
  const same = parts.filter(
    ({ quantity, unit, change, doubts, percent, bound }) =>
      quantity !== undefined &&
      unit !== undefined &&
      change === undefined &&
      doubts === undefined &&
      percent === undefined &&
      bound === undefined &&
      isSameThing(unit, asked.unit),
  );
  if (same.length === 0) return null;
  return same.reduce((sum, { quantity = '0' }) => sum.plus(quantity), new Exact(0)).toFixed();
}

/** "lớp tập huấn" and "lớp", "dịch vụ công" and "dịch vụ công thiết yếu": one begins as the other. */
export function isSameThing(one: string, other: string): boolean {
  const [a, b] = [compareKey(one), compareKey(other)];
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
}

/**
 * How many things a result lists by name behind a colon, where the words before it name the things asked for:
 * "đã triển khai các nhóm dịch vụ công: …; …; …" is 3. Null where it has no such list, or one that only commas part.
 */
export function listedIn(result: string, asked: Asked): number | null {
  const text = squeeze(result);
  const colon = text.indexOf(':');
  if (colon < 0) return null;
  const thing = compareKey(asked.unit).split(' ').slice(0, 3).join(' ');
  if (!compareKey(text.slice(0, colon)).includes(thing)) return null;
  const list = text.slice(colon + 1).replace(/[\s.;]+$/, '');
  const items = list.split(/;|\n/).filter((item) => /\p{L}{2}/u.test(item));
  // "gồm 28 nhóm: A, B, …" and "…; một số nhóm khác": the list is not all there is.
  if (/…|\.\.\.|(?<!\p{L})(?:v\.v|vv|khác|ví dụ|trong đó|như)(?!\p{L})/iu.test(text)) return null;
  if (/\d/.test(text.slice(0, colon).replace(/số \d+\/\S+/giu, ''))) return null;
  return items.length < 2 ? null : items.length;
}
