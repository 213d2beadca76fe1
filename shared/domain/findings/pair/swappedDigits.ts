import { formatDecimal } from '../../figures/format.ts';
import type { DecimalText } from '../../figures/types.ts';
import type { Finding } from '../../reconciliation.ts';
import type { Rule } from '../rule.ts';
import { bothCells } from '../rule.ts';
import { aboutPart } from '../wording.ts';
import type { NumberKey } from './pairParts.ts';
import { NUMBERS, partPairs } from './pairParts.ts';

/** "5.571" and "5.517": two neighbouring digits changed places. */
export const swappedDigits: Rule = {
  code: 'SWAPPED_DIGITS',
  severity: 'warning',
  title: 'Hai chữ số đứng cạnh nhau bị đổi chỗ',
  explanation:
    'Số của kỳ sau có đúng các chữ số của kỳ trước, chỉ khác hai chữ số liền nhau đổi chỗ, ví dụ “5.571” và “5.517”. ' +
    'Thường do gõ nhầm. Nếu cả hai số đều đúng thì ghi rõ.',
  checkPair(base, against) {
    if (base.texts.result === against.texts.result) return [];
    return partPairs(base, against).flatMap((pair) =>
      NUMBERS.flatMap(({ key, name }): Finding[] => {
        const [from, to] = [pair.base[key], pair.against[key]];
        const fewest = FEWEST[key];
        if (fewest === undefined || from === undefined || to === undefined || from.length < fewest) return [];
        if (!areSwapped(from, to)) return [];
        const message = `Số liệu${aboutPart(pair.against)}: ${name} kỳ trước là ${formatDecimal(from)}, kỳ sau là ${formatDecimal(to)}; hai số chỉ khác hai chữ số liền nhau đổi chỗ.`;
        return [
          { code: 'SWAPPED_DIGITS', severity: 'warning', message, side: 'both', cells: bothCells('result') },
        ];
      }),
    );
  },
};

/** From so many digits on. What is counted grows from period to period and may come to a swap by chance. */
const FEWEST: Partial<Record<NumberKey, number>> = { numerator: 4, denominator: 3, quantity: 4 };

function areSwapped(from: DecimalText, to: DecimalText): boolean {
  if (from.length !== to.length || from === to) return false;
  const at = [...from].findIndex((digit, index) => digit !== to[index]);
  const isDigit = (sign: string | undefined) => sign !== undefined && sign >= '0' && sign <= '9';
  if (!isDigit(from[at]) || !isDigit(from[at + 1])) return false;
  if (from[at] !== to[at + 1] || from[at + 1] !== to[at]) return false;
  return from.slice(at + 2) === to.slice(at + 2);
}
