/** The whole way on the real submissions: what is read, stored, compared and printed is what the files say. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Reconciliation } from '../../../shared/domain/reconciliation.ts';
import type { TestEngine } from '../../support/engine.ts';
import { PASSPHRASE, startTestEngine } from '../../support/engine.ts';
import { submissionPath } from '../../support/folders.ts';
import { describeReal } from '../../support/real.ts';

const EVALUATION_CHANGED = ['1.11', '1.14', '2.1', '2.2', '2.5', '2.9', '2.10', '3.2', '3.5'];

const FORMATS = [
  ['docx', 'docx'],
  ['xlsx', 'xlsx'],
  ['docx', 'xlsx'],
] as const;

for (const [baseFormat, againstFormat] of FORMATS)
  describeReal(`the 2024 plan: 9 months as ${baseFormat}, year-end as ${againstFormat}`, () => {
    let test: TestEngine;
    let result: Reconciliation;

    beforeAll(async () => {
      test = startTestEngine();
      await test.run('workspace.create', { name: 'Sổ', passphrase: PASSPHRASE });
      for (const [name, period] of [
        [`2024-9-thang.${baseFormat}`, '9 tháng 2024'],
        [`2024-ca-nam.${againstFormat}`, 'Năm 2024'],
      ] as const) {
        const bytes = new Uint8Array(readFileSync(submissionPath(name)));
        const { draftId } = await test.run('intake.open', { fileName: name, bytes });
        await test.run('intake.accept', { draftId, set: 'Kế hoạch 2024', period, agency: null });
      }
      result = await test.run('reconcile.run', {
        set: 'Kế hoạch 2024',
        base: '9 tháng 2024',
        against: 'Năm 2024',
      });
    });
    afterAll(() => test.stop());

    it('pairs all 32 indicators, each with itself, without asking', () => {
      expect(result.pairs.map((pair) => pair.pairing.class)).toEqual(Array(32).fill('automatic'));
      expect(result.pairs.map((pair) => pair.base.ordinal)).toEqual(
        result.pairs.map((pair) => pair.against.ordinal),
      );
      expect([...result.onlyInBase, ...result.onlyInAgainst]).toEqual([]);
    });

    it('counts the evaluations as the documents do', () => {
      expect(result.summary.evaluations.base).toEqual({
        met: 17,
        notMet: 12,
        estimatedMet: 3,
        notAssessed: 0,
        unread: 0,
      });
      expect(result.summary.evaluations.against).toEqual({
        met: 19,
        notMet: 4,
        estimatedMet: 2,
        notAssessed: 7,
        unread: 0,
      });
    });

    it('finds each evaluation that changed, and no other', () => {
      const changed = result.pairs.filter((pair) =>
        pair.differences.some(({ kind }) => kind === 'evaluation'),
      );
      expect(changed.map((pair) => pair.against.ordinal)).toEqual(EVALUATION_CHANGED);
    });

    it('finds 94,2% against 179/188', () => {
      const pair = result.pairs.find(({ base }) => base.ordinal === '1.7');
      const finding = pair?.findings.find(({ side, severity }) => side === 'base' && severity === 'error');
      expect(finding?.message).toMatch(/94,2%.*179\/188.*95,21%/s);
    });

    it('does not call a lost letter a renaming', () => {
      expect(result.summary.differencesByKind.renamed ?? 0).toBe(0);
    });

    it('has no error but that one, since the figures bear no other', () => {
      const errors = result.pairs.flatMap(({ base, findings }) =>
        findings.filter(({ severity }) => severity === 'error').map(({ code }) => `${base.ordinal} ${code}`),
      );
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatch(/^1\.7 /);
    });

    it('leads every text back to its cell', () => {
      for (const pair of result.pairs) {
        for (const side of [pair.base, pair.against]) {
          expect(Object.keys(side.sources).sort()).toEqual(
            ['evaluation', 'lead', 'name', 'note', 'ordinal', 'result', 'supporting', 'target'].sort(),
          );
          expect(side.submission.sha256).toMatch(/^[0-9a-f]{64}$/);
        }
      }
    });

    it('keeps the files whole', async () => {
      const sets = await test.run('catalog.sets', {});
      expect(sets[0]?.periods.map((period) => period.submissions[0]?.indicatorRows)).toEqual([32, 32]);
    });
  });
