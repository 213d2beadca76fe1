/**
 * Rates that a letter sets ("phấn đấu 80% trở lên hồ sơ … là hồ sơ trực tuyến toàn trình") and the items of its annex
 * that they are about.
 */
import { readNumber } from '../../figures/numbers.ts';
import type { DecimalText } from '../../figures/types.ts';
import { compareKey } from '../../text/normalise.ts';
import type { DocumentRow, DocumentView, ParagraphView, TableView } from '../document.ts';
import type { PointsFormula } from '../scoring.ts';
import { pointsFormula } from '../scoring.ts';

/** A row of an annex that gives points. */
export interface AnnexItem {
  table: TableView;
  row: DocumentRow;
  /** How they are computed from a rate; null where no rate decides, or the text is of another kind. */
  formula: PointsFormula | null;
  max: DecimalText;
  /** Expected points of the annex. */
  stated: DecimalText | null;
  words: ReadonlySet<string>;
  population: ReadonlySet<string>;
}

export type ScoredItem = AnnexItem & { formula: PointsFormula };

export interface Goal {
  item: ScoredItem;
  /** In percent. */
  rate: DecimalText;
  paragraph: ParagraphView;
  words: string;
}

/** The goals of one item of the text, and the points it states for them together ("120/140 điểm"). */
export interface GoalGroup {
  goals: Goal[];
  points: { stated: DecimalText; of: DecimalText } | null;
}

/** Words that tell no indicator from another. */
const COMMON = new Set(
  'tỷ tỉ lệ lượng của và các những được có từ trở lên hoặc cho theo tại đạt tối thiểu phấn đấu bảo đảm là về mức độ đủ trong khi đến trên'.split(
    ' ',
  ),
);

const POPULATIONS: readonly (readonly [string, RegExp])[] = [
  ['staff', /(?<!\p{L})(?:công chức|viên chức|cán bộ)(?!\p{L})/iu],
  ['people', /(?<!\p{L})(?:người dân|dân số|người sử dụng|công dân)(?!\p{L})/iu],
  ['firms', /(?<!\p{L})(?:doanh nghiệp|hợp tác xã)(?!\p{L})/iu],
  ['households', /(?<!\p{L})hộ(?: gia đình)?(?!\p{L})/iu],
  ['pupils', /(?<!\p{L})(?:học sinh|sinh viên)(?!\p{L})/iu],
];

function wordsOf(text: string): ReadonlySet<string> {
  const words = compareKey(text).match(/[\p{L}\p{M}\d]+/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)));
}

function populationOf(text: string): ReadonlySet<string> {
  return new Set(POPULATIONS.filter(([, words]) => words.test(text)).map(([name]) => name));
}

/** Rows with a number of points, in tables that say how points are computed. */
export function scoredItems(document: DocumentView): AnnexItem[] {
  return document.tables.flatMap((table) =>
    table.columns.some(({ field }) => field === 'scoring')
      ? table.rows.flatMap((row) => {
          const { scoring, maxPoints, targetPoints, name } = row.view.texts;
          const max = points(maxPoints);
          if (row.kind !== 'indicator' || max === null) return [];
          const read = pointsFormula(scoring ?? '');
          const formula = read?.kind === 'checklist' ? null : read;
          const stated = points(targetPoints);
          return [{ table, row, formula, max, stated, words: wordsOf(name), population: populationOf(name) }];
        })
      : [],
  );
}

function points(text: string | undefined): DecimalText | null {
  const read = readNumber(text?.trim() ?? '', 'count');
  return read === null || read.doubt?.kind === 'ambiguous' ? null : read.value;
}

interface TextItem {
  text: string;
  parts: { paragraph: ParagraphView; from: number }[];
}

const OPENS_ITEM = /^\s*(?:[-–+•*]|\d+(?:\.\d+)*[.)]? |[a-zđ]\) |[IVX]+\. )/u;

