/**
 * The annexes of real documents as offices with old fonts would send them: in each legacy encoding and format,
 * with fonts that tell and without, every cell against the truth.
 */
import { readFileSync } from 'node:fs';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import type { ReadResult } from '../../../shared/domain/submission.ts';
import { TCVN3 } from '../../../shared/domain/text/legacy/tcvn3.ts';
import { VNI_PAIRS, VNI_SINGLE } from '../../../shared/domain/text/legacy/vni.ts';
import { dataPath } from '../../support/folders.ts';
import { toCombined, toTcvn3, toTcvn3Runs, toViqr, toVni } from '../../support/legacy.ts';
import { describeReal } from '../../support/real.ts';
import { readTruth, type Truth, truthField } from '../../support/truth.ts';
import { bytesOf, read } from './builders.ts';

interface Run {
  text: string;
  font?: string;
}

type Encode = (text: string) => Run[];

/** Word and Excel keep the font of every piece; text that was pasted keeps Unicode among them. */
const WITH_FONTS: [string, Encode][] = [
  ['TCVN3, .VnTime and .VnTimeH', toTcvn3Runs],
  ['VNI, VNI-Times', (text) => [{ text: toVni(text), font: 'VNI-Times' }]],
  ['TCVN3 and Unicode', (text) => (text.length % 3 === 0 ? [{ text, font: 'Arial' }] : toTcvn3Runs(text))],
  [
    'TCVN3 and Unicode in one font',
    (text) => (text.length % 3 === 0 ? [{ text, font: '.VnTime' }] : toTcvn3Runs(text)),
  ],
];

const WITHOUT_FONTS: [string, (text: string) => string][] = [
  ['TCVN3', toTcvn3],
  ['VNI', toVni],
  ['VIQR', toViqr],
  ['decomposed', (text) => text.normalize('NFD')],
  ['tổ hợp', toCombined],
];

const TRUTHS = ['T9M', 'T2024', 'TDTI'] as const;

function rowsOf(truth: Truth): string[][] {
  const header = truth.columns.map(({ header: text }) => text);
  return [header, ...truth.rows.map(({ cells }) => truth.columns.map(({ key }) => cells[key] ?? ''))];
}

async function document(truth: Truth, encode: Encode): Promise<Uint8Array> {
  const paragraphs = (text: string) =>
    text.split('\n').map((line) => new Paragraph({ children: encode(line).map((run) => new TextRun(run)) }));
  const rows = rowsOf(truth).map(
    (cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: paragraphs(text) })) }),
  );
  const children = [...paragraphs(truth.title), new Table({ rows })];
  return bytesOf(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

async function workbook(truth: Truth, encode: Encode): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Sheet1');
  for (const [index, cells] of rowsOf(truth).entries()) {
    for (const [column, text] of cells.entries()) {
      const cell = sheet.getCell(index + 1, column + 1);
      const runs = encode(text);
      cell.numFmt = '@';
      const [only] = runs;
      if (runs.length > 1)
        cell.value = {
          richText: runs.map((run) => ({ text: run.text, font: { name: run.font ?? 'Arial' } })),
        };
      else if (only !== undefined) {
        cell.value = only.text;
        if (only.font !== undefined) cell.font = { name: only.font };
      }
    }
  }
  return bytesOf(await book.xlsx.writeBuffer());
}

/** Bytes of Windows-1252: dashes and quotes have codes there that Latin-1 has not. */
function windows1252(text: string): Uint8Array {
  const codes = new Map(
    Array.from({ length: 256 }, (_, byte) => [
      new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
      byte,
    ]),
  );
  return Uint8Array.from(text, (character) => codes.get(character) ?? 0x3f);
}

function delimited(truth: Truth, encode: (text: string) => string, encoding: string): Uint8Array {
  const lines = rowsOf(truth).map((cells) =>
    cells.map((text) => `"${encode(text).replaceAll('"', '""')}"`).join(','),
  );
  const text = `${lines.join('\r\n')}\r\n`;
  const bytesPerLetter = encoding === 'TCVN3' || encoding === 'VNI';
  return bytesPerLetter ? windows1252(text) : new TextEncoder().encode(text);
}

