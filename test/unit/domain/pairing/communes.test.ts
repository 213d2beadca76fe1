/** Reports of 25 communes on 40 indicators, in every form that they come in. */
import { expect, it } from 'vitest';
import { describeReal } from '../../../support/real.ts';
import { readTruth, truthTexts } from '../../../support/truth.ts';
import type { KnownRow, Random } from './rewording.ts';
import { judged, pick, randomOf, reworded, shuffled } from './rewording.ts';

const COMMUNES =
  'An Phú|Vĩnh Hậu|Nhơn Hội|Khánh Bình|Phú Hữu|Tân An|Châu Phong|Vĩnh Xương|Phú Tân|Phú An|Bình Thạnh Đông|Chợ Vàm|Hòa Lạc|Phú Lâm|Châu Phú|Mỹ Đức|Vĩnh Thạnh Trung|Bình Mỹ|Thạnh Mỹ Tây|An Cư|Núi Cấm|Ba Chúc|Tri Tôn|Ô Lâm|Cô Tô'.split(
    '|',
  );

/** How a row of a commune tells whose it is, in the earlier and in the later table. */
interface Form {
  title: string;
  base: (name: string, commune: string, random: Random) => Omit<KnownRow, 'truth'>;
  against: (name: string, commune: string, random: Random) => Omit<KnownRow, 'truth'>;
}

const same = (title: string, row: Form['base']): Form => ({ title, base: row, against: row });

const FORMS: readonly Form[] = [
  same('one report of each commune', (name, commune) => ({ name, agency: `UBND xã ${commune}` })),
  same('a heading for each commune', (name, commune, random) => ({
    name,
    section: `${pick(random, ['I', 'IV', '12'])}. Xã ${commune}`,
  })),
  same('the commune in the name', (name, commune) => ({ name: `${name} (xã ${commune})` })),
  same('the commune behind the name', (name, commune, random) => ({
    name: `${name} ${pick(random, ['tại', 'của', '-'])} xã ${commune}`,
  })),
  same('the commune in the column of who is in charge', (name, commune) => ({
    name,
    lead: `UBND xã ${commune}`,
  })),
  {
    title: 'reports of communes against one table of all',
    base: (name, commune) => ({ name, agency: `UBND xã ${commune}` }),
    against: (name, commune) => ({ name, agency: 'Sở Khoa học và Công nghệ', section: `Xã ${commune}` }),
  },
  {
    title: 'headings in capitals against headings with the office',
    base: (name, commune) => ({ name, section: `II. XÃ ${commune.toUpperCase()}` }),
    against: (name, commune) => ({ name, section: `UBND xã ${commune}` }),
  },
];

/** Forty names: the plan of 2024 and some of DTI 2026, those that stand in both left out. */
function plan(): string[] {
  const names = (['T2024', 'TDTI'] as const).flatMap((truth) =>
    readTruth(truth)
      .rows.filter(({ kind }) => kind === 'indicator')
      .map((row) => truthTexts(row).name ?? ''),
  );
  return names.slice(0, 40);
}

function tables(form: Form, names: readonly string[], communes: readonly string[], random: Random) {
  const base: KnownRow[] = [];
  const against: KnownRow[] = [];
  for (const commune of communes) {
    names.forEach((name, at) => {
      const truth = `${commune}/${at}`;
      if (random() > 0.05) base.push({ truth, target: '80%', ...form.base(name, commune, random) });
      if (random() > 0.15) {
        against.push({ truth, target: '80%', ...form.against(reworded(name, random), commune, random) });
      }
    });
  }
  return { base: shuffled(random, base), against: shuffled(random, against) };
}

describeReal('25 communes × 40 indicators', () => {
  it.each(FORMS)('$title', (form) => {
    const names = plan();
    for (const seed of [1, 2]) {
      const { base, against } = tables(form, names, COMMUNES, randomOf(seed));
      const { wrong, right, possible } = judged(base, against);
      expect(wrong).toEqual([]);
      expect(right / possible).toBeGreaterThan(0.9);
    }
  });

  it('table by table, without a word of whose it is', () => {
    const names = plan();
    const form = same('', (name) => ({ name }));
    let [right, possible] = [0, 0];
    for (let seed = 1; seed <= 50; seed += 1) {
      const { base, against } = tables(form, names, [''], randomOf(seed));
      const found = judged(base, against);
      expect(found.wrong).toEqual([]);
      right += found.right;
      possible += found.possible;
    }
    expect(right / possible).toBeGreaterThan(0.9);
  });

  it('never takes a name that differs in a discriminating word for the one that is missing', () => {
    const twins: readonly (readonly [RegExp, string])[] = [
      [/cấp tỉnh/, 'cấp xã'],
      [/toàn trình/, 'một phần'],
      [/4G\/5G/, '4G'],
      [/5G/, '4G'],
      [/người dân/i, 'Cán bộ'],
      [/doanh nghiệp/i, 'Hợp tác xã'],
      [/1[45] tuổi/, '18 tuổi'],
      [/hóa đơn/, 'hợp đồng'],
      [/trực tuyến/, 'trực tiếp'],
      [/cố định/, 'di động'],
      [/nhỏ và vừa/, 'siêu nhỏ'],
      [/hộ gia đình/i, 'Hộ kinh doanh'],
      [/kinh tế số/, 'xã hội số'],
      [/^Tỷ lệ/, 'Số lượng'],
    ];
    const random = randomOf(7);
    for (const name of plan()) {
      for (const [word, other] of twins) {
        if (!word.test(name)) continue;
        const twin = name.replace(word, other);
        for (let times = 0; times < 5; times += 1) {
          const base = [{ truth: 'one', name }];
          const against = [{ truth: 'other', name: reworded(twin, random) }];
          expect(judged(base, against).wrong).toEqual([]);
        }
      }
    }
  });
});
