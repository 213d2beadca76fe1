/** Makes widths fill the page. */

/** Below this, not even three digits fit. */
export const NARROWEST_MM = 9;

/**
 * Scales widths together so that they fill `room` millimetres exactly: whole millimetres, none below the least that its
 * column can have. What `room` has beyond whole millimetres, the widest column takes.
 * @param wanted at least one; as many as the room holds at their narrowest
 * @param least whole millimetres for each, together at most `room`
 */
export function fillWidth(
  wanted: readonly number[],
  room: number,
  least: readonly number[] = wanted.map(() => NARROWEST_MM),
): number[] {
  const whole = Math.floor(room);
  const exact = shares(wanted, whole, least);
  const widths = exact.map(Math.floor);
  const order = byRemainder(exact);
  let open = whole - widths.reduce((total, width) => total + width, 0);
  for (let turn = 0; open > 0; turn += 1) {
    const index = order[turn % order.length] ?? 0;
    widths[index] = (widths[index] ?? 0) + 1;
    open -= 1;
  }
  const widest = widths.indexOf(Math.max(...widths));
  const others = widths.reduce((total, width, index) => total + (index === widest ? 0 : width), 0);
  widths[widest] = Math.round((room - others) * 1000) / 1000;
  return widths;
}

/** Parts of the room in proportion; columns that would become too narrow keep their least. */
function shares(wanted: readonly number[], room: number, least: readonly number[]): number[] {
  const narrow = new Set<number>();
  const leastOf = (index: number) => least[index] ?? NARROWEST_MM;
  for (;;) {
    const free = wanted.reduce((total, width, index) => total + (narrow.has(index) ? 0 : width), 0);
    const left = [...narrow].reduce((total, index) => total - leastOf(index), room);
    const widths = wanted.map((width, index) =>
      narrow.has(index) || free === 0 ? leastOf(index) : (width * left) / free,
    );
    const below = widths.flatMap((width, index) =>
      width < leastOf(index) && !narrow.has(index) ? index : [],
    );
    if (below.length === 0) return widths;
    for (const index of below) narrow.add(index);
  }
}

/** Columns by what they lose to rounding, most first. */
function byRemainder(widths: readonly number[]): number[] {
  return [...widths.keys()].sort((a, b) => ((widths[b] ?? 0) % 1) - ((widths[a] ?? 0) % 1));
}
