/** Word paragraphs → runs of text with their superscripts and footnote references. */
import { legacyOfFont } from '../../../../shared/domain/text/legacy/fonts.ts';
import { UNICODE_ONLY } from '../../../../shared/domain/text/syllable.ts';
import { symbolLetters } from '../symbol-fonts.ts';
import type { TextRun } from '../text.ts';
import { child, childrenOf, descendants, isOn, textIn, textOf, val, type XmlElement } from '../xml.ts';
import { Fields, formFieldText } from './fields.ts';
import { formulaText } from './formula.ts';
import { fontOf, type Style } from './parts.ts';
import type { References } from './references.ts';
import { symbolText } from './symbols.ts';

export interface Paragraph {
  runs: TextRun[];
  heading: boolean;
  /** A page break stands before its text. */
  startsPage: boolean;
  /** A page or section break stands after its text. */
  endsPage: boolean;
  /** Its automatic number could not be worked out. */
  numberUnknown: boolean;
  /** It holds characters that are shown as a box. */
  symbolUnknown: boolean;
  /** A form field of old Word of which the file does not say what was chosen. */
  formField: boolean;
  /** It holds a picture or an embedded file. */
  picture: boolean;
  /** Text boxes that are anchored in it. */
  textBoxes: XmlElement[];
  /** Its end was deleted in a tracked change: the next paragraph goes on in its line. */
  continues: boolean;
  /** Text that was deleted in a tracked change, and hidden text: neither is read. */
  deleted: string;
  hidden: string;
  /** Text that is struck through and read all the same. */
  struck: string;
  fields: Fields;
  /** Ids of the reviewers' comments on it. */
  comments: string[];
}

/** Elements that only wrap runs; deleted and moved-away ones are not among them. */
const WRAPPERS = new Set([
  'hyperlink',
  'ins',
  'moveTo',
  'smartTag',
  'sdt',
  'sdtContent',
  'fldSimple',
  'customXml',
  'AlternateContent',
  'Choice',
  'dir',
  'bdo',
]);

/** A footnote of a web page that was opened in Word: a link between the mark "[1]" and the text below. */
const NOTE_LINK = /^_(?:ftn|edn)(?:ref)?\d+$/;

/** What may hold a text box. */
const SHAPES = new Set(['drawing', 'pict', 'object', 'AlternateContent']);
const PICTURES = ['pic', 'imagedata', 'OLEObject'];

const CHARACTERS: Readonly<Record<string, string>> = {
  tab: ' ',
  ptab: ' ',
  cr: '\n',
  noBreakHyphen: '-',
};

/** Half points: as far as Word lifts at a click. */
const LIFTED = 6;

/** Reads one `w:p`. */
export function readParagraph(element: XmlElement, references: References): Paragraph {
  const properties = child(element, 'pPr');
  const style = references.styles.get(val(child(properties, 'pStyle')) ?? '') ?? references.styles.get('');
  const paragraph: Paragraph = {
    runs: [],
    heading: false,
    startsPage: isOn(child(properties, 'pageBreakBefore')),
    endsPage: child(properties, 'sectPr') !== undefined,
    numberUnknown: false,
    symbolUnknown: false,
    formField: false,
    picture: false,
    textBoxes: [],
    continues: child(child(properties, 'rPr'), 'del') !== undefined,
    deleted: '',
    hidden: '',
    struck: '',
    fields: new Fields(),
    comments: [],
  };
  const bold: boolean[] = [];
  for (const part of childrenOf(element)) collect(part, paragraph, bold, style, references);
  const centred = val(child(properties, 'jc')) ?? (style?.centred ? 'center' : '');
  paragraph.heading =
    style?.heading === true || centred === 'center' || (bold.length > 0 && bold.every((isBold) => isBold));
  const number = references.numbering.next(child(properties, 'numPr'), style?.numbering);
  if (number === null) paragraph.numberUnknown = true;
  else if (number !== '') {
    const font = fontOf(child(properties, 'rPr')) ?? style?.font;
    paragraph.runs.unshift(runOf(`${number} `, false, font));
  }
  return paragraph;
}

function collect(
  element: XmlElement,
  paragraph: Paragraph,
  bold: boolean[],
  base: Style | undefined,
  references: References,
): void {
  const note = element.name === 'hyperlink' ? NOTE_LINK.exec(element.attributes.get('anchor') ?? '') : null;
  if (note !== null) {
    const mark = textIn(element, 't').replace(/[\s[\]()]/g, '');
    paragraph.runs.push({ text: mark, raised: true });
  } else if (WRAPPERS.has(element.name)) {
    for (const part of childrenOf(element)) collect(part, paragraph, bold, base, references);
  } else if (element.name === 'oMath' || element.name === 'oMathPara') {
    paragraph.runs.push({ text: formulaText(element) });
  } else if (element.name === 'del') paragraph.deleted += deletedText(element);
  else if (element.name === 'r') collectRun(element, paragraph, bold, base, references);
}

