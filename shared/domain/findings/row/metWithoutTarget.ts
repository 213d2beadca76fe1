import type { Field } from '../../fields.ts';
import type { Finding, RowView, Side } from '../../reconciliation.ts';
import { squeeze } from '../../text/normalise.ts';
import { judged } from '../judged.ts';
import { checkWithTargetOfYear } from '../perYear.ts';
import type { Rule } from '../rule.ts';
import { cell } from '../rule.ts';
import { conditionText, evaluationText, quoted } from '../wording.ts';

/** "Phổ cập dịch vụ mạng di động …" of the plan of 2024 has no target and was rated "Đạt". */
export const metWithoutTarget: Rule = {
  code: 'MET_WITHOUT_TARGET',
  severity: 'note',
  title: 'Đánh giá đạt khi không có mục tiêu',
  explanation:
    'Ô mục tiêu để trống (hoặc chỉ có dấu “-”) nhưng chỉ tiêu vẫn được đánh giá “Đạt” hoặc “Ước đạt”, nên không thể biết đạt so với mức nào. ' +
    'Bảng có mục tiêu của nhiều năm: xem mục tiêu của năm báo cáo, hoặc của năm gần nhất sau đó. Nên bổ sung mục tiêu, hoặc ghi rõ căn cứ đánh giá.',
  checkRow(row, side) {
    const fields = targetFields(row);
    const [first] = fields;
    if (first === undefined || !fields.every((field) => isBlank(row, field))) return [];
    return check(row, side, first, 'Ô mục tiêu');
  },
  checkTable: (table, document) =>
    checkWithTargetOfYear(table, document, (row, { field, year }, whole) => {
      const others = targetFields(whole).some((other) => !isBlank(whole, other));
      return others && isBlank(row, field) ? check(row, 'base', field, `Mục tiêu đến ${year}`) : [];
    }),
};

function targetFields({ texts }: RowView): Field[] {
  return (Object.keys(texts) as Field[]).filter((field) => field === 'target' || field.startsWith('target@'));
}

function isBlank({ texts }: RowView, field: Field): boolean {
  return !/[\p{L}\d]/u.test(texts[field] ?? '');
}

function check(row: RowView, side: Side, field: Field, where: string): Finding[] {
  const { evaluation, target } = judged(row);
  if (evaluation !== 'met' && evaluation !== 'estimatedMet') return [];
  const text = squeeze(row.texts[field] ?? '');
  const written = text === '' ? 'để trống' : `ghi ${quoted(text)}`;
  const named = target.conditions.map(conditionText).join('; ');
  return [
    {
      code: 'MET_WITHOUT_TARGET',
      severity: 'note',
      message: `${where} ${written} nhưng đánh giá ${evaluationText(evaluation)}${named === '' ? '' : `; điều kiện chỉ nêu trong tên chỉ tiêu (${named})`}.`,
      side,
      cells: [cell(side, field), cell(side, 'evaluation')],
    },
  ];
}
