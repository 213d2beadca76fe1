/** Points that a text states: "phấn đấu đạt tối thiểu 195/200 điểm". */
import { Exact } from '../../figures/decimal.ts';
import { readNumber } from '../../figures/numbers.ts';

type Sum = InstanceType<typeof Exact>;

export interface Points {
  reached: Sum;
  most: Sum;
  /** The points are a least: more may be reached. */
  atLeast: boolean;
  /** "195/200" */
  written: string;
}

const POINTS =
  /(tối thiểu|ít nhất|từ|trên)?\s*(?:từ\s+)?(?<![\d.,/])(\d[\d.,]*)\s?\/\s?(\d[\d.,]*)\s*điểm(?!\s*(?:cầu|%|phần))/giu;

/** All statements of points of a maximum in a text. A number that can be read in two ways is left out. */
export function pointsIn(text: string): Points[] {
  if (!text.includes('điểm')) return [];
  return [...text.matchAll(POINTS)].flatMap(([, least, a = '', b = '']) => {
    const [reached, most] = [readNumber(a, 'count'), readNumber(b, 'count')];
    if (reached === null || most === null) return [];
    if (reached.doubt?.kind === 'ambiguous' || most.doubt?.kind === 'ambiguous') return [];
    return [
      {
        reached: new Exact(reached.value),
        most: new Exact(most.value),
        atLeast: least !== undefined,
        written: `${a}/${b}`,
      },
    ];
  });
}
