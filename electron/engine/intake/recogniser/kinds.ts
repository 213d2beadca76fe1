/**
 * Tells section rows from indicators.
 *
 * A section is a heading merged across the row, or a row without data whose ordinal is of a higher shape than
 * those of the rows with data: "I" above "1", "1" above "1.1". Points do not count as data: a section states
 * the sum of its indicators' points. An indicator that was not filled in has an ordinal of the same shape as
 * its neighbours, and stays an indicator.
 */

export interface RowTraits {
  ordinal: string;
  name: string;
  /** Some field other than ordinal, name and points has a text. */
  filled: boolean;
  /** The name is merged across other columns. */
  merged: boolean;
}

type Shape = 'letter' | 'roman' | 'integer' | 'lower' | `dotted${number}` | 'none';

function shapeOf(ordinal: string): Shape {
  const text = ordinal
    .trim()
    .replace(/[.)/:]+$/, '')
    .replace(/^\(/, '');
  if (/^(?:[IVX]+|[IVXLC]{2,})$/.test(text)) return 'roman';
  if (/^[A-ZĐ]$/.test(text)) return 'letter';
  if (/^\d+$/.test(text)) return 'integer';
  // A number typed as 1.1 shows as "1,1" on a Vietnamese machine.
  if (/^(?:\d+|[IVX]+)(?:[.,]\d+)+$/.test(text)) return `dotted${text.split(/[.,]/).length}`;
  if (/^[a-zđ]$/.test(text)) return 'lower';
  return 'none';
}

/** Higher headings have lower ranks. */
function rankOf(shape: Shape): number {
  switch (shape) {
    case 'letter':
    case 'roman':
      return 0;
    case 'integer':
      return 1;
    case 'lower':
    case 'none':
      return 100;
    default:
      return Number(shape.slice('dotted'.length));
  }
}

function parents(ordinal: string): string[] {
  const parts = ordinal
    .trim()
    .replace(/[.)]+$/, '')
    .split(/[.,]/);
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'));
}

/** The kind of each row, in order. */
export function rowKinds(rows: readonly RowTraits[]): ('section' | 'indicator')[] {
  const filled = rows.filter((row) => row.filled);
  const withChildren = new Set(rows.flatMap((row) => parents(row.ordinal)));
  // In a form not yet filled in, the rows of the lowest shape are the indicators.
  const shapes = rows.map((row) => shapeOf(row.ordinal)).filter((shape) => shape !== 'none');
  const lowest = Math.max(...shapes.map(rankOf));
  const dataShapes = new Set(
    filled.length > 0
      ? filled.map((row) => shapeOf(row.ordinal))
      : shapes.filter((shape) => rankOf(shape) === lowest),
  );
  const dataRank = Math.min(...[...dataShapes].map(rankOf));
  return rows.map((row) => {
    if (row.filled || row.name === '') return 'indicator';
    if (row.merged) return 'section';
    const shape = shapeOf(row.ordinal);
    if (withChildren.has(row.ordinal.trim().replace(/[.)]+$/, ''))) return 'section';
    if (dataShapes.has(shape)) return 'indicator';
    if (shape === 'none') return filled.length > 0 && row.ordinal === '' ? 'section' : 'indicator';
    return rankOf(shape) < dataRank || dataShapes.has('none') ? 'section' : 'indicator';
  });
}

/** "I. TỈNH AN GIANG" → ordinal "I", name "TỈNH AN GIANG"; null where the text has no ordinal. */
export function splitHeading(text: string): { ordinal: string; name: string } | null {
  const found =
    /^([IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)[.)/:–-]+\s*(\S[\s\S]*)$/.exec(text) ??
    /^([IVX]+|\d+(?:\.\d+)*)\s+(\p{Lu}[\s\S]*)$/u.exec(text);
  const [, ordinal = '', name = ''] = found ?? [];
  return found === null ? null : { ordinal, name };
}

/** Whether a text is an ordinal and nothing else. */
export function isOrdinal(text: string): boolean {
  return shapeOf(text) !== 'none' || /^[-–+•*]$/.test(text.trim());
}
