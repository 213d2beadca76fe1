/** The sealed files: their bytes, the manifest in each, and every text in the sheets of the Excel file. */
import { printed } from './compare.mjs';
import { bytesOf, sha256, textOf } from './sha256.mjs';
import { unzip } from './zip.mjs';

/** @param env `inflate(bytes, zlib)`. @returns how many texts of the Excel file were found at their places */
export async function checkFiles({ proof, sealed, model, files, env }, fault) {
  let cells = 0;
  for (const { format, fileName, sha256: hash, size } of JSON.parse(sealed.files)) {
    const place = `tệp ${fileName}`;
    const bytes = files.get(`phu-luc/${fileName}`);
    if (bytes === undefined) fault(place, 'không có trong bằng chứng');
    else if (sha256(bytes) !== hash || bytes.length !== size)
      fault(place, 'mã băm SHA-256 không khớp: tệp đã bị thay đổi');
    else {
      const parts = format === 'pdf' ? null : await unzip(bytes, env.inflate);
      const manifest = parts === null ? await manifestOfPdf(bytes, env.inflate) : manifestOfParts(parts);
      checkManifest(manifest, { sealed, model, place }, fault);
      if (format === 'xlsx') cells = checkSheets(parts, model, place, fault);
    }
  }
  const listed = JSON.parse(sealed.files).map(({ fileName, sha256: hash }) => `phu-luc/${fileName} ${hash}`);
  if (listed.join('\n') !== proof.files.map(({ file, sha256: hash }) => `${file} ${hash}`).join('\n')) {
    fault('proof.json, files', 'không như danh sách tệp của bản khóa');
  }
  return cells;
}

/** The text of the only element of a store of Custom XML. */
function manifestOfParts(parts) {
  for (const [name, bytes] of parts) {
    if (!/^customXml\/item\d+\.xml$/.test(name)) continue;
    const found = /<manifest xmlns="urn:doi-soat:manifest">([^<]*)<\/manifest>/.exec(textOf(bytes));
    if (found !== null) return bytesOf(plain(found[1].replaceAll('&#13;', '\r'), false));
  }
  return null;
}

/** The stream of the embedded file; of the PDF nothing else is read, its bytes are tied by their hash. */
async function manifestOfPdf(bytes, inflate) {
  const text = Array.from({ length: Math.ceil(bytes.length / 32768) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * 32768, (index + 1) * 32768)),
  ).join('');
  for (const found of text.matchAll(
    /<<((?:(?!endobj|stream)[\s\S])*?\/EmbeddedFile\b(?:(?!endobj|stream)[\s\S])*)>>\s*stream\r?\n/g,
  )) {
    const start = found.index + found[0].length;
    const length = Number(
      /\/Length (\d+)(?! \d+ R)/.exec(found[1])?.[1] ?? text.indexOf('endstream', start) - start,
    );
    const data = bytes.subarray(start, start + length);
    return found[1].includes('/FlateDecode') ? await inflate(data, true) : data;
  }
  return null;
}

/** The manifest must name this version, its content, and every printed text at its place. */
function checkManifest(bytes, { sealed, model, place }, fault) {
  if (bytes === null) {
    fault(place, 'không có danh mục nguồn gốc bên trong');
    return;
  }
  const manifest = JSON.parse(textOf(bytes));
  const { annex, contentHash, tables } = manifest;
  if (
    annex.id !== sealed.annex_id ||
    annex.version !== sealed.version ||
    contentHash !== sealed.content_hash
  ) {
    fault(place, 'danh mục bên trong không phải của bản này');
  }
  model.tables.forEach((table, number) => {
    table.rows.forEach((row, index) => {
      let column = 0;
      const figures = [];
      for (const cell of row.cells) {
        if (printed(cell) !== '') figures.push([column, printed(cell)]);
        column += cell.span;
      }
      const told = (tables[number]?.rows[index]?.figures ?? []).map(([at, text]) => [at, text]);
      if (JSON.stringify(told) !== JSON.stringify(figures))
        fault(`${place}, danh mục, bảng ${number + 1}, dòng ${index + 1}`, 'không khớp với nội dung đã khóa');
    });
  });
}

function checkSheets(parts, model, place, fault) {
  let cells = 0;
  model.tables.forEach((table, number) => {
    const sheet = parts.get(`xl/worksheets/sheet${number + 1}.xml`);
    const where = `${place}, bảng ${number + 1}`;
    if (sheet === undefined) fault(where, 'không có trang tính');
    else cells += checkSheet(readSheet(textOf(sheet)), expectedRows(model, table, number), where, fault);
  });
  return cells;
}

/** The rows that are seen, in their order: what is expected first, at its columns; behind it the end of the annex. */
function checkSheet(rows, expected, place, fault) {
  let cells = 0;
  const wanted = expected.filter(({ texts }) => texts.length > 0);
  for (const [index, { texts, name }] of wanted.entries()) {
    const found = rows[index] ?? [];
    if (JSON.stringify(found) !== JSON.stringify(texts)) {
      const wrong =
        texts.find((text, at) => JSON.stringify(found[at]) !== JSON.stringify(text)) ?? found.at(-1);
      fault(
        `${place}, ${name}, cột ${wrong?.[0] ?? '?'}`,
        `tệp Excel không ghi “${wrong?.[1] ?? ''}” như nội dung đã khóa`,
      );
      return cells;
    }
    cells += texts.length;
  }
  return cells;
}

function expectedRows(model, table, number) {
  const line = (text, name) => ({ texts: text.trim() === '' ? [] : [[1, text]], name });
  const top = number === 0 ? [model.heading, ...model.title, model.attachedTo] : [];
  const upper = [];
  const lower = [];
  table.columns.forEach(({ group, header }, index) => {
    if (group === '') upper.push([index + 1, header]);
    else {
      if (table.columns[index - 1]?.group !== group) upper.push([index + 1, group]);
      lower.push([index + 1, header]);
    }
  });
  const seen = (texts, name) => ({ texts: texts.filter(([, text]) => text.trim() !== ''), name });
  return [
    ...[...top, table.part ?? '', table.title ?? ''].map((text) => line(text, 'tiêu đề')),
    seen(upper, 'tiêu đề bảng'),
    seen(lower, 'tiêu đề bảng'),
    ...table.rows.map(({ cells }, index) => {
      let column = 1;
      const texts = cells.map((cell) => {
        column += cell.span;
        return [column - cell.span, printed(cell)];
      });
      return seen(texts, `dòng ${index + 1}`);
    }),
    ...table.footnotes.map(({ mark, text }) => line(`(${mark}) ${text}`, 'chú thích')),
  ];
}

/** Rows with a text that is seen: [column, text]; superscripts stand at the end of their text. */
function readSheet(xml) {
  const rows = [];
  for (const [, row] of xml.matchAll(/<row [^>]*>([\s\S]*?)<\/row>/g)) {
    const cells = [];
    for (const [, letters, body] of row.matchAll(/<c r="([A-Z]+)\d+"[^>]*?(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const text = [...(body ?? '').matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)]
        .map(([, own]) => plain(own))
        .join('');
      if (text.trim() !== '') cells.push([columnNumber(letters), text]);
    }
    if (cells.length > 0) rows.push(cells);
  }
  return rows;
}

/** Undoes the escapes of XML, and those of OOXML, which a manifest does not have. */
function plain(text, office = true) {
  const own = text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  return !office
    ? own
    : own.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

function columnNumber(letters) {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
