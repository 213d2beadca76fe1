import { describe, expect, it } from 'vitest';
import type { SetSummary, SubmissionSummary } from '../../../shared/contract/commands.ts';
import { replacedBy } from './replaced.ts';

function submission(id: string, agency: string | null, replaced: boolean): SubmissionSummary {
  const importedAt = '2024-11-09T00:00:00Z';
  return {
    id,
    fileName: `${id}.xlsx`,
    sha256: '',
    agency,
    importedAt,
    indicatorRows: 1,
    warnings: [],
    replaced,
  };
}

const SETS: SetSummary[] = [
  {
    id: 's',
    name: 'Kế hoạch 2024',
    indicators: 1,
    periods: [
      {
        id: 'p',
        name: '9 tháng 2024',
        submissions: [
          submission('old', 'Sở A', true),
          submission('new', 'Sở A', false),
          submission('none', null, false),
        ],
      },
    ],
  },
];

describe('replacedBy', () => {
  it.each([
    ['kế hoạch 2024', ' 9 Tháng 2024', 'Sở A', 'new'],
    ['Kế hoạch 2024', '9 tháng 2024', '', 'none'],
    ['Kế hoạch 2024', '9 tháng 2024', 'Sở B', undefined],
    ['Kế hoạch 2024', 'Năm 2024', 'Sở A', undefined],
    ['Kế hoạch 2025', '9 tháng 2024', 'Sở A', undefined],
  ])('%j, %j, %j', (set, period, agency, id) => {
    expect(replacedBy(SETS, { set, period, agency })?.id).toBe(id);
  });
});
