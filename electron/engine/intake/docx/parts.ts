/** The parts of a Word document that a reader needs, parsed: body, footnotes, endnotes, styles, numbering. */
import { AppError } from '../../../../shared/contract/errors.ts';
import { child, childrenOf, descendants, isOn, parseXml, textIn, val, type XmlElement } from '../xml.ts';
import { inflateParts } from '../zip.ts';

export interface DocumentParts {
  body: XmlElement;
  footnotes: XmlElement | undefined;
  endnotes: XmlElement | undefined;
  /** Texts of reviewers' comments by id. */
  comments: ReadonlyMap<string, string>;
  styles: Styles;
  numbering: XmlElement | undefined;
}

export interface Style {
  raised: boolean;
  bold: boolean;
  centred: boolean;
  /** A heading or title style by name. */
  heading: boolean;
  /** `w:numPr` of a paragraph style. */
  numbering: XmlElement | undefined;
  /** The font of its letters. */
  font: string | undefined;
  hidden: boolean;
}

/** By id; under the empty id, what a paragraph without a style looks like. */
export type Styles = ReadonlyMap<string, Style>;

/** Subtrees without text of their own; `Fallback` repeats what `Choice` holds. */
const SKIPPED = new Set([
  'Fallback',
  'instrText',
  'delText',
  'delInstrText',
  'del',
  'moveFrom',
  'rPrChange',
  'pPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'tblGrid',
  'tblBorders',
  'tcBorders',
  'lang',
]);

/** `w:trPr/w:del` marks a deleted row; what was deleted is told, not read. */
const SKIPPED_IN_BODY = new Set([...SKIPPED].filter((name) => name !== 'del' && name !== 'delText'));

/** @throws AppError FILE_DAMAGED when the document has no body; FILE_HOSTILE */
export function openDocument(bytes: Uint8Array): DocumentParts {
  const wanted = /^word\/(?:document\d*|footnotes|endnotes|comments|styles|numbering)\.xml$/;
  const parts = inflateParts(bytes, (name) => wanted.test(name));
  const parse = (name: string, skip: ReadonlySet<string>) => {
    const part = parts.get(`word/${name}.xml`);
    return part === undefined ? undefined : parseXml(part, skip);
  };
  const main = [...parts.keys()].find((name) => name.startsWith('word/document'));
  const document = main === undefined ? undefined : parts.get(main);
  const body = document === undefined ? undefined : child(parseXml(document, SKIPPED_IN_BODY), 'body');
  if (body === undefined) throw new AppError('FILE_DAMAGED', { reason: 'part', part: 'word/document.xml' });
  return {
    body,
    footnotes: parse('footnotes', SKIPPED_IN_BODY),
    endnotes: parse('endnotes', SKIPPED_IN_BODY),
    comments: readComments(parse('comments', SKIPPED)),
    styles: readStyles(parse('styles', SKIPPED)),
    numbering: parse('numbering', SKIPPED),
  };
}

function readComments(root: XmlElement | undefined): ReadonlyMap<string, string> {
  const comments = root === undefined ? [] : childrenOf(root);
  return new Map(
    comments.map((comment) => [
      comment.attributes.get('id') ?? '',
      descendants(comment, 'p')
        .map((paragraph) => textIn(paragraph, 't'))
        .join(' ')
        .trim(),
    ]),
  );
}

const PLAIN: Style = {
  raised: false,
  bold: false,
  centred: false,
  heading: false,
  numbering: undefined,
  font: undefined,
  hidden: false,
};

/**
 * The font that `w:rPr` sets for letters with marks (Word's "high ANSI" characters), or undefined where it sets
 * none. A theme's font outranks a named one and is never a legacy font.
 */
export function fontOf(properties: XmlElement | undefined): string | undefined {
  const fonts = child(properties, 'rFonts')?.attributes;
  if (fonts === undefined) return undefined;
  return fonts.get('hAnsiTheme') ?? fonts.get('hAnsi') ?? fonts.get('asciiTheme') ?? fonts.get('ascii');
}

/** Styles with what they take over from the style they are based on. */
function readStyles(root: XmlElement | undefined): Styles {
  const elements = new Map<string, XmlElement>();
  const defaults = root === undefined ? undefined : child(child(root, 'docDefaults'), 'rPrDefault');
  const plain: Style = { ...PLAIN, font: fontOf(child(defaults, 'rPr')) };
  for (const element of root === undefined ? [] : childrenOf(root)) {
    const id = element.attributes.get('styleId');
    if (element.name === 'style' && id !== undefined) elements.set(id, element);
  }
  const resolved = new Map<string, Style>();
  const resolve = (id: string, seen: ReadonlySet<string>): Style => {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const element = elements.get(id);
    if (element === undefined || seen.has(id)) return plain;
    const base = val(child(element, 'basedOn'));
    // A character style only adds to the paragraph's: the document's own font is none of it.
    const ground = element.attributes.get('type') === 'character' ? PLAIN : plain;
    const inherited = base === undefined ? ground : resolve(base, new Set([...seen, id]));
    const run = child(element, 'rPr');
    const paragraph = child(element, 'pPr');
    const bold = child(run, 'b');
    const align = val(child(run, 'vertAlign'));
    const justify = val(child(paragraph, 'jc'));
    const vanish = child(run, 'vanish');
    const style: Style = {
      raised: align === undefined ? inherited.raised : align === 'superscript',
      bold: bold === undefined ? inherited.bold : isOn(bold),
      centred: justify === undefined ? inherited.centred : justify === 'center',
      heading:
        inherited.heading || /^(?:heading \d|title|subtitle)$/i.test(val(child(element, 'name')) ?? ''),
      numbering: child(paragraph, 'numPr') ?? inherited.numbering,
      font: fontOf(run) ?? inherited.font,
      hidden: vanish === undefined ? inherited.hidden : isOn(vanish),
    };
    resolved.set(id, style);
    return style;
  };
  for (const id of elements.keys()) resolve(id, new Set());
  const normal = [...elements].find(([, element]) => isDefaultParagraph(element));
  const usual = normal === undefined ? plain : resolve(normal[0], new Set());
  resolved.set('', { ...PLAIN, font: usual.font });
  return resolved;
}

function isDefaultParagraph(element: XmlElement): boolean {
  const { attributes } = element;
  return attributes.get('type') === 'paragraph' && /^(?:1|true|on)$/.test(attributes.get('default') ?? '');
}
