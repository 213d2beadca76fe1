/** The percentages that a note mentions, each with the time it is said of and whether it is a target. */
import type { DecimalText, FigurePart } from '../figures/types.ts';
import type { RowView } from '../reconciliation.ts';
import type { FigureCell } from './beside.ts';
import { cellsBeside } from './beside.ts';
import { isAmbiguous } from './doubts.ts';
import { forLast } from './forLast.ts';

export interface Mention {
  percent: DecimalText;
  part: FigurePart;
  /** The words of its sentence before the figure and behind it. */
  before: string;
  after: string;
  /** "năm 2023", "tháng 11/2024", "12/2023", as written; null where the line names none. */
  time: string | null;
  year: number | null;
  /** `target` is to be reached, `estimate` is said to be expected. */
  role: 'target' | 'estimate' | 'figure';
}

const TIME =
  /(?<!\p{L})(?:(?:9|6|3) tháng(?: đầu)? năm |tháng \d{1,2}(?:\/| năm )|quý (?:i{1,3}|iv|[1-4])(?:\/| năm )|năm )((?:19|20)\d{2})(?!\d)|(?<![\d/])(?:0?[1-9]|1[0-2])\/((?:19|20)\d{2})(?!\d)/giu;
/** Numbers given for comparison, or of a part of what the row is about. */
const APART =
  /(?<!\p{L})(?:so với|cùng kỳ|cả nước|toàn quốc|bình quân|trung bình|còn lại|trong đó|riêng|thấp hơn|cao hơn|vượt)(?!\p{L})/iu;
const TARGET = /(?<!\p{L})(?:chỉ tiêu|mục tiêu|phấn đấu|đặt ra|đề ra|giao)(?!\p{L})/iu;
const PLAN = /(?<!\p{L})(?:kế hoạch|kh)(?: (?:năm|là|đạt|giao|đề ra|\d{4}))*[ :]*$/iu;
const ESTIMATE = /(?<!\p{L})(?:ước|dự kiến)(?!\p{L})/iu;

const NONE: readonly Mention[] = [];

/**
 * The mentions of a row's note in the order of the text; read once for all rules. Changes, numbers given for
 * comparison and parts of a whole are left out.
 */
export const mentionsInNote = forLast((row: RowView): readonly Mention[] => {
  const cells = cellsBeside(row);
  const note = cells.length === 0 ? undefined : cells.find(({ field }) => field === 'note');
  return note === undefined ? NONE : mentionsIn(note);
});

function mentionsIn({ scan: { source }, found }: FigureCell): Mention[] {
  return found.flatMap(({ part, start, before, after }): Mention[] => {
    const { percent } = part;
    if (percent === undefined || part.change !== undefined || isAmbiguous(part) || APART.test(before))
      return [];
    const target = TARGET.test(before) || PLAN.test(before);
    const role = target ? 'target' : ESTIMATE.test(before) ? 'estimate' : 'figure';
    return [{ percent, part, before, after, role, ...timeOf(whenIn(source, start)) }];
  });
}

/** The line before the figure, and above it the heading of the list that it stands in: "Năm 2023:". */
function whenIn(source: string, start: number): string {
  const lines = source.slice(0, start).split('\n');
  const line = lines.pop() ?? '';
  if (!/^[-+•*–]/.test(line)) return line;
  const heading = lines.findLast((above) => !/^[-+•*–]/.test(above) || above.endsWith(':'));
  return heading?.endsWith(':') ? `${heading}\n${line}` : line;
}

function timeOf(text: string): Pick<Mention, 'time' | 'year'> {
  const last = [...text.matchAll(TIME)].at(-1);
  if (last === undefined) return { time: null, year: null };
  return { time: last[0].toLowerCase().trim(), year: Number(last[1] ?? last[2]) };
}
