import { Exact } from '../../figures/decimal.ts';
import { formatDecimal, formatPercent, ratioPercent, roundHalfUp, truncate } from '../../figures/format.ts';
import type { DocumentFinding, DocumentView, ParagraphView, TableView } from '../document.ts';
import { paragraphPlace } from '../document.ts';
import type { Rule } from '../rule.ts';
import { type Outcome, type RatedCounts, ratedCountsIn } from './ratedCounts.ts';

const CODE = 'TEXT_TOTAL_NOT_ROWS';

const OUTCOME_TEXTS: Readonly<Record<Outcome, string>> = {
  met: 'đạt',
  notMet: 'chưa đạt',
  estimatedMet: 'ước đạt',
  notAssessed: 'chưa đánh giá',
};

/** The counts are hoped for, or those of another time. */
const NOT_REACHED = /phấn đấu|dự kiến|cùng kỳ|năm trước|kỳ trước|đến cuối năm|sẽ có/iu;

interface Tally {
  table: TableView;
  rows: number;
  counts: Record<Outcome, number>;
  /** Every row has one of the four evaluations. */
  complete: boolean;
}

/** The report of 2024: "32 chỉ tiêu, có 20 chỉ tiêu đạt, còn lại 12 chưa đạt, tỷ lệ 61.87%"; 20 of 32 are 62,5%, and 17 rows say "Đạt". */
export const textTotalNotRows: Rule = {
  code: CODE,
  severity: 'error',
  title: 'Số tổng hợp trong lời văn không khớp với bảng',
  explanation:
    'Lời văn nêu bao nhiêu chỉ tiêu đạt, chưa đạt và tỷ lệ (ví dụ “20 chỉ tiêu đạt, 12 chỉ tiêu chưa đạt, tỷ lệ 61,87%”). ' +
    'Các số đó được tính lại (20/32 là 62,5%) và đếm lại theo cột đánh giá của bảng trong cùng văn bản. Số đạt gồm cả ' +
    'các dòng “Ước đạt” cũng được nói rõ. Cần sửa lời văn theo bảng, hoặc bảng theo lời văn.',
  checkDocument(document) {
    const tallies = talliesOf(document);
    return document.paragraphs.flatMap((paragraph) => {
      if (!/\d\s+(?:chỉ|mục|nhiệm|tiêu)/u.test(paragraph.text)) return [];
      return ratedCountsIn(paragraph.text).flatMap((stated) => [
        ...ownArithmetic(stated, paragraph, document, tallies),
        ...againstRows(stated, paragraph, document, tallies),
      ]);
    });
  },
};

function talliesOf({ tables }: DocumentView): Tally[] {
  return tables.flatMap((table) => {
    if (!table.columns.some(({ field }) => field === 'evaluation')) return [];
    const counts: Tally['counts'] = { met: 0, notMet: 0, estimatedMet: 0, notAssessed: 0 };
    const rows = table.rows.filter(({ kind, total }) => kind === 'indicator' && !total);
    let read = 0;
    for (const { view } of rows) {
      const evaluation = view.reading.evaluation ?? (isBeyond(view.texts.evaluation) ? 'met' : null);
      if (evaluation === null) continue;
      counts[evaluation] += 1;
      read += 1;
    }
    return read === 0 ? [] : [{ table, rows: rows.length, counts, complete: read === rows.length }];
  });
}

/** "Vượt", "Đạt và vượt", "Vượt kế hoạch" */
function isBeyond(evaluation = ''): boolean {
  return /^\s*(?:đạt(?: và|,)? )?vượt(?: (?:mục tiêu|chỉ tiêu|kế hoạch))?[\s.]*$/iu.test(evaluation);
}

/** What the sentence says, by itself: its counts against its total, its rate against its counts. */
function ownArithmetic(
  stated: RatedCounts,
  paragraph: ParagraphView,
  document: DocumentView,
  tallies: readonly Tally[],
): DocumentFinding[] {
  const counts = Object.values(stated.counts);
  const sum = counts.reduce((all, count) => all + count, 0);
  const place = paragraphPlace(document, paragraph, paragraph.text.slice(stated.start, stated.end + 60));
  const tell = (severity: DocumentFinding['severity'], message: string): DocumentFinding[] => [
    { code: CODE, severity, message, places: [place] },
  ];
  const total = stated.total ?? (stated.whole ? sum : null);
  if (total === null || total === 0) return [];
  if ((sum > total || (stated.whole && sum !== total)) && !somePartsMake(counts, total)) {
    const certain = stated.whole || tallies.some(({ rows }) => rows === total);
    const message = `Lời văn nêu ${total} ${stated.noun} nhưng ${countsText(stated)} cộng lại là ${sum}.`;
    return tell(certain ? 'error' : 'warning', message);
  }
  const met = stated.counts.met ?? null;
  if (stated.rate === null || met === null) return [];
  const possible = [met, met + (stated.counts.estimatedMet ?? 0), ...counts];
  if (possible.some((count) => fits(stated.rate?.value ?? '', count, total))) return [];
  const computed = formatPercent(roundHalfUp(ratioPercent(String(met), String(total)) ?? '0', 2));
  // Where the very table stands below, the rate can be no other than that of its rows.
  const certain = tallies.some(({ rows }) => rows === total);
  return tell(
    certain ? 'error' : 'warning',
    `Lời văn ghi tỷ lệ ${stated.rate.raw}% nhưng ${met}/${total} ${stated.noun} đạt tính ra ${computed}.`,
  );
}

