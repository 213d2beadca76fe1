/** What a finished PDF is beyond its letters: structure, bookmarks, properties, attachment, places of signatures. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { renderAnnexPdf } from '../../../../electron/engine/annex/index.ts';
import type { AnnexModel, AnnexRow } from '../../../../electron/engine/annex/model.ts';
import { UNWATCHED } from '../../../../electron/engine/task.ts';
import { DEFAULT_PAGE, type PageForm } from '../../../../shared/domain/annex.ts';
import { temporaryFolder } from '../../../support/folders.ts';
import { annexModel, cell, MODEL_COLUMNS, modelRow, modelSection, modelTable } from '../models.ts';
import { readPdf } from './read-pdf.ts';

const PORTRAIT: PageForm = { ...DEFAULT_PAGE, orientation: 'portrait' };
const NARROW = MODEL_COLUMNS.map((column, index) => ({
  ...column,
  group: index === 4 || index === 5 ? 'Kỳ này' : '',
  widthMm: [14, 36, 20, 25, 28, 18, 24][index] ?? 0,
}));
const SIGNATURES = [
  { authority: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', name: 'Trần Thị Ánh' },
  { authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Văn Bình' },
];
const RECIPIENTS = ['- Như trên;', '- Lưu: VT, CNS.'];

/** A section and rows whose lead agency is one merged cell over several pages. */
function rowsOf(count: number): AnnexRow[] {
  const rows = Array.from({ length: count }, (_, index) => {
    const row = modelRow({
      ordinal: `1.${index}`,
      name: `Chỉ tiêu ${index}`,
      result: '85,42%',
      evaluation: 'Đạt',
    });
    const lead = index === 0 ? cell('Sở Y tế', { down: count }) : cell('', { down: 0 });
    return { ...row, cells: row.cells.map((one, column) => (column === 3 ? lead : one)) };
  });
  return [modelSection('I', 'HẠ TẦNG SỐ'), ...rows];
}

function annex(changes: Partial<AnnexModel> = {}, count = 90): AnnexModel {
  return annexModel(
    [
      modelTable(rowsOf(count), {
        part: 'I. TỈNH AN GIANG',
        title: '1. Mục tiêu',
        columns: NARROW,
        footnotes: [{ mark: '1', text: 'Số ước' }],
      }),
    ],
    { page: PORTRAIT, documentTitle: 'Phụ lục – A & B <1>', ...changes },
  );
}

async function open(model: AnnexModel, manifest?: Uint8Array) {
  const made = await renderAnnexPdf(model, UNWATCHED, { manifest });
  const loading = getDocument({ data: Uint8Array.from(made.bytes), verbosity: 0 });
  return { ...made, document: await loading.promise, close: () => loading.destroy() };
}

/** Roles of a page's structure tree, with how many elements have content of their own on the page. */
function countRoles(node: unknown, counts = new Map<string, number>()): Map<string, number> {
  if (typeof node !== 'object' || node === null || !('children' in node) || !Array.isArray(node.children))
    return counts;
  const children: unknown[] = node.children;
  const role = 'role' in node ? String(node.role) : '';
  if (children.some(isContent)) counts.set(role, (counts.get(role) ?? 0) + 1);
  for (const child of children) countRoles(child, counts);
  return counts;
}

function isContent(node: unknown): boolean {
  return typeof node === 'object' && node !== null && 'type' in node && node.type === 'content';
}

