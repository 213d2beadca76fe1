/**
 * The columns an annex can have. A reader maps every Vietnamese header to one of these; everything after
 * it (readings, comparison, annex) speaks of fields, never of column letters.
 */
export const BASE_FIELDS = [
  'ordinal',
  'name',
  'target',
  'lead',
  'supporting',
  'result',
  'evaluation',
  'note',
  'deadline',
  'output',
  'activity',
  'scoring',
  'targetPoints',
  'maxPoints',
] as const;

export type BaseField = (typeof BASE_FIELDS)[number];

/** `target@2030`: one of several target columns; `other2`: a column whose header fits no field. */
export type Field = BaseField | `target@${string}` | `other${number}`;

/** What each field is called in the interface, in messages and in the exported lists. */
export const FIELD_LABELS: Readonly<Record<BaseField, string>> = {
  ordinal: 'STT',
  name: 'Chỉ tiêu',
  target: 'Mục tiêu',
  lead: 'Cơ quan chủ trì',
  supporting: 'Cơ quan phối hợp',
  result: 'Kết quả thực hiện',
  evaluation: 'Đánh giá',
  note: 'Ghi chú',
  deadline: 'Thời hạn',
  output: 'Sản phẩm',
  activity: 'Nội dung thực hiện',
  scoring: 'Cách tính điểm',
  targetPoints: 'Điểm phấn đấu',
  maxPoints: 'Điểm tối đa',
};

/** Whether a text names a field (`name`, `target@2030`, `other1`). */
export function isField(text: string): text is Field {
  if (NAMED.has(text)) return true;
  return text.startsWith('target@') ? /^target@\S+$/.test(text) : /^other\d+$/.test(text);
}

const NAMED: ReadonlySet<string> = new Set(BASE_FIELDS);

/** The label of any field: `target@2030` → "Mục tiêu 2030", `other1` → "Cột khác 1". */
export function fieldLabel(field: Field): string {
  if (field.startsWith('target@')) return `Mục tiêu ${field.slice('target@'.length)}`;
  if (field.startsWith('other')) return `Cột khác ${field.slice('other'.length)}`;
  return FIELD_LABELS[field as BaseField];
}
