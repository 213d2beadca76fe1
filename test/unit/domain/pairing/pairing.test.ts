import { describe, expect, it } from 'vitest';
import type { PairingRow } from '../../../../shared/domain/pairing/pairing.ts';
import { pairRows } from '../../../../shared/domain/pairing/pairing.ts';

const rows = (...names: string[]): PairingRow[] => names.map((name) => ({ name }));

/** Class of the one pair of two one-row tables, or "none". */
function classOf(base: PairingRow, against: PairingRow): string {
  return pairRows([base], [against]).pairs[0]?.class ?? 'none';
}

describe('one row against one row', () => {
  it.each([
    ['Hồ sơ giải quyết trực tuyến', 'Hồ sơ  giải quyết trực tuyến.', 'automatic'],
    ['Số hóa hồ sơ TTHC', 'Số hoá hồ sơ thủ tục hành chính', 'automatic'],
    [
      'Người dân hài lòng với các dịch vụ số của tỉnh An Giang cung cấp',
      'Người dân hài lòng với các dịch vụ số của tỉnh n Giang cung cấp',
      'automatic',
    ],
    [
      'Người dân hài lòng với các dịch vụ số của tỉnh Kiên Giang cung cấp',
      'Người dân hài lòng với các dịch vụ số của tỉnh Kin Giang cung cấp',
      'automatic',
    ],
    ['Tỷ lệ hồ sơ được xử lý trên môi trường mạng', 'Hồ sơ xử lý trên môi trường mạng', 'automatic'],
    ['Thu phí điện tử', 'Thuê phí điện tử', 'suggested'],
    [
      'Tỷ lệ doanh nghiệp nộp thuế điện tử qua cổng',
      'Tỷ lệ doanh nghiệp nộp thuê điện tử qua cổng',
      'suggested',
    ],
    ['Dịch vụ công trực tuyến toàn trình', 'Dịch vụ công trực tuyến một phần', 'not automatic'],
    ['Hồ sơ công việc cấp huyện xử lý trên mạng', 'Hồ sơ công việc cấp xã xử lý trên mạng', 'not automatic'],
    ['Tỷ lệ phủ sóng mạng di động 4G', 'Tỷ lệ phủ sóng mạng di động 5G', 'not automatic'],
    ['Doanh nghiệp sử dụng hóa đơn điện tử', 'Doanh nghiệp sử dụng hợp đồng điện tử', 'not automatic'],
    ['Hộ gia đình có địa chỉ số', 'Hộ gia đình có chữ ký số', 'not automatic'],
    ['Doanh nghiệp sử dụng nền tảng số', 'Doanh nghiệp nhỏ và vừa sử dụng nền tảng số', 'not automatic'],
    ['Năng suất lao động', 'Tỷ lệ người dân có Sổ sức khỏe điện tử', 'none'],
    ['', '', 'none'],
  ])('%s | %s: %s', (a, b, expected) => {
    const found = classOf({ name: a }, { name: b });
    if (expected === 'not automatic') expect(found).not.toBe('automatic');
    else expect(found).toBe(expected);
  });

  it('is automatic for one indicator whatever its name became, unless a discriminating word differs', () => {
    const id = { indicatorId: 'x' };
    expect(classOf({ name: 'Năng suất lao động', ...id }, { name: 'Tốc độ phát triển', ...id })).toBe(
      'automatic',
    );
    const vetoed = pairRows(
      [{ name: 'Hồ sơ cấp tỉnh', ...id }],
      [{ name: 'Văn bản giấy tờ cấp huyện', ...id }],
    ).pairs[0];
    expect(vetoed?.class).toBe('suggested');
    expect(vetoed?.reasons.join(' ')).toContain('tỉnh / huyện');
  });

  describe('of two agencies', () => {
    const of = (agency: string) => ({ name: 'Hồ sơ trực tuyến', agency, indicatorId: 'x' });
    const pairsOf = (base: PairingRow[], against: PairingRow[]) =>
      pairRows(base, against).pairs.map((pair) => [pair.base, pair.against, pair.class]);

    it('is automatic where each table is of one: the plan was handed over', () => {
      expect(pairsOf([of('Sở A')], [of('Sở B')])).toEqual([[0, 0, 'automatic']]);
    });

    it('waits for a person where one of the tables holds reports of several', () => {
      const base = [of('Huyện A'), of('Huyện B')];
      const against = [of('Huyện C'), of('Huyện A')];
      expect(pairsOf(base, against)).toEqual([
        [0, 1, 'automatic'],
        [1, 0, 'suggested'],
      ]);
      expect(pairRows(base, against).pairs[1]?.reasons).toContain('Khác đơn vị báo cáo: Huyện B / Huyện C');
      expect(pairRows(against, base).pairs[0]?.reasons).toContain('Khác đơn vị báo cáo: Huyện C / Huyện B');
    });
  });

  it('names the discriminating words in the order of the sides', () => {
    const [low, high] = ['Hồ sơ công việc cấp huyện trên mạng', 'Hồ sơ công việc cấp tỉnh trên mạng'];
    expect(pairRows(rows(low), rows(high)).pairs[0]?.reasons.join()).toContain('huyện / tỉnh');
    expect(pairRows(rows(high), rows(low)).pairs[0]?.reasons.join()).toContain('tỉnh / huyện');
  });

  it('takes no notice of STT inside the section name', () => {
    const name = 'Tỷ lệ hồ sơ trực tuyến';
    const base = ['1. Chính quyền số', '2. Kinh tế số'].map((section) => ({ name, section }));
    const against = ['I. Kinh tế số', 'II. Chính quyền số'].map((section) => ({ name, section }));
    expect(pairRows(base, against).pairs.map((pair) => [pair.base, pair.against, pair.class])).toEqual([
      [0, 1, 'automatic'],
      [1, 0, 'automatic'],
    ]);
  });
});

