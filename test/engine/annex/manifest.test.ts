/** The manifest: what it names of every printed figure, that it tells every change, and that it is found again. */
import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderAnnexExcel, renderAnnexPdf, renderAnnexWord } from '../../../electron/engine/annex/index.ts';
import {
  type AnnexManifest,
  decisionHash,
  figureHash,
  type ManifestAbout,
  manifestBytes,
  manifestOf,
  manifestProblems,
  readManifest,
} from '../../../electron/engine/annex/manifest/index.ts';
import type { AnnexModel, AnnexRow, CellOrigin, RowOrigin } from '../../../electron/engine/annex/model.ts';
import { canonical } from '../../../electron/engine/journal/index.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import { annexModel, cell, modelRow, modelSection, modelTable } from './models.ts';

const FILE = 'a'.repeat(64);
const BASE_FILE = 'b'.repeat(64);
const ABOUT: ManifestAbout = {
  annex: { id: 'phu-luc', name: 'Phụ lục năm 2024', version: 2 },
  contentHash: 'c'.repeat(64),
  approval: { by: 'Võ Bình', at: '2024-12-02T01:00:00.000Z', hash: 'd'.repeat(64) },
};
const INPUT = { agency: 'Sở A', set: 'Kế hoạch 2024', importedAt: '2024-12-01T00:00:00.000Z' };
const DECISION = {
  step: 'buoc-1',
  by: 'Nguyễn An',
  at: '2024-12-01T02:00:00.000Z',
  choice: 'against',
  reason: 'corrected',
  explanation: 'Theo báo cáo năm',
  fingerprint: 'e'.repeat(64),
};
const OWN: RowOrigin = { input: 0, row: 'dong-3', baseInput: 1, baseRow: 'dong-1', decision: 0 };

function origin(field: CellOrigin['field'], kind: CellOrigin['kind'] = 'sent', column = 5): CellOrigin {
  return { kind, field, at: { table: 1, row: 3, column } };
}

/** One row with a figure that has a footnote mark, one of the base period, and one that the form numbers. */
const ROW: AnnexRow = {
  kind: 'indicator',
  cells: [
    cell('1', { origin: { kind: 'numbered', field: 'ordinal', at: null } }),
    cell('Hồ sơ “trực tuyến”', { origin: origin('name', 'sent', 2) }),
    cell('90%', { origin: origin('target', 'base', 3) }),
    cell(''),
    cell('95,74%\n(180/188 cơ quan)', { marks: ['1'], origin: origin('result') }),
    cell('Đạt', { origin: origin('evaluation', 'corrected', 6) }),
    cell(''),
  ],
  origin: OWN,
};

