/** The preview of real submissions: counts that the hand-written truth of both files gives. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Field } from '../../../shared/domain/fields.ts';
import type { TestEngine } from '../../support/engine.ts';
import { PASSPHRASE, startTestEngine } from '../../support/engine.ts';
import { submissionPath } from '../../support/folders.ts';
import { describeReal } from '../../support/real.ts';
import { readTruth, truthTexts } from '../../support/truth.ts';

const HERE = { set: 'Kế hoạch 2024', period: '9 tháng 2024', agency: 'Sở A' };
const onOneLine = (text = '') => text.replace(/\s+/g, ' ').trim();

describeReal('a 9-month report that was imported', () => {
  let test: TestEngine;
  const open = (fileName: string) =>
    test.run('intake.open', { fileName, bytes: new Uint8Array(readFileSync(submissionPath(fileName))) });

  beforeAll(async () => {
    test = startTestEngine();
    await test.run('workspace.create', { name: 'Sổ', passphrase: PASSPHRASE });
    const { draftId } = await open('2024-9-thang.docx');
    const preview = await test.run('intake.compare', { draftId, ...HERE });
    expect(preview.counts).toEqual({ added: 32, first: 0, changed: 0, same: 0, missing: 0 });
    const outcome = await test.run('intake.accept', { draftId, ...HERE });
    expect(outcome).toMatchObject({ counts: preview.counts, newIndicators: 32, sections: 3 });
  });
  afterAll(() => test.stop());

  it('is the same, but for its footnotes, when it comes again as a workbook without them', async () => {
    const { draftId, duplicateOf } = await open('2024-9-thang.xlsx');
    expect(duplicateOf).toBeNull();
    const preview = await test.run('intake.compare', { draftId, ...HERE });
    expect(preview.changes.map(({ cells, footnotes, section }) => [cells, section, footnotes])).toEqual(
      (['result', 'note'] as const).map((field, at) => [
        [],
        undefined,
        [{ field, before: expect.stringMatching(new RegExp(`^\\(${at + 1}\\) `)), after: '' }],
      ]),
    );
    expect(preview.headings).toEqual([]);
    expect(preview.counts).toEqual({ added: 0, first: 0, changed: 2, same: 30, missing: 0 });
  });

  it('differs from the year-end report in the rows and cells in which their texts differ', async () => {
    const { draftId } = await open('2024-ca-nam.xlsx');
    const preview = await test.run('intake.compare', { draftId, ...HERE });
    const [before, after] = (['T9M', 'T2024'] as const).map((name) =>
      readTruth(name)
        .rows.filter(({ kind }) => kind === 'indicator')
        .map(truthTexts),
    );
    const expected = (after ?? []).flatMap((texts, at) => {
      const former: Partial<Record<Field, string>> = before?.[at] ?? {};
      const fields = Object.entries(texts).flatMap(([field, text]) =>
        onOneLine(text) === onOneLine(former[field as Field]) ? [] : [field],
      );
      return fields.length === 0 ? [] : [fields.sort()];
    });
    expect(expected.length).toBeGreaterThan(10);
    expect(preview.changes.map(({ cells }) => cells.map(({ field }) => field).sort())).toEqual(expected);
    expect(preview.counts).toEqual({
      added: 0,
      first: 0,
      changed: expected.length,
      same: 32 - expected.length,
      missing: 0,
    });
  });

  it('is known again by its bytes, before and when it is accepted', async () => {
    const again = await open('2024-9-thang.docx');
    expect(again.duplicateOf).toMatchObject({ set: HERE.set, period: HERE.period });
    const { draftId } = again;
    expect(await test.run('intake.compare', { draftId, ...HERE })).toMatchObject({ duplicate: true });
    expect((await test.fail('intake.accept', { draftId, ...HERE })).code).toBe('SUBMISSION_DUPLICATE');
  });

  it('is read page by page as the whole reading has it', async () => {
    const fileName = '2024-9-thang.docx';
    const bytes = new Uint8Array(readFileSync(submissionPath(fileName)));
    const whole = await test.run('intake.read', { fileName, bytes });
    const { draftId, read } = await open(fileName);
    const [table] = read.tables;
    expect(table).toMatchObject({ rowCount: 35, sections: 3, indicators: 32 });
    const pages = [0, 10, 20, 30].map((from) =>
      test.run('intake.rows', { draftId, table: 0, from, count: 10 }),
    );
    expect((await Promise.all(pages)).flat()).toEqual(whole.tables[0]?.rows);
  });
});
