/** Small annex sources for tests; every part can be replaced. */
import type { AnnexSource, AnnexSourceTable } from '../../../electron/engine/annex/index.ts';
import type { AnnexSettings } from '../../../shared/domain/annex.ts';
import type { Field } from '../../../shared/domain/fields.ts';

export const COLUMNS: readonly { field: Field; header: string }[] = [
  { field: 'ordinal', header: 'STT' },
  { field: 'name', header: 'Chỉ tiêu' },
  { field: 'target', header: 'Mục tiêu' },
  { field: 'lead', header: 'Cơ quan chủ trì' },
  { field: 'result', header: 'Kết quả thực hiện' },
  { field: 'evaluation', header: 'Đánh giá kết quả' },
  { field: 'note', header: 'Ghi chú' },
];

export const SETTINGS: AnnexSettings = {
  heading: 'Phụ lục',
  title: 'Kết quả thực hiện chỉ tiêu năm 2024',
  attachedTo: {
    documentKind: 'Báo cáo',
    number: '12/BC-SKHCN',
    date: '2024-11-09',
    issuer: 'Sở Khoa học và Công nghệ',
  },
  mode: 'paper',
  signature: { authority: 'KT. Giám đốc', position: 'Phó Giám đốc', name: 'Trần Thị Ánh' },
};

export type Row = AnnexSourceTable['rows'][number];

export function indicator(ordinal: string, texts: Partial<Record<Field, string>> = {}): Row {
  return {
    kind: 'indicator',
    texts: {
      ordinal,
      name: `Chỉ tiêu số ${ordinal}`,
      target: '100%',
      result: '85,42%',
      evaluation: 'Đạt',
      ...texts,
    },
    footnotes: [],
  };
}

export function section(ordinal: string, name: string, texts: Partial<Record<Field, string>> = {}): Row {
  return { kind: 'section', texts: { ordinal, name, ...texts }, footnotes: [] };
}

export function source(
  rows: readonly Row[],
  changes: Partial<AnnexSource> = {},
  table: Partial<AnnexSourceTable> = {},
): AnnexSource {
  return {
    set: { id: 's', name: 'Kế hoạch' },
    period: { id: 'p', name: 'năm 2024' },
    settings: SETTINGS,
    tables: [{ title: null, columns: COLUMNS, rows, footnotes: [], ...table }],
    ...changes,
  };
}

/** `count` letters in words of a sentence, with a number at the end that must not be lost. */
export function longText(count: number): string {
  const words = 'Số liệu tổng hợp từ các sở, ban, ngành và địa phương đến hết tháng 12 - lần thứ ';
  let text = '';
  for (let part = 1; text.length < count; part += 1) text += `${words}${part}; `;
  return `${text.slice(0, count - 8).trimEnd()} 987.654`;
}