function model(rows: readonly AnnexRow[] = [modelSection('I', 'Chính quyền số'), ROW]): AnnexModel {
  return annexModel([modelTable(rows, { part: 'I. TỈNH A', title: '1. Kế hoạch:' })], {
    inputs: [
      { ...INPUT, submission: 'nop-2', fileName: 'ca-nam.docx', sha256: FILE, period: 'Năm 2024' },
      { ...INPUT, submission: 'nop-1', fileName: '9-thang.docx', sha256: BASE_FILE, period: '9 tháng 2024' },
    ],
    decisions: [DECISION],
  });
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function read(bytes: Uint8Array): AnnexManifest {
  const manifest = readManifest(bytes);
  if (manifest === null) throw new Error('no manifest');
  return manifest;
}

describe('what a manifest says', () => {
  const bytes = manifestBytes(model(), ABOUT);
  const manifest = read(bytes);
  const row = manifest.tables[0]?.rows[1];

  it('is canonical JSON', () => {
    expect(textOf(bytes)).toBe(canonical(JSON.parse(textOf(bytes))));
  });

  it('names the annex, its content, the rules, the approval, inputs and decisions', () => {
    expect(manifest).toMatchObject({
      kind: 'doi-soat/annex-manifest',
      version: 1,
      annex: { ...ABOUT.annex, title: model().documentTitle },
      contentHash: ABOUT.contentHash,
      rules: 3,
      approval: ABOUT.approval,
      inputs: model().inputs,
      decisions: [{ ...DECISION, hash: decisionHash(DECISION) }],
    });
    expect(manifest.decisions[0]?.hash).toBe(createHash('sha256').update(canonical(DECISION)).digest('hex'));
    expect(manifest.tables[0]).toMatchObject({ part: 'I. TỈNH A', heading: '1. Kế hoạch:' });
  });

  it('names submission, cell and decision of every printed text, marks included, and of no empty one', () => {
    expect(row).toMatchObject({ input: 0, row: 'dong-3', baseInput: 1, baseRow: 'dong-1', decision: 0 });
    expect(row?.figures.map(([column, text, at, , kind]) => [column, text, at, kind])).toEqual([
      [0, '1', null, 'numbered'],
      [1, 'Hồ sơ “trực tuyến”', { table: 1, row: 3, column: 2 }, 'sent'],
      [2, '90%', { table: 1, row: 3, column: 3 }, 'base'],
      [4, '95,74%\n(180/188 cơ quan)(1)', { table: 1, row: 3, column: 5 }, 'sent'],
      [5, 'Đạt', { table: 1, row: 3, column: 6 }, 'corrected'],
    ]);
  });

  it('hashes text and origin of each together', () => {
    const [, , , hash] = row?.figures[3] ?? [];
    const hashed = {
      text: '95,74%\n(180/188 cơ quan)(1)',
      field: 'result',
      kind: 'sent',
      at: { table: 1, row: 3, column: 5 },
      file: FILE,
      baseFile: BASE_FILE,
      decision: decisionHash(DECISION),
    } as const;
    expect(hash).toBe(figureHash(hashed));
    expect(hash).toBe(createHash('sha256').update(canonical(hashed)).digest('hex'));
  });

  it('holds', () => {
    expect(manifestProblems(manifest)).toEqual([]);
  });

  it('is the same for the same annex, and another for another', () => {
    expect(manifestBytes(model(), ABOUT)).toEqual(bytes);
    const other = {
      ...ROW,
      cells: ROW.cells.map((own) => ({ ...own, text: own.text.replace('95,74', '95,75') })),
    };
    expect(manifestBytes(model([other]), ABOUT)).not.toEqual(bytes);
  });

  it('is there for an annex that is only exported', () => {
    const about = { ...ABOUT, annex: { id: null, name: 'Xuất thử', version: null }, approval: null };
    expect(read(manifestBytes(annexModel([]), about))).toMatchObject({ annex: about.annex, approval: null });
  });
});

describe('a manifest that was changed', () => {
  const text = textOf(manifestBytes(model(), ABOUT));
  const problems = (from: string, to: string) => {
    expect(text).toContain(from);
    return manifestProblems(read(strToU8(text.replace(from, to))));
  };

  it.each([
    ['a figure', '95,74%', '95,47%', ['bảng 1, dòng 2, cột 5']],
    ['its cell', '"column":5,"row":3', '"column":5,"row":4', ['bảng 1, dòng 2, cột 5']],
    ['its kind', '"corrected"]', '"sent"]', ['bảng 1, dòng 2, cột 6']],
    ['the explanation', 'Theo báo cáo năm', 'Theo quý', ['quyết định 1']],
    ['the decision', '"decision":0,', '"decision":7,', ['bảng 1, dòng 2']],
    ['the submission', '"input":0', '"input":9', ['bảng 1, dòng 2']],
  ])('%s: its place is told', (_what, from, to, places) => {
    expect(problems(from, to)).toEqual(places);
  });

  it('the file of the submission: every figure of its rows', () => {
    const places = problems(FILE, 'f'.repeat(64));
    expect(places).toHaveLength(5);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', text.slice(1)],
    ['another kind', text.replace('annex-manifest', 'annex-form')],
    ['a later version', text.replace(/"version":1}$/, '"version":2}')],
    ['more than a manifest has', text.replace('"rules"', '"more":1,"rules"')],
    ['a hash that is none', text.replace(FILE, 'x')],
    ['an unknown column', text.replace('"field":"result"', '"field":"constructor"')],
  ])('%s is none', (_what, other) => {
    expect(readManifest(strToU8(other))).toBeNull();
  });

  it('is none in another encoding', () => {
    expect(readManifest(Buffer.from(text, 'utf16le'))).toBeNull();
  });
});

describe('the manifest in a file', () => {
  const manifest = manifestBytes(model(), ABOUT);

  it('is found in all three formats', async () => {
    const files = [
      await renderAnnexPdf(model(), UNWATCHED, { manifest }),
      await renderAnnexExcel(model(), UNWATCHED, { manifest }),
      await renderAnnexWord(model(), UNWATCHED, { manifest }),
    ];
    for (const { bytes } of files)
      expect(await manifestOf(bytes).then((own) => own && textOf(own))).toBe(textOf(manifest));
  });

  it.each([
    ['a package without it', zipSync({ 'a.xml': strToU8('<a/>') })],
    ['a damaged package', zipSync({ 'customXml/item1.xml': manifest }).subarray(0, 60)],
    ['a package whose part is no XML', zipSync({ 'customXml/item1.xml': manifest })],
    ['no PDF', strToU8('%PDF-1.7 and nothing else')],
    ['nothing', new Uint8Array()],
  ])('%s has none', async (_what, file) => {
    expect(await manifestOf(file)).toBeNull();
  });
});

it('of 20,000 rows is made row by row, without a second copy of the annex', () => {
  const base = modelRow({ ordinal: '1', name: 'Chỉ tiêu', target: '90%', result: '95,74%' });
  const row: AnnexRow = {
    ...base,
    cells: base.cells.map((own) => ({ ...own, origin: origin('name') })),
    origin: OWN,
  };
  let made = 0;
  const rows = {
    length: 20_000,
    *[Symbol.iterator]() {
      for (let number = 0; number < 20_000; number += 1) {
        made += 1;
        yield row;
      }
    },
  };
  const one = manifestBytes({ ...model(), tables: [modelTable([row])] }, ABOUT);
  const all = manifestBytes({ ...model(), tables: [{ ...modelTable([]), rows }] }, ABOUT);
  expect(made).toBe(20_000);
  const each = canonical(read(one).tables[0]?.rows[0]).length;
  expect(all.length).toBeLessThan(one.length + 20_000 * (each + 60));
  expect(textOf(all.subarray(-40))).toContain('"version":1}');
});
