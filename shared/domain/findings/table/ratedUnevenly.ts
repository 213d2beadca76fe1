import type { Evaluation, FigureStatus } from '../../figures/types.ts';
import type { DocumentFinding, DocumentRow, DocumentView, TableView } from '../document.ts';
import { cellPlace } from '../document.ts';
import type { Rule } from '../rule.ts';
import { evaluationText } from '../wording.ts';

const CODE = 'RATED_UNEVENLY';
const NAMED = 8;

const STATUS_TEXTS: Readonly<Record<FigureStatus, string>> = {
  noData: '“Chưa có số liệu”',
  notStarted: '“Chưa thực hiện”',
  estimated: 'ước đạt',
};

/**
 * Evaluations that one status may not have side by side. An estimate below its target is rightly "Chưa đạt", so
 * of estimates only being left unjudged beside being judged is uneven.
 */
const UNEVEN: Readonly<Record<FigureStatus, readonly Evaluation[]>> = {
  noData: ['met', 'notMet', 'estimatedMet', 'notAssessed'],
  notStarted: ['met', 'notMet', 'estimatedMet', 'notAssessed'],
  estimated: ['estimatedMet', 'notAssessed'],
};

/** In the reports of 2024 one table says "Chưa có số liệu" and rates it in one row "Chưa đạt", in another not at all. */
export const ratedUnevenly: Rule = {
  code: CODE,
  severity: 'warning',
  title: 'Cùng tình trạng, đánh giá không thống nhất trong một bảng',
  explanation:
    'Trong một bảng, các dòng cùng ghi “Chưa có số liệu” (hoặc “Chưa thực hiện”, hoặc số ước đạt) nhưng dòng này đánh ' +
    'giá Chưa đạt, dòng kia Chưa đánh giá. Cần chọn một cách đánh giá và áp dụng cho cả bảng.',
  checkTable(table, document) {
    return (Object.keys(UNEVEN) as FigureStatus[]).flatMap((status) => unevenRows(status, table, document));
  },
};

function unevenRows(status: FigureStatus, table: TableView, document: DocumentView): DocumentFinding[] {
  const byEvaluation = new Map<Evaluation, DocumentRow[]>();
  for (const row of table.rows) {
    const { figure, evaluation } = row.view.reading;
    if (row.kind !== 'indicator' || figure.status !== status || evaluation === null) continue;
    if (!UNEVEN[status].includes(evaluation)) continue;
    // "Chưa có số liệu" beside a figure is about another part of the cell.
    if (status !== 'estimated' && figure.parts.length > 0) continue;
    const rows = byEvaluation.get(evaluation);
    if (rows === undefined) byEvaluation.set(evaluation, [row]);
    else rows.push(row);
  }
  if (byEvaluation.size < 2) return [];
  const groups = [...byEvaluation].sort(([, a], [, b]) => b.length - a.length);
  const told = groups.map(([evaluation, rows]) => `${evaluationText(evaluation)} ở dòng ${ordinalsOf(rows)}`);
  return [
    {
      code: CODE,
      severity: 'warning',
      message: `Các dòng cùng có kết quả ${STATUS_TEXTS[status]} được đánh giá khác nhau: ${told.join(', ')}.`,
      places: groups
        .toReversed()
        .flatMap(([, rows]) => rows.slice(0, NAMED))
        .map((row) => cellPlace(document, table, row, 'evaluation')),
    },
  ];
}

function ordinalsOf(rows: readonly DocumentRow[]): string {
  const named = rows.slice(0, NAMED).map(({ view }) => view.texts.ordinal || `“${view.texts.name}”`);
  return `${named.join(', ')}${rows.length > named.length ? ` và ${rows.length - named.length} dòng nữa` : ''}`;
}
