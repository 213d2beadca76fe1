/**
 * The title of a table from the lines above it: heading lines directly before the table, without the issuer,
 * quốc hiệu, number and date, and without "(Kèm theo …)", which is kept on its own.
 */
import type { TextMark } from '../blocks.ts';
import { type Around, isBarrier, type TextLine } from './lines.ts';

export interface Title {
  title: string | null;
  attachedTo: string | null;
  marks: readonly TextMark[];
}

const MAX_LINES = 12;
const APPENDIX = /^phụ lục\b/i;
const ATTACHED = /^\(?\s*(?:ban hành )?kèm theo\s/i;
const NUMBERED = /^(?:[IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)[.)]\s*\S/;
const LABELLED = /^(?:biểu|bảng|mẫu)(?: mẫu)?(?: số)? ?[\dIVX]/i;

/** Lines that belong to the document's head, not to the table. */
const DOCUMENT_HEAD = [
  /^cộng h[oò][aà]? xã hội chủ nghĩa việt nam/i,
  /^độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc/i,
  /^số\s*:\s*\S*/i,
  /^[\p{L} .]{2,40},\s*ngày\s.*tháng\s.*năm/iu,
  /^\(?\s*(?:đơn vị tính|đvt)\s*:/i,
  /^[-–_*\s]+$/,
];

const ISSUER =
  /^(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HĐND|HỘI ĐỒNG NHÂN DÂN|SỞ|CHI CỤC|CỤC|CÔNG AN|VĂN PHÒNG|TRUNG TÂM|THANH TRA|BAN QUẢN LÝ|BAN CHỈ ĐẠO|BAN DÂN TỘC|NGÂN HÀNG|BẢO HIỂM|PHÒNG|ĐƠN VỊ|BƯU ĐIỆN|TỈNH ỦY|BỘ (?:THÔNG TIN|KHOA HỌC|NỘI VỤ|TÀI CHÍNH|CÔNG|Y TẾ|GIÁO DỤC|VĂN HÓA|TƯ PHÁP|XÂY DỰNG|NÔNG NGHIỆP|QUỐC PHÒNG|KẾ HOẠCH|GIAO THÔNG|LAO ĐỘNG|TÀI NGUYÊN|DÂN TỘC))(?=$|[\s:])/;

function isUpper(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase();
}

function isHeading(line: TextLine): boolean {
  if (line.heading || isUpper(line.text) || ATTACHED.test(line.text) || APPENDIX.test(line.text)) return true;
  return (
    (NUMBERED.test(line.text) || LABELLED.test(line.text)) &&
    line.text.length <= 250 &&
    !/[.;]$/.test(line.text)
  );
}

/** @param above everything between the table before and this one, in order */
export function titleOf(above: readonly Around[]): Title {
  const block = headingBlock(above);
  const { attached, rest } = takeAttached(block);
  const lines = rest
    .flatMap((line) => line.text.split('\n'))
    .filter((text) => !DOCUMENT_HEAD.some((pattern) => pattern.test(text)));
  while (lines.length > 1 && ISSUER.test(lines[0] ?? '') && isUpper(lines[0] ?? '')) lines.shift();
  return {
    title: lines.length === 0 ? null : lines.join('\n'),
    attachedTo: attached,
    marks: block.flatMap((line) => line.marks),
  };
}

function headingBlock(above: readonly Around[]): TextLine[] {
  const block: TextLine[] = [];
  for (const line of above.toReversed()) {
    if (isBarrier(line) || block.length >= MAX_LINES) break;
    if (line.text !== '') {
      if (!isHeading(line)) {
        // "… như sau:" leads to the table where no heading stands between.
        if (block.length === 0 && /:$/.test(line.text) && line.text.length <= 300) block.push(line);
        break;
      }
      block.unshift(line);
      if (APPENDIX.test(line.text)) break;
    }
    if (line.startsPage) break;
  }
  return block;
}

/** "(Kèm theo …)", also where it runs over several lines. */
function takeAttached(block: readonly TextLine[]): { attached: string | null; rest: TextLine[] } {
  const start = block.findIndex((line) => ATTACHED.test(line.text));
  if (start < 0) return { attached: null, rest: [...block] };
  let end = start;
  const opens = block[start]?.text.startsWith('(') ?? false;
  while (opens && end + 1 < block.length && !/\)\s*[.;]?$/.test(block[end]?.text ?? '')) end += 1;
  const text = block
    .slice(start, end + 1)
    .map((line) => line.text.replaceAll('\n', ' '))
    .join(' ');
  return { attached: text, rest: [...block.slice(0, start), ...block.slice(end + 1)] };
}
