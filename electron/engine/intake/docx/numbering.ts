/**
 * Automatic numbers of Word paragraphs. Offices often number the STT column automatically, and then the
 * number stands nowhere in the text of the file: it is counted here as Word counts it.
 */
import { romanNumeral } from '../roman.ts';
import { child, childrenOf, val, type XmlElement } from '../xml.ts';

interface Level {
  start: number;
  format: string;
  /** "%1.%2" */
  text: string;
  /** The levels above are shown as Arabic numbers whatever their own format. */
  legal: boolean;
  /** The list begins anew at `start` where its number is first used (`w:startOverride`). */
  anew: boolean;
  /** It begins anew below a level as high as this, from 1; 0: never. */
  restart: number;
}

/** Word counts no further. */
const MAX_NUMBER = 32_767;

function showNumber(number: number, format: string): string | null {
  if (!(number >= 0 && number <= MAX_NUMBER)) return null;
  switch (format) {
    case 'decimal':
      return String(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'upperRoman':
      return romanNumeral(number).toUpperCase();
    case 'lowerRoman':
      return romanNumeral(number);
    case 'upperLetter':
    case 'lowerLetter': {
      // Word goes on after z with aa, bb, cc.
      const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
      return format === 'upperLetter' ? letter.toUpperCase() : letter;
    }
    case 'none':
      return '';
    default:
      return null;
  }
}

const TYPED_BULLET = /^[-–—+*•]$/;

export class Numbering {
  /** Levels by numId. */
  readonly #levels = new Map<string, Map<number, Level>>();
  /** Word counts by list: all numIds of one list go on with its numbers. */
  readonly #lists = new Map<string, string>();
  /** Levels that were used, by numId. */
  readonly #begun = new Set<string>();
  readonly #counters = new Map<string, Map<number, number>>();

  constructor(root: XmlElement | undefined) {
    const abstract = new Map<string, XmlElement>();
    const styled = new Map<string, XmlElement>();
    for (const element of root === undefined ? [] : childrenOf(root)) {
      if (element.name === 'abstractNum')
        abstract.set(element.attributes.get('abstractNumId') ?? '', element);
      const style = element.name === 'abstractNum' ? val(child(element, 'styleLink')) : undefined;
      if (style !== undefined) styled.set(style, element);
      if (element.name !== 'num') continue;
      const id = element.attributes.get('numId') ?? '';
      const list = val(child(element, 'abstractNumId')) ?? '';
      const own = abstract.get(list);
      // A list may only name the style that describes it; the list of that style is the same list.
      const base = styled.get(val(child(own, 'numStyleLink')) ?? '') ?? own;
      const shared = base?.attributes.get('abstractNumId') ?? list;
      const overrides = childrenOf(element).filter((found) => found.name === 'lvlOverride');
      this.#levels.set(id, readLevels(base, overrides));
      this.#lists.set(id, shared);
    }
  }

  /**
   * The number that Word shows before the next paragraph of a list, and counts on.
   * @param own `w:numPr` of the paragraph, @param styled that of its style, which says what the paragraph does not
   * @returns a bullet where it is a dash or the like; "" for another bullet or no list, null when the list is not
   *   described in the file
   */
  next(own: XmlElement | undefined, styled: XmlElement | undefined): string | null {
    const id = val(child(own, 'numId')) ?? val(child(styled, 'numId'));
    if (id === undefined || id === '0') return '';
    const depth = Number(val(child(own, 'ilvl')) ?? val(child(styled, 'ilvl')) ?? '0');
    const levels = this.#levels.get(id);
    const level = levels?.get(depth);
    if (levels === undefined || level === undefined) return null;
    // Word makes a list of lines that begin with a dash as soon as they are typed.
    if (level.format === 'bullet') return TYPED_BULLET.test(level.text) ? level.text : '';
    const counters = this.#countersOf(id);
    const begun = this.#begun.has(`${id}/${depth}`);
    this.#begun.add(`${id}/${depth}`);
    const last = level.anew && !begun ? undefined : counters.get(depth);
    counters.set(depth, (last ?? level.start - 1) + 1);
    for (const deeper of [...counters.keys()]) {
      if (deeper > depth && depth < (levels.get(deeper)?.restart ?? deeper)) counters.delete(deeper);
    }
    let known = true;
    const text = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const above = Number(digit) - 1;
      const other = levels.get(above);
      const number = counters.get(above) ?? other?.start ?? 1;
      const shown = showNumber(
        number,
        level.legal && above < depth ? 'decimal' : (other?.format ?? 'decimal'),
      );
      if (shown === null) known = false;
      return shown ?? '';
    });
    return known ? text : null;
  }

  #countersOf(id: string): Map<number, number> {
    const list = this.#lists.get(id) ?? id;
    const counters = this.#counters.get(list) ?? new Map<number, number>();
    this.#counters.set(list, counters);
    return counters;
  }
}

function readLevels(base: XmlElement | undefined, overrides: readonly XmlElement[]): Map<number, Level> {
  const levels = new Map<number, Level>();
  const read = (element: XmlElement) => {
    levels.set(Number(element.attributes.get('ilvl') ?? '0'), {
      start: Number(val(child(element, 'start')) ?? '1'),
      format: val(child(element, 'numFmt')) ?? 'decimal',
      text: val(child(element, 'lvlText')) ?? '',
      legal: child(element, 'isLgl') !== undefined,
      anew: false,
      restart: Number(val(child(element, 'lvlRestart')) ?? element.attributes.get('ilvl') ?? '0'),
    });
  };
  for (const element of base === undefined ? [] : childrenOf(base)) if (element.name === 'lvl') read(element);
  for (const override of overrides) {
    const own = child(override, 'lvl');
    if (own !== undefined) read(own);
    const depth = Number(override.attributes.get('ilvl') ?? '0');
    const start = val(child(override, 'startOverride'));
    const level = levels.get(depth);
    if (start !== undefined && level !== undefined)
      levels.set(depth, { ...level, start: Number(start), anew: true });
  }
  return levels;
}
