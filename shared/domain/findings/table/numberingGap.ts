import type { DocumentFinding, DocumentView, TableView } from '../document.ts';
import { cellPlace } from '../document.ts';
import type { Rule } from '../rule.ts';
import { type Ordinal, writeStep } from './ordinals.ts';
import { type OutlineRow, outlineOf } from './outline.ts';

const CODE = 'NUMBERING_GAP';
/** So many gaps are no slips: the table is an excerpt of a longer one. */
const EXCERPT = 4;
/** How many gaps are named in one sentence. */
const NAMED = 6;

interface Gap {
  entry: OutlineRow;
  before: OutlineRow | null;
  kind: 'missing' | 'order';
  /** "V", "1.6 đến 1.8" */
  missing: string;
}

/** The annex of 2024 goes from section IV to section VI: a section was dropped, or numbered wrongly. */
export const numberingGap: Rule = {
  code: CODE,
  severity: 'warning',
  title: 'Số thứ tự không liên tục',
  explanation:
    'Số thứ tự của mục hoặc của dòng bỏ cách quãng, trùng hoặc đảo lại (ví dụ sau mục IV là mục VI). Có thể một mục, ' +
    'một dòng đã bị bỏ sót khi lập bảng. Đánh số lại từ đầu trong từng mục không bị coi là sai. Cần kiểm tra bảng ' +
    'có thiếu nội dung không rồi đánh số lại.',
  checkTable(table, document) {
    const gaps = gapsOf(outlineOf(table));
    const excerpt = gaps.filter(({ kind }) => kind === 'missing').length >= EXCERPT;
    const alone = excerpt ? [] : gaps;
    return [
      ...alone.map((gap) => oneGap(gap, table, document)),
      ...(excerpt ? [manyGaps(gaps, table, document)] : []),
    ];
  },
};

function gapsOf(outline: readonly OutlineRow[]): Gap[] {
  const last = new Map<OutlineRow | null, Map<string, { entry: OutlineRow; value: number }>>();
  return outline.flatMap((entry): Gap[] => {
    const { ordinal, parent } = entry;
    if (ordinal === null) return [];
    const siblings = last.get(parent) ?? new Map<string, { entry: OutlineRow; value: number }>();
    last.set(parent, siblings);
    const list = `${ordinal.style} ${ordinal.prefix}`;
    const before = siblings.get(list) ?? null;
    const value = before === null ? ordinal.value : restored(before.value, ordinal.value, ordinal.depth);
    siblings.set(list, { entry, value });
    const known = before?.value ?? (startsUnderIts(entry) ? 0 : value - 1);
    if (value > known + 1 && !leavesOutD(ordinal.style, known, value))
      return [
        { entry, before: before?.entry ?? null, kind: 'missing', missing: missingText(entry, known, value) },
      ];
    // A list that begins anew is a list of its own; twice the same number may be one cell over two rows.
    if (before !== null && value < known && value !== 1)
      return [{ entry, before: before.entry, kind: 'order', missing: '' }];
    return [];
  });
}

/** A spreadsheet that takes 1.10 for a number prints 1.1: behind 1.9 it is the tenth. */
function restored(before: number, value: number, depth: number): number {
  return depth > 1 && before % 10 === 9 && value * 10 === before + 1 ? before + 1 : value;
}

/** Many lists go from d) to e): đ is a letter of its own that not everyone counts. */
function leavesOutD(style: Ordinal['style'], before: number, value: number): boolean {
  return style === 'letter' && before === 4 && value === 6;
}

/** "2.2" right under "2": its list has to begin with 2.1. */
function startsUnderIts({ ordinal, parent }: OutlineRow): boolean {
  return ordinal !== null && ordinal.depth > 1 && parent?.ordinal?.whole === ordinal.prefix;
}

function missingText({ ordinal }: OutlineRow, known: number, value: number): string {
  if (ordinal === null) return '';
  const written = (step: number) =>
    `${ordinal.prefix === '' ? '' : `${ordinal.prefix}.`}${writeStep(ordinal.style, step)}`;
  const [first, end] = [written(known + 1), written(value - 1)];
  return first === end ? first : `${first} đến ${end}`;
}

function isSection({ row, ordinal }: OutlineRow): boolean {
  return row.kind === 'section' || ordinal?.style === 'roman';
}

function oneGap(gap: Gap, table: TableView, document: DocumentView): DocumentFinding {
  const { entry, before, kind, missing } = gap;
  const what = isSection(entry) ? 'mục' : 'dòng';
  const here = entry.ordinal?.whole ?? '';
  const there = before?.ordinal?.whole ?? '';
  const message =
    kind === 'order'
      ? `Số thứ tự không theo thứ tự: sau ${what} ${there} là ${what} ${here}.`
      : before === null
        ? `Số thứ tự không bắt đầu từ đầu: ${what} đầu tiên mang số ${here}, thiếu ${missing}.`
        : `Số thứ tự bỏ cách quãng: sau ${what} ${there} là ${what} ${here}, thiếu ${missing}.`;
  return {
    code: CODE,
    severity: isSection(entry) && kind === 'missing' ? 'warning' : 'note',
    message,
    places: [entry, ...(before === null ? [] : [before])].map(({ row }) =>
      cellPlace(document, table, row, 'ordinal'),
    ),
  };
}

function manyGaps(gaps: readonly Gap[], table: TableView, document: DocumentView): DocumentFinding {
  const missing = gaps.filter(({ kind }) => kind === 'missing');
  const named = missing.slice(0, NAMED).map((gap) => gap.missing);
  const rest = missing.length > named.length ? ` và ${missing.length - named.length} chỗ nữa` : '';
  return {
    code: CODE,
    severity: 'note',
    message: `Số thứ tự bỏ cách quãng ở ${missing.length} chỗ: thiếu ${named.join('; ')}${rest}. Bảng có thể là bản trích.`,
    places: missing.slice(0, NAMED).map(({ entry }) => cellPlace(document, table, entry.row, 'ordinal')),
  };
}