/** Estimates may be told as a part of those met: then the others alone make up the total. */
function somePartsMake(counts: readonly number[], total: number): boolean {
  let sums = [0];
  for (const count of counts) sums = sums.flatMap((sum) => [sum, sum + count]);
  return sums.includes(total);
}

/** Rounded or cut off at the decimals it is written with. */
function fits(percent: string, count: number, total: number): boolean {
  const ratio = ratioPercent(String(count), String(total));
  if (ratio === null) return true;
  const decimals = /\.(\d+)$/.exec(percent)?.[1]?.length ?? 0;
  return [roundHalfUp(ratio, decimals), truncate(ratio, decimals)].some((value) =>
    new Exact(value).equals(percent),
  );
}

function againstRows(
  stated: RatedCounts,
  paragraph: ParagraphView,
  document: DocumentView,
  tallies: readonly Tally[],
): DocumentFinding[] {
  const sum = Object.values(stated.counts).reduce((all, count) => all + count, 0);
  const total = stated.total ?? (stated.whole ? sum : null);
  const meant = tallies.filter(({ rows }) => rows === total);
  const [tally] = meant;
  // Two tables of that length: it is not said which one is meant.
  if (tally === undefined || meant.length > 1 || !tally.complete) return [];
  if (!isOfThisPeriod(stated, paragraph.text, document)) return [];
  const { counts } = tally;
  const wrong = (Object.keys(stated.counts) as Outcome[]).filter(
    (outcome) => stated.counts[outcome] !== counts[outcome],
  );
  if (wrong.length === 0) return [];
  const estimatesMet =
    wrong.every((outcome) => outcome === 'met') && stated.counts.met === counts.met + counts.estimatedMet;
  // "8 đạt (trong đó 3 ước đạt)" says so itself.
  if (estimatesMet && stated.counts.estimatedMet === counts.estimatedMet) return [];
  const rest =
    wrong.every((outcome) => outcome === 'notMet') &&
    stated.counts.notMet === counts.notMet + counts.notAssessed;
  const inTable = (Object.keys(counts) as Outcome[])
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${counts[outcome]} ${OUTCOME_TEXTS[outcome]}`)
    .join(', ');
  const explained = estimatesMet
    ? ' Số đạt trong lời văn gồm cả các dòng “Ước đạt”.'
    : rest
      ? ' Số chưa đạt trong lời văn gồm cả các dòng “Chưa đánh giá”.'
      : '';
  const places = [paragraphPlace(document, paragraph, paragraph.text.slice(stated.start, stated.end + 60))];
  return [
    {
      code: CODE,
      // Only counts of all its rows are surely those of this table.
      severity: estimatesMet || rest || sum !== tally.rows ? 'warning' : 'error',
      message: `Lời văn ghi ${countsText(stated)}; bảng có ${formatDecimal(String(tally.rows))} dòng: ${inTable}.${explained}`,
      places,
    },
  ];
}

/** Last year's counts and those hoped for are not those of the table. */
function isOfThisPeriod({ start, end }: RatedCounts, text: string, { period }: DocumentView): boolean {
  const around = text.slice(Math.max(0, start - 60), end + 20);
  const years = [...around.matchAll(/(?<![\d/.,])(20\d{2})(?![\d.,/])/g)].map(([year]) => Number(year));
  const otherYear = period !== null && years.length > 0 && !years.includes(period.year ?? 0);
  return !otherYear && !NOT_REACHED.test(around);
}

/** "20 đạt, 12 chưa đạt" */
function countsText({ counts }: RatedCounts): string {
  return (Object.keys(counts) as Outcome[])
    .map((outcome) => `${counts[outcome]} ${OUTCOME_TEXTS[outcome]}`)
    .join(', ');
}