describe('a finished PDF', () => {
  it('says what is a heading, a header cell, a cell, a footnote; a repeated header is none', async () => {
    const { document, bytes, pages, close } = await open(annex());
    expect(pages).toBeGreaterThan(2);
    const first = countRoles(await (await document.getPage(1)).getStructTree());
    expect(Object.fromEntries(first)).toMatchObject({ H1: 1, H2: 1, H3: 1, P: 1, TH: 8 });
    const second = countRoles(await (await document.getPage(2)).getStructTree());
    expect(second.get('TH')).toBeUndefined();
    expect(second.get('TD')).toBeGreaterThan(20);
    const last = countRoles(await (await document.getPage(pages)).getStructTree());
    expect(last.get('Note')).toBe(1);
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Marked true');
    await close();
  });

  it('has bookmarks for annex, parts, tables and sections that lead to their pages', async () => {
    const { document, close } = await open(annex({}, 3));
    const flat = (items: Awaited<ReturnType<typeof document.getOutline>>, level = 0): string[] =>
      (items ?? []).flatMap(({ title, items: below }) => [`${level} ${title}`, ...flat(below, level + 1)]);
    expect(flat(await document.getOutline())).toEqual([
      '0 Phụ lục – A & B <1>',
      '1 I. TỈNH AN GIANG',
      '2 1. Mục tiêu',
      '3 I HẠ TẦNG SỐ',
    ]);
    const [root] = (await document.getOutline()) ?? [];
    expect(Array.isArray(root?.dest) && (await document.getPageIndex(root.dest[0]))).toBe(0);
    await close();
  });

  it('says that it is PDF/A-3a, in Vietnamese, with its title, alike in both kinds of properties', async () => {
    const { document, close } = await open(annex({}, 3));
    const { info, metadata } = await document.getMetadata();
    expect(info).toMatchObject({ Title: 'Phụ lục – A & B <1>', Language: 'vi', Creator: 'Đối Soát' });
    expect(metadata?.get('dc:title')).toBe('Phụ lục – A & B <1>');
    expect(metadata?.get('pdfaid:part')).toBe('3');
    expect(metadata?.get('pdfaid:conformance')).toBe('A');
    const preferences = await document.getViewerPreferences();
    expect(preferences?.get('DisplayDocTitle')).toBe(true);
    await close();
  });

  it('holds the manifest, byte for byte', async () => {
    const manifest = new TextEncoder().encode(`{"số": "${'1.234,56%'.repeat(2000)}"}`);
    const { document, bytes, close } = await open(annex({}, 3), manifest);
    const attached = await document.getAttachments();
    expect([...(attached?.keys() ?? [])]).toEqual(['doi-soat-manifest.json']);
    const content: unknown = await document.getAttachmentContent('doi-soat-manifest.json');
    expect(content instanceof Uint8Array && Buffer.from(content).equals(manifest)).toBe(true);
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toMatch(/\/AFRelationship \/Data/);
    expect(raw).toMatch(/\/Subtype \/application#2Fjson/);
    expect(raw).toMatch(/\/CheckSum <[0-9a-f]{32}>/);
    await close();
  });

  it.each([
    ['landscape, one', DEFAULT_PAGE, 1],
    ['landscape, two', DEFAULT_PAGE, 2],
    ['portrait, one', PORTRAIT, 1],
    ['portrait, two', PORTRAIT, 2],
  ] as const)('leaves room for each signature between chức vụ and name: %s', async (_, page, count) => {
    const columns = page === PORTRAIT ? NARROW : MODEL_COLUMNS;
    const model = annexModel([modelTable(rowsOf(3), { columns })], {
      page,
      signatures: SIGNATURES.slice(0, count),
      recipients: RECIPIENTS,
    });
    const { bytes, signatureBoxes } = await renderAnnexPdf(model, UNWATCHED);
    const { pages } = await readPdf(bytes);
    expect(signatureBoxes).toHaveLength(count);
    const items = pages.at(-1)?.items ?? [];
    const find = (text: string) => items.find((item) => item.text === text) ?? { x: 0, y: 0, width: 0 };
    for (const [index, box] of signatureBoxes.entries()) {
      const { position = '', name = '' } = SIGNATURES[index] ?? {};
      expect(box.page).toBe(pages.length);
      expect(find(position).y).toBeLessThan(box.yMm);
      expect(find(name).y).toBeGreaterThan(box.yMm + box.heightMm);
      expect(box.heightMm).toBeGreaterThan(20);
      for (const text of [position, name]) {
        expect(find(text).x + find(text).width / 2).toBeCloseTo(box.xMm + box.widthMm / 2, 0);
      }
      for (const { x, y, width, text } of items) {
        const beside = x + width < box.xMm || x > box.xMm + box.widthMm;
        expect(beside || y <= box.yMm || y > box.yMm + box.heightMm, text).toBe(true);
      }
    }
    // The first signatory at the right; recipients level with the first line, or below where there is no room.
    const list = find('Nơi nhận:');
    const narrow = page === PORTRAIT && count === 2;
    if (narrow) expect(list.y).toBeGreaterThan(find('Trần Thị Ánh').y);
    else expect(list.y).toBeCloseTo(find('TM. ỦY BAN NHÂN DÂN').y, 1);
    expect(list.x).toBeCloseTo(30, 1);
    const [right, left] = signatureBoxes;
    if (right !== undefined && left !== undefined) expect(left.xMm + left.widthMm).toBeLessThan(right.xMm);
  });

  it('goes on with recipients that no page can hold beside the signature', async () => {
    const recipients = Array.from({ length: 80 }, (_, index) => `- Cơ quan số ${index + 1};`);
    const { bytes, pages } = await renderAnnexPdf(annex({ recipients }, 3), UNWATCHED);
    const read = await readPdf(bytes);
    expect(pages).toBeGreaterThan(1);
    expect(read.pages.at(-1)?.letters).toContain('-Cơquansố80;');
  });

  it('leaves the corner of the signing mark free on an upright page', async () => {
    const { bytes } = await renderAnnexPdf(annex({ heading: 'Phụ lục I' }, 3), UNWATCHED);
    const { pages } = await readPdf(bytes);
    expect(pages[0]?.widthMm).toBeCloseTo(210, 1);
    for (const { x, y, width, height, text } of pages[0]?.items ?? []) {
      expect(x + width > 195 - 76.9 && y - height * 0.891 < 20 + 8.7 - 0.01, text).toBe(false);
    }
  });

  it('stretches the blanks of justified lines to the edge, but not of a last line', async () => {
    const columns = MODEL_COLUMNS.map((column) => ({ ...column, align: 'justify' as const }));
    const note = 'Sở Y tế và Sở Tài chính phối hợp thực hiện với các xã';
    const { bytes } = await renderAnnexPdf(
      annexModel([modelTable([modelRow({ note }, columns)], { columns })]),
      UNWATCHED,
    );
    const { pages } = await readPdf(bytes);
    const right = 282 - 2.2;
    const lines = new Map<number, number>();
    for (const { x, y, width } of pages[0]?.items ?? []) {
      if (x > 246 && y > 60) lines.set(Math.round(y), Math.max(lines.get(Math.round(y)) ?? 0, x + width));
    }
    const ends = [...lines].sort(([a], [b]) => a - b).map(([, end]) => end);
    expect(ends.length).toBeGreaterThan(2);
    for (const end of ends.slice(0, -1)) expect(Math.abs(end - right)).toBeLessThan(0.3);
    expect(ends.at(-1)).toBeLessThan(right - 1);
  });
});

describe.skipIf(!hasTool('qpdf'))('qpdf', () => {
  it('finds nothing wrong', async () => {
    const { folder, remove } = temporaryFolder();
    const file = path.join(folder, 'phu-luc.pdf');
    const { bytes } = await renderAnnexPdf(annex({ signatures: SIGNATURES }), UNWATCHED, {
      manifest: new TextEncoder().encode('{}'),
    });
    writeFileSync(file, bytes);
    expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    );
    remove();
  });
});

function hasTool(name: string): boolean {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
