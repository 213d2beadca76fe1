import type { Field } from '../../fields.ts';
import type { DocumentRow, TableView } from '../document.ts';
import { cellPlace } from '../document.ts';
import type { Rule } from '../rule.ts';

const CODE = 'REPEATED_ROW';
/** Shorter names ("Cấp tỉnh", "Trong đó nữ") are told apart by what stands above them. */
const SHORTEST_NAME = 20;

/** An indicator that stands twice in one table with two results: one of them is old, or belongs elsewhere. */
export const repeatedRow: Rule = {
  code: CODE,
  severity: 'warning',
  title: 'Một chỉ tiêu ghi hai lần với số liệu khác nhau',
  explanation:
    'Trong một mục của bảng, cùng một chỉ tiêu (cùng tên, cùng mục tiêu, cùng cơ quan) có hai dòng nhưng kết quả hoặc ' +
    'đánh giá khác nhau. Có thể dòng cũ chưa được xóa khi cập nhật. Cần giữ lại một dòng.',
  checkTable(table, document) {
    const first = new Map<string, DocumentRow>();
    const telling = tellingColumns(table);
    let section = 0;
    return table.rows.flatMap((row) => {
      if (row.kind === 'section') section += 1;
      if (row.kind !== 'indicator' || row.total || row.view.texts.name.length < SHORTEST_NAME) return [];
      const { texts } = row.view;
      const key = `${section}\n${texts.name}\n${telling.map((field) => texts[field] ?? '').join('\n')}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, row);
      const [from, to] = [before?.view.texts, row.view.texts];
      if (
        before === undefined ||
        from === undefined ||
        (same(from.result, to.result) && same(from.evaluation, to.evaluation))
      )
        return [];
      const said = ({ result, evaluation }: typeof to) =>
        [result, evaluation]
          .filter((text) => text !== undefined && text !== '')
          .join(', ')
          .replaceAll('\n', ' ');
      return [
        {
          code: CODE,
          severity: 'warning',
          message: `Chỉ tiêu “${to.name.replaceAll('\n', ' ')}” có hai dòng (${from.ordinal} và ${to.ordinal}) với số liệu khác nhau: “${said(from)}” và “${said(to)}”.`,
          places: [row, before].map((one) => cellPlace(document, table, one, 'result')),
        },
      ];
    });
  },
};

/** The columns that may tell two indicators of one name apart. */
function tellingColumns(table: TableView): Field[] {
  return table.columns
    .map(({ field }) => field)
    .filter((field) => /^(?:target|lead|supporting|deadline|output|other)/.test(field));
}

/** Only what both rows fill in can differ. */
function same(a: string | undefined, b: string | undefined): boolean {
  return (a ?? '') === '' || (b ?? '') === '' || a === b;
}
