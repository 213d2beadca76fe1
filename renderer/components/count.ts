import { formatDecimal } from '../../shared/contract/view.ts';

/** A count the Vietnamese way: "20.000". */
export function formatCount(count: number): string {
  return formatDecimal(String(count));
}
