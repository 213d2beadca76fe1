/** Plain text, web pages and PDFs that mean harm, and texts that a regular expression may stumble over. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { document, HEADER, paragraph, tableOf, workbook } from '../../engine/intake/builders.ts';
import { htmlTable, type Malformed, utf8 } from './malformed.ts';
import { FONT, packedStream, pdfFile, pdfOf, stream, tablePage } from './pdf.ts';

const MEGABYTE = 1024 * 1024;
const TABLE = [HEADER, ['1', 'Hồ sơ', '1%', 'Sở A', '2%', 'Đạt']];

function texts(entries: Readonly<Record<string, () => string>>, fileName: string): Malformed[] {
  return Object.entries(entries).map(([name, make]) => ({
    name: `${fileName}: ${name}`,
    fileName,
    make: () => utf8(make()),
  }));
}

export function hostileTexts(): Malformed[] {
  const head = HEADER.join(';');
  const html = (inside: string) => htmlTable(TABLE).replace('</table>', `${inside}</table>`);
  return [
    ...texts(
      {
        'a million separators in a line': () => `${head}\n${';'.repeat(1_000_000)}`,
        'a million separators in the header': () => `STT${';'.repeat(1_000_000)}Mục tiêu\n1;2`,
        'a million empty lines': () => `${head}\n${'\n'.repeat(1_000_000)}1;A;1%;X;2%;Đạt`,
        'a million lines of one value': () => `${head}\n${'1\n'.repeat(1_000_000)}`,
        'a quote that is never closed': () => `${head}\n1;"${'a;b\n'.repeat(500_000)}`,
        'quotes only': () => '"'.repeat(1_000_001),
        'quotes and separators': () => `${head}\n${'";"'.repeat(400_000)}`,
        'a value of 5 MB': () => `${head}\n1;${'a'.repeat(5 * MEGABYTE)};1%;X;2%;Đạt`,
        zeros: () => `${head}\n${'\0'.repeat(200_000)}`,
        'every separator': () => `${head}\n${'\t;,|'.repeat(200_000)}`,
        'carriage returns': () => `${head}${'\r'.repeat(500_000)}`,
      },
      'a.csv',
    ),
    ...texts(
      {
        'a line of 5 MB': () => 'x'.repeat(5 * MEGABYTE),
        'a million lines': () => 'Tỷ lệ 5%\n'.repeat(500_000),
        tabs: () => `STT\tMục tiêu\n${'\t'.repeat(1_000_000)}`,
        'a line of marks': () => `a${'\u0301'.repeat(500_000)}`,
        'directions and joiners': () => '\u202e\u200d\ufeff\u2066'.repeat(200_000),
      },
      'a.txt',
    ),
    ...texts(
      {
        'a cell a thousand million columns wide': () => html('<tr><td colspan=1000000000>a</td></tr>'),
        'a cell a thousand million rows high': () => html('<tr><td rowspan=1000000000>a</td><td>b</td></tr>'),
        'cells wide and high': () => html('<tr><td colspan=1000 rowspan=65534>a</td></tr>'.repeat(500)),
        '100,000 elements deep': () => '<div>'.repeat(100_000) + htmlTable(TABLE),
        '100,000 elements deep in a cell': () => html(`<tr><td>${'<b>'.repeat(100_000)}a</td></tr>`),
        '2,000 tables in each other': () => '<table><tr><td>'.repeat(2_000),
        '20,000 tables in each other': () => '<table><tr><td>'.repeat(20_000),
        'half a million attributes': () =>
          `<table ${Array.from({ length: 200_000 }, (_, n) => `a${n}`).join(' ')}>${htmlTable(TABLE)}`,
        'a comment that is never closed': () => `<!--${'-<!'.repeat(500_000)}`,
        'an entity a million times': () => html(`<tr><td>${'&NotEqualTilde;'.repeat(200_000)}</td></tr>`),
        'a script and a picture from the network': () =>
          html('<tr><td><script>while(1);</script><img src="http://127.0.0.1:9/a.png">a</td></tr>'),
        'formatting elements never closed': () =>
          html(`<tr><td>${'<a><b><i><u>'.repeat(2_000)}<p>a</td></tr>`),
        'a table of 200,000 rows': () => html('<tr><td>1<td>a<td>b<td>c<td>d<td>e'.repeat(200_000)),
      },
      'a.html',
    ),
    ...pdfs(),
  ];
}

function pdfs(): Malformed[] {
  const pages = '<< /Type /Pages /Count 1 /Kids [4 0 R] >>';
  const page =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>';
  const catalog = '<< /Type /Catalog /Pages 2 0 R >>';
  const whole = (parts: {
    catalog?: string;
    pages?: string;
    page?: string;
    contents?: string;
    more?: string[];
    trailer?: string;
  }) =>
    pdfFile(
      [
        parts.catalog ?? catalog,
        parts.pages ?? pages,
        FONT,
        parts.page ?? page,
        parts.contents ?? stream(tablePage()),
        ...(parts.more ?? []),
      ],
      parts.trailer,
    );
  const files: Readonly<Record<string, () => Uint8Array>> = {
    'pages that hold themselves': () => whole({ pages: '<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>' }),
    'pages without end': () => whole({ pages: `<< /Type /Pages /Count 1000000000 /Kids [4 0 R] >>` }),
    'one page 100,000 times': () =>
      whole({ pages: `<< /Type /Pages /Count 100000 /Kids [${'4 0 R '.repeat(100_000)}] >>` }),
    'a list 100,000 lists deep': () =>
      whole({ catalog: `<< /Type /Catalog /Pages 2 0 R /A ${'['.repeat(100_000)} >>` }),
    'a dictionary 50,000 deep': () => whole({ page: `<< /Type /Page /A ${'<< /A '.repeat(50_000)}` }),
    'a packed stream of 100 MB': () =>
      whole({ contents: packedStream(new Uint8Array(100 * MEGABYTE).fill(0x20)) }),
    'a stream packed three times': () =>
      whole({ contents: packedStream(new Uint8Array(100 * MEGABYTE).fill(0x20), 3) }),
    'one content 20,000 times': () =>
      whole({ page: page.replace('/Contents 5 0 R', `/Contents [${'5 0 R '.repeat(20_000)}]`) }),
    'a form that draws itself': () =>
      whole({
        page: page.replace('/Font', '/XObject << /X 6 0 R >> /Font'),
        contents: stream('/X Do'),
        more: [
          stream(
            '/X Do /X Do',
            '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>',
          ),
        ],
      }),
    'forms that draw ten others each': () => {
      const forms = Array.from({ length: 9 }, (_, level) =>
        stream(
          '/X Do '.repeat(10),
          `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${7 + level} 0 R >> >>`,
        ),
      );
      const last = stream('BT /F1 9 Tf (a) Tj ET', '/Type /XObject /Subtype /Form /BBox [0 0 9 9]');
      return whole({
        page: page.replace('/Font', '/XObject << /X 6 0 R >> /Font'),
        contents: stream('/X Do'),
        more: [...forms, last],
      });
    },
    'a million lines': () => whole({ contents: stream('1 1 m 2 2 l S\n'.repeat(500_000)) }),
    'a grid of ten thousand lines': () =>
      whole({
        contents: stream(
          Array.from(
            { length: 5_000 },
            (_, n) => `${n / 9} 0 m ${n / 9} 842 l S 0 ${n / 7} m 595 ${n / 7} l S`,
          ).join('\n'),
        ),
      }),
    'half a million letters on one place': () =>
      whole({ contents: stream(`BT /F1 10 Tf 60 700 Td ${'(a) Tj '.repeat(300_000)} ET`) }),
    'states saved and never given back': () => whole({ contents: stream('q '.repeat(100_000)) }),
    'a text of 5 MB': () => whole({ contents: stream(`BT /F1 10 Tf (${'a '.repeat(2_500_000)}) Tj ET`) }),
    'a page of no size': () => whole({ page: page.replace('595 842', '0 0') }),
    'a page of all sizes': () => whole({ page: page.replace('595 842', '1e308 -1e308') }),
    'texts of infinite size': () =>
      whole({ contents: stream('BT /F1 1e300 Tf 1e300 0 0 1e300 9e299 9e299 Tm (a) Tj ET') }),
    'an index that goes back to itself': () => whole({ trailer: '/Prev 15' }),
    'an index far outside': () => whole({ trailer: '/Prev 99999999' }),
    'a font without end': () =>
      whole({ contents: stream(`BT /F1 10 Tf ${'/F1 1 Tf '.repeat(200_000)} (a) Tj ET`) }),
    'a password': () =>
      whole({ trailer: '/Encrypt << /Filter /Standard /V 1 /R 2 /O (a) /U (b) /P -1 >> /ID [(a) (a)]' }),
    'no page': () => whole({ pages: '<< /Type /Pages /Count 0 /Kids [] >>' }),
    'no catalogue': () => whole({ catalog: 'null' }),
    'a script that runs when it is opened': () =>
      whole({
        catalog: '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (while\\(1\\);) >> >>',
      }),
    'two thousand empty pages': () => pdfOf(Array.from({ length: 2_000 }, () => '')),
  };
  return Object.entries(files).map(([name, make]) => ({ name: `a.pdf: ${name}`, fileName: 'a.pdf', make }));
}

/** Runs that make a careless regular expression go back and forth without end. */
const RUNS: Readonly<Record<string, string>> = {
  spaces: ' ',
  'hard spaces': '\u00a0',
  digits: '9',
  'digits and points': '1.',
  'digits and commas': '1,',
  brackets: '(',
  'brackets and digits': '(1',
  'letters and spaces': 'a ',
  hyphens: '- ',
  quotes: '"',
  stars: '*',
  raised: '¹',
  'percent signs': '9% ',
  marks: 'a\u0301',
  'legacy letters': '®Ëµ¸ ',
};
const RUN_LENGTH = MEGABYTE;

