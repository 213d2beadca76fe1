/** Running text, footnotes and words of PDFs, and files that cannot be read as text. */
import { describe, expect, it } from 'vitest';
import { looksCoded, unreadable } from '../../../electron/engine/intake/pdf/unreadable.ts';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import {
  drawn,
  gridsOf,
  linesOf,
  picture,
  printed,
  readBytes,
  textAt,
  textsOf,
  warningsOf,
} from './pdf-samples.ts';

async function codeOf(bytes: Uint8Array): Promise<ErrorCode | null> {
  try {
    await readBytes(bytes);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

describe('words', () => {
  it('counts a space in the file only where it shows, and a gap only where it is as wide as one', async () => {
    const spaced = 'BT /F1 10 Tf 1 0 0 1 50 250 Tm [(th ) 250 (uc hi ) 255 (en nang l) -12 (uc)] TJ ET\n';
    const parted = 'BT /F1 10 Tf 1 0 0 1 50 200 Tm [(canh) -300 (tranh) -260 (tot)] TJ ET\n';
    expect(linesOf(await readBytes(drawn([{ content: spaced + parted }])))).toEqual([
      'thuc hien nang luc',
      'canh tranh tot',
    ]);
  });

  it('reads letters by their place where a line is drawn in two passes', async () => {
    const content =
      textAt(50, 250, 'K') +
      textAt(70, 250, 'T QUA') +
      textAt(57.2, 250, 'E', 10, 'F2') +
      textAt(63.9, 250, 'E');
    expect(linesOf(await readBytes(drawn([{ content }])))).toEqual(['KEET QUA']);
  });

  it('prints a letter once that was printed twice to look bold', async () => {
    const content = textAt(50, 250, 'Tong cong') + textAt(50.3, 250, 'Tong cong');
    expect(linesOf(await readBytes(drawn([{ content }])))).toEqual(['Tong cong']);
  });

  it('takes raised marks out and leaves powers of units', async () => {
    const read = await readBytes(
      await printed({
        content: [
          { text: ['Đạt 95,74% (179/188', { text: '1', sup: true }, ' cơ quan)'] },
          { text: ['Diện tích 12 km', { text: '2', sup: true }, ' đất'] },
        ],
      }),
    );
    expect(linesOf(read)).toEqual(['Đạt 95,74% (179/188 cơ quan)', 'Diện tích 12 km² đất']);
    const [first] = read.blocks;
    expect(first?.kind === 'line' ? first.text.marks : []).toEqual([{ after: '179/188', mark: '1' }]);
  });
});

describe('running text', () => {
  it('keeps the two blocks of a letterhead apart', async () => {
    const read = await readBytes(
      await printed({
        content: [
          {
            columns: [
              { text: 'UBND TỈNH AN GIANG\nSỞ NỘI VỤ', alignment: 'center', width: 200 },
              {
                text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
                alignment: 'center',
              },
            ],
          },
          { text: 'BÁO CÁO', alignment: 'center', margin: [0, 30, 0, 0] },
        ],
      }),
    );
    expect(linesOf(read)).toEqual([
      'UBND TỈNH AN GIANG',
      'SỞ NỘI VỤ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'BÁO CÁO',
    ]);
  });

  it('joins the lines of a paragraph, over the end of a page too, and drops page numbers', async () => {
    const paragraphs = Array.from(
      { length: 30 },
      (_, index) => `Đoạn ${index + 1}: ${'cơ quan chủ trì báo cáo kết quả thực hiện '.repeat(6)}hết.`,
    );
    const read = await readBytes(
      await printed({
        footer: (page) => ({ text: `Trang ${page}`, alignment: 'center' }),
        content: paragraphs.map((text) => ({ text, alignment: 'justify', margin: [0, 0, 0, 6] })),
      }),
    );
    expect(linesOf(read)).toEqual(paragraphs);
    expect(
      new Set(
        read.blocks.map((block) => (block.kind === 'line' && 'page' in block.source ? block.source.page : 0)),
      ).size,
    ).toBeGreaterThan(1);
  });

  it('keeps footnotes at the foot of a page apart, by their marks', async () => {
    const read = await readBytes(
      await printed({
        footer: (page) =>
          page > 1
            ? ''
            : {
                margin: [40, 0, 40, 0],
                stack: [
                  { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 140, y2: 0, lineWidth: 0.5 }] },
                  { text: [{ text: '1', sup: true }, ' 188 cơ quan gồm: 21 sở, ngành tỉnh.'], fontSize: 8 },
                ],
              },
        content: [{ text: ['Có 179/188', { text: '1', sup: true }, ' cơ quan.'] }, 'Đoạn sau.'],
      }),
    );
    expect(linesOf(read)).toEqual(['Có 179/188 cơ quan.', 'Đoạn sau.']);
    expect([...read.footnotes]).toEqual([['1', '188 cơ quan gồm: 21 sở, ngành tỉnh.']]);
  });

  it('leaves out what lies outside the shown part of the page', async () => {
    const content = textAt(60, 250, 'seen') + textAt(300, 250, 'cut off');
    const read = await readBytes(drawn([{ content, cropBox: '50 200 200 300' }]));
    expect(linesOf(read)).toEqual(['seen']);
    expect(read.blocks[0]?.kind === 'line' ? read.blocks[0].source : null).toMatchObject({
      page: 1,
      box: [10, 42, expect.any(Number), 52.2],
    });
  });

  it('reads a header that is written upwards', async () => {
    const lines =
      '50 250 m 200 250 l 50 180 m 200 180 l 50 160 m 200 160 l 50 160 m 50 250 l 90 160 m 90 250 l 200 160 m 200 250 l S\n';
    const upwards = 'BT /F1 10 Tf 0 1 -1 0 73 190 Tm (Ordinal) Tj ET\n';
    const words = [textAt(95, 200, 'Target of the year'), textAt(55, 166, '1'), textAt(95, 166, '50%')];
    const read = await readBytes(drawn([{ content: lines + upwards + words.join('') }]));
    expect(textsOf(gridsOf(read)[0])).toEqual([
      ['Ordinal', 'Target of the year'],
      ['1', '50%'],
    ]);
  });
});

