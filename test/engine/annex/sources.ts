/** Small annex sources for tests; every part can be replaced. */
import type { AnnexSource, AnnexSourceRow, AnnexSourceTable } from '../../../electron/engine/annex/index.ts';
import { type AnnexLayout, DEFAULT_PAGE, type FormColumn } from '../../../shared/domain/annex.ts';
import type { Field } from '../../../shared/domain/fields.ts';

export function column(field: Field, header: string, changes: Partial<FormColumn> = {}): FormColumn {
  return {
    field,
    origin: 'period',
    header,
    group: '',
    widthMm: null,
    align: 'auto',
    shown: true,
    ...changes,
  };
}

export const COLUMNS: readonly FormColumn[] = [
  column('ordinal', 'STT'),
  column('name', 'Chỉ tiêu'),
  column('target', 'Mục tiêu'),
  column('lead', 'Cơ quan chủ trì'),
  column('result', 'Kết quả thực hiện'),
  column('evaluation', 'Đánh giá kết quả'),
  column('note', 'Ghi chú'),
];

export const LAYOUT: AnnexLayout = {
  page: DEFAULT_PAGE,
  heading: 'Phụ lục',
  title: 'Kết quả thực hiện chỉ tiêu năm 2024',
  attachedTo: {
    documentKind: 'Báo cáo',
    number: '12/BC-SKHCN',
    date: '2024-11-09',
    issuer: 'Sở Khoa học và Công nghệ',
  },
  mode: 'paper',
  closing: 'Danh mục gồm: {count} chỉ tiêu./.',
  signatures: [{ authority: 'KT. Giám đốc', position: 'Phó Giám đốc', name: 'Trần Thị Ánh' }],
  recipients: [],
};

export type Row = AnnexSourceRow;

/** A row as it was sent. */
export function sentRow(
  kind: Row['kind'],
  texts: Partial<Record<Field, string>>,
  changes: Partial<Row> = {},
): Row {
  return {
    kind,
    total: false,
    indicatorId: null,
    texts,
    sources: {},
    footnotes: [],
    origins: {},
    base: null,
    differences: {},
    merged: {},
    origin: null,
    ...changes,
  };
}

export function indicator(ordinal: string, texts: Partial<Record<Field, string>> = {}): Row {
  return sentRow('indicator', {
    ordinal,
    name: `Chỉ tiêu số ${ordinal}`,
    target: '100%',
    result: '85,42%',
    evaluation: 'Đạt',
    ...texts,
  });
}

export function section(ordinal: string, name: string, texts: Partial<Record<Field, string>> = {}): Row {
  return sentRow('section', { ordinal, name, ...texts });
}

export function sourceTable(rows: readonly Row[], changes: Partial<AnnexSourceTable> = {}): AnnexSourceTable {
  return {
    heading: '',
    columns: COLUMNS,
    sections: { numbering: 'asSent', rows: 'asSent' },
    mergeDown: true,
    rows,
    footnotes: [],
    ...changes,
  };
}

/** An annex of one table. */
export function source(
  rows: readonly Row[],
  layout: Partial<AnnexLayout> = {},
  table: Partial<AnnexSourceTable> = {},
): AnnexSource {
  return sourceOf([{ heading: '', tables: [sourceTable(rows, table)] }], layout);
}

export function sourceOf(parts: AnnexSource['parts'], layout: Partial<AnnexLayout> = {}): AnnexSource {
  return {
    layout: { ...LAYOUT, ...layout },
    parts,
    inputs: [],
    decisions: [],
    rules: 3,
    named: { set: 'Kế hoạch', period: 'năm 2024' },
  };
}

/** `count` letters in words of a sentence, with a number at the end that must not be lost. */
export function longText(count: number): string {
  const words = 'Số liệu tổng hợp từ các sở, ban, ngành và địa phương đến hết tháng 12 - lần thứ ';
  let text = '';
  for (let part = 1; text.length < count; part += 1) text += `${words}${part}; `;
  return `${text.slice(0, count - 8).trimEnd()} 987.654`;
}
