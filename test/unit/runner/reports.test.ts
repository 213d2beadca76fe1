import { describe, expect, test } from 'vitest';
import { readPlaywright, readVitest } from '../../runner/reports.ts';
import { runNode } from '../../runner/step.ts';

const ran = (status: string, annotations: unknown[] = []) => ({
  title: 'x',
  tests: [{ status, annotations }],
});

describe('what the runners counted', () => {
  test('Playwright: nested suites, retries and reasons', () => {
    const report = {
      suites: [
        {
          specs: [ran('expected'), ran('unexpected')],
          suites: [
            {
              specs: [ran('flaky'), ran('skipped', [{ type: 'skip', description: 'needs the real files' }])],
            },
            { specs: [ran('skipped')] },
          ],
        },
      ],
    };
    expect(readPlaywright(report, 1)).toEqual({
      passed: 2,
      failed: 1,
      skipped: [
        { name: 'x', why: 'needs the real files' },
        { name: 'x', why: 'its own condition, see its name' },
      ],
    });
  });

  test('Vitest: counts and reasons', () => {
    const skipped = [{ name: 'a', why: 'b' }];
    expect(readVitest({ passed: 3, failed: 0, skipped }, 0)).toEqual({ passed: 3, failed: 0, skipped });
  });

  test.each([null, undefined, [], 'x', {}, { suites: 1 }, { passed: 5 }])(
    'a runner that ends badly has failed, whatever its report %j says',
    (report) => {
      expect(readVitest(report, 1).failed).toBe(1);
      expect(readPlaywright(report, 1).failed).toBe(1);
    },
  );

  test('a program that cannot run has failed', async () => {
    expect(await runNode(['--no-such-option'], import.meta.dirname)).not.toBe(0);
    expect(await runNode(['--version'], '/no/such/folder')).toBe(1);
  });
});
