/**
 * Tells section rows from indicators.
 *
 * A section is a heading merged across the row, or a row without data whose ordinal is of a higher shape than
 * those of the rows with data: "I" above "1", "1" above "1.1". Points do not count as data: a section states
 * the sum of its indicators' points. An indicator that was not filled in has an ordinal of the same shape as
 * its neighbours, and stays an indicator. A row of totals is a section whatever it holds. "i", "a" are items of the
 * indicator above them, or head the table's sections: then the first of them stands above all numbers.
 */

export interface RowTraits {
  ordinal: string;
  name: string;
  /** Some field other than ordinal, name and points has a text. */
  filled: boolean;
  /** What it has besides is agencies. */
  agenciesOnly: boolean;
  /** The name is merged across other columns. */
  merged: boolean;
}

export type RowKind = 'section' | 'indicator' | 'total';

const INTEGER = /^\d+$/;

type Shape = 'letter' | 'roman' | 'integer' | 'lower' | 'item' | `dotted${number}` | 'none';

function shapeOf(ordinal: string): Shape {
  if (INTEGER.test(ordinal)) return 'integer';
  const text = withoutDots(ordinal).replace(/^\(/, '');
  if (/^(?:phần|mục|nhóm|chương)\s+(?:[IVXLC]+|\d{1,2}|[A-ZĐ])$/i.test(text)) return 'roman';
  if (/^(?:[IVX]+|[IVXLC]{2,})$/.test(text)) return 'roman';
  if (/^[A-ZĐ]$/.test(text)) return 'letter';
  if (INTEGER.test(text)) return 'integer';
  // A number typed as 1.1 shows as "1,1" on a Vietnamese machine.
  if (/^(?:\d+|[IVX]+|[A-ZĐ])(?:[.,]\d+)+$/.test(text)) return `dotted${text.split(/[.,]/).length}`;
  if (/^(?:[a-zđ]|x{0,3}(?:ix|iv|v?i{1,3}))$/.test(text)) return 'lower';
  if (/^\d+(?:\.\d+)*\.?[a-zđ]$/.test(text)) return 'item';
  return 'none';
}

const UNRANKED = 100;

/** Higher headings have lower ranks. */
function rankOf(shape: Shape): number {
  switch (shape) {
    case 'letter':
    case 'roman':
      return 0;
    case 'integer':
      return 1;
    case 'lower':
    case 'item':
    case 'none':
      return UNRANKED;
    default:
      return Number(shape.slice('dotted'.length));
  }
}

/** Whether ordinals of a shape are those of indicators, or of their groups: 1, 1.1, I.1. */
function isNumber(shape: Shape): boolean {
  return rankOf(shape) > 0 && rankOf(shape) < UNRANKED;
}

function parents(ordinal: string): string[] {
  if (!/[.,]/.test(ordinal)) return [];
  const parts = withoutDots(ordinal).split(/[.,]/);
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'));
}

function withoutDots(ordinal: string): string {
  return ordinal.trim().replace(/[\s.)/:–-]+$/, '');
}

const DASH = /^[-–+•*]$/;

interface Noted {
  ordinal: string;
  shape: Shape;
  named: boolean;
  filled: boolean;
  agenciesOnly: boolean;
  merged: boolean;
  total: boolean;
  capitals: boolean;
}

/** Collects the rows of a table one by one, then tells the kind of each; a row costs a few words. */
export class RowKinds {
  readonly #rows: Noted[] = [];
  readonly #withChildren = new Set<string>();
  readonly #shapes = new Set<Shape>();
  readonly #dataShapes = new Set<Shape>();
  #filled = false;
  /** Whether "i", "a" or a number came first. */
  #first: 'lower' | 'number' | null = null;
  /** Some row with data has its name in capitals: then capitals make no heading. */
  #shouting = false;

  add(traits: RowTraits): void {
    const shape = shapeOf(traits.ordinal);
    const total = isTotal(traits.name, traits.ordinal);
    for (const parent of parents(traits.ordinal)) this.#withChildren.add(parent);
    if (shape !== 'none') this.#shapes.add(shape);
    if (shape === 'lower') this.#first ??= 'lower';
    else if (isNumber(shape)) this.#first ??= 'number';
    if (traits.filled && !total) {
      this.#filled = true;
      // Dashes under a row say nothing of it: an indicator with sub-items may have no data of its own.
      if (!DASH.test(traits.ordinal) && !(traits.agenciesOnly && rankOf(shape) === 0))
        this.#dataShapes.add(shape);
    }
    const { ordinal, name, filled, agenciesOnly, merged } = traits;
    const capitals = isCapitals(name);
    if (filled && capitals && !total) this.#shouting = true;
    this.#rows.push({ ordinal, shape, named: name !== '', filled, agenciesOnly, merged, total, capitals });
  }

