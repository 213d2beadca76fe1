/** Whatever is changed in a proof is found, at its place. */
import { createHash } from 'node:crypto';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Proven, proveMixed } from './house.ts';
import { runCheck, unpack } from './papers.ts';

let proven: Proven;
let files: Record<string, Uint8Array>;
beforeAll(async () => {
  proven = await proveMixed();
  files = proven.files;
}, 60_000);
afterAll(() => proven.house.stop());

const text = (name: string) => new TextDecoder().decode(files[name]);
const read = <Value>(name: string) => JSON.parse(text(name)) as Value;

interface Proof {
  sealed: Record<string, string | number | null>;
  records: { table: string; row: Record<string, string | null> }[];
  journal: Record<string, string | number | null>[];
  inputs: { file: string | null }[];
}

/** What the check says of the files with some of them changed. */
function checked(changed: Record<string, Uint8Array | string>) {
  const own = Object.entries(changed).map(([name, value]) => [
    name,
    typeof value === 'string' ? strToU8(value) : value,
  ]);
  const { folder, remove } = unpack({ ...files, ...Object.fromEntries(own) });
  try {
    return runCheck(folder);
  } finally {
    remove();
  }
}

describe('one thing changed', () => {
  const places = (changed: Parameters<typeof checked>[0]) => {
    const { status, faults } = checked(changed);
    expect(status).toBe(1);
    return faults.join('\n');
  };
  const content = (from: string | RegExp, to: string) => {
    const before = text('noi-dung.json');
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    return { 'noi-dung.json': after };
  };
  const proof = (change: (own: Proof) => void) => {
    const own = read<Proof>('proof.json');
    change(own);
    return { 'proof.json': JSON.stringify(own) };
  };

  it.each([
    [
      'a figure as it was sent',
      '"text":"33 bộ"',
      '"text":"34 bộ"',
      'cột “Kỳ sau”: in “34 bộ(2)”, tính lại “33 bộ(2)”',
    ],
    ['a corrected figure', '"text":"102 trạm"', '"text":"103 trạm"', 'in “103 trạm”, tính lại “102 trạm”'],
    ['a computed difference', '"text":"+12 bộ"', '"text":"+13 bộ"', 'in “+13 bộ”, tính lại “+12 bộ”'],
    ['an explanation', '"text":"Đếm lại tại chỗ"', '"text":"Đếm lại"', 'tính lại “Đếm lại tại chỗ”'],
    ['a number of the form', '"text":"1.2"', '"text":"1.9"', 'in “1.9”, tính lại “1.2”'],
    ['a footnote mark', /"marks":\["(\d)"\]/, '"marks":["8"]', 'in “'],
    ['a merged cell', '"down":2', '"down":1', 'ô gộp khác'],
    ['a heading', '"header":"Mục tiêu', '"header":"Mục đích', 'tiêu đề các cột'],
    ['where a figure stands', '"kind":"corrected"', '"kind":"sent"', 'nguồn của ô khác'],
    ['the number of indicators', 'gồm: 5 chỉ', 'gồm: 6 chỉ', 'dòng kết'],
    ['a name of a file', '"fileName":"Năm 2024.html"', '"fileName":"Năm 2023.html"', 'đầu vào'],
  ] as const)('%s in the content', (_, from, to, place) => {
    const faults = places(content(from, to));
    expect(faults).toContain(place);
    expect(faults).toContain('noi-dung.json: mã băm');
  });

  it('a text of a reading', () => {
    const changed = text('so-lieu/2.jsonl').replaceAll('33 bộ', '35 bộ');
    const faults = places({ 'so-lieu/2.jsonl': changed });
    expect(faults).toContain('số liệu đã đọc so-lieu/2.jsonl: không còn như lúc ghi nhật ký');
    expect(faults).toContain('in “33 bộ(2)”, tính lại “35 bộ(2)”');
    expect(faults).toContain('nội dung được duyệt tính lại không khớp');
  });

  it('a decision', () => {
    const faults = places(
      proof(({ records }) => {
        for (const { row } of records) if (row.body) row.body = row.body.replace('102 trạm', '109 trạm');
      }),
    );
    expect(faults).toContain('bước đối soát');
    expect(faults).toContain('in “102 trạm”, tính lại “109 trạm”');
  });

  it('a decision left out', () => {
    const faults = places(
      proof((own) => {
        own.records = own.records.filter(({ row }) => !row.body?.includes('102 trạm'));
      }),
    );
    expect(faults).toContain('bước đối soát này không có trong bằng chứng');
  });

  it('an entry of the journal, whole or reduced, changed or left out', () => {
    const reduced = read<Proof>('proof.json').journal.findIndex((entry) => 'rest' in entry);
    const whole = read<Proof>('proof.json').journal.findIndex((entry) => entry.action === 'decide');
    expect([reduced, whole].every((at) => at >= 0)).toBe(true);
    const change = (at: number, name: string) =>
      places(
        proof(({ journal }) => {
          const entry = journal[at];
          const value = `${entry?.[name]}`;
          if (entry !== undefined)
            entry[name] = name === 'rest' ? btoa(atob(value).replace('subject', 'subjekt')) : `${value}.`;
        }),
      );
    expect(change(reduced, 'rest')).toContain(`nhật ký, mục ${reduced + 1}: nội dung không khớp`);
    expect(change(whole, 'subject')).toContain(`nhật ký, mục ${whole + 1}: nội dung không khớp`);
    const without = places(proof(({ journal }) => void journal.splice(whole, 1)));
    expect(without).toContain(`nhật ký, mục ${whole + 1}: không nối với mục đứng trước`);
  });

  it('the signature of who sealed, and of who approved', () => {
    const other = (signature: string) => `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
    const sealed = proof((own) => {
      own.sealed.signature = other(`${own.sealed.signature}`);
    });
    expect(places(sealed)).toContain('chữ ký khóa phụ lục: chữ ký không khớp');
    const approved = proof(({ records }) => {
      for (const { row } of records) {
        if (row.kind === 'approve' && row.body)
          row.body = row.body.replace(/"signature":"(.)/, (_, first) => `"signature":"${other(first)}`);
      }
    });
    expect(places(approved)).toContain('Năm 2024: chữ ký không khớp');
  });

  it("a report's own bytes, a byte of the PDF, a cell of the Excel file", () => {
    const [input] = read<Proof>('proof.json').inputs;
    const bytes = Uint8Array.from(files[input?.file ?? ''] ?? []);
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    expect(places({ [input?.file ?? '']: bytes })).toContain(`tệp ${input?.file}: mã băm`);
    const pdf = Object.keys(files).find((name) => name.endsWith('.pdf')) ?? '';
    const page = Uint8Array.from(files[pdf] ?? []);
    page[page.length >> 1] = (page[page.length >> 1] ?? 0) ^ 1;
    expect(places({ [pdf]: page })).toContain('.pdf: mã băm SHA-256 không khớp');
  });

  it('a cell of the Excel file, even where its hash is told anew', () => {
    const name = Object.keys(files).find((own) => own.endsWith('.xlsx')) ?? '';
    const parts = unzipSync(files[name] ?? new Uint8Array());
    const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']).replace('33 bộ', '34 bộ');
    const bytes = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) });
    const hash = createHash('sha256').update(bytes).digest('hex');
    const told = proof((own) => {
      const kept = JSON.parse(`${own.sealed.files}`) as { format: string; sha256: string; size: number }[];
      own.sealed.files = JSON.stringify(
        kept.map((file) => (file.format === 'xlsx' ? { ...file, sha256: hash, size: bytes.length } : file)),
      );
    });
    const faults = places({ [name]: bytes, ...told });
    expect(faults).toContain('tệp Excel không ghi “33 bộ(2)”');
    expect(faults).toContain('chữ ký khóa phụ lục: chữ ký không khớp');
  });

  it('a file left out', () => {
    const { 'so-lieu/1.jsonl': _, ...rest } = files;
    const { folder, remove } = unpack(rest);
    expect(runCheck(folder)).toMatchObject({
      status: 1,
      faults: [expect.stringContaining('thiếu tệp so-lieu/1.jsonl')],
    });
    remove();
  });
});
