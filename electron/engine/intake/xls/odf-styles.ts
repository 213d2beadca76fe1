/** Styles of an OpenDocument spreadsheet: the font of a text, whether it is raised or struck, its number format. */
import { OdfFormats } from './odf-formats.ts';
import type { Attributes } from './odf-names.ts';

interface Style {
  parent: string | null;
  font?: string;
  raised?: boolean;
  struck?: boolean;
  numbers?: string;
  /** A sheet that is not shown. */
  hidden?: boolean;
}

export interface Shape {
  font: string | null;
  raised: boolean;
  struck: boolean;
}

/** Styles name their parents; a longer line of ancestors than this is a circle. */
const MAX_ANCESTORS = 32;

export class OdfStyles {
  readonly formats = new OdfFormats();
  readonly #fonts = new Map<string, string>();
  /** By family and name. */
  readonly #styles = new Map<string, Style>();
  #open: Style | null = null;

  /** Takes an element that opens; what is no style is passed over. */
  open(name: string, attributes: Attributes): void {
    if (name === 'style' || name === 'default-style') {
      const family = attributes['style:family'] ?? '';
      const own = name === 'style' ? (attributes['style:name'] ?? '') : '';
      const parent = own === '' ? null : (attributes['style:parent-style-name'] ?? '');
      this.#open = { parent };
      const numbers = attributes['style:data-style-name'];
      if (numbers !== undefined) this.#open.numbers = numbers;
      this.#styles.set(`${family}/${own}`, this.#open);
    } else if (name === 'font-face') {
      this.#fonts.set(attributes['style:name'] ?? '', unquoted(attributes['svg:font-family'] ?? ''));
    } else if (this.#open !== null) this.#property(this.#open, name, attributes);
    this.formats.open(name, attributes);
  }

  text(text: string): void {
    this.formats.text(text);
  }

  close(name: string): void {
    if (name === 'style' || name === 'default-style') this.#open = null;
    this.formats.close(name);
  }

  isHiddenSheet(style: string): boolean {
    return this.#find('table', style, 'hidden') === true;
  }

  /** The number format of a cell's style as a pattern; null: not known. "": none. */
  patternOf(style: string): string | null {
    const numbers = this.#find('table-cell', style, 'numbers');
    return numbers === undefined ? '' : this.formats.patternOf(numbers);
  }

  /** @param spans names of the styles of the spans around a text, outermost first */
  shapeOf(cell: string, spans: readonly string[]): Shape {
    const shape: Shape = {
      font: this.#find('table-cell', cell, 'font') ?? null,
      raised: this.#find('table-cell', cell, 'raised') ?? false,
      struck: this.#find('table-cell', cell, 'struck') ?? false,
    };
    for (const span of spans) {
      shape.font = this.#find('text', span, 'font') ?? shape.font;
      shape.raised = this.#find('text', span, 'raised') ?? shape.raised;
      shape.struck = this.#find('text', span, 'struck') ?? shape.struck;
    }
    return shape;
  }

  #property(style: Style, name: string, attributes: Attributes): void {
    if (name === 'table-properties' && attributes['table:display'] === 'false') style.hidden = true;
    if (name !== 'text-properties') return;
    const face = attributes['style:font-name'];
    const family = attributes['fo:font-family'];
    if (face !== undefined) style.font = this.#fonts.get(face) ?? face;
    else if (family !== undefined) style.font = unquoted(family);
    const line = attributes['style:text-line-through-style'] ?? attributes['style:text-line-through-type'];
    if (line !== undefined) style.struck = line !== 'none';
    // "super 58%", "33% 58%", "sub 58%", "0% 100%"
    const position = attributes['style:text-position'];
    if (position !== undefined) style.raised = /^(?:super|[1-9]\d*(?:\.\d+)?%)/.test(position.trim());
  }

  #find<Key extends 'font' | 'raised' | 'struck' | 'numbers' | 'hidden'>(
    family: string,
    name: string,
    key: Key,
  ): Style[Key] | undefined {
    let style = this.#styles.get(`${family}/${name}`);
    for (let depth = 0; style !== undefined && depth < MAX_ANCESTORS; depth += 1) {
      if (style[key] !== undefined) return style[key];
      style = style.parent === null ? undefined : this.#styles.get(`${family}/${style.parent}`);
    }
    return undefined;
  }
}

function unquoted(family: string): string {
  return family.replace(/^['"]|['"]$/g, '');
}