  /** The kind of each row, in the order they were added. */
  kinds(): RowKind[] {
    // In a form not yet filled in, the rows of the lowest shape are the indicators.
    const lowest = Math.max(...[...this.#shapes].map((shape) => this.#rankOf(shape)));
    const data =
      this.#dataShapes.size > 0
        ? this.#dataShapes
        : new Set([...this.#shapes].filter((shape) => this.#rankOf(shape) === lowest));
    const dataRank = Math.min(...[...data].map((shape) => this.#rankOf(shape)));
    return this.#rows.map((row) => this.#kindOf(row, data, dataRank));
  }

  /** `rankOf`, with what the whole table tells of "i" and "a". */
  #rankOf(shape: Shape): number {
    return shape === 'lower' && this.#lowerHeads ? 0 : rankOf(shape);
  }

  get #lowerHeads(): boolean {
    return this.#first === 'lower' && !this.#dataShapes.has('lower') && [...this.#shapes].some(isNumber);
  }

  #kindOf(row: Noted, data: ReadonlySet<Shape>, dataRank: number): RowKind {
    if (row.total) return 'total';
    // "I" with the agency that all of its indicators share.
    const heads = row.agenciesOnly && rankOf(row.shape) === 0 && dataRank > 0 && dataRank < UNRANKED;
    if ((row.filled && !heads) || !row.named) return 'indicator';
    if (row.merged || (row.capitals && this.#filled && !this.#shouting)) return 'section';
    if (this.#withChildren.has(withoutDots(row.ordinal))) return 'section';
    if (data.has(row.shape)) return 'indicator';
    if (row.shape === 'none') return this.#filled && row.ordinal === '' ? 'section' : 'indicator';
    const rank = this.#rankOf(row.shape);
    // "A" above "I" or "I" above "A": the shape that has no data heads the one that has.
    return rank < dataRank || (rank === 0 && dataRank === 0) || data.has('none') ? 'section' : 'indicator';
  }
}

/** Several words in capitals; an abbreviation alone is none. */
function isCapitals(name: string): boolean {
  // Nearly every name: told by its first small letter.
  if (/[a-z]/.test(name)) return false;
  return /\p{Lu}+[^\p{L}]+\p{Lu}/u.test(name) && name === name.toUpperCase();
}

const TOTAL =
  /^(?:tổng cộng|tổng điểm|cộng)(?: (?:điểm|chung|các mục|mục|phần|nhóm|toàn tỉnh|toàn bộ)(?: [\p{L}\d.]{1,6})?)?(?: ?\([^)]*\))?[\s:.]*$/iu;
const TOTAL_WITHOUT_ORDINAL = /^(?:tổng số|tổng)(?: điểm)?(?: ?\([^)]*\))?[\s:.]*$/iu;

/** Whether a row sums up others: "Tổng cộng (I+II)", "TỔNG ĐIỂM"; "Tổng số" only where it has no ordinal. */
export function isTotal(name: string, ordinal: string): boolean {
  if (name.length > 80) return false;
  return TOTAL.test(name) || (ordinal === '' && TOTAL_WITHOUT_ORDINAL.test(name));
}

/** "I. TỈNH AN GIANG" → ordinal "I", name "TỈNH AN GIANG"; null where the text has no ordinal. */
export function splitHeading(text: string): { ordinal: string; name: string } | null {
  const found =
    /^([IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)[.)/:–-]+\s*(\S[\s\S]*)$/.exec(text) ??
    /^([ivx]+)[.)/:–-]+\s+(\p{Lu}[\s\S]*)$/u.exec(text) ??
    /^([IVX]+|\d+(?:\.\d+)*)\s+(\p{Lu}[\s\S]*)$/u.exec(text);
  const [, ordinal = '', name = ''] = found ?? [];
  return found === null ? null : { ordinal, name };
}

/** "- Cấp tỉnh", "+ Xã", "a) Hồ sơ", "Trong đó:": an item of the indicator above it. */
export function isSubItem(name: string): boolean {
  return /^(?:[-–—+•*]\s*\S|[a-zđ][.)]\s|trong đó(?:$|[ :,]))/i.test(name);
}

/** Whether a text is an ordinal and nothing else. */
export function isOrdinal(text: string): boolean {
  return text.length <= 20 && (shapeOf(text) !== 'none' || DASH.test(text.trim()));
}
