/** The figures of a document as facts: what each is about, its value, and where it stands. */
import type { DecimalText, FigurePart, Level } from '../../figures/types.ts';
import type { Marks } from '../../pairing/discriminators.ts';
import { compareMarks, marksOf } from '../../pairing/discriminators.ts';
import { claimsOf } from '../../prose/claims.ts';
import type { Likeness } from '../../prose/subject.ts';
import { contentOf, ENOUGH_WORDS, likenessOf, PROVINCE, whenOf } from '../../prose/subject.ts';
import { compareKey } from '../../text/normalise.ts';
import type { DocumentPlace, DocumentRow, DocumentView, TableView } from '../document.ts';
import { cellPlace } from '../document.ts';
import { isAmbiguous } from '../doubts.ts';
import type { Passage } from './passages.ts';
import { passagesOf } from './passages.ts';
import { periodOf, placeOf } from './scope.ts';

export interface Fact {
  document: DocumentView;
  table: TableView | null;
  row: DocumentRow | null;
  /** What the figure is about, as it is written. */
  subject: string;
  /** `contentOf` the subject. */
  words: readonly string[];
  /** The words that make it another fact however alike the rest is; taken apart when they are asked for. */
  marks(): Marks;
  level: Level | undefined;
  part: FigurePart;
  /** The percentage, or the count where there is none. */
  value: DecimalText;
  /** "%", or the unit of the count in its form for comparing; "" where none is written. */
  unit: string;
  /** The year that the words name where it is not the document's own; null: the document's time. */
  year: number | null;
  /** Dates and months that the text names before the figure: a paragraph speaks of one time after another. */
  when: string;
  /** Levels and places that it names before the figure, in order of the alphabet; "" for none and for all levels. */
  where: string;
  /** The figure of a row's result, under the row's own name. */
  ofRow: boolean;
  place: DocumentPlace;
}

/** Beyond so many rows and paragraphs a document is a list of cases, not a report: its facts are not compared. */
const ROWS_COMPARED = 2000;

/** Whether a document is a report whose facts can be held against each other, and no list of cases. */
export function isReport(document: DocumentView): boolean {
  const { tables, paragraphs } = document;
  return tables.reduce((sum, { rows }) => sum + rows.length, paragraphs.length) <= ROWS_COMPARED;
}

/** The facts of a document: the results of its rows, and the claims of its prose. */
export function factsOf(document: DocumentView): Fact[] {
  if (!isReport(document)) return [];
  const own = periodOf(document)?.year ?? null;
  const ofRows = document.tables.flatMap((table) =>
    table.rows.flatMap((row) => rowFacts(document, table, row)),
  );
  const ofProse = [...passagesOf(document, (text) => /\d/.test(text))].flatMap((passage) =>
    passage.field === 'result' ? [] : proseFacts(document, passage, own),
  );
  return [...ofRows, ...ofProse];
}

function rowFacts(document: DocumentView, table: TableView, row: DocumentRow): Fact[] {
  const { figure } = row.view.reading;
  if (row.kind !== 'indicator' || row.total || figure.status !== undefined) return [];
  const several = figure.parts.length > 1;
  const alias = /[“"]((?:tỷ lệ|tỉ lệ|số|tổng số)[^“”"]{10,150})[”"]/iu.exec(row.view.texts.note ?? '')?.[1];
  return figure.parts.flatMap((part) => {
    const labelled = part.label !== undefined && contentOf(part.label).length >= LABEL;
    if (several && !labelled && part.level === undefined) return [];
    const subject = labelled ? (part.label ?? '') : row.view.texts.name;
    const place = cellPlace(document, table, row, 'result');
    const base = { document, table, row, part, place, year: null, when: '', where: '' };
    const own = factOfPart({ ...base, subject, ofRow: !labelled });
    // "Số liệu được lấy theo “Tỷ lệ dân số sử dụng điện thoại thông minh”": what the figure really is.
    const meant =
      alias === undefined || several ? null : factOfPart({ ...base, subject: alias, ofRow: false });
    return [own, meant].filter((fact) => fact !== null);
  });
}

/** A label of fewer words ("toàn tỉnh") does not say what the figure is. */
const LABEL = 3;

/** A value of another time or place, given for comparison. */
const OF_OTHERS =
  /(?<!\p{L})(?:cùng kỳ|(?:năm|kỳ|quý|tháng) trước|năm ngoái|so với|cả nước|toàn quốc|bình quân)(?!\p{L})/iu;
/** "Theo thống kê của Bộ … là 7,18%" says whose figure it is, and not what of. */
const SOURCE_ONLY = /^(?:theo|số liệu)(?!\p{L})/iu;

