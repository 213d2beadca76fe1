import { formatDecimal, formatPercent } from '../../figures/format.ts';
import type { DecimalText } from '../../figures/types.ts';
import type { Finding } from '../../reconciliation.ts';
import type { Rule } from '../rule.ts';
import { bothCells } from '../rule.ts';
import { aboutPart } from '../wording.ts';
import { NUMBERS, partPairs } from './pairParts.ts';

/** "7,18%" and "71,8%": a decimal mark that slipped, a digit too many. */
export const tenTimes: Rule = {
  code: 'TEN_TIMES',
  severity: 'warning',
  title: 'Gấp đúng 10, 100 hoặc 1.000 lần kỳ trước',
  explanation:
    'Hai kỳ ghi cùng các chữ số nhưng lệch nhau đúng 10, 100 hoặc 1.000 lần, ví dụ “7,18%” và “71,8%”, “1.254” và “12.540”. ' +
    'Thường do đặt sai dấu thập phân, dấu phân nhóm hoặc thừa, thiếu một chữ số. Cần đối chiếu với số gốc.',
  checkPair(base, against) {
    if (base.texts.result === against.texts.result) return [];
    return partPairs(base, against).flatMap((pair) =>
      NUMBERS.flatMap(({ key, name }): Finding[] => {
        const [from, to] = [pair.base[key], pair.against[key]];
        const times = from === undefined || to === undefined ? null : timesTen(from, to);
        if (from === undefined || to === undefined || times === null) return [];
        const [before, after] = [from, to].map((value) =>
          key === 'percent' ? formatPercent(value) : formatDecimal(value),
        );
        const [way, factor] = times > 0 ? ['gấp', times] : ['bằng một phần', -times];
        const message = `Số liệu${aboutPart(pair.against)}: ${name} kỳ sau là ${after}, ${way} ${formatDecimal(`1${'0'.repeat(factor)}`)}${times > 0 ? ' lần' : ' của'} kỳ trước (${before}).`;
        return [
          { code: 'TEN_TIMES', severity: 'warning', message, side: 'both', cells: bothCells('result') },
        ];
      }),
    );
  },
};

/** Fewer digits that mean something are no sign: 10 and 100 may both be right. */
const FEWEST_DIGITS = 2;
const MOST_TIMES = 3;

/** By which power of ten the second number is the first; null where it is none, or 0. */
function timesTen(from: DecimalText, to: DecimalText): number | null {
  const ratio = Number(to) / Number(from);
  // Nearly all are far from ten times, or a tenth, and told so without looking at their digits.
  if (from === to || (ratio > 0.2 && ratio < 5)) return null;
  const [one, other] = [scaled(from), scaled(to)];
  if (one.digits.length < FEWEST_DIGITS || one.digits !== other.digits) return null;
  const times = other.power - one.power;
  return times === 0 || Math.abs(times) > MOST_TIMES ? null : times;
}

/** "12.540" → 1254 × 10⁻². */
function scaled(value: DecimalText): { digits: string; power: number } {
  const [whole = '', decimals = ''] = value.split('.');
  const all = `${whole}${decimals}`.replace(/^(-?)0+/, '$1');
  const digits = all.replace(/0+$/, '');
  return { digits, power: all.length - digits.length - decimals.length };
}
