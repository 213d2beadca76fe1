/** What the form offers before a person writes: a reason, a question, an agency. Pure; nothing is settled by it. */
import type { DecisionChoice, PairSide, ReasonCode, Side } from '../../../shared/contract/view.ts';
import type { PairRow } from '../rows.ts';

/** The reason that most often goes with a choice. */
export function reasonFor(row: PairRow, choice: DecisionChoice): ReasonCode {
  const { base, against } = row;
  if (choice === 'correct') return 'typingError';
  if (choice === 'ask') return 'unclear';
  if (base && against && row.differences.length === 0) return 'noChange';
  if (choice === 'keepBase') return base ? 'baseIsRight' : 'other';
  if (!against) return 'other';
  const estimated = base?.reading.figure.status === 'estimated';
  return estimated && against.reading.figure.status !== 'estimated' ? 'estimateReplaced' : 'laterIsFinal';
}

/** Who is asked about a row: who leads it, else who sent the report. */
export function agencyOf({ base, against }: PairRow): string {
  const lead = (against?.lead ?? base?.lead ?? '').split(/[\n;]/)[0]?.trim() ?? '';
  return lead || (against?.submission.agency ?? base?.submission.agency ?? '');
}

const inSentence = (period: string) => period.charAt(0).toLocaleLowerCase('vi') + period.slice(1);
const oneLine = (text: string | undefined) => (text ?? '').replace(/\s+/gu, ' ').trim();

function reported(side: PairSide | null, period: string): string {
  if (!side) return `không có trong báo cáo ${inSentence(period)}`;
  const result = oneLine(side.result) || 'để trống';
  const evaluation = oneLine(side.evaluation);
  return `${inSentence(period)}: “${result}”${evaluation ? ` (${evaluation})` : ''}`;
}

/** Findings named in a question; more would bury what is asked. */
const NAMED = 3;

/** A question that names both figures and what is doubtful about them. */
export function questionFor(row: PairRow, periods: Readonly<Record<Side, string>>): string {
  const { base, against } = row;
  const figures = `${reported(base, periods.base)}; ${reported(against, periods.against)}`;
  const doubts = row.work.open
    .filter(({ severity }) => severity !== 'note')
    .slice(0, NAMED)
    .map(({ message }) => message);
  const asked =
    base && against
      ? 'Đề nghị cho biết số liệu đúng, căn cứ và lý do chênh lệch.'
      : 'Đề nghị cho biết chỉ tiêu này có thuộc phạm vi báo cáo của kỳ không và số liệu đúng.';
  return [`Chỉ tiêu “${oneLine(row.name)}” – ${figures}.`, ...doubts, asked].join('\n');
}
