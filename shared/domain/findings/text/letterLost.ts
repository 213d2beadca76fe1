import type { Field } from '../../fields.ts';
import type { DocumentFinding, DocumentPlace, DocumentView, TableView } from '../document.ts';
import { cellPlace, paragraphPlace } from '../document.ts';
import { lostLetters } from '../letters.ts';
import type { Rule } from '../rule.ts';

/** The plan's annex of 2024 prints "tỉnh n Giang" throughout, and "Sở Thông tin và Tuyền thông". */
export const letterLost: Rule = {
  code: 'LETTER_LOST',
  severity: 'note',
  title: 'Từ hoặc tên bị mất chữ cái',
  explanation:
    'Tên riêng hoặc thuật ngữ thường dùng bị mất một chữ cái, do gõ nhầm hoặc do chuyển phông chữ (ví dụ “tỉnh n Giang”, “Tuyền thông”). ' +
    'Không ảnh hưởng đến số liệu nhưng cần sửa trước khi phát hành. Chỉ nêu những trường hợp chắc chắn, mỗi từ một lần cho mỗi bảng.',
  checkTable(table, document) {
    return findingsOf(lostInTable(table, document));
  },
  checkDocument(document) {
    const losses = new Losses();
    for (const paragraph of document.paragraphs)
      for (const { printed, meant } of lostLetters(paragraph.text))
        losses.add(printed, meant, paragraphPlace(document, paragraph, printed));
    return findingsOf(losses);
  },
};

/** So many places of one word are named; the others are counted. */
const PLACES_SHOWN = 20;

/** The places of each lost word. */
class Losses {
  readonly #words = new Map<string, { meant: string | null; count: number; places: DocumentPlace[] }>();

  add(printed: string, meant: string | null, place: DocumentPlace): void {
    const known = this.#words.get(printed) ?? { meant, count: 0, places: [] };
    known.count += 1;
    if (known.places.length < PLACES_SHOWN) known.places.push(place);
    this.#words.set(printed, known);
  }

  entries(): IterableIterator<[string, { meant: string | null; count: number; places: DocumentPlace[] }]> {
    return this.#words.entries();
  }
}

function lostInTable(table: TableView, document: DocumentView): Losses {
  const losses = new Losses();
  // Names of offices are the same in nearly every row: each text is looked at once.
  const seen = new Map<string, ReturnType<typeof lostLetters>>();
  for (const row of table.rows) {
    for (const field of Object.keys(row.view.texts) as Field[]) {
      const text = row.view.texts[field] ?? '';
      if (text.length < 5) continue;
      let lost = seen.get(text);
      if (lost === undefined) {
        lost = lostLetters(text);
        if (seen.size < 10_000) seen.set(text, lost);
      }
      for (const { printed, meant } of lost)
        losses.add(printed, meant, cellPlace(document, table, row, field));
    }
  }
  return losses;
}

function findingsOf(losses: Losses): DocumentFinding[] {
  return [...losses.entries()].map(([printed, { meant, count, places }]) => ({
    code: 'LETTER_LOST',
    severity: 'note',
    message: `“${printed}” bị mất chữ cái${meant === null ? ' ở đầu tên' : `, có lẽ là “${meant}”`}${count > 1 ? ` (${count} chỗ)` : ''}.`,
    places,
  }));
}
