/**
 * Rows of a table as bytes. A hundred thousand rows as objects take some hundred megabytes and cannot change
 * threads without being copied one by one; as JSON in chunks they take a tenth and change hands whole. A row is
 * written as an array, its fields and sheets by number:
 *
 *     {"fields":["ordinal","name"],"sheets":["Biểu 1"],
 *      "rows":[[0,0,[0,"1","A5",0],[1,"Tỷ lệ hồ sơ","B5",0]]]}
 */
import type { Field } from '../../../../shared/domain/fields.ts';
import type { CellSource, ReadCell, ReadRow, RowList } from '../../../../shared/domain/submission.ts';

/** Rows in one chunk: what is decoded for the sake of one row. */
export const ROWS_PER_CHUNK = 256;

export interface PackedTable {
  length: number;
  chunks: Uint8Array<ArrayBuffer>[];
}

/** Field (by number), text, source, the source's sheet (by number), and what few cells have. */
type PackedCell = [number, string, PackedSource, number, Omit<ReadCell, 'text' | 'source'>?];
/** The reference of a cell of a sheet, or any other source as it is. */
type PackedSource = string | CellSource;
/** Stands for the sheet of a source that has none. */
const NO_SHEET = 0;
/** What few rows have, or 0; then the cells. */
type PackedRow = [Omit<ReadRow, 'cells' | 'kind'> | 0, ReadRow['kind'] | 0, ...PackedCell[]];

interface Chunk {
  fields: Field[];
  sheets: string[];
  rows: PackedRow[];
}

/**
 * Packs rows as they come, a chunk at a time: the rows before may be forgotten.
 * @param step told after each chunk how many rows are packed
 */
export async function packRows(
  rows: Iterable<ReadRow>,
  step: (done: number) => Promise<void> = async () => {},
): Promise<PackedTable> {
  const packed: PackedTable = { length: 0, chunks: [] };
  let chunk = new ChunkWriter();
  for (const row of rows) {
    chunk.add(row);
    packed.length += 1;
    if (chunk.length < ROWS_PER_CHUNK) continue;
    packed.chunks.push(chunk.bytes());
    chunk = new ChunkWriter();
    await step(packed.length);
  }
  if (chunk.length > 0) packed.chunks.push(chunk.bytes());
  return packed;
}

class ChunkWriter {
  readonly #fields = new Map<Field, number>();
  readonly #sheets = new Map<string, number>();
  readonly #rows: PackedRow[] = [];

  get length(): number {
    return this.#rows.length;
  }

  add(read: ReadRow): void {
    const { kind, cells } = read;
    const row: PackedRow = [restOfRow(read), kind === 'indicator' ? 0 : kind];
    // `cells` is a record of fields by its type: its keys are fields.
    for (const field of Object.keys(cells) as Field[]) {
      const cell = cells[field];
      if (cell !== undefined) row.push(this.#cell(field, cell));
    }
    this.#rows.push(row);
  }

  #cell(field: Field, cell: ReadCell): PackedCell {
    const { text, source } = cell;
    const ofSheet = 'sheet' in source;
    const place: PackedSource = ofSheet ? source.ref : source;
    const sheet = ofSheet ? numberOf(this.#sheets, source.sheet) : NO_SHEET;
    const rest = restOfCell(cell);
    const number = numberOf(this.#fields, field);
    return rest === null ? [number, text, place, sheet] : [number, text, place, sheet, rest];
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const chunk: Chunk = {
      fields: [...this.#fields.keys()],
      sheets: [...this.#sheets.keys()],
      rows: this.#rows,
    };
    return owned(new TextEncoder().encode(JSON.stringify(chunk)));
  }
}

/** Most rows and cells have nothing but what is written by place: no object is made to see that. */
function restOfRow(row: ReadRow): PackedRow[0] {
  if (countOf(row) === 2) return 0;
  const { kind: _, cells: __, ...rest } = row;
  return rest;
}

function restOfCell(cell: ReadCell): PackedCell[4] | null {
  if (countOf(cell) === 2) return null;
  const { text: _, source: __, ...rest } = cell;
  return rest;
}

/** How many keys an object has. */
function countOf(of: object): number {
  let count = 0;
  for (const _ in of) count += 1;
  return count;
}

function numberOf<Key>(known: Map<Key, number>, key: Key): number {
  const found = known.get(key);
  if (found !== undefined) return found;
  known.set(key, known.size);
  return known.size - 1;
}

/** Bytes that own their buffer: what is a view into a larger one cannot change hands alone. */
function owned(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}

/** Chunks that stay decoded: going on where one was, and the one before it. */
const CHUNKS_KEPT = 4;

/** Packed rows as a list; a chunk is decoded when a row of it is asked for. Rows that are given are not to be changed. */
export class PackedRows implements RowList {
  readonly length: number;
  readonly #chunks: readonly Uint8Array[];
  readonly #decoded = new Map<number, readonly ReadRow[]>();

  constructor({ length, chunks }: PackedTable) {
    this.length = length;
    this.#chunks = chunks;
  }

  slice(start = 0, end = this.length): ReadRow[] {
    const from = start < 0 ? Math.max(0, this.length + start) : start;
    const to = Math.min(this.length, end < 0 ? this.length + end : end);
    const rows: ReadRow[] = [];
    for (let index = from; index < to; ) {
      const at = Math.floor(index / ROWS_PER_CHUNK);
      const first = at * ROWS_PER_CHUNK;
      const found = this.#chunk(at).slice(index - first, to - first);
      if (found.length === 0) break;
      rows.push(...found);
      index += found.length;
    }
    return rows;
  }

  *[Symbol.iterator](): Iterator<ReadRow> {
    for (let at = 0; at < this.#chunks.length; at += 1) yield* this.#chunk(at);
  }

  #chunk(at: number): readonly ReadRow[] {
    const kept = this.#decoded.get(at);
    if (kept !== undefined) return kept;
    const bytes = this.#chunks[at];
    const rows = bytes === undefined ? [] : decode(bytes);
    this.#decoded.set(at, rows);
    for (const oldest of this.#decoded.keys()) {
      if (this.#decoded.size <= CHUNKS_KEPT) break;
      this.#decoded.delete(oldest);
    }
    return rows;
  }
}

function decode(bytes: Uint8Array): ReadRow[] {
  const { fields, sheets, rows }: Chunk = JSON.parse(new TextDecoder().decode(bytes));
  return rows.map(([rest, kind, ...packed]): ReadRow => {
    const cells: ReadRow['cells'] = {};
    for (const [number, text, place, sheet, more] of packed) {
      const field = fields[number];
      if (field === undefined) continue;
      const source = typeof place === 'string' ? { sheet: sheets[sheet] ?? '', ref: place } : place;
      cells[field] = { text, source, ...more };
    }
    return { kind: kind === 0 ? 'indicator' : kind, cells, ...(rest === 0 ? {} : rest) };
  });
}
