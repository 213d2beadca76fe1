/** What the malformed files are made from: a seeded dice, and a good file of each format to break. */
import { utils, write } from '@e965/xlsx';
import { document, HEADER, paragraph, tableOf, workbook } from '../../engine/intake/builders.ts';
import { pdfOf, tablePage } from './pdf.ts';

export interface Malformed {
  name: string;
  fileName: string;
  /** Made when it is needed: together they would fill the memory that is measured. */
  make: () => Uint8Array | Promise<Uint8Array>;
}

export type Dice = (sides: number) => number;

/** The same throws for the same seed (mulberry32). */
export function dice(seed: number): Dice {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

const ROWS = [
  HEADER,
  ['I', 'CHÍNH QUYỀN SỐ', '', '', '', ''],
  ['1', 'Tỷ lệ hồ sơ trực tuyến', '80%', 'Sở Tư pháp', '88,18%\n(605.172/686.283)', 'Đạt'],
  ['2', 'Số doanh nghiệp công nghệ số', '118', 'Sở Nội vụ', '120 doanh nghiệp', 'Đạt'],
  ['3', 'Hộ gia đình có cáp quang', 'Trên 50%', 'Sở Y tế', '96,5%', 'Chưa đạt'],
];

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function oldWorkbook(bookType: 'biff8' | 'ods'): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS), 'Biểu 1');
  const bytes: ArrayBuffer | Uint8Array = write(book, { type: 'array', bookType });
  return new Uint8Array(bytes);
}

export function htmlTable(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) =>
    row.map((text) => `<td>${text.replace('\n', '<br>')}</td>`).join('');
  return `<html><body><p>Báo cáo</p><table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table></body></html>`;
}

/** One good file of each format; the file's ending tells which. */
export async function goodFiles(): Promise<Record<string, Uint8Array>> {
  return {
    'báo cáo.xlsx': await workbook((sheet) => sheet.addRows(ROWS)),
    'báo cáo.docx': await document([paragraph('Kết quả'), tableOf(ROWS)]),
    'báo cáo.xls': oldWorkbook('biff8'),
    'báo cáo.ods': oldWorkbook('ods'),
    'báo cáo.csv': utf8(ROWS.map((row) => row.map((text) => `"${text}"`).join(';')).join('\r\n')),
    'báo cáo.tsv': utf8(ROWS.map((row) => row.map((text) => text.replace('\n', ' ')).join('\t')).join('\n')),
    'báo cáo.pdf': pdfOf([tablePage()]),
    'báo cáo.html': utf8(htmlTable(ROWS)),
    'báo cáo.txt': utf8(
      `Kết quả thực hiện\n\n${ROWS.map((row) => row.join('\t')).join('\n')}\nTỷ lệ đạt 88,18%.`,
    ),
  };
}

/** Each good file cut off, with bits turned over, with stretches overwritten, doubled and taken out. */
export async function broken(seed: number): Promise<Malformed[]> {
  const roll = dice(seed);
  const found: Malformed[] = [];
  for (const [fileName, bytes] of Object.entries(await goodFiles())) {
    const add = (name: string, make: () => Uint8Array) =>
      found.push({ name: `${fileName}: ${name}`, fileName, make });
    for (let share = 1; share <= 9; share += 1) {
      const length = Math.floor((bytes.length * share) / 10) + roll(7);
      add(`cut to ${length}`, () => bytes.slice(0, length));
    }
    add('without its beginning', () => bytes.slice(roll(64) + 1));
    for (const flips of [1, 1, 1, 1, 2, 4, 8, 16, 64, 256]) {
      const places = Array.from({ length: flips }, () => [roll(bytes.length), 1 << roll(8)] as const);
      add(`${flips} bits at ${places[0]?.[0]}`, () => {
        const changed = bytes.slice();
        for (const [at, bit] of places) changed[at] = (changed[at] ?? 0) ^ bit;
        return changed;
      });
    }
    for (const value of [0x00, 0xff, 0x20, 0x3c]) {
      const at = roll(bytes.length);
      add(`64 bytes of ${value} at ${at}`, () => bytes.slice().fill(value, at, at + 64));
    }
    const [from, to] = [roll(bytes.length), roll(bytes.length)].sort((one, other) => one - other);
    add(`${from} to ${to} taken out`, () => joined(bytes.slice(0, from), bytes.slice(to)));
    add(`${from} to ${to} doubled`, () => joined(bytes.slice(0, to), bytes.slice(from)));
    add('twice', () => joined(bytes, bytes));
  }
  return found;
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
