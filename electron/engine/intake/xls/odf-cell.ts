/** The text of one cell of OpenDocument: paragraphs of spans, each with its style. */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { CellRun } from '../sheets/cell-text.ts';
import { type Attributes, countOf } from './odf-names.ts';
import type { OdfStyles } from './odf-styles.ts';

const MAX_LENGTH = 1_000_000;
const MAX_SPACES = 1_000;

export class CellText {
  readonly #styles: OdfStyles;
  #runs: CellRun[] = [];
  #style = '';
  #spans: string[] = [];
  #paragraphs = 0;
  /** Text counts inside paragraphs only: between them stands the layout of the XML. */
  #inParagraph = 0;
  #length = 0;

  constructor(styles: OdfStyles) {
    this.#styles = styles;
  }

  get runs(): readonly CellRun[] {
    return this.#runs;
  }

  /** @param style of the cell */
  start(style: string): void {
    this.#runs = [];
    this.#style = style;
    this.#spans = [];
    this.#paragraphs = 0;
    this.#inParagraph = 0;
    this.#length = 0;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'p' || name === 'h') {
      if (this.#paragraphs > 0) this.#add('\n');
      this.#paragraphs += 1;
      this.#inParagraph += 1;
    } else if (name === 'span') this.#spans.push(attributes['text:style-name'] ?? '');
    else if (name === 's') this.#add(' '.repeat(Math.min(MAX_SPACES, countOf(attributes, 'text:c'))));
    else if (name === 'tab') this.#add('\t');
    else if (name === 'line-break') this.#add('\n');
  }

  text(text: string): void {
    // Line breaks of the XML itself are spaces.
    if (this.#inParagraph > 0) this.#add(text.replace(/[\r\n]+/g, ' '));
  }

  close(name: string): void {
    if (name === 'p' || name === 'h') this.#inParagraph -= 1;
    else if (name === 'span') this.#spans.pop();
  }

  #add(text: string): void {
    this.#length += text.length;
    if (this.#length > MAX_LENGTH) throw new AppError('FILE_HOSTILE', { reason: 'text' });
    const { font, raised, struck } = this.#styles.shapeOf(this.#style, this.#spans);
    const last = this.#runs.at(-1);
    const same = last?.font === (font ?? undefined) && (last?.raised ?? false) === raised;
    if (last !== undefined && same && (last.struck ?? false) === struck) last.text += text;
    else {
      const run: CellRun = { text };
      if (raised) run.raised = true;
      if (struck) run.struck = true;
      if (font !== null) run.font = font;
      this.#runs.push(run);
    }
  }
}
