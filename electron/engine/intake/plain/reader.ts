/**
 * Plain text → lines, and grids where it holds tables: tab-separated (pasted from Excel or Word), drawn with
 * `|`, or set in columns by spaces. Every line is a paragraph of its own, unless the whole text was broken
 * into lines at a fixed width.
 */
import { AppError } from '../../../../shared/contract/errors.ts';
import { previewOf } from '../../../../shared/domain/text/legacy/detect.ts';
import type { Task } from '../../task.ts';
import type { Block, ReadBlocks } from '../blocks.ts';
import { RecordReader } from '../delimited/records.ts';
import { headerRoles } from '../delimited/separator.ts';
import { decodeText, withoutZeroEnd } from '../encoding/decode.ts';
import { plainText } from '../text.ts';
import { WarningList } from '../warning-list.ts';
import { type FoundTable, type NoTable, type PhysicalLine, physicalLines } from './lines.ts';
import { pipeTable } from './pipes.ts';
import { positionTable } from './positions.ts';
import { tabTable } from './tabs.ts';
import { isWrapped, joinWrapped } from './wrapped.ts';

const MAX_CELLS = 2_000_000;
/** No report has as much running text; a table has its own limit. */
const MAX_PARAGRAPHS = 200_000;
const STEP_BLOCKS = 1_000;
/** So often is what looks like a header of columns set by spaces followed to the end of its lines. */
const MAX_TRIES = 50;
/** Of values in a text that is no .csv: where their headers are known, they are a table all the same. */
const SEPARATORS = [';', ','] as const;
const MIN_HEADERS = 3;
const MAX_HEADER_LENGTH = 2_000;

/** @throws AppError FILE_HOSTILE, FILE_WITHOUT_TABLE (no text at all), CANCELLED */
export async function readPlainText(bytes: Uint8Array, task: Task): Promise<ReadBlocks> {
  await task.step('Đang đọc tệp', 0, bytes.length);
  const { text, warnings: doubts } = decodeText(withoutZeroEnd(bytes));
  const { blocks, warnings } = await textBlocks(text, task);
  if (blocks.length === 0) throw new AppError('FILE_WITHOUT_TABLE');
  return { blocks, footnotes: new Map(), warnings: [...doubts, ...warnings] };
}

/**
 * The lines and grids of a text.
 * @param firstLine the number that its first line has in the file
 * @throws AppError FILE_HOSTILE, CANCELLED
 */
export async function textBlocks(
  text: string,
  task: Task,
  firstLine = 1,
): Promise<Pick<ReadBlocks, 'blocks' | 'warnings'>> {
  const warnings = new WarningList();
  const lines = physicalLines(text, firstLine);
  const finder = new TableFinder(text, lines);
  const found: (FoundTable | PhysicalLine)[] = [];
  let cells = 0;
  let paragraphs = 0;
  let index = 0;
  while (index < lines.length) {
    if (found.length % STEP_BLOCKS === 0) await task.step('Đang đọc văn bản', index, lines.length);
    const table = finder.at(index);
    const line = lines[index];
    if (table !== null) {
      found.push(table);
      for (const told of table.warnings) warnings.add(told);
      cells += table.grid.rows.length * (table.grid.rows[0]?.cells.length ?? 0);
      if (cells > MAX_CELLS) throw new AppError('FILE_HOSTILE', { reason: 'cells' });
    } else if (line !== undefined) {
      paragraphs += line.text === '' ? 0 : 1;
      if (paragraphs > MAX_PARAGRAPHS) throw new AppError('FILE_HOSTILE', { reason: 'rows' });
      found.push(line);
    }
    index = table?.next ?? index + 1;
  }
  return { blocks: blocksOf(found), warnings: warnings.list() };
}

type TableKind = 'tab' | 'separated' | 'pipe' | 'position';

function unquoted(value: string): string {
  return value.trim().replace(/^"|"$/g, '');
}

/** Tries the kinds of tables at a line; a stretch of lines that holds none is not tried again. */
class TableFinder {
  readonly #text: string;
  readonly #lines: readonly PhysicalLine[];
  readonly #tabs: RecordReader;
  readonly #preview: (text: string) => string;
  /** From which line on each kind is tried. */
  readonly #from: Record<TableKind, number> = { tab: 0, separated: 0, pipe: 0, position: 0 };
  #tries = 0;

  constructor(text: string, lines: readonly PhysicalLine[]) {
    this.#text = text;
    this.#lines = lines;
    this.#preview = previewOf(text);
    this.#tabs = new RecordReader(text, '\t');
  }

  at(index: number): FoundTable | null {
    const line = this.#lines[index]?.text ?? '';
    if (line.includes('\t')) return this.#try('tab', index, () => tabTable(this.#tabs, this.#lines, index));
    const separator = SEPARATORS.find((sign) => this.#heads(line, sign));
    if (separator !== undefined) {
      const reader = new RecordReader(this.#text, separator);
      return this.#try('separated', index, () => tabTable(reader, this.#lines, index));
    }
    if (line.includes('|') || /^\s*\+-/.test(line)) {
      return this.#try('pipe', index, () => pipeTable(this.#lines, index));
    }
    if (!/\S {2}/.test(line) || this.#tries > MAX_TRIES) return null;
    return this.#try('position', index, () => positionTable(this.#lines, index, this.#preview));
  }

  /** Whether the values of a line are headers: other lines with commas are sentences. */
  #heads(line: string, separator: string): boolean {
    if (!line.includes(separator) || line.length > MAX_HEADER_LENGTH) return false;
    return headerRoles(line.split(separator).map((value) => this.#preview(unquoted(value)))) >= MIN_HEADERS;
  }

  #try(kind: TableKind, index: number, find: () => FoundTable | NoTable): FoundTable | null {
    if (index < this.#from[kind]) return null;
    const found = find();
    if (found.grid !== null) return found;
    this.#from[kind] = found.next;
    if (found.costly === true) this.#tries += 1;
    return null;
  }
}

function blocksOf(found: readonly (FoundTable | PhysicalLine)[]): Block[] {
  const wrapped = isWrapped(found.filter((block) => 'text' in block));
  const blocks: Block[] = [];
  let open: PhysicalLine[] = [];
  let newPage = false;
  const flush = () => {
    const [first] = open;
    if (first === undefined) return;
    const clean = plainText(open.map(({ text }) => text).join(' '));
    const heading = open.length === 1 && /^(?: {8,}|\t{2,})\S/.test(first.text) && clean.text.length <= 120;
    const source = { line: first.number, column: 1 };
    if (clean.text !== '') {
      blocks.push({ kind: 'line', text: clean, source, heading, startsPage: newPage });
      newPage = false;
    }
    open = [];
  };
  for (const block of found) {
    if (!('text' in block)) {
      flush();
      blocks.push(block.grid);
      newPage = false;
      continue;
    }
    const before = open.at(-1);
    if (before === undefined || !wrapped || !joinWrapped(before, block)) flush();
    newPage ||= block.startsPage;
    open.push(block);
  }
  flush();
  return blocks;
}
