/** Holding the values of two facts against each other, and naming them. */
import { Exact } from '../../figures/decimal.ts';
import { formatDecimal, formatPercent, roundHalfUp, truncate } from '../../figures/format.ts';
import type { DecimalText } from '../../figures/types.ts';
import type { Fact } from './facts.ts';

/** Equal, or one is the other with fewer decimals. */
export function agree(a: DecimalText, b: DecimalText): boolean {
  if (new Exact(a).equals(b)) return true;
  const [coarse, fine] = decimals(a) <= decimals(b) ? [a, b] : [b, a];
  const to = decimals(coarse);
  return [roundHalfUp(fine, to), truncate(fine, to)].some((value) => new Exact(coarse).equals(value));
}

function decimals(value: DecimalText): number {
  return /\.(\d+)$/.exec(value)?.[1]?.length ?? 0;
}

/** "82,67%", "1.207 dịch vụ công". */
export function valueText({ value, unit, part }: Pick<Fact, 'value' | 'unit' | 'part'>): string {
  if (unit === '%') return formatPercent(value);
  return part.unit === undefined ? formatDecimal(value) : `${formatDecimal(value)} ${part.unit}`;
}

const NAME_SHOWN = 90;

/** A subject for a message, short, in quotes. */
export function named(subject: string): string {
  const text = subject.replace(/\s+/g, ' ').trim();
  return `“${text.length <= NAME_SHOWN ? text : `${text.slice(0, NAME_SHOWN - 1)}…`}”`;
}
