/** Containers that mean harm: bombs, lies about sizes and places, names that lead elsewhere. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { goodFiles, joined, type Malformed } from './malformed.ts';

type Edit = (parts: Record<string, Uint8Array>) => void;

const SHEET = 'xl/worksheets/sheet1.xml';
const DOCUMENT = 'word/document.xml';
const MEGABYTE = 1024 * 1024;

export async function hostileZips(): Promise<Malformed[]> {
  const good = await goodFiles();
  const xlsx = good['báo cáo.xlsx'] ?? new Uint8Array();
  const docx = good['báo cáo.docx'] ?? new Uint8Array();
  const ods = good['báo cáo.ods'] ?? new Uint8Array();
  const found: Malformed[] = [];
  const add = (name: string, fileName: string, make: () => Uint8Array) =>
    found.push({ name, fileName, make });
  const edited = (name: string, file: Uint8Array, edit: Edit, level: 0 | 1 | 6 = 6) => {
    const fileName = file === xlsx ? 'a.xlsx' : file === docx ? 'a.docx' : 'a.ods';
    add(`${fileName}: ${name}`, fileName, () => {
      const parts = unzipSync(file);
      edit(parts);
      return zipSync(parts, { level });
    });
  };
  // Sizes
  for (const [part, file] of [
    [SHEET, xlsx],
    [DOCUMENT, docx],
    ['content.xml', ods],
  ] as const) {
    edited('40 MB of zeros', file, (parts) => (parts[part] = new Uint8Array(40 * MEGABYTE)), 1);
    edited('20 MB of spaces', file, (parts) => (parts[part] = new Uint8Array(20 * MEGABYTE).fill(0x20)), 1);
    edited(
      '7 MB of elements that are opened',
      file,
      (parts) => (parts[part] = strToU8('<a>'.repeat(2_400_000))),
    );
    edited('an empty part', file, (parts) => (parts[part] = new Uint8Array()));
    edited('no such part', file, (parts) => delete parts[part]);
    edited(
      'a part of noise',
      file,
      (parts) => (parts[part] = parts[part]?.map((byte, at) => byte ^ at) ?? xlsx),
    );
  }
  for (const declared of [0, 1, 100_000, 0x7fffffff, 0xffffffff]) {
    add(`declares ${declared} bytes`, 'a.docx', () => {
      const file = zipSync({ [DOCUMENT]: new Uint8Array(4 * MEGABYTE) });
      new DataView(file.buffer).setUint32(lastEntry(file) + 24, declared, true);
      return file;
    });
  }
  const entries = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`xl/${n}.xml`, strToU8('a')]));
  edited('60,000 entries', xlsx, (parts) => Object.assign(parts, entries(60_000)), 0);
  edited(
    'a bomb inside',
    xlsx,
    (parts) => (parts['xl/bomb.zip'] = zipSync({ a: new Uint8Array(30 * MEGABYTE) }, { level: 1 })),
  );
  edited('itself inside', xlsx, (parts) =>
    Object.assign(parts, { 'xl/worksheets/sheet2.xml': xlsx, [SHEET]: xlsx }),
  );
  // Places
  for (const [field, name] of [
    [16, 'checksum'],
    [20, 'packed size'],
    [24, 'size'],
    [28, 'name length'],
    [30, 'extra length'],
    [42, 'place'],
  ] as const) {
    for (const value of [0, 0xffff, 0xffffffff]) {
      add(`${name} ${value}`, 'a.xlsx', () => {
        const file = xlsx.slice();
        const view = new DataView(file.buffer);
        if (field === 28 || field === 30) view.setUint16(lastEntry(file) + field, value & 0xffff, true);
        else view.setUint32(lastEntry(file) + field, value, true);
        return file;
      });
    }
  }
  add('entries over each other', 'a.xlsx', () => {
    const file = zipSync({ ...unzipSync(xlsx), 'xl/a.xml': strToU8('<a/>'), 'xl/b.xml': strToU8('<a/>') });
    const view = new DataView(file.buffer);
    const last = lastEntry(file);
    view.setUint32(last + 42, view.getUint32(last + 42, true) - 35, true);
    return file;
  });
  for (const method of [1, 9, 12, 14, 93, 99]) {
    add(`packing ${method}`, 'a.xlsx', () => {
      const file = xlsx.slice();
      for (let at = 0; at + 46 < file.length; at += 1) {
        if (new DataView(file.buffer).getUint32(at, true) === 0x02014b50) file[at + 10] = method;
      }
      return file;
    });
  }
  add('an end and nothing else', 'a.xlsx', () => new Uint8Array([0x50, 0x4b, 5, 6, ...new Uint8Array(18)]));
  add(
    'a beginning and nothing else',
    'a.xlsx',
    () => new Uint8Array([0x50, 0x4b, 3, 4, ...new Uint8Array(26)]),
  );
  add('two ends', 'a.xlsx', () => joined(xlsx, xlsx.slice(-22)));
  // Names
  for (const name of [
    '../../evil.xml',
    '/etc/passwd',
    'C:\\evil.xml',
    'xl\\evil.xml',
    'xl/a\0.xml',
    'xl/../../x',
    '..',
    'xl/./../../x',
  ]) {
    edited(`an entry ${JSON.stringify(name)}`, xlsx, (parts) => (parts[name] = strToU8('<a/>')));
  }
  return found;
}

function lastEntry(file: Uint8Array): number {
  return Buffer.from(file.buffer, file.byteOffset, file.length).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
}
