import { compareKey } from '../text/normalise.ts';
import type { Marks } from './discriminators.ts';
import { marksOf } from './discriminators.ts';
import { namedPlace } from './places.ts';
import { coreOf } from './wording.ts';
import { words } from './words.ts';

/** What pairing may know of a row. Its ordinal is not among it: STT is never a key. */
export interface PairingRow {
  name: string;
  section?: string | null;
  target?: string;
  indicatorId?: string;
  /** Who reported it: tells rows of one name apart when several agencies report the same indicator. */
  agency?: string | null;
  /** Who is in charge: tells rows of one name apart where nothing else does. */
  lead?: string;
  /** What a person said it is: rows of one identity are a pair before all others. */
  identity?: string | null;
}

export interface PreparedRow {
  /** Index in the caller's list. */
  index: number;
  /** The name without the place that it names. */
  key: string;
  words: readonly string[];
  /** The words that carry meaning, in one wording: without function words and what may come and go. */
  content: readonly string[];
  /** `content` in one, so that lost spaces change nothing. */
  joined: string;
  /** A bit for each word of `content`: words that only one of two names has leave bits that only it has. */
  bits: number;
  marks: Marks;
  section: string;
  target: string;
  agency: string;
  lead: string;
  /** The place that the name itself tells, as compared; else "". */
  namedPlace: string;
  /** Whose row it is, where the tables hold rows of several (`reporters.ts`). */
  reporter: Reporter;
  indicatorId: string;
  identity: string;
  /** Orders rows by what they say, so that no result depends on the order they came in. */
  canonical: string;
  /** Another name of its table says the same but for words that carry no meaning: here they do. */
  confusable: boolean;
  /** The same, and the two tables do not have the same of those names. */
  contested: boolean;
  /** Gives the name its right spelling, as a key. */
  spell(key: string): void;
}

/** Whose row a row is; "" for what is not known or does not matter in the tables at hand. */
export interface Reporter {
  place: string;
  agency: string;
  /** A heading or a lead that tells rows of one name apart. */
  unit: string;
  /** As it is written. */
  text: string;
}

const NOBODY: Reporter = { place: '', agency: '', unit: '', text: '' };

/** A place where the work may pause: how far its present part is. */
export interface PairingStep {
  done: number;
  total: number;
}

/** A few milliseconds of work. */
const PREPARED_AT_ONCE = 2000;

/** Words whose coming and going does not change what is measured. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  'các những của và được đã đang sẽ là thì mà có cho với để nhằm về theo trong tại ở bởi bằng qua vào do khi này đó cùng cũng gồm đạt việc thực hiện'.split(
    ' ',
  ),
);

/** Whether a word says nothing of its own in a name. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}

/** Whether two rows are known to be of different agencies or places, in tables where that matters. */
export function isOtherReporter(a: PreparedRow, b: PreparedRow): boolean {
  return (
    a.reporter !== b.reporter &&
    (differ(a.reporter.place, b.reporter.place) ||
      differ(a.reporter.agency, b.reporter.agency) ||
      differ(a.reporter.unit, b.reporter.unit))
  );
}

function differ(a: string, b: string): boolean {
  return a !== '' && b !== '' && a !== b;
}

/** Takes every row apart once and puts the rows into canonical order. */
export function* prepareRows(
  rows: readonly PairingRow[],
  names: NameReadings = new NameReadings(),
): Generator<PairingStep, PreparedRow[]> {
  const prepared: PreparedRow[] = [];
  for (const [index, row] of rows.entries()) {
    if (index > 0 && index % PREPARED_AT_ONCE === 0) yield { done: index, total: rows.length };
    prepared.push(new Prepared(row, index, names));
  }
  return prepared.sort((a, b) => (a.canonical < b.canonical ? -1 : a.canonical > b.canonical ? 1 : 0));
}

/** A number in front of a name is its place in the table, even where it stands in the same cell. */
const NUMBERED =
  /^\s*(?:[-+•*]\s*)?(?:(?:\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+)\s+)+(?=(?:[-+•*]\s*)?(?:\p{L}|%|\d+ ?%))/u;

