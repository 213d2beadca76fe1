/**
 * Turns the runs of a cell or paragraph into clean text and takes the footnote marks out of it.
 *
 *     [{text: '94,2%\n(179/188'}, {text: '1', raised: true}, {text: ' cơ quan)'}]
 *       → text '94,2%\n(179/188 cơ quan)', marks [{after: '179/188', mark: '1'}]
 *
 * A raised 2 or 3 after a unit of length stays: m², km², m³.
 */
import { mayBeLegacy } from '../../../shared/domain/text/legacy/detect.ts';
import type { CleanText, TextMark, TextRun } from './blocks.ts';

export type { TextRun } from './blocks.ts';

/** Stands for mark number n while white space is put in order; a noncharacter, so no file has it. */
const PLACE = '\ufdd0';
const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const RAISED = new RegExp(`[${RAISED_DIGITS}]+`, 'g');
/** Characters in front of a mark that say what it is: a unit of length, a word. */
const LOOKED_BACK = 8;
/** Of a word that a mark stands behind, no more is kept. */
const LONGEST_WORD = 200;
const MARKS_ONLY = /^[\s([]*(?:\d{1,3}|\*{1,4})(?:\s*[,;]\s*(?:\d{1,3}|\*{1,4}))*[\s)\]]*$/;
const NO_MARKS: CleanText['marks'] = [];
const CLEAN = /^[!-^`-~\u00c0-\u024f\u1e00-\u1eff]+(?: [!-^`-~\u00c0-\u024f\u1e00-\u1eff]+)*$/;
const UNIT_BEFORE = /(?:^|[^\p{L}])[kcdm]?m$/u;

function plainDigits(raised: string): string {
  return Array.from(raised, (digit) => String(RAISED_DIGITS.indexOf(digit))).join('');
}

function toRaised(digits: string): string {
  return Array.from(digits, (digit) => RAISED_DIGITS[Number(digit)] ?? digit).join('');
}

/** In TCVN3 ¹ is the letter ạ: between letters ("§¹t") it is no mark. */
function isLetterInWord(before: string, after: string): boolean {
  return /[^\s\d)\].,;:%]$/.test(before) && /^[A-Za-z\u00a1-\u00ff]/.test(after);
}

function isPower(before: string, digits: string): boolean {
  return (digits === '2' || digits === '3') && UNIT_BEFORE.test(before);
}

/** Neighbouring raised runs are one: Word often splits "12" into "1" and "2". */
function joinRaised(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.raised && run.raised && last.reference === undefined && run.reference === undefined) {
      joined[joined.length - 1] = { text: last.text + run.text, raised: true };
    } else joined.push(run);
  }
  return joined;
}

/** NFC; each line trimmed and its white space single; empty lines dropped. */
function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/_x000D_/g, '')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .split(/\r\n|[\n\r\v\u2028\u2029]/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/**
 * Whether a run is as it is to be already, as nearly all are: letters that NFC leaves alone, single spaces, no raised
 * digit, and no underscore, which a `_x000D_` begins with.
 */
function isClean({ text, raised, reference }: TextRun): boolean {
  return !raised && reference === undefined && CLEAN.test(text);
}

/** The last word before a mark on its own line, without brackets or quotes. */
function wordBefore(text: string): string {
  const line = text.slice(-LONGEST_WORD).split('\n').at(-1) ?? '';
  return /[^\s()[\]“”"'‘’]+(?=[\s()[\]“”"'‘’]*$)/u.exec(line)?.[0] ?? '';
}

/**
 * `raw` is what the file has, not even normalised. Runs that may be in a legacy encoding are kept.
 *
 * @param runs the pieces of one cell, paragraphs separated by `\n`
 */
export function cleanText(runs: readonly TextRun[]): CleanText {
  const [only] = runs;
  if (runs.length === 1 && only !== undefined && isClean(only)) {
    const clean: CleanText = { text: only.text, raw: only.text, marks: NO_MARKS };
    return mayBeLegacy(only) ? { ...clean, runs } : clean;
  }
  const marks: string[] = [];
  const place = (mark: string) => {
    marks.push(mark);
    return PLACE;
  };
  let marked = '';
  let raw = '';
  for (const run of joinRaised(runs)) {
    const text = run.text.replaceAll(PLACE, '');
    raw += run.reference ?? text;
    if (run.reference !== undefined) marked += place(run.reference);
    else if (run.raised && MARKS_ONLY.test(text.replace(RAISED, plainDigits))) {
      const found = text.replace(RAISED, plainDigits).match(/\d+|\*+/g) ?? [];
      const power = found.length === 1 && isPower(marked, found[0]);
      marked += power ? toRaised(found[0]) : found.map(place).join('');
    } else {
      const front = marked.slice(-LOOKED_BACK);
      marked += text.replace(RAISED, (digits, offset: number) => {
        const own = text.slice(Math.max(0, offset - LOOKED_BACK), offset);
        const before = offset < LOOKED_BACK ? front + own : own;
        if (isLetterInWord(before, text.slice(offset + digits.length))) return digits;
        const plain = plainDigits(digits);
        return isPower(before.trimEnd(), plain) ? digits : place(plain);
      });
    }
  }
  const clean = withMarks(normaliseText(marked), marks, raw);
  return runs.some(mayBeLegacy) ? { ...clean, runs } : withoutSoftHyphens(clean);
}

/** Takes the marks' places out, without leaving two spaces or a space before a full stop where one stood. */
function withMarks(marked: string, marks: readonly string[], raw: string): CleanText {
  // Nearly all texts: nothing to take out. What they have in common is kept once, for the memory of large sheets.
  if (marks.length === 0) return { text: marked, raw: raw === marked ? marked : raw, marks: NO_MARKS };
  const found: TextMark[] = [];
  let text = '';
  for (const [index, piece] of marked.split(PLACE).entries()) {
    if (/^[.,;:)]/.test(piece)) text = text.trimEnd();
    text += text === '' || /\s/.test(text.slice(-1)) ? piece.replace(/^ /, '') : piece;
    const mark = marks[index];
    if (mark !== undefined) found.push({ after: wordBefore(text), mark });
  }
  return { text: normaliseText(text), raw, marks: found };
}

/** A place for a hyphen at the end of a line; in TCVN3 the same code is a letter, ư. */
const SOFT_HYPHEN = /(?<=\p{L})\u00ad(?=\p{Ll})/gu;

/** A text that is known to be Unicode, without the hyphens that nobody sees. `raw` keeps them. */
export function withoutSoftHyphens<Text extends CleanText>(clean: Text): Text {
  return clean.text.includes('\u00ad') ? { ...clean, text: clean.text.replace(SOFT_HYPHEN, '') } : clean;
}

/** Clean text of a plain string. */
export function plainText(text: string): CleanText {
  return cleanText([{ text }]);
}
