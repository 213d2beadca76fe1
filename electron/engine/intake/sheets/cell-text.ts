/**
 * The text of a cell from its runs, and what their fonts say of it: in a font of pictures a tick is the letter "ü",
 * and is read as what it shows; a picture that is not known becomes a box. Both that and struck text are told.
 */
import type { ReadWarning } from '../../../../shared/domain/submission.ts';
import { excerpt, oneLine } from '../../../../shared/domain/text/excerpt.ts';
import { legacyOfFont } from '../../../../shared/domain/text/legacy/fonts.ts';
import type { CleanText, TextRun } from '../blocks.ts';
import { isPictureFont, symbolLetters } from '../symbol-fonts.ts';
import { cleanText } from '../text.ts';
import { warning } from '../warnings.ts';
import { cellWarning } from './cell-warning.ts';
import { type SheetPlace, sourceOf } from './place.ts';

/** A run of a cell. */
export interface CellRun extends TextRun {
  /** Struck through: no longer meant, yet read. */
  struck?: boolean;
}

export interface CellText extends CleanText {
  /** What of it is struck through. */
  struck?: string;
  /** It holds pictures that are shown as a box. */
  symbolUnknown?: true;
}

const EXCERPT = 80;
/** Nearly every cell: kept once. */
const NOTHING: readonly ReadWarning[] = [];

/** Whether a font changes what letters mean: one of pictures, or of a legacy encoding. */
export function changesLetters(font: string | undefined): font is string {
  return isPictureFont(font) || legacyOfFont(font) !== null;
}

/** Clean text of a cell; its raw text is what the file has. */
export function cleanCell(runs: readonly CellRun[]): CellText {
  const pictures = runs.some(({ font }) => isPictureFont(font));
  const clean: CellText = pictures ? withPictures(runs) : cleanText(runs);
  if (!runs.some(({ struck }) => struck)) return clean;
  const struck = oneLine(runs.map((run) => (run.struck ? run.text : ' ')).join(''));
  return struck === '' ? clean : { ...clean, struck };
}

function withPictures(runs: readonly CellRun[]): CellText {
  let allKnown = true;
  const shown = runs.map((run) => {
    if (!isPictureFont(run.font)) return run;
    const { text, known } = symbolLetters(run.text, run.font);
    allKnown &&= known;
    return { ...run, text };
  });
  const clean: CellText = { ...cleanText(shown), raw: runs.map(({ text }) => text).join('') };
  return allKnown ? clean : { ...clean, symbolUnknown: true };
}

/** What is to be told of a cell's text. @param struck the whole cell is */
export function textWarnings(clean: CellText, place: SheetPlace, struck = false): readonly ReadWarning[] {
  if (!clean.symbolUnknown && !struck && clean.struck === undefined) return NOTHING;
  const warnings: ReadWarning[] = clean.symbolUnknown ? [cellWarning('SYMBOL_UNKNOWN', place)] : [];
  const out = clean.struck ?? (struck ? oneLine(clean.text) : '');
  if (out !== '') warnings.push(warning('TEXT_STRUCK', excerpt(out, EXCERPT), sourceOf(place)));
  return warnings;
}
