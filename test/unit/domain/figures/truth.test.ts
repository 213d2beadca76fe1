import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { assess } from '../../../../shared/domain/figures/assess.ts';
import { parseFigure } from '../../../../shared/domain/figures/figure.ts';
import { parseTarget } from '../../../../shared/domain/figures/target.ts';
import type { FigurePart } from '../../../../shared/domain/figures/types.ts';
import { truthPath } from '../../../support/folders.ts';
import { describeReal } from '../../../support/real.ts';

/** What each result of the two annexes says, its status, and last how it stands against its target. */
const T9M_EXPECTED: Record<string, string[]> = {
  '1.1': ['100%', 'met'],
  '1.2': ['100%', 'met'],
  '1.3': ['100%', 'met'],
  '1.4': ['100%', 'met'],
  '1.5': ['100%', 'met'],
  '1.6': ['noData', 'noFigure'],
  '1.7': ['94.2% 179/188 cơ quan', 'met'],
  '1.8': ['97.09%', '100%', 'met'],
  '1.9': ['100%', 'met'],
  '1.10': ['87.96% 392061/445751', 'met'],
  '1.11': ['notStarted', 'noFigure'],
  '1.12': ['96%', '92%', '89%', 'met'],
  '1.13': ['90%', 'estimated', 'met'],
  '1.14': ['72.46% 356440/491915', 'notMet'],
  '1.15': ['1.05% 6498 hồ sơ', 'notMet'],
  '1.16': ['82.67%', '83.58%', 'notMet'],
  '2.1': ['8..9 %', 'estimated', 'met'],
  '2.2': ['noData', 'noFigure'],
  '2.3': ['noData', 'noFigure'],
  '2.4': ['94%', 'met'],
  '2.5': ['noData', 'noFigure'],
  '2.6': ['118 doanh nghiệp công nghệ số', 'conditionWithoutFigure'],
  '2.7': ['100%', 'met'],
  '2.8': ['84.32%', 'estimated', 'met'],
  '2.9': ['noData', 'noFigure'],
  '2.10': ['noData', 'noFigure'],
  '3.1': ['100%', 'met'],
  '3.2': ['noData', 'noFigure'],
  '3.3': ['100%', 'noTarget'],
  '3.4': ['153.1% 1707667/1115432', 'met'],
  '3.5': ['66.2%', 'notMet'],
  '3.6': ['83.17%', 'met'],
};
const T2024_EXPECTED: Record<string, string[]> = {
  '1.1': ['100%', 'met'],
  '1.2': ['100%', 'met'],
  '1.3': ['100%', 'met'],
  '1.4': ['100%', 'met'],
  '1.5': ['100%', 'met'],
  '1.6': ['42.11% 2723/6466', 'notMet'],
  '1.7': ['95.74% 180/188 cơ quan', 'met'],
  '1.8': ['97.14%', '98%', 'met'],
  '1.9': ['100%', 'met'],
  '1.10': ['88.18% 605172/686283', 'met'],
  '1.11': ['notStarted', 'noFigure'],
  '1.12': ['96%', '92%', '89%', 'met'],
  '1.13': ['90%', 'estimated', 'met'],
  '1.14': ['85.42%', 'met'],
  '1.15': ['1.50% 12105 hồ sơ', 'notMet'],
  '1.16': ['85.42%', '88%', 'notMet'],
  '2.1': ['8..9 %', 'estimated', 'met'],
  '2.2': ['noData', 'noFigure'],
  '2.3': ['57.14% 104/182 sản phẩm', 'notMet'],
  '2.4': ['94%', 'met'],
  '2.5': ['67.14%', 'met'],
  '2.6': ['118 doanh nghiệp công nghệ số', 'conditionWithoutFigure'],
  '2.7': ['100%', 'met'],
  '2.8': ['84.32%', 'estimated', 'met'],
  '2.9': ['noData', 'noFigure'],
  '2.10': ['noData', 'noFigure'],
  '3.1': ['100%', 'met'],
  '3.2': ['30.65%', 'notMet'],
  '3.3': ['100%', 'noTarget'],
  '3.4': ['180.2% 2009961/1115432', 'met'],
  '3.5': ['71.29%', 'notMet'],
  '3.6': ['83.17%', 'met'],
};

interface TruthRow {
  kind: 'section' | 'indicator';
  id: string;
  cells: { muc_tieu: string; chi_tieu_2024: string; ket_qua: string };
  footnotes?: { column: string; clean: string }[];
}

function inShort(part: FigurePart): string {
  const { percent, numerator, denominator, quantity, low, high, unit } = part;
  return [
    percent === undefined ? '' : `${percent}%`,
    numerator === undefined ? '' : `${numerator}/${denominator}`,
    quantity ?? '',
    low === undefined ? '' : `${low}..${high}`,
    unit ?? '',
  ]
    .filter((text) => text !== '')
    .join(' ');
}

function readRow(row: TruthRow): string[] {
  const clean = row.footnotes?.find(({ column }) => column === 'ket_qua')?.clean;
  const figure = parseFigure(clean ?? row.cells.ket_qua);
  const { outcome, reason } = assess(parseTarget(row.cells.chi_tieu_2024, row.cells.muc_tieu), figure);
  return [...figure.parts.map(inShort), ...(figure.status ? [figure.status] : []), reason ?? outcome];
}

describeReal('the results of the 2024 plan', () => {
  it.each([
    ['T9M', T9M_EXPECTED],
    ['T2024', T2024_EXPECTED],
  ] as const)('%s: every result is read, without a doubt', (name, expected) => {
    const { rows }: { rows: TruthRow[] } = JSON.parse(readFileSync(truthPath(`${name}.json`), 'utf8'));
    const indicators = rows.filter(({ kind }) => kind === 'indicator');
    expect(Object.fromEntries(indicators.map((row) => [row.id, readRow(row)]))).toEqual(expected);
    for (const { cells } of indicators) {
      expect(parseFigure(cells.ket_qua).parts.flatMap(({ doubts }) => doubts ?? [])).toEqual([]);
    }
  });
});