describe('files that cannot be read as text', () => {
  it('says that a scan has no text', async () => {
    expect(await codeOf(await printed({ content: [{ image: picture(), width: 400 }] }))).toBe('FILE_SCANNED');
  });

  it('names the scanned pages among others', async () => {
    const bytes = await printed({
      content: ['Trang có chữ', { image: picture(), width: 400, pageBreak: 'before' }],
    });
    const read = await readBytes(bytes);
    expect(read.warnings).toMatchObject([
      { code: 'PDF_PAGES_SCANNED', message: expect.stringContaining('Trang 2 ') },
    ]);
  });

  it('asks for the file without a password', async () => {
    const bytes = await printed({ userPassword: 'mat khau', ownerPassword: 'khac', content: ['Chữ'] });
    expect(await codeOf(bytes)).toBe('FILE_PASSWORD_PROTECTED');
  });

  it('reads what is protected against changes only', async () => {
    const bytes = await printed({ ownerPassword: 'khac', content: ['Chữ'] });
    expect(linesOf(await readBytes(bytes))).toEqual(['Chữ']);
  });

  it('says that a file is damaged', async () => {
    expect(await codeOf(Uint8Array.from(Buffer.from('%PDF-1.7\nnothing')))).toBe('FILE_DAMAGED');
  });

  it('warns of a file that lacks its end', async () => {
    const whole = drawn([{ content: textAt(50, 250, 'text') }]);
    const read = await readBytes(whole.subarray(0, whole.length - 7));
    expect(linesOf(read)).toEqual(['text']);
    expect(read.warnings).toMatchObject([{ code: 'PDF_CUT_OFF' }]);
  });

  it('warns of a page whose bytes were changed on the way', async () => {
    const bytes = await printed({ content: ['Trang đầu', { text: 'Trang sau', pageBreak: 'before' }] });
    const at = Buffer.from(bytes).indexOf('stream\n') + 40;
    bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    const read = await readBytes(bytes);
    expect(linesOf(read)).not.toEqual(['Trang đầu', 'Trang sau']);
    expect(warningsOf(read)).toContain('PDF_DAMAGED');
  });

  it('refuses more pages than any report has', async () => {
    const pages = Array.from({ length: 501 }, () => ({ content: '' }));
    expect(await codeOf(drawn(pages))).toBe('FILE_HOSTILE');
  });

  it('refuses states that are saved without end', async () => {
    expect(await codeOf(drawn([{ content: 'q '.repeat(2_000) + textAt(50, 50, 'x') }]))).toBe('FILE_HOSTILE');
  });

  it('tells letters that the file does not name', () => {
    expect(['50%', 'Tỷ lệ\n100%', ''].some(unreadable)).toBe(false);
    expect(['T\ue0b7 lệ', 'T\ufffd lệ', '\u0003\u0012'].every(unreadable)).toBe(true);
    expect(looksCoded('Tỷ lệ hồ sơ trực tuyến 95,74% (180/188 cơ quan). '.repeat(5))).toBe(false);
    expect(looksCoded('!"#$ %&\'( )*+, ->? @A^_ '.repeat(20))).toBe(true);
  });
});
