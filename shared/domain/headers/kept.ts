/**
 * Headers that are understood though no field holds what stands below them: such a column is kept, shown and printed
 * as it is (`other1…`), and it is never the name of an indicator.
 */
import { normaliseHeader } from './roles.ts';

const KEPT = [
  /^(?:đvt|đơn vị (?:tính|đo))(?:$|[ ,/(])/,
  /^mã(?:$| (?:số|chỉ tiêu|chỉ số|nhiệm vụ|hiệu))/,
  /^(?:các |những )?(?:khó khăn|vướng mắc|tồn tại|hạn chế|nguyên nhân|lý do)(?:$|[ ,/(;–-])/,
  /^(?:các )?(?:kiến nghị|đề xuất)(?:$|[ ,/(;–-])/,
  /^(?:tài liệu |thông tin )?(?:minh chứng|kiểm chứng)(?:$|[ ,/(])|^nguồn (?:số liệu|dữ liệu|thông tin|kiểm chứng)/,
];

/** Whether a header is of a kind that is kept as it is: "ĐVT", "Nguyên nhân", "Khó khăn, vướng mắc", "Mã số". */
export function isKept(header: string): boolean {
  const words = normaliseHeader(header);
  return KEPT.some((kind) => kind.test(words));
}