/** As Word saves it or as it is pasted. */
function page(truth: Truth, encode: Encode): Uint8Array {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const cell = (text: string) =>
    text
      .split('\n')
      .map((line) => encode(line))
      .map((runs) => runs.map((run) => `<span style="font-family:'${run.font}'">${escaped(run.text)}</span>`))
      .map((spans) => `<p>${spans.join('')}</p>`)
      .join('');
  const rows = rowsOf(truth).map(
    (cells) => `<tr>${cells.map((text) => `<td>${cell(text)}</td>`).join('')}</tr>`,
  );
  return new TextEncoder().encode(`<meta charset="utf-8"><table border=1>${rows.join('')}</table>`);
}

/** Windows-1252 has no such sign. */
function inWindows1252(truth: Truth): Truth {
  const rows = truth.rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(
      Object.entries(row.cells).map(([key, text]) => [key, text.replaceAll('≥', '>=')]),
    ),
  }));
  return { ...truth, rows };
}

interface Comparison {
  cells: number;
  wrong: { expected: string; found: string }[];
}

/** TCVN3 without its fonts holds no capitals with marks: case aside then. */
function compare(result: ReadResult, truth: Truth, caseAside = false): Comparison {
  const [table] = result.tables;
  const same = (text: string) => (caseAside ? text.toLowerCase() : text).replace(/\s+/g, ' ');
  const comparison: Comparison = { cells: 0, wrong: [] };
  for (const [index, row] of truth.rows.entries()) {
    for (const [key, text] of Object.entries(row.cells)) {
      comparison.cells += 1;
      const found = table?.rows[index]?.cells[truthField(key)]?.text ?? '';
      if (same(found) !== same(text)) comparison.wrong.push({ expected: text, found });
    }
  }
  return comparison;
}

function doubtsOf(result: ReadResult): string[] {
  return result.warnings.filter(({ code }) => code.startsWith('TEXT_ENCODING')).map(({ message }) => message);
}

describeReal('legacy encodings', () => {
  it('equals the tables of the standards, letter by letter', () => {
    const { tcvn3, vni_windows: vni } = JSON.parse(readFileSync(dataPath('vn-encodings.json'), 'utf8'));
    const text = (bytes: string) =>
      bytes
        .split(' ')
        .map((byte) => String.fromCharCode(Number.parseInt(byte, 16)))
        .join('');
    const table = (codes: Record<string, string>) =>
      Object.entries(codes).map(([bytes, letter]) => [text(bytes), letter]);
    expect(table(tcvn3.decode).sort()).toEqual([...TCVN3].sort());
    expect(new Map([...VNI_PAIRS, ...VNI_SINGLE])).toEqual(
      new Map([
        ...VNI_PAIRS,
        ...VNI_SINGLE,
        ...(table({ ...vni.decode_pairs, ...vni.decode_single }) as [string, string][]),
      ]),
    );
  });

  it.each(TRUTHS.flatMap((name) => WITH_FONTS.map(([encoding, encode]) => ({ name, encoding, encode }))))(
    '$name in Word, Excel and HTML: $encoding',
    async ({ name, encoding, encode }) => {
      const truth = readTruth(name);
      const files = [
        ['docx', await document(truth, encode)],
        ['xlsx', await workbook(truth, encode)],
        ['html', page(truth, encode)],
      ] as const;
      for (const [format, bytes] of files) {
        const result = await read(bytes, `tệp.${format}`);
        expect({ format, wrong: compare(result, truth).wrong }).toEqual({ format, wrong: [] });
        // A word that is Vietnamese both ways (chó, chú) is told where both stand in one font.
        if (!encoding.endsWith('in one font')) expect(doubtsOf(result)).toEqual([]);
        expect(result.conversions.every(({ basis }) => basis === 'font')).toBe(true);
      }
    },
  );

  it.each(TRUTHS.flatMap((name) => WITHOUT_FONTS.map(([encoding, encode]) => ({ name, encoding, encode }))))(
    '$name without a telling font: $encoding',
    async ({ name, encoding, encode }) => {
      const truth = inWindows1252(readTruth(name));
      const runs: Encode = (text) => [{ text: encode(text), font: 'Times New Roman' }];
      const files = [
        ['docx', await document(truth, runs)],
        ['xlsx', await workbook(truth, runs)],
        ['csv', delimited(truth, encode, encoding)],
      ] as const;
      for (const [format, file] of files) {
        const result = await read(file, `tệp.${format}`);
        expect({ format, wrong: compare(result, truth, encoding === 'TCVN3').wrong }).toEqual({
          format,
          wrong: [],
        });
        expect(doubtsOf(result)).toEqual([]);
        expect(result.conversions.map(({ basis }) => basis)).toEqual(['statistics']);
      }
    },
  );
});
