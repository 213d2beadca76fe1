/** Small annex models for tests of what draws them; every part can be replaced. */
import type {
  AnnexCell,
  AnnexColumn,
  AnnexModel,
  AnnexRow,
  AnnexTable,
} from '../../../electron/engine/annex/model.ts';
import { DEFAULT_PAGE } from '../../../shared/domain/annex.ts';
import type { Field } from '../../../shared/domain/fields.ts';

/** 252 mm in all: the text area of the default page. */
export const MODEL_COLUMNS: readonly AnnexColumn[] = [
  { field: 'ordinal', header: 'STT', group: '', widthMm: 14, align: 'center' },
  { field: 'name', header: 'Chỉ tiêu', group: '', widthMm: 66, align: 'left' },
  { field: 'target', header: 'Mục tiêu', group: '', widthMm: 26, align: 'center' },
  { field: 'lead', header: 'Cơ quan chủ trì', group: '', widthMm: 40, align: 'left' },
  { field: 'result', header: 'Kết quả thực hiện', group: '', widthMm: 46, align: 'center' },
  { field: 'evaluation', header: 'Đánh giá kết quả', group: '', widthMm: 24, align: 'center' },
  { field: 'note', header: 'Ghi chú', group: '', widthMm: 36, align: 'left' },
];

export function cell(text: string, changes: Partial<AnnexCell> = {}): AnnexCell {
  return { text, marks: [], span: 1, down: 1, origin: null, ...changes };
}

export function modelRow(texts: Partial<Record<Field, string>>, columns = MODEL_COLUMNS): AnnexRow {
  return {
    kind: 'indicator',
    cells: columns.map(({ field }) => cell(texts[field] ?? '')),
    origin: null,
  };
}

export function modelSection(ordinal: string, name: string, columns = MODEL_COLUMNS): AnnexRow {
  return {
    kind: 'section',
    cells: [cell(ordinal), cell(name, { span: columns.length - 1 })],
    origin: null,
  };
}

export function modelTable(rows: readonly AnnexRow[], changes: Partial<AnnexTable> = {}): AnnexTable {
  return { part: null, title: null, columns: MODEL_COLUMNS, rows, footnotes: [], ...changes };
}

export function annexModel(tables: readonly AnnexTable[], changes: Partial<AnnexModel> = {}): AnnexModel {
  return {
    documentTitle: 'Phụ lục – KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2024',
    page: DEFAULT_PAGE,
    heading: 'Phụ lục',
    title: ['KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2024'],
    attachedTo: '(Kèm theo Báo cáo số 12/BC-SKHCN ngày 09 tháng 11 năm 2024 của Sở Khoa học và Công nghệ)',
    tables,
    closing: 'Danh mục gồm: 1 chỉ tiêu./.',
    signatures: [{ authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Trần Thị Ánh' }],
    recipients: [],
    inputs: [],
    decisions: [],
    rules: 3,
    ...changes,
  };
}
