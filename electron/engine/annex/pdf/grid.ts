/** The lines of a table: those between neighbouring cells once, in as few strokes as can be. */
import { CELL } from '../layout/geometry.ts';
import { numeral } from './text.ts';

/** Collects lines, in points from the page's left and lower edge. */
export class Grid {
  /** By height: lines from left to right, each from `from` to `to`. */
  readonly #across = new Map<string, [number, number][]>();
  readonly #down = new Map<string, [number, number][]>();

  across(y: number, from: number, to: number): void {
    add(this.#across, numeral(y), from, to);
  }

  down(x: number, from: number, to: number): void {
    add(this.#down, numeral(x), from, to);
  }

  /** Operators that draw them all, in black. */
  operators(): string {
    const strokes: string[] = [];
    for (const [y, lines] of this.#across)
      for (const [from, to] of lines) strokes.push(`${numeral(from)} ${y} m ${numeral(to)} ${y} l`);
    for (const [x, lines] of this.#down)
      for (const [from, to] of lines) strokes.push(`${x} ${numeral(from)} m ${x} ${numeral(to)} l`);
    // Lines that end in a square meet in whole corners.
    return `2 J ${CELL.border} w\n${strokes.join('\n')}\nS`;
  }
}

/** Lengthens the last line there where the next one begins at its end. */
function add(lines: Map<string, [number, number][]>, at: string, from: number, to: number): void {
  const known = lines.get(at);
  const last = known?.at(-1);
  if (known === undefined) lines.set(at, [[from, to]]);
  else if (last !== undefined && Math.abs(last[1] - from) < 0.01) last[1] = to;
  else known.push([from, to]);
}
