/** Collects the runs of one text (a cell, a paragraph) from a walk. */
import type { TextRun } from '../blocks.ts';
import { symbolLetters } from '../symbol-fonts.ts';
import type { Look } from './styles.ts';

/** LibreOffice leaves the bounds of its content controls in the text. */
const CONTROLS = /(?![\t\n\v\f\r])[^\P{Cc}\u007f-\u009f]/gu;

export class Texts {
  #runs: TextRun[] = [];
  /** Hidden text that was left out. */
  hidden = '';
  struck = '';
  /** All text so far is bold, or none is there. */
  bold = true;
  centred = false;
  heading = false;
  /** It holds signs of a symbol font that are shown as a box. */
  symbolUnknown = false;
  /** Something other than white space was added. */
  filled = false;

  add(written: string, look: Look): void {
    if (written === '') return;
    if (look.hidden) {
      this.hidden += written;
      return;
    }
    const font = look.font ?? undefined;
    const { text, known } = symbolLetters(written.replace(CONTROLS, ''), font);
    if (!known) this.symbolUnknown = true;
    if (text.trim() !== '') {
      this.filled = true;
      this.bold &&= look.bold;
      this.centred ||= look.centred;
      this.heading ||= look.heading;
      if (look.struck) this.struck += text;
    }
    const last = this.#runs.at(-1);
    if (
      last !== undefined &&
      last.reference === undefined &&
      last.font === font &&
      (last.raised ?? false) === look.raised
    ) {
      last.text += text;
      return;
    }
    this.#runs.push({
      text,
      ...(look.raised ? { raised: true } : {}),
      ...(font === undefined ? {} : { font }),
    });
  }

  reference(mark: string): void {
    if (mark === '') return;
    this.filled = true;
    this.#runs.push({ text: '', reference: mark });
  }

  break(): void {
    const last = this.#runs.at(-1);
    if (last === undefined) return;
    if (last.reference === undefined) last.text += '\n';
    else this.#runs.push({ text: '\n' });
  }

  /** The last thing added is a line break. */
  get broken(): boolean {
    return /\n[^\S\u00a0]*$/.test(this.#runs.at(-1)?.text.slice(-100) ?? '');
  }

  /** The runs, without breaks at the end. */
  runs(): TextRun[] {
    const last = this.#runs.at(-1);
    if (last !== undefined) last.text = last.text.trimEnd();
    return this.#runs;
  }
}
