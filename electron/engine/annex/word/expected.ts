/** What a finished Word annex must hold, block by block, made from the model alone. */
import { RECIPIENTS_HEADING } from '../layout/tail.ts';
import type { AnnexColumn, AnnexModel, AnnexRow, AnnexTable } from '../model.ts';
import { printedMark } from '../model.ts';
import { groupRuns } from './body.ts';
import { besideSignatures } from './tail.ts';

/** `place` says in Vietnamese where it stands. */
export interface ExpectedCell {
  place: string;
  text: string;
  /** `note`: text of the note that the mark leads to; null where there is none. */
  marks: readonly { shown: string; note: string | null }[];
  span: number;
  merge: 'restart' | 'continue' | null;
}

export type ExpectedBlock =
  | { kind: 'paragraph'; place: string; text: string }
  | { kind: 'row'; place: string; header: boolean; cells: readonly ExpectedCell[] };

/** Paragraphs without text are not among them. */
export function* expectedBlocks(model: AnnexModel): Generator<ExpectedBlock> {
  yield* line('tiêu đề phụ lục', model.heading);
  for (const text of model.title) yield* line('tên phụ lục', text);
  yield* line('dòng “Kèm theo”', model.attachedTo);
  for (const [index, table] of model.tables.entries()) {
    yield* expectedTable(table, model.tables.length > 1 ? `bảng ${index + 1}, ` : '');
  }
  yield* line('dòng kết', model.closing);
  yield* expectedTail(model);
}

function* line(place: string, text: string): Generator<ExpectedBlock> {
  if (text !== '') yield { kind: 'paragraph', place, text };
}

function* expectedTable(table: AnnexTable, where: string): Generator<ExpectedBlock> {
  yield* line(`${where}tên phần`, table.part ?? '');
  yield* line(`${where}tên bảng`, table.title ?? '');
  for (const cells of headerCells(table.columns)) {
    const place = `${where}tiêu đề bảng`;
    yield { kind: 'row', place, header: true, cells: cells.map((cell) => ({ ...PLAIN, place, ...cell })) };
  }
  const notes = new Map(table.footnotes.toReversed().map(({ mark, text }) => [mark, text]));
  const marked = new Set<string>();
  let number = 0;
  for (const row of table.rows) {
    number += 1;
    const place = `${where}dòng ${number}`;
    yield { kind: 'row', place, header: false, cells: rowCells(row, table.columns, notes, place) };
    for (const { marks } of row.cells) for (const mark of marks) marked.add(mark);
  }
  for (const [index, { mark, text }] of table.footnotes.entries()) {
    const first = table.footnotes.findIndex((note) => note.mark === mark) === index;
    if (first && marked.has(mark)) continue;
    const place = `${where}chú thích ${printedMark(mark)}`;
    for (const part of `${printedMark(mark)} ${text}`.split('\n')) yield* line(place, part);
  }
}

const PLAIN: ExpectedCell = { place: '', text: '', marks: [], span: 1, merge: null };

function headerCells(columns: readonly AnnexColumn[]): Partial<ExpectedCell>[][] {
  if (columns.every(({ group }) => group === '')) return [columns.map(({ header }) => ({ text: header }))];
  return [
    groupRuns(columns).map(({ group, from, to }) =>
      group === ''
        ? { text: columns[from]?.header ?? '', merge: 'restart' }
        : { text: group, span: to - from },
    ),
    columns.map(({ group, header }) => (group === '' ? { merge: 'continue' } : { text: header })),
  ];
}

function rowCells(
  row: AnnexRow,
  columns: readonly AnnexColumn[],
  notes: ReadonlyMap<string, string>,
  place: string,
): ExpectedCell[] {
  let column = 0;
  return row.cells.map(({ text, marks, span, down }) => {
    const header = columns[column]?.header.replaceAll('\n', ' ') ?? '';
    column += span;
    return {
      place: `${place}, cột “${header}”`,
      text,
      marks: marks.map((mark) => ({ shown: mark, note: notes.get(mark) ?? null })),
      span,
      merge: down === 1 ? null : down === 0 ? 'continue' : 'restart',
    };
  });
}

/** Two rows, so that names stand on one level; the cell of the recipients covers both. */
function* expectedTail(model: AnnexModel): Generator<ExpectedBlock> {
  const { signatures, recipients } = model;
  const list = recipients.length === 0 ? [] : [RECIPIENTS_HEADING, ...recipients];
  const beside = besideSignatures(model);
  if (signatures.length > 0) {
    const place = 'khối chữ ký';
    const row = (merge: 'restart' | 'continue', left: string, texts: string[]): ExpectedBlock => ({
      kind: 'row',
      place,
      header: false,
      cells: [
        ...(beside ? [{ ...PLAIN, place: 'nơi nhận', text: left, merge }] : []),
        ...texts.reverse().map((text) => ({ ...PLAIN, place, text })),
      ],
    });
    const above = signatures.map(({ authority, position }) =>
      [authority, position].filter(Boolean).join('\n'),
    );
    yield row('restart', list.join('\n'), above);
    yield row(
      'continue',
      '',
      signatures.map(({ name }) => name),
    );
  }
  if (!beside) for (const text of list) yield* line('nơi nhận', text);
}
