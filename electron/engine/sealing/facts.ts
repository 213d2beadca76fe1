/** Annexes in words, for the journal: names of sets, periods and columns, not ids. */
import type {
  AnnexLayout,
  AnnexSpec,
  ColumnAlign,
  RowNumbering,
  SectionNumbering,
} from '../../../shared/domain/annex.ts';
import { fieldLabel } from '../../../shared/domain/fields.ts';
import { canonical } from '../journal/index.ts';
import type { Reader } from '../workspace/index.ts';
import type { KeptFile } from './store.ts';

export type Facts = Record<string, unknown>;

export const ALIGN_LABELS: Readonly<Record<ColumnAlign, string>> = {
  auto: 'tự động',
  left: 'trái',
  center: 'giữa',
  right: 'phải',
  justify: 'đều hai bên',
};
const SECTION_LABELS: Readonly<Record<SectionNumbering, string>> = {
  asSent: 'như báo cáo',
  roman: 'I, II, III',
  letters: 'A, B, C',
  arabic: '1, 2, 3',
  none: 'không đánh số',
};
const ROW_LABELS: Readonly<Record<RowNumbering, string>> = {
  asSent: 'như báo cáo',
  restart: 'lại từ 1 trong mỗi phần mục',
  running: 'liên tục trong cả bảng',
  outline: '1.1, 1.2 theo phần mục',
};

/** All that staff can set of an annex. */
export async function annexFacts(read: Reader, name: string, spec: AnnexSpec): Promise<Facts> {
  const sets = await namesOf(read, 'indicator_set');
  const periods = await namesOf(read, 'period');
  const sourceName = ({
    set,
    period,
    base,
    table,
  }: AnnexSpec['parts'][number]['tables'][number]['source']) => {
    const compared = base === null ? '' : `, so với ${periods.get(base) ?? base}`;
    return `${sets.get(set) ?? set}: ${periods.get(period) ?? period}, bảng ${table + 1}${compared}`;
  };
  return {
    'Tên phụ lục': name,
    Mẫu: spec.form.name,
    ...layoutFacts(spec),
    'Các phần': spec.parts.map(({ heading, tables }) => ({
      'Tên phần': heading,
      'Các bảng': tables.map((table) => ({
        'Tiêu đề': table.heading,
        Nguồn: sourceName(table.source),
        Cột: table.columns.map(({ field, origin, header, group, widthMm, align, shown }) =>
          [
            header === '' ? fieldLabel(field) : header.replaceAll('\n', ' '),
            ...(group === '' ? [] : [`nhóm ${group}`]),
            ...(origin === 'period' ? [] : [origin === 'base' ? 'kỳ trước' : 'chênh lệch']),
            ...(widthMm === null ? [] : [`${widthMm} mm`]),
            ...(align === 'auto' ? [] : [`căn ${ALIGN_LABELS[align]}`]),
            ...(shown ? [] : ['không in']),
          ].join(', '),
        ),
        'Đánh số phần mục': SECTION_LABELS[table.sections.numbering],
        'Đánh số dòng': ROW_LABELS[table.sections.rows],
        'Gộp ô': table.mergeDown ? 'Có' : 'Không',
      })),
    })),
  };
}

function layoutFacts({
  page,
  heading,
  title,
  attachedTo,
  mode,
  closing,
  signatures,
  recipients,
}: AnnexLayout) {
  const { top, bottom, left, right } = page.marginsMm;
  return {
    'Nhãn phụ lục': heading,
    'Tiêu đề': title,
    'Kèm theo': Object.values(attachedTo).filter((text) => text !== ''),
    'Hình thức': mode === 'paper' ? 'Bản giấy' : 'Bản điện tử',
    Trang: {
      Khổ: page.orientation === 'landscape' ? 'A4 ngang' : 'A4 dọc',
      'Lề trên, dưới, trái, phải (mm)': [top, bottom, left, right],
      'Cỡ chữ, cỡ chữ bảng': [page.textSizePt, page.tableSizePt],
      'Dòng được ngắt trang': page.breakRows ? 'Có' : 'Không',
    },
    'Dòng kết': closing,
    'Khối chữ ký': signatures.map(({ authority, position, name }) => [authority, position, name]),
    'Nơi nhận': recipients,
  };
}

/** What differs alone, on both sides. */
export function differing(before: Facts, after: Facts): { before: Facts; after: Facts } {
  const keys = Object.keys(after).filter((key) => canonical(before[key]) !== canonical(after[key]));
  const only = (facts: Facts) => Object.fromEntries(keys.map((key) => [key, facts[key] ?? null]));
  return { before: only(before), after: only(after) };
}

/** "phu-luc.pdf (SHA-256 …)" */
export function fileFact({ fileName, sha256 }: Pick<KeptFile, 'fileName' | 'sha256'>): string {
  return `${fileName} (SHA-256 ${sha256})`;
}

/** "Phụ lục năm 2024, bản số 2" */
export function subjectOf(name: string, version: number): string {
  return `${name}, bản số ${version}`;
}

async function namesOf(read: Reader, table: 'indicator_set' | 'period'): Promise<Map<string, string>> {
  const rows = await read.selectFrom(table).select(['id', 'name']).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