const PLACES = /(?<!\p{L})(?:cấp (?:tỉnh|huyện|xã)|(?:huyện|xã|phường|thị trấn|quận) \p{Lu}\p{L}*)/gu;
const LEVELS = 'cấp huyện, cấp tỉnh, cấp xã';

function whereOf(text: string): string {
  const told = [...new Set(text.match(PLACES) ?? [])].sort().join(', ');
  return told === LEVELS ? '' : told;
}

function proseFacts(document: DocumentView, passage: Passage, own: number | null): Fact[] {
  const { source, claims } = claimsOf(passage.text);
  return claims.flatMap((claim) => {
    if (claim.aimed || claim.loosely !== null || claim.years.length > 1) return [];
    if (claim.inherited || OF_OTHERS.test(claim.lead) || SOURCE_ONLY.test(claim.subject)) return [];
    const place = passage.place(source.slice(Math.max(0, claim.start - claim.lead.length), claim.end));
    const { table, row } = passage;
    const { part, subject } = claim;
    const [named = own] = claim.years;
    const year = named === own ? null : named;
    const told = source.slice(0, claim.start);
    const when = whenOf(told);
    const where = whereOf(told);
    return (
      factOfPart({
        document,
        table,
        row,
        part,
        place,
        subject,
        ofRow: false,
        year,
        when,
        where,
      }) ?? []
    );
  });
}

type Given = Pick<
  Fact,
  'document' | 'table' | 'row' | 'part' | 'place' | 'subject' | 'ofRow' | 'year' | 'when' | 'where'
>;

/** A figure as a fact; null where it is a change, only bounds its number, or can be read in two ways. */
export function factOfPart(given: Given): Fact | null {
  const { part, subject } = given;
  const value = part.percent ?? part.quantity;
  if (value === undefined || part.change !== undefined || part.bound !== undefined || isAmbiguous(part))
    return null;
  const key = coreOf(subject.replace(PROVINCE, ' '));
  let marks: Marks | undefined;
  return {
    ...given,
    words: contentOf(key),
    marks() {
      marks ??= marksOf(key);
      return marks;
    },
    level: part.level,
    value,
    unit: part.percent === undefined ? compareKey(part.unit ?? '') : '%',
  };
}

/** A subject without what says that it is a share or a count, without the whole province, and without large numbers. */
function coreOf(subject: string): string {
  return compareKey(subject)
    .replace(/(?<!\p{L})(?:tỷ lệ|tổng số|số lượng)(?!\p{L})/gu, ' ')
    .replace(/(?<!\p{L})(?:toàn tỉnh|trên địa bàn tỉnh|của tỉnh)(?!\p{L})/gu, ' ')
    .replace(/\S*\d[.,]\d{3}\S*/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** How alike what two facts are about is; `other` too where a word forbids it ("cấp huyện" and "cấp xã"). */
export function likenessOfFacts(a: Fact, b: Fact): Likeness {
  if (a.level !== b.level) return 'other';
  const [one, other] = [placeOf(a.table), placeOf(b.table)];
  if (one !== null && other !== null && one !== other) return 'other';
  const likeness = likenessOf(a.words, b.words);
  if (likeness === 'other' || compareMarks(a.marks(), b.marks()).length > 0) return 'other';
  return likeness;
}

/** More candidates than this share a word that says nothing. */
const CANDIDATES = 100;

/**
 * Every two facts that are about the same, each pair once. Facts are looked up by their rarest word: whatever says all
 * that another says has that one's rarest word too.
 */
export function* likeFacts(
  facts: readonly Fact[],
): Generator<{ a: Fact; b: Fact; likeness: 'same' | 'narrower' }> {
  const byWord = new Map<string, number[]>();
  for (const [index, { words }] of facts.entries()) {
    for (const word of words) {
      const list = byWord.get(word);
      if (list) list.push(index);
      else byWord.set(word, [index]);
    }
  }
  for (const [index, fact] of facts.entries()) {
    if (fact.words.length < ENOUGH_WORDS) continue;
    let candidates: readonly number[] = [];
    for (const word of fact.words) {
      const list = byWord.get(word) ?? [];
      if (candidates.length === 0 || list.length < candidates.length) candidates = list;
    }
    if (candidates.length > CANDIDATES) continue;
    for (const candidate of candidates) {
      const other = facts[candidate];
      if (!other || candidate === index || other.words.length < fact.words.length) continue;
      if (other.words.length === fact.words.length && candidate < index) continue;
      const likeness = likenessOfFacts(fact, other);
      if (likeness !== 'other') yield { a: fact, b: other, likeness };
    }
  }
}
