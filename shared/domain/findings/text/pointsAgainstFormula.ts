import { Exact } from '../../figures/decimal.ts';
import { formatDecimal, formatPercent } from '../../figures/format.ts';
import { readNumber } from '../../figures/numbers.ts';
import type { DecimalText } from '../../figures/types.ts';
import type { DocumentFinding, DocumentView } from '../document.ts';
import { cellPlace, paragraphPlace } from '../document.ts';
import type { Rule } from '../rule.ts';
import { cell } from '../rule.ts';
import { pointsFor, pointsFormula, pointsPossible } from '../scoring.ts';
import { quoted } from '../wording.ts';
import type { Goal, ScoredItem } from './goals.ts';
import { goalsOf, scoredItems } from './goals.ts';

/** The letter on DTI 2026 sets rates that give 140 points and expects 120 of them. */
export const pointsAgainstFormula: Rule = {
  code: 'POINTS_AGAINST_FORMULA',
  severity: 'warning',
  title: 'Điểm phấn đấu không khớp với cách tính điểm',
  explanation:
    'Tính điểm theo công thức trong phụ lục từ tỷ lệ phấn đấu nêu trong văn bản (ví dụ 90% với “Điểm = Tỷ lệ × 20” là 18 điểm) ' +
    'rồi so với điểm phấn đấu ghi cho chỉ số đó. Cũng xem điểm phấn đấu có vượt điểm tối đa, hoặc là số điểm mà công thức không bao giờ cho ' +
    '(ví dụ 35 khi các mục chỉ cho 0, 10, 20, 30, 40). Cần sửa điểm hoặc tỷ lệ để hai bên khớp nhau.',
  checkRow({ texts }, side) {
    const max = numberIn(texts.maxPoints);
    const stated = numberIn(texts.targetPoints);
    if (max === null || stated === null) return [];
    const told = unreachable(stated, max, texts.scoring ?? '');
    if (told === null) return [];
    return [
      {
        code: 'POINTS_AGAINST_FORMULA',
        severity: 'warning',
        message: `Điểm phấn đấu ${formatDecimal(stated)} ${told}.`,
        side,
        cells: [cell(side, 'targetPoints'), cell(side, 'maxPoints')],
      },
    ];
  },
  checkDocument(document) {
    const items = scoredItems(document);
    if (items.length === 0) return [];
    const seen = new Set<string>();
    return goalsOf(document, items).flatMap((group) => {
      const fresh = group.goals.filter(({ item, rate }) => {
        const key = `${item.row.view.rowId} ${rate}`;
        return !seen.has(key) && seen.add(key);
      });
      if (fresh.length === 0) return [];
      const whole = group.points;
      const covers = whole !== null && sum(group.goals.map(({ item }) => item.max)).equals(whole.of);
      return covers && whole !== null
        ? against(document, group.goals, whole.stated, null)
        : fresh.flatMap((goal) =>
            goal.item.stated === null ? [] : against(document, [goal], goal.item.stated, goal.item),
          );
    });
  },
};

function numberIn(text: string | undefined): DecimalText | null {
  const trimmed = text?.trim() ?? '';
  const read = /^\d[\d.,]*$/.test(trimmed) ? readNumber(trimmed, 'count') : null;
  return read === null || read.doubt?.kind === 'ambiguous' ? null : read.value;
}

function unreachable(stated: DecimalText, max: DecimalText, scoring: string): string | null {
  if (new Exact(stated).greaterThan(max)) return `vượt điểm tối đa ${formatDecimal(max)}`;
  const formula = pointsFormula(scoring);
  const possible = formula === null ? null : pointsPossible(formula, max);
  if (possible === null || possible.some((one) => new Exact(one).equals(stated))) return null;
  return `không có trong các mức mà cách tính cho được: ${possible.map((one) => formatDecimal(one)).join('; ')}`;
}

function sum(values: readonly DecimalText[]): InstanceType<typeof Exact> {
  return values.reduce((total, value) => total.plus(value), new Exact(0));
}

/** Half a point may be rounding. */
const TOLERANCE = '0.5';

/** @param inAnnex the item whose own expected points are compared; null: those that the text states itself */
function against(
  document: DocumentView,
  goals: readonly Goal[],
  stated: DecimalText,
  inAnnex: ScoredItem | null,
): DocumentFinding[] {
  const points = goals.map(({ item, rate }) => pointsFor(item.formula, rate, item.max) ?? '0');
  const total = sum(points);
  if (total.minus(stated).abs().lessThanOrEqualTo(TOLERANCE)) return [];
  const told = goals.map(({ item, rate }, index) => {
    const own = formatDecimal(points[index] ?? '0', { decimals: 2 }).replace(/,?0+$/, '');
    return `${formatPercent(rate)} ${quoted(item.row.view.texts.name, 60)} được ${own === '' ? '0' : own}/${formatDecimal(item.max)}`;
  });
  const all = formatDecimal(total.toFixed(2)).replace(/,00$/, '');
  const together = goals.length > 1 ? `, cộng ${all}` : '';
  return [
    {
      code: 'POINTS_AGAINST_FORMULA',
      severity: 'warning',
      message: `Theo cách tính điểm, ${told.join('; ')}${together} điểm, nhưng điểm phấn đấu ghi ${formatDecimal(stated)}.`,
      places: [
        ...goals.slice(0, 1).map(({ paragraph, words }) => paragraphPlace(document, paragraph, words)),
        ...goals.map(({ item }) => cellPlace(document, item.table, item.row, 'scoring')),
        ...(inAnnex === null ? [] : [cellPlace(document, inAnnex.table, inAnnex.row, 'targetPoints')]),
      ],
    },
  ];
}
