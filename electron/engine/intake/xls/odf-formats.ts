/**
 * Number styles of OpenDocument, which are elements, as the patterns of Excel:
 *
 *     <number:percentage-style><number:number number:decimal-places="2" number:min-integer-digits="1"/>
 *       <number:text>%</number:text></number:percentage-style>   → 0.00%
 */
import { type Attributes, countOf } from './odf-names.ts';

const STYLE_KINDS: ReadonlySet<string> = new Set([
  'number-style',
  'percentage-style',
  'currency-style',
  'date-style',
  'time-style',
  'boolean-style',
  'text-style',
]);

interface NumberStyle {
  kind: string;
  pattern: string;
  /** Other styles for positive, negative … numbers: condition and name. */
  maps: { condition: string; style: string }[];
  /** Hours beyond 24 are not taken apart into days. */
  elapsed: boolean;
  /** Something of it has no counterpart here. */
  strange: boolean;
}

export class OdfFormats {
  readonly #styles = new Map<string, NumberStyle>();
  #open: NumberStyle | null = null;
  #text: string | null = null;

  /** Takes an element that opens; others than number styles and their parts are passed over. */
  open(name: string, attributes: Attributes): void {
    if (STYLE_KINDS.has(name)) {
      const automatic = attributes['number:automatic-order'] === 'true' && name === 'date-style';
      this.#open = {
        kind: name,
        pattern: automatic ? 'dd/mm/yyyy' : '',
        maps: [],
        elapsed: attributes['number:truncate-on-overflow'] === 'false',
        strange: false,
      };
      if (automatic) this.#open.kind = 'automatic';
      this.#styles.set(attributes['style:name'] ?? '', this.#open);
    } else if (this.#open !== null) this.#part(this.#open, name, attributes);
  }

  text(text: string): void {
    if (this.#text !== null) this.#text += text;
  }

  close(name: string): void {
    const style = this.#open;
    if (style === null) return;
    if (STYLE_KINDS.has(name)) this.#open = null;
    else if (this.#text !== null && (name === 'text' || name === 'currency-symbol')) {
      // In a percentage style "%" is the sign itself; anywhere else it would multiply what it only names.
      const literal = style.kind === 'percentage-style' ? /[^%]+/g : /[\s\S]+/g;
      if (style.kind !== 'automatic') {
        style.pattern += this.#text.replace(literal, (found) => `"${found.replaceAll('"', '')}"`);
      }
      this.#text = null;
    }
  }

  /** The pattern of a style; null where it is not in the file or holds what no pattern can say. */
  patternOf(name: string): string | null {
    const style = this.#styles.get(name);
    if (style === undefined || style.strange) return null;
    const own = this.#sectionOf(style);
    const sections = style.maps.map((map) => {
      const target = this.#styles.get(map.style);
      return target === undefined || target.strange || target.maps.length > 0
        ? null
        : this.#sectionOf(target);
    });
    if (sections.includes(null)) return null;
    const conditions = style.maps.map(({ condition }) => condition.replace(/\s+/g, ''));
    switch (conditions.join(' ')) {
      case '':
        return own;
      case 'value()>=0':
      case 'value()>0 value()<0':
        return [...sections, own].join(';');
      case 'value()>0 value()<0 value()=0':
        // What is left for the style itself is text.
        return sections.join(';');
    }
    const patterns = conditions.map((condition, index) => {
      const [, operator, limit] = /^value\(\)([<>]=?|=|!=)(-?\d+(?:\.\d+)?)$/.exec(condition) ?? [];
      return operator === undefined
        ? null
        : `[${operator === '!=' ? '<>' : operator}${limit}]${sections[index]}`;
    });
    return patterns.includes(null) || patterns.length > 2 ? null : [...patterns, own].join(';');
  }

  #sectionOf(style: NumberStyle): string {
    if (style.kind === 'boolean-style') return 'General';
    return style.pattern === '' ? 'General' : style.pattern;
  }

  #part(style: NumberStyle, name: string, attributes: Attributes): void {
    if (name === 'map') {
      style.maps.push({
        condition: attributes['style:condition'] ?? '',
        style: attributes['style:apply-style-name'] ?? '',
      });
      return;
    }
    if (name === 'text' || name === 'currency-symbol') {
      this.#text = '';
      return;
    }
    if (style.kind === 'automatic') return;
    const found = partPattern(name, attributes, style.elapsed);
    if (found === null) style.strange = true;
    else style.pattern += found;
  }
}

/** The pattern of one part; "" for what does not show, null for what is not known. */
function partPattern(name: string, attributes: Attributes, elapsed: boolean): string | null {
  const long = attributes['number:style'] === 'long';
  const bracket = (part: string) => (elapsed ? `[${part}]` : part);
  switch (name) {
    case 'number':
      return numberPattern(attributes);
    case 'scientific-number':
      return `${numberPattern(attributes)}E+${'0'.repeat(count(attributes, 'number:min-exponent-digits', 2))}`;
    case 'fraction': {
      const whole = attributes['number:min-integer-digits'] === undefined ? '' : '# ';
      const digits = (name: string) => '?'.repeat(count(attributes, name, 1));
      const below = attributes['number:denominator-value'] ?? digits('number:min-denominator-digits');
      return `${whole}${digits('number:min-numerator-digits')}/${below}`;
    }
    case 'day':
      return long ? 'dd' : 'd';
    case 'month':
      return `${attributes['number:textual'] === 'true' ? 'mm' : ''}${long ? 'mm' : 'm'}`;
    case 'year':
      return long ? 'yyyy' : 'yy';
    case 'day-of-week':
      return long ? 'dddd' : 'ddd';
    case 'hours':
      return bracket(long ? 'hh' : 'h');
    case 'minutes':
      return long ? 'mm' : 'm';
    case 'seconds': {
      const places = count(attributes, 'number:decimal-places', 0);
      return `${long ? 'ss' : 's'}${places > 0 ? `.${'0'.repeat(places)}` : ''}`;
    }
    case 'am-pm':
      return 'AM/PM';
    case 'boolean':
    case 'text-content':
    case 'text-properties':
    case 'fill-character':
      return '';
    default:
      return null;
  }
}

const MAX_DIGITS = 30;

function count(attributes: Attributes, name: string, otherwise: number): number {
  const value = attributes[name];
  if (value === '0') return 0;
  return value === undefined ? otherwise : Math.min(MAX_DIGITS, countOf(attributes, name));
}

function numberPattern(attributes: Attributes): string | null {
  // Shown in thousands: a comma each.
  const thousands = Math.log10(Number(attributes['number:display-factor'] ?? 1)) / 3;
  if (!Number.isInteger(thousands) || thousands < 0) return null;
  const whole = '0'.repeat(count(attributes, 'number:min-integer-digits', 0));
  const grouped = attributes['number:grouping'] === 'true';
  if (attributes['number:decimal-places'] === undefined) {
    return grouped || whole.length > 1 || thousands > 0 ? null : 'General';
  }
  const places = count(attributes, 'number:decimal-places', 0);
  const least = Math.min(places, count(attributes, 'number:min-decimal-places', places));
  const decimals = `${'0'.repeat(least)}${'#'.repeat(places - least)}`;
  const padded = whole.padStart(4, '#');
  const integer = grouped ? `${padded.slice(0, -3)},${padded.slice(-3)}` : whole === '' ? '#' : whole;
  return `${integer}${decimals === '' ? '' : `.${decimals}`}${','.repeat(thousands)}`;
}