/** Each run in each format, once alone and once with a letter behind it. */
export async function stumblingTexts(): Promise<Malformed[]> {
  const xlsx = await workbook((sheet) => sheet.addRows([...TABLE, ['2', 'CHỖ', '', '', 'CHỖ', '']]));
  const docx = await document([paragraph('CHỖ'), tableOf([...TABLE, ['2', 'CHỖ', '', '', 'CHỖ', '']])]);
  const replaced = (file: Uint8Array, part: string, text: string): Uint8Array => {
    const parts = unzipSync(file);
    const escaped = text.replaceAll('<', '&lt;');
    parts[part] = strToU8(strFromU8(parts[part] ?? new Uint8Array()).replaceAll('CHỖ', () => escaped));
    return zipSync(parts, { level: 1 });
  };
  return Object.entries(RUNS).flatMap(([name, run]): Malformed[] => {
    const text = (length: number) => `Tỷ lệ 5${run.repeat(Math.ceil(length / run.length))}x`;
    const make = {
      'a.txt': () => utf8(text(RUN_LENGTH)),
      'a.csv': () =>
        utf8(`${HEADER.join(';')}\n1;${text(RUN_LENGTH).replaceAll('"', '""')};1%;X;${text(99_000)};Đạt`),
      'a.html': () => utf8(htmlTable([...TABLE, ['2', text(RUN_LENGTH), '', '', text(99_000), '']])),
      'a.docx': () => replaced(docx, 'word/document.xml', text(RUN_LENGTH / 4)),
      'a.xlsx': () => replaced(xlsx, 'xl/sharedStrings.xml', text(99_000)),
    };
    return Object.entries(make).map(([fileName, bytes]) => ({
      name: `${fileName}: ${name}`,
      fileName,
      make: bytes,
    }));
  });
}