/** Items of the running text; a line that opens none goes on with the one above. */
function itemsOf(document: DocumentView): TextItem[] {
  const items: TextItem[] = [];
  for (const paragraph of document.paragraphs) {
    const last = items.at(-1);
    const opens = OPENS_ITEM.test(paragraph.text) && !/^\s*\d+ tuổi/u.test(paragraph.text);
    if (opens || last === undefined || last.text.length > 3000) {
      items.push({ text: paragraph.text, parts: [{ paragraph, from: 0 }] });
    } else {
      last.parts.push({ paragraph, from: last.text.length + 1 });
      last.text = `${last.text} ${paragraph.text}`;
    }
  }
  return items;
}

const POINTS = /(\d+(?:[.,]\d+)*)\s*\/\s*(\d+(?:[.,]\d+)*)\s*điểm/iu;
const RATE = /(\d+(?:,\d+)?)\s*%/gu;
const AIM = /(?<!\p{L})(?:phấn đấu|bảo đảm|đảm bảo|duy trì)(?!\p{L})/giu;

/** The goals that the text sets for items of the annex. */
export function goalsOf(document: DocumentView, items: readonly AnnexItem[]): GoalGroup[] {
  return itemsOf(document).flatMap((item) => {
    if (!/\d\s*%/u.test(item.text)) return [];
    const goals = clausesOf(item.text).flatMap(({ clause, from }) => goalIn(clause, from, item, items));
    const told = POINTS.exec(item.text);
    const stated = points(told?.[1]);
    const of = points(told?.[2]);
    return goals.length === 0
      ? []
      : [{ goals, points: stated !== null && of !== null ? { stated, of } : null }];
  });
}

function clausesOf(text: string): { clause: string; from: number }[] {
  const clauses: { clause: string; from: number }[] = [];
  let from = 0;
  for (const stop of text.matchAll(/;|\.\s|$/gu)) {
    clauses.push({ clause: text.slice(from, stop.index), from });
    from = stop.index + stop[0].length;
  }
  return clauses;
}

function goalIn(clause: string, from: number, text: TextItem, items: readonly AnnexItem[]): Goal[] {
  const rates = [...clause.matchAll(RATE)];
  const [rate] = rates;
  if (rate === undefined || rates.length > 1) return [];
  const aim = [...clause.slice(0, rate.index).matchAll(AIM)].at(-1);
  // Without such a word it is a goal only as a further one of a list: "phấn đấu 80% …; 95% …".
  if (aim === undefined && !/^[\s\p{P}]*$/u.test(clause.slice(0, rate.index))) return [];
  const subject = clause.slice(aim?.index ?? 0);
  const read = readNumber(rate[1] ?? '', 'percent');
  const item = read === null || read.doubt ? null : itemFor(subject, items);
  const part = text.parts.findLast(({ from: start }) => start <= from + rate.index);
  if (item === null || !hasFormula(item) || read === null || part === undefined) return [];
  return [{ item, rate: read.value, paragraph: part.paragraph, words: subject.trim() }];
}

function hasFormula(item: AnnexItem): item is ScoredItem {
  return item.formula !== null;
}

/** Which item a goal is about: the one whose words it shares, if one stands out. */
function itemFor(subject: string, items: readonly AnnexItem[]): AnnexItem | null {
  const words = wordsOf(subject.replace(RATE, ' '));
  const [population] = firstPopulation(subject);
  const scored = items
    .filter(
      (item) => population === undefined || item.population.size === 0 || item.population.has(population),
    )
    .map((item) => {
      const shared = [...item.words].filter((word) => words.has(word)).length;
      const ofItem = shared / Math.max(1, item.words.size);
      const ofGoal = shared / Math.max(1, words.size);
      return {
        item,
        likeness: Math.max(ofItem, ofGoal),
        both: ofItem + ofGoal,
        shared,
        least: Math.min(ofItem, ofGoal),
      };
    })
    .filter(({ likeness, least, shared }) => likeness >= 0.7 && least >= 0.35 && shared >= 3)
    .sort((a, b) => b.both - a.both);
  const [best, next] = scored;
  return best === undefined || (next !== undefined && best.both - next.both < 0.05) ? null : best.item;
}

function firstPopulation(text: string): string[] {
  return POPULATIONS.map(([name, words]) => ({ name, at: words.exec(text)?.index ?? -1 }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);
}
