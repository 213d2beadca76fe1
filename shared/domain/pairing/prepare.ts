import { compareKey } from '../text/normalise.ts';
import type { Marks } from './discriminators.ts';
import { marksOf } from './discriminators.ts';
import { words } from './words.ts';

/** What pairing may know of a row. Its ordinal is not among it: STT is never a key. */
export interface PairingRow {
  name: string;
  section?: string | null;
  target?: string;
  indicatorId?: string;
  /** Who reported it: tells rows of one name apart when several agencies report the same indicator. */
  agency?: string | null;
}

export interface PreparedRow {
  /** Index in the caller's list. */
  index: number;
  key: string;
  words: readonly string[];
  /** The words that carry meaning: `words` without function words and without "tỷ lệ". */
  content: readonly string[];
  marks: Marks;
  section: string;
  target: string;
  agency: string;
  /** The agency as it is written, where one of the tables holds reports of several; else "". */
  reporter: string;
  indicatorId: string;
  /** Orders rows by what they say, so that no result depends on the order they came in. */
  canonical: string;
}

/** A place where the work may pause: how far its present part is. */
export interface PairingStep {
  done: number;
  total: number;
}

/** A few milliseconds of work. */
const PREPARED_AT_ONCE = 2000;

/** Words whose coming and going does not change what is measured. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'các những của và được đã đang là thì mà có cho với để về theo trong tại ở bởi do khi này đó cùng cũng gồm đạt việc'.split(
    ' ',
  ),
);

/** Whether a word says nothing of its own in a name. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}

/** Whether a table holds reports of several agencies: then whose row it is belongs to what is measured. */
export function hasSeveralAgencies(rows: readonly PairingRow[]): boolean {
  return new Set(rows.map(({ agency }) => compareKey(agency ?? '')).filter((key) => key !== '')).size > 1;
}

/** Whether two rows are known to be of different agencies, in tables where that matters. */
export function isOtherReporter(a: PreparedRow, b: PreparedRow): boolean {
  return a.reporter !== '' && b.reporter !== '' && a.agency !== b.agency;
}

/**
 * Takes every row apart once and puts the rows into canonical order.
 * @param byAgency one of the two tables holds reports of several agencies
 */
export function* prepareRows(
  rows: readonly PairingRow[],
  byAgency: boolean,
): Generator<PairingStep, PreparedRow[]> {
  const prepared: PreparedRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (index > 0 && index % PREPARED_AT_ONCE === 0) yield { done: index, total: rows.length };
    prepared.push(prepare(row, index, byAgency));
  }
  return prepared.sort((a, b) => (a.canonical < b.canonical ? -1 : a.canonical > b.canonical ? 1 : 0));
}

function prepare(row: PairingRow, index: number, byAgency: boolean): PreparedRow {
  const key = compareKey(row.name);
  const section = compareKey((row.section ?? '').replace(/^\s*(?:\d+(?:\.\d+)*|[IVX]+)\s*[.)]?\s+/, ''));
  const target = compareKey(row.target ?? '');
  const agency = compareKey(row.agency ?? '');
  const indicatorId = row.indicatorId ?? '';
  const canonical = [key, section, target, agency, indicatorId, row.name].join('\u0000');
  const reporter = byAgency ? (row.agency ?? '') : '';
  return new Prepared({ index, key, section, target, agency, reporter, indicatorId, canonical });
}

/** Most rows find their partner by key alone: their words are taken apart only when they are asked for. */
class Prepared implements PreparedRow {
  readonly index: number;
  readonly key: string;
  readonly section: string;
  readonly target: string;
  readonly agency: string;
  readonly reporter: string;
  readonly indicatorId: string;
  readonly canonical: string;
  #words: readonly string[] | undefined;
  #content: readonly string[] | undefined;
  #marks: Marks | undefined;

  constructor(row: Omit<PreparedRow, 'words' | 'content' | 'marks'>) {
    this.index = row.index;
    this.key = row.key;
    this.section = row.section;
    this.target = row.target;
    this.agency = row.agency;
    this.reporter = row.reporter;
    this.indicatorId = row.indicatorId;
    this.canonical = row.canonical;
  }

  get words(): readonly string[] {
    this.#words ??= words(this.key);
    return this.#words;
  }

  get content(): readonly string[] {
    this.#content ??= contentOf(this.words);
    return this.#content;
  }

  get marks(): Marks {
    this.#marks ??= marksOf(this.key);
    return this.#marks;
  }
}

function contentOf(list: readonly string[]): string[] {
  return list.filter((word, index) => {
    if (isFunctionWord(word)) return false;
    if (word === 'lệ' && list[index - 1] === 'tỷ') return false;
    return !(word === 'tỷ' && list[index + 1] === 'lệ');
  });
}