/** What a tracked change deleted. */
export function deletedText(element: XmlElement): string {
  return textIn(element, 'delText');
}

function collectRun(
  run: XmlElement,
  paragraph: Paragraph,
  bold: boolean[],
  base: Style | undefined,
  references: References,
): void {
  const properties = child(run, 'rPr');
  const styled = val(child(properties, 'rStyle'));
  const style = styled === undefined ? undefined : references.styles.get(styled);
  const font = fontOf(properties) ?? style?.font ?? base?.font;
  const align = val(child(properties, 'vertAlign'));
  const raised =
    align === undefined ? style?.raised === true || isLifted(properties, paragraph) : align === 'superscript';
  const ownBold = child(properties, 'b');
  let text = '';
  const flush = () => {
    if (text !== '') paragraph.runs.push(runOf(text, raised, font));
    text = '';
  };
  for (const part of childrenOf(run)) {
    if (part.name === 't') {
      const shown = symbolLetters(textOf(part), font);
      text += shown.text;
      if (!shown.known) paragraph.symbolUnknown = true;
    } else if (part.name === 'br') {
      const page = part.attributes.get('type') === 'page';
      if (!page) text += '\n';
      else if (text.trim() === '' && paragraph.runs.every((found) => found.text.trim() === '')) {
        paragraph.startsPage = true;
      } else paragraph.endsPage = true;
    } else if (part.name === 'footnoteReference' || part.name === 'endnoteReference') {
      const id = part.attributes.get('id') ?? '';
      if (part.attributes.has('customMarkFollows')) {
        // The mark of its own follows as superscript text.
        const texts = childrenOf(run).filter(({ name }) => name === 't');
        references.customMark(part.name, id, texts.map(textOf).join('').trim());
        continue;
      }
      flush();
      paragraph.runs.push({ text: '', reference: references.mark(part.name, id) });
    } else if (part.name === 'sym') {
      const letter = legacyLetter(part);
      if (letter !== null) {
        flush();
        paragraph.runs.push(letter);
        continue;
      }
      const symbol = symbolText(part);
      text += symbol.text;
      if (!symbol.known) paragraph.symbolUnknown = true;
    } else if (part.name === 'commentReference') paragraph.comments.push(part.attributes.get('id') ?? '');
    else if (part.name === 'softHyphen') {
      if (keepsSoftHyphens(run, font)) text += '\u00ad';
    } else if (part.name === 'ruby') {
      text += textIn(part, 'rubyBase');
    } else if (part.name === 'fldChar') {
      flush();
      const field = formFieldText(part);
      if (field !== null) {
        paragraph.runs.push(runOf(field.text, false, undefined));
        if (!field.known) paragraph.formField = true;
      }
      paragraph.fields.change(part.attributes.get('fldCharType'), paragraph.runs);
    } else if (SHAPES.has(part.name)) {
      paragraph.textBoxes.push(...descendants(part, 'txbxContent'));
      if (PICTURES.some((name) => descendants(part, name).length > 0)) paragraph.picture = true;
    } else text += CHARACTERS[part.name] ?? '';
  }
  if (text === '') return;
  const vanish = child(properties, 'vanish');
  if (vanish === undefined ? style?.hidden === true || base?.hidden === true : isOn(vanish)) {
    paragraph.hidden += text;
    return;
  }
  if (isOn(child(properties, 'strike')) || isOn(child(properties, 'dstrike'))) paragraph.struck += text;
  paragraph.runs.push(runOf(text, raised, font));
  if (text.trim() === '') return;
  bold.push(ownBold === undefined ? style?.bold === true || base?.bold === true : isOn(ownBold));
}

/** Lifted off the line by hand, directly behind a word: a number in a cell of its own may be lifted to look centred. */
function isLifted(properties: XmlElement | undefined, { runs }: Paragraph): boolean {
  const position = Number(val(child(properties, 'position')) ?? '0');
  return position >= LIFTED && /\S$/.test(runs.at(-1)?.text ?? '');
}

/** In TCVN3 the soft hyphen is the letter ư, which programs take for a place to break the word. */
function keepsSoftHyphens(run: XmlElement, font: string | undefined): boolean {
  const legacy = legacyOfFont(font);
  if (legacy !== null) return legacy.encoding === 'tcvn3';
  const text = childrenOf(run).map(textOf).join('');
  return /[\u00a1-\u00ff]/.test(text) && !UNICODE_ONLY.test(text);
}

function runOf(text: string, raised: boolean, font: string | undefined): TextRun {
  return font === undefined ? { text, raised } : { text, raised, font };
}

/** A letter of a legacy font that was inserted as a symbol: its byte stands in the private use area. */
function legacyLetter(symbol: XmlElement): TextRun | null {
  const font = symbol.attributes.get('font');
  const code = Number.parseInt(symbol.attributes.get('char') ?? '', 16);
  if (font === undefined || legacyOfFont(font) === null || Number.isNaN(code)) return null;
  return { text: String.fromCharCode(code & 0xff), font };
}
