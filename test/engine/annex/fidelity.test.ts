/** For every form: an annex of the document that it is for gives back every text of it, in all three formats. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedForms } from '../../../electron/engine/annex/forms/index.ts';
import { manifestOf, manifestProblems, readManifest } from '../../../electron/engine/annex/index.ts';
import { ANNEX_FORMATS } from '../../../shared/contract/annex.ts';
import { PASSPHRASE, startTestEngine, type TestEngine } from '../../support/engine.ts';
import { submissionPath } from '../../support/folders.ts';
import { describeReal } from '../../support/real.ts';
import { DOCUMENTS, TWO_PERIODS } from './documents.ts';
import { cellTexts, HAS_PDFTOTEXT, type Issued, issue, lettersIn, notInPdf, readBack } from './fidelity.ts';

let test: TestEngine;
beforeAll(async () => {
  test = startTestEngine();
  await test.run('workspace.create', { name: 'mẫu', passphrase: PASSPHRASE });
});
afterAll(() => test.stop());

/** Each submission goes into a set of its own. */
let sets = 0;
function issued(fileName: string, bytes: Uint8Array, form: string): Promise<Issued> {
  sets += 1;
  return issue(test, { fileName, bytes }, { set: `Bộ ${sets}`, period: 'Năm 2024', form });
}

function itGivesBack(of: () => Issued): void {
  it.each(ANNEX_FORMATS)('in its %s, cell by cell', async (format) => {
    expect(await readBack(of(), format)).toEqual([]);
  });

  it.each(ANNEX_FORMATS)('in its %s, with a manifest that names every text of it', async (format) => {
    const { files, source } = of();
    const manifest = readManifest((await manifestOf(files[format])) ?? new Uint8Array());
    if (manifest === null) throw new Error('no manifest');
    expect(manifestProblems(manifest)).toEqual([]);
    expect(manifest.inputs.map(({ sha256 }) => sha256)).toEqual([source.file.sha256]);
    const figures = manifest.tables.flatMap(({ rows }) => rows.flatMap((row) => row.figures));
    expect(figures.map(([, text]) => text.replace(/\s/gu, '')).toSorted()).toEqual(
      cellTexts(source).toSorted(),
    );
    expect(figures.every(([, , at, , kind]) => at !== null && kind === 'sent')).toBe(true);
  });

  it('in what pdftotext reads of the PDF', ({ skip }) => {
    if (!HAS_PDFTOTEXT) return skip('needs pdftotext (poppler-utils), which this machine does not have');
    expect(notInPdf(of(), test.folder)).toEqual([]);
  });
}

describe.each(Object.keys(DOCUMENTS))('the form %s gives back its document', (form) => {
  let annex: Issued;
  beforeAll(async () => {
    annex = await issued(`${form}.docx`, (await DOCUMENTS[form]?.()) ?? new Uint8Array(), form);
  });
  itGivesBack(() => annex);
});

it('no form is without a document', () => {
  const tested = [...Object.keys(DOCUMENTS), 'working-meeting'];
  expect(tested.toSorted()).toEqual(
    shippedForms()
      .map(({ id }) => id)
      .toSorted(),
  );
});

describe('the form for working meetings', () => {
  let annex: Issued;
  beforeAll(async () => {
    const { draftId } = await test.run('intake.open', {
      fileName: '9-thang.docx',
      bytes: await TWO_PERIODS.base(),
    });
    await test.run('intake.accept', { draftId, set: 'Họp', period: '9 tháng 2024', agency: null });
    const later = { fileName: 'ca-nam.docx', bytes: await TWO_PERIODS.period() };
    const where = { set: 'Họp', period: 'Năm 2024', base: '9 tháng 2024', form: 'working-meeting' };
    annex = await issue(test, later, where);
  });

  it.each(ANNEX_FORMATS)('sets both periods and their difference side by side in its %s', async (format) => {
    const letters = await lettersIn(annex, format);
    for (const text of ['Kếtquảthựchiện', 'Kỳtrước', 'Kỳsau', 'Chênhlệch', '88,18%', '91,02%', '2,84'])
      expect(letters).toContain(text);
  });
});

describeReal('the province’s own annexes come back', () => {
  describe.each([
    ['2024-9-thang.docx', 'plan-9-months'],
    ['2024-ca-nam.xlsx', 'plan-year'],
    ['dti-2026.docx', 'dti-2026'],
  ])('%s in the form %s', (file, form) => {
    let annex: Issued;
    beforeAll(async () => {
      annex = await issued(file, readFileSync(submissionPath(file)), form);
    });
    itGivesBack(() => annex);
  });
});
