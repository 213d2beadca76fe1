import type { DocumentPlace, DocumentView } from '../document.ts';
import { paragraphPlace } from '../document.ts';
import type { Rule } from '../rule.ts';

const CODE = 'DOCUMENT_NUMBER_BLANK';
const NAMED = 6;
/** "số /KH-UBND", "Số: … /UBND-KGVX": nothing but dots before the slash. */
const NO_NUMBER = /(?<!\p{L})[Ss]ố\s*:?[\s.…_]*\/\s?\p{Lu}{2}[\p{L}\d]*(?:-\p{Lu}[\p{L}\d]*)*/u;
/** "ngày tháng năm 2025", "ngày … tháng … năm" */
const NO_DATE = /(?<!\p{L})ngày[\s.…_]*tháng[\s.…_]*năm(?:\s+\d{4})?/iu;

/** The annex of 2025 hangs on "Kế hoạch số         /KH-UBND ngày      tháng     năm 2025". */
export const documentNumberBlank: Rule = {
  code: CODE,
  severity: 'note',
  title: 'Số, ngày văn bản còn để trống',
  explanation:
    'Văn bản hoặc dòng “(Kèm theo …)” chưa ghi số hoặc ngày (ví dụ “Kế hoạch số … /KH-UBND ngày … tháng … năm 2025”). ' +
    'Văn bản điện tử được cấp số khi phát hành nên có thể để trống lúc soạn thảo; bản đã ký thì phải có đủ. ' +
    'Cần xác nhận đây là bản chính thức hay bản dự thảo.',
  checkDocument(document) {
    const places = blanksOf(document);
    if (places.length === 0) return [];
    const told = places.map(({ text }) => `“${text}”`).join('; ');
    return [{ code: CODE, severity: 'note', message: `Số hoặc ngày văn bản còn để trống: ${told}.`, places }];
  },
};

/** Each blank once: the line above an annex is a paragraph as well. */
function blanksOf(document: DocumentView): DocumentPlace[] {
  const seen = new Set<string>();
  const places: DocumentPlace[] = [];
  for (const paragraph of document.paragraphs) {
    if (places.length >= NAMED) break;
    if (!/số|ngày/iu.test(paragraph.text)) continue;
    const found = [NO_NUMBER, NO_DATE]
      .map((blank) => blank.exec(paragraph.text)?.[0].replace(/\s+/g, ' ').trim())
      .filter((words) => words !== undefined);
    const words = found.join(' … ');
    if (words === '' || seen.has(words)) continue;
    seen.add(words);
    places.push(paragraphPlace(document, paragraph, words));
  }
  return places;
}