/** What a text is as a name. */
export class NameReading {
  readonly key: string;
  readonly place: string;
  readonly written: string;
  #words: readonly string[] | undefined;
  #content: readonly string[] | undefined;
  #joined: string | undefined;
  #bits: number | undefined;
  #marks: Marks | undefined;

  constructor(key: string, place: string, written: string) {
    this.key = key;
    this.place = place;
    this.written = written;
  }

  static of(name: string): NameReading {
    const { rest, place, written } = namedPlace(name);
    return new NameReading(compareKey(rest.replace(NUMBERED, '')), place, written);
  }

  // Most rows find their partner by key alone: words are taken apart only when they are asked for.
  get words(): readonly string[] {
    this.#words ??= words(this.key);
    return this.#words;
  }

  get content(): readonly string[] {
    this.#content ??= words(coreOf(this.key)).filter((word) => !isFunctionWord(word));
    return this.#content;
  }

  get joined(): string {
    this.#joined ??= this.content.join('');
    return this.#joined;
  }

  get bits(): number {
    this.#bits ??= this.content.reduce((bits, word) => bits | (1 << bitOf(word)), 0);
    return this.#bits;
  }

  get marks(): Marks {
    this.#marks ??= marksOf(this.key);
    return this.#marks;
  }
}

function bitOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = (hash * 31 + word.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 5) ^ (hash >>> 10)) & 31;
}

/** Names and other texts taken apart: where many agencies report one plan, each stands many times. */
export class NameReadings {
  readonly #names = new Map<string, NameReading>();
  readonly #keys = new Map<string, string>([['', '']]);
  readonly #sections = new Map<string, string>([['', '']]);

  name(text: string): NameReading {
    let found = this.#names.get(text);
    if (found === undefined) {
      found = NameReading.of(text);
      this.#names.set(text, found);
    }
    return found;
  }

  key(text: string): string {
    let found = this.#keys.get(text);
    if (found === undefined) {
      found = compareKey(text);
      this.#keys.set(text, found);
    }
    return found;
  }

  section(text: string): string {
    let found = this.#sections.get(text);
    if (found === undefined) {
      found = compareKey(withoutOrdinal(text));
      this.#sections.set(text, found);
    }
    return found;
  }
}

/** A heading without its number: "II. Kinh tế số" → "Kinh tế số". */
export function withoutOrdinal(text: string): string {
  return text.replace(/^\s*(?:\d+(?:\.\d+)*|[IVX]+)\s*[.)]?\s+/, '');
}

class Prepared implements PreparedRow {
  readonly index: number;
  readonly section: string;
  readonly target: string;
  readonly agency: string;
  readonly lead: string;
  readonly indicatorId: string;
  readonly identity: string;
  readonly canonical: string;
  reporter: Reporter = NOBODY;
  confusable = false;
  contested = false;
  #name: NameReading;

  constructor(row: PairingRow, index: number, names: NameReadings) {
    this.#name = names.name(row.name);
    this.index = index;
    this.section = names.section(row.section ?? '');
    this.target = names.key(row.target ?? '');
    this.agency = names.key(row.agency ?? '');
    this.lead = names.key(row.lead ?? '');
    this.indicatorId = row.indicatorId ?? '';
    this.identity = row.identity ?? '';
    const { key, section, target, agency, lead, indicatorId, identity } = this;
    this.canonical = [key, section, target, agency, lead, indicatorId, identity, row.name].join('\u0000');
  }

  get key(): string {
    return this.#name.key;
  }

  get namedPlace(): string {
    return this.#name.place;
  }

  spell(key: string): void {
    const { place, written } = this.#name;
    this.#name = new NameReading(key, place, written);
  }

  get words(): readonly string[] {
    return this.#name.words;
  }

  get content(): readonly string[] {
    return this.#name.content;
  }

  get joined(): string {
    return this.#name.joined;
  }

  get bits(): number {
    return this.#name.bits;
  }

  get marks(): Marks {
    return this.#name.marks;
  }
}
