import { describe, expect, it } from 'vitest';
import { totalNotSum } from '../../../../../shared/domain/findings/table/totalNotSum.ts';
import { inTable, tableOf, told, type WrittenRow } from './view.ts';

const points = (...rows: [string, string, WrittenRow['is']?][]) =>
  tableOf(
    rows.map(([ordinal, maxPoints, is]) => ({ ordinal, maxPoints, ...(is === undefined ? {} : { is }) })),
    { headers: { maxPoints: 'Điểm tối đa' } },
  );
const counts = (header: string, ...rows: [string, string, WrittenRow['is']?][]) =>
  tableOf(
    rows.map(([ordinal, other1, is]) => ({ ordinal, other1, ...(is === undefined ? {} : { is }) })),
    { headers: { other1: header } },
  );

describe('groups of points', () => {
  it('proves a group wrong whose numbered rows give another sum', () => {
    const table = points(['1', '100', 'section'], ['1.1', '30'], ['1.2', '30'], ['1.3', '25']);
    const [found] = inTable(totalNotSum, table);
    expect(found).toMatchObject({ code: 'TOTAL_NOT_SUM', severity: 'error' });
    expect(found?.message).toContain('ghi 100 nhưng các dòng cộng lại là 30 + 30 + 25 = 85');
    expect(found?.places).toHaveLength(4);
  });

  it.each([
    ['equal', points(['1', '85', 'section'], ['1.1', '30'], ['1.2', '30'], ['1.3', '25'])],
    [
      'Roman sections over numbers',
      points(
        ['I', '50', 'section'],
        ['1', '20'],
        ['2', '30'],
        ['II', '10', 'section'],
        ['1', '5'],
        ['2', '5'],
      ),
    ],
    [
      'two levels',
      points(['1', '10', 'section'], ['1.1', '4'], ['1.1.1', '1'], ['1.1.2', '3'], ['1.2', '6']),
    ],
    ['decimals', points(['1', '2,5', 'section'], ['1.1', '1,25'], ['1.2', '1,25'])],
    ['one of several answers counts', points(['1.1', '2'], ['1.1.1', '2'], ['1.1.2', '1'])],
    ['rows without a number are answers', points(['1.1', '2'], ['', '1'], ['', '0,5'])],
    ['no number beside the group', points(['1', '', 'section'], ['1.1', '30'], ['1.2', '30'])],
    ['a row without points', points(['1', '50', 'section'], ['1.1', '30'], ['1.2', ''])],
    ['a rate among them', points(['1', '50', 'section'], ['1.1', '30%'], ['1.2', '30'])],
    ['a number of two readings', points(['1', '50', 'section'], ['1.1', '1,234'], ['1.2', '30'])],
  ])('finds nothing: %s', (_, table) => {
    expect(told(inTable(totalNotSum, table))).toEqual([]);
  });

  it('does not prove it where a row between is missing', () => {
    const [found] = inTable(totalNotSum, points(['1', '100', 'section'], ['1.1', '30'], ['1.3', '25']));
    expect(found?.severity).toBe('warning');
  });

  it('leaves bonus points alone', () => {
    const table = tableOf(
      [
        { ordinal: '1', name: 'Nhóm', maxPoints: '10', is: 'section' },
        { ordinal: '1.1', name: 'Chính', maxPoints: '10' },
        { ordinal: '1.2', name: 'Điểm thưởng', maxPoints: '2' },
      ],
      { headers: { maxPoints: 'Điểm' } },
    );
    expect(inTable(totalNotSum, table)).toEqual([]);
  });
});

describe('counts', () => {
  it('says nothing of groups whose parts may overlap', () => {
    const table = counts('Số hồ sơ', ['1', '1.000'], ['1.1', '600'], ['1.2', '950']);
    expect(inTable(totalNotSum, table)).toEqual([]);
  });

  it('warns where the other groups of the table are sums', () => {
    const table = counts(
      'Số hồ sơ',
      ...(['1', '2', '3'] as const).flatMap((group): [string, string][] => [
        [group, group === '3' ? '120' : '100'],
        [`${group}.1`, '60'],
        [`${group}.2`, '40'],
      ]),
    );
    expect(told(inTable(totalNotSum, table))).toEqual([
      expect.stringMatching(/^warning: .*ghi 120 .*60 \+ 40 = 100/),
    ]);
  });
});

describe('total rows', () => {
  it('proves a total wrong that no reading of the rows gives', () => {
    const table = counts('Kinh phí (triệu đồng)', ['1', '1.200'], ['2', '800'], ['', '2.100', 'total']);
    expect(told(inTable(totalNotSum, table))).toEqual([
      expect.stringMatching(/^error: .*2\.100 .*1\.200 \+ 800 = 2\.000/),
    ]);
  });

  it.each([
    ['sum of all', counts('Số lượng', ['1', '12'], ['2', '8'], ['', '20', 'total'])],
    ['total first', counts('Số lượng', ['', '20', 'total'], ['1', '12'], ['2', '8'])],
    [
      'sections with sums of their own',
      counts(
        'Số lượng',
        ['I', '12', 'section'],
        ['1', '5'],
        ['2', '7'],
        ['II', '8', 'section'],
        ['1', '8'],
        ['', '20', 'total'],
      ),
    ],
    [
      'a total for each section',
      counts(
        'Số lượng',
        ['I', '', 'section'],
        ['1', '5'],
        ['2', '7'],
        ['', '12', 'total'],
        ['II', '', 'section'],
        ['1', '8'],
        ['2', '1'],
        ['', '9', 'total'],
        ['', '21', 'total'],
      ),
    ],
    ['rounded parts', counts('Tỷ đồng', ['1', '1,3'], ['2', '1,3'], ['', '2,7', 'total'])],
    ['rates', counts('Tỷ lệ', ['1', '12'], ['2', '8'], ['', '10', 'total'])],
    ['means', counts('Điểm trung bình', ['1', '12'], ['2', '8'], ['', '10', 'total'])],
    ['words in a cell', counts('Số lượng', ['1', '12'], ['2', 'Chưa có số liệu'], ['', '20', 'total'])],
    ['years', counts('Năm', ['1', '2023'], ['2', '2024'], ['', '2025', 'total'])],
  ])('finds nothing: %s', (_, table) => {
    expect(told(inTable(totalNotSum, table))).toEqual([]);
  });
});
