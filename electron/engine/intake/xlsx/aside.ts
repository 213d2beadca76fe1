/** What stands on a sheet beside its cells: comments and text boxes. They are told of, never read into a table. */
import type { ReadWarning } from '../../../../shared/domain/submission.ts';
import { excerpt, oneLine } from '../../../../shared/domain/text/excerpt.ts';
import { sourceOf } from '../sheets/place.ts';
import { warning } from '../warnings.ts';
import { child, childrenOf, descendants, parseXml, textIn, textOf, type XmlElement } from '../xml.ts';
import type { SheetPart, WorkbookPackage } from './package.ts';

/** A text that is told in a warning is cut beyond this. */
const EXCERPT = 300;
/** Larger parts are not looked into: a person writes no megabytes of comments. */
const MAX_PART_BYTES = 4 * 1024 * 1024;

/** @throws AppError FILE_DAMAGED, FILE_HOSTILE when such a part is not XML as it should be */
export function asideWarnings(book: WorkbookPackage, sheet: SheetPart): ReadWarning[] {
  const parts = (type: string): XmlElement[] => {
    const paths = [...book.relationsOf(sheet.path).values()].filter((relation) => relation.type === type);
    return paths.flatMap(({ path }) => {
      const part = book.sizeOf(path) > MAX_PART_BYTES ? undefined : book.part(path);
      return part === undefined ? [] : [parseXml(part)];
    });
  };
  const threads = parts('threadedComment').flatMap((root) => descendants(root, 'threadedComment'));
  const threaded = new Set(threads.map(({ attributes }) => attributes.get('ref')));
  // For older programs a threaded comment stands among the plain ones too, with a sentence about its version.
  const plain = parts('comments')
    .flatMap((root) => descendants(root, 'comment'))
    .filter(({ attributes }) => !threaded.has(attributes.get('ref')));
  const boxes = parts('drawing').flatMap((root) => childrenOf(root));
  return [
    ...[...threads, ...plain].flatMap((comment) => {
      const ref = comment.attributes.get('ref') ?? 'A1';
      const texts = childrenOf(comment).filter(({ name }) => name === 'text');
      return told('CELL_COMMENT', texts, { sheet: sheet.name, ref });
    }),
    ...boxes.flatMap((anchor) =>
      told('SHEET_TEXT_BOX', descendants(anchor, 'txBody'), placeOf(sheet.name, anchor)),
    ),
  ];
}

function told(
  code: 'CELL_COMMENT' | 'SHEET_TEXT_BOX',
  texts: readonly XmlElement[],
  source: { sheet: string; ref: string },
): ReadWarning[] {
  const text = oneLine(texts.map(shownText).join(' '));
  if (text === '') return [];
  return [warning(code, excerpt(text, EXCERPT), source)];
}

/** The texts of runs and paragraphs: what stands between them is layout of the XML. */
function shownText(element: XmlElement): string {
  const texts = descendants(element, 't');
  if (texts.length === 0) return textOf(element);
  const paragraphs = descendants(element, 'p');
  const parts = paragraphs.length === 0 ? [element] : paragraphs;
  const separator = paragraphs.length === 0 ? '' : ' ';
  return parts.map((part) => textIn(part, 't')).join(separator);
}

/** The cell where a drawing's upper left corner lies; `from` counts from 0. */
function placeOf(sheet: string, anchor: XmlElement): { sheet: string; ref: string } {
  const from = child(anchor, 'from');
  const number = (name: string): number => {
    const found = child(from, name);
    const value = found === undefined ? 0 : Number(textOf(found));
    return Number.isInteger(value) && value >= 0 ? value + 1 : 1;
  };
  return sourceOf({ sheet, row: number('row'), column: number('col') });
}
