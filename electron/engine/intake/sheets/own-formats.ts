/**
 * Excel's own number formats: a cell names them by a number, and the file does not say what they are. Those that
 * follow the settings of the machine are given as a Vietnamese one has them (ECMA-376 part 1, 18.8.30).
 */
import { getFormatFromId } from 'numfmt';

const LAST = 49;
/** Between these numbers stand formats of East Asian versions alone, and such as were never given out. */
const FOREIGN = { first: 23, last: 36 } as const;

const SYSTEM: ReadonlyMap<number, string> = new Map([
  [5, '#,##0 "₫";-#,##0 "₫"'],
  [6, '#,##0 "₫";[Red]-#,##0 "₫"'],
  [7, '#,##0.00 "₫";-#,##0.00 "₫"'],
  [8, '#,##0.00 "₫";[Red]-#,##0.00 "₫"'],
  [14, 'dd/mm/yyyy'],
  [22, 'dd/mm/yyyy h:mm'],
  [42, '#,##0 "₫";-#,##0 "₫";"-" "₫"'],
  [44, '#,##0.00 "₫";-#,##0.00 "₫";"-" "₫"'],
]);

/** The format with this number, or null where Excel has none: a library would begin anew and call 183 "0%". */
export function ownFormat(id: number): string | null {
  const isForeign = id >= FOREIGN.first && id <= FOREIGN.last;
  if (!Number.isInteger(id) || id < 0 || id > LAST || isForeign) return null;
  return SYSTEM.get(id) ?? getFormatFromId(id);
}
