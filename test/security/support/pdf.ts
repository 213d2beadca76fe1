/** Small PDFs written by hand, so that any object of them can be wrong. */
import { deflateSync } from 'node:zlib';

/** The texts of a table with ruling lines, as a content stream. */
export function tablePage(): string {
  const rows = [
    ['STT', 'Muc tieu', 'Ket qua'],
    ['1', 'Ty le ho so', '88,18%'],
    ['2', 'So doanh nghiep', '120'],
  ];
  const texts = rows.flatMap((row, down) =>
    row.map((text, across) => `BT /F1 10 Tf ${60 + across * 150} ${700 - down * 30} Td (${text}) Tj ET`),
  );
  const lines = [0, 1, 2, 3].flatMap((step) => [
    `50 ${720 - step * 30} m 500 ${720 - step * 30} l S`,
    `${50 + step * 150} 720 m ${50 + step * 150} 630 l S`,
  ]);
  return [...texts, ...lines].join('\n');
}

export function stream(content: string | Uint8Array, dictionary = ''): string {
  const bytes = Buffer.from(content);
  return `<< /Length ${bytes.length} ${dictionary} >>\nstream\n${bytes.toString('latin1')}\nendstream`;
}

/** A stream packed `times` over. */
export function packedStream(content: Uint8Array, times = 1): string {
  let bytes: Uint8Array = content;
  for (let time = 0; time < times; time += 1) bytes = deflateSync(bytes, { level: 1 });
  return stream(bytes, `/Filter [${'/FlateDecode '.repeat(times)}]`);
}

/** A file of objects in order, the first of which is the catalogue. */
export function pdfFile(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

export const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

/** A file of one page a content; `pages` and `page` take further entries of the dictionaries. */
export function pdfOf(
  contents: readonly string[],
  { page = '', streams = contents.map((text) => stream(text)) } = {},
): Uint8Array {
  const first = 4;
  const kids = contents.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  return pdfFile([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${contents.length} /Kids [${kids}] >>`,
    FONT,
    ...contents.flatMap((_, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + index * 2 + 1} 0 R ${page} >>`,
      streams[index] ?? '',
    ]),
  ]);
}