describe('names that stand several times in one table', () => {
  const name = 'Tỷ lệ cán bộ được tập huấn';

  it('are suggested where nothing tells them apart, equal targets first', () => {
    const base = [
      { name, target: '80%' },
      { name, target: '50%' },
    ];
    const against = [
      { name, target: '50%' },
      { name, target: '80%' },
    ];
    const { pairs } = pairRows(base, against);
    expect(pairs.map((pair) => [pair.base, pair.against, pair.class])).toEqual([
      [0, 1, 'suggested'],
      [1, 0, 'suggested'],
    ]);
  });

  it('are suggested when only one side repeats them', () => {
    const { pairs, onlyInBase } = pairRows(rows(name, name), rows(name));
    expect(pairs.map((pair) => pair.class)).toEqual(['suggested']);
    expect(onlyInBase).toHaveLength(1);
  });

  it('are automatic where the reporting agency tells them apart', () => {
    const of = (agency: string) => ({ name, agency, indicatorId: 'x' });
    const { pairs } = pairRows([of('Sở Y tế'), of('Sở Nội vụ')], [of('Sở Nội vụ'), of('Sở Y tế')]);
    expect(pairs.map((pair) => [pair.base, pair.against, pair.class])).toEqual([
      [0, 1, 'automatic'],
      [1, 0, 'automatic'],
    ]);
  });
});

describe('a whole table', () => {
  it('gives the better pair to the table, not to the first row', () => {
    const base = rows('Hộ gia đình dùng Internet cáp quang', 'Hộ gia đình ở xã dùng Internet cáp quang');
    const against = rows('Hộ gia đình ở xã có dùng Internet cáp quang', 'Hộ gia đình lắp Internet cáp quang');
    expect(pairRows(base, against).pairs.map((pair) => [pair.base, pair.against])).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('does not make a pair automatic that has a rival as like', () => {
    const base = rows('Người dân sử dụng nền tảng số để mua bán hàng hóa trên mạng');
    const against = rows(
      'Người dân được sử dụng nền tảng số để mua bán hàng hóa trên mạng',
      'Người dân đã sử dụng nền tảng số để mua bán hàng hóa trên mạng',
    );
    expect(pairRows(base, against).pairs.map((pair) => pair.class)).toEqual(['suggested']);
  });

  it('pairs 1,000 with 1,000 reworded rows within seconds', () => {
    const syllables =
      'hồ sơ dữ liệu công nghệ nền tảng giao dịch kết quả lưu trữ khai thác an toàn môi trường'.split(' ');
    let seed = 1;
    const next = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const pick = () => syllables[Math.floor(next() * syllables.length)] ?? '';
    const base = Array.from({ length: 1000 }, () => Array.from({ length: 20 }, pick).join(' '));
    const against = base.map((name) =>
      name
        .split(' ')
        .toSpliced(Math.floor(next() * 20), 1, 'khác')
        .join(' '),
    );
    const started = performance.now();
    const { pairs } = pairRows(rows(...base), rows(...against));
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(pairs.filter((pair) => pair.base === pair.against).length).toBe(1000);
  });
});
