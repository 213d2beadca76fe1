/**
 * The title of a table from the lines above it: heading lines directly before the table, without the issuer,
 * quốc hiệu, number and date, and without "(Kèm theo …)", which is kept on its own.
 */
import type { ReadingTable } from '../../../../shared/domain/submission.ts';
import type { TextMark } from '../blocks.ts';
import { type Around, isBarrier, type TextLine } from './lines.ts';

export interface Title {
  title: string | null;
  attachedTo: string | null;
  marks: readonly TextMark[];
}

const MAX_LINES = 12;
/** Of a title in a frame. */
const MAX_FRAMED = 400;
const APPENDIX = /^phụ lục\b/i;
const ATTACHED = /^\(?\s*(?:ban hành )?kèm theo\s|^\(\s*đính kèm\s/i;
const NUMBERED = /^(?:[IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)[.)]\s*\S/;
const LABELLED = /^(?:biểu|bảng|mẫu)(?: mẫu)?(?: số)? ?[\dIVX]/i;

/** "Đơn vị tính: %", which stands at the right between the title and its table. */
const UNIT = [
  /^\(?\s*(?:đơn vị tính|đvt)\s*:/i,
  /^\(?\s*đơn vị\s*:\s*(?:%|(?:nghìn |ngàn |triệu |tỷ |tỉ )?đồng|điểm|lượt|người|hộ|hồ sơ)[\s,;%.)]*$/i,
];

/** Lines that belong to the document's head, not to the table. */
const DOCUMENT_HEAD = [
  /^cộng h[oò][aà]? xã hội chủ nghĩa việt nam/i,
  /^độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc/i,
  /^đảng cộng sản việt nam$/i,
  /^số\s*:\s*\S*/i,
  /^số \d+\s?[/-]\s?[\p{L}\d/&-]+$/iu,
  /^[\p{L} .]{2,40},\s*ngày\s(?:.*tháng\s.*năm|\d{1,2}\/\d{1,2}\/\d{4}$)/iu,
  ...UNIT,
  /^[-–_*\s]+$/,
];

const ISSUER =
  /^(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HĐND|HỘI ĐỒNG NHÂN DÂN|SỞ|CHI CỤC|CỤC|CÔNG AN|VĂN PHÒNG|TRUNG TÂM|THANH TRA|(?:TỈNH|THÀNH|HUYỆN|ĐẢNG) (?:ỦY|UỶ)|BAN QUẢN LÝ|BAN CHỈ ĐẠO|BAN DÂN TỘC|NGÂN HÀNG|BẢO HIỂM|PHÒNG|ĐƠN VỊ|BƯU ĐIỆN|BỘ (?:THÔNG TIN|KHOA HỌC|NỘI VỤ|TÀI CHÍNH|CÔNG|Y TẾ|GIÁO DỤC|VĂN HÓA|TƯ PHÁP|XÂY DỰNG|NÔNG NGHIỆP|QUỐC PHÒNG|KẾ HOẠCH|GIAO THÔNG|LAO ĐỘNG|TÀI NGUYÊN|DÂN TỘC))(?=$|[\s:])/;

/** An issuer whose place stands in the next line: "ỦY BAN NHÂN DÂN" above "XÃ CHỢ VÀM". */
const ISSUER_WITHOUT_PLACE = /^(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HĐND|HỘI ĐỒNG NHÂN DÂN)$/;
const PLACE = /^(?:TỈNH|THÀNH PHỐ|TP\.?|QUẬN|HUYỆN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU) /;

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
  const { attached, rest } = takeAttached(block.flatMap(({ text }) => text.split('\n')));
  const lines = withoutIssuer(rest.filter((text) => !DOCUMENT_HEAD.some((pattern) => pattern.test(text))));
  return {
    title: lines.length === 0 ? null : lines.join('\n'),
    attachedTo: attached,
    marks: block.flatMap((line) => line.marks),
  };
}

function isUnit(text: string): boolean {
  return UNIT.some((pattern) => pattern.test(text));
}

function headingBlock(above: readonly Around[]): TextLine[] {
  const block: TextLine[] = [];
  for (const line of above.toReversed()) {
    if (isBarrier(line) || block.length >= MAX_LINES) break;
    if (line.text !== '') {
      if (!isHeading(line) && !isUnit(line.text)) {
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

/** The lines from the first that does not name who issued the document; the last one always stays. */
function withoutIssuer(lines: readonly string[]): readonly string[] {
  let from = 0;
  while (from < lines.length - 1) {
    const line = lines[from] ?? '';
    const place = PLACE.test(line) && ISSUER_WITHOUT_PLACE.test(lines[from - 1] ?? '');
    if (!isUpper(line) || !(place || ISSUER.test(line))) break;
    from += 1;
  }
  return lines.slice(from);
}

/** "(Kèm theo …)", also where it runs over several lines or stands in one cell with the title. */
function takeAttached(lines: readonly string[]): { attached: string | null; rest: readonly string[] } {
  const start = lines.findIndex((text) => ATTACHED.test(text));
  if (start < 0) return { attached: null, rest: lines };
  let end = start;
  const opens = lines[start]?.startsWith('(') ?? false;
  while (opens && end + 1 < lines.length && !/\)\s*[.;]?$/.test(lines[end] ?? '')) end += 1;
  const attached = lines.slice(start, end + 1).join(' ');
  return { attached, rest: [...lines.slice(0, start), ...lines.slice(end + 1)] };
}

/** A table of one cell may frame a title; sentences in a frame are none. */
export function titleInBox(line: TextLine): TextLine | null {
  const { text } = line;
  return text.length > MAX_FRAMED || /[.;]$/m.test(text) ? null : { ...line, inCell: false };
}

/** Tables side by side may have one title above them all. */
export function shareTitle(tables: readonly ReadingTable[]): void {
  const [first] = tables;
  for (const table of tables) {
    if (first === undefined || table.title !== null) continue;
    table.title = first.title;
    table.attachedTo ??= first.attachedTo;
  }
}
