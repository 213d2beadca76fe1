/** Word document → paragraphs and tables in reading order, with the texts of its footnotes. */
import type { ReadWarning } from '../../../../shared/domain/submission.ts';
import type { Task } from '../../task.ts';
import type { Block, CleanText, Line, ReadBlocks } from '../blocks.ts';
import { cleanText } from '../text.ts';
import { warning } from '../warnings.ts';
import { child, childrenOf, type XmlElement } from '../xml.ts';
import { Numbering } from './numbering.ts';
import { type Paragraph, readParagraph } from './paragraph.ts';
import { openDocument } from './parts.ts';
import { References } from './references.ts';
import { blockElements, framedBlocks, readTable, unreadWarnings } from './table.ts';

/** @throws AppError FILE_DAMAGED, FILE_HOSTILE */
export async function readDocument(bytes: Uint8Array, task: Task): Promise<ReadBlocks> {
  const parts = openDocument(bytes);
  const references = new References(parts.styles, new Numbering(parts.numbering), parts.comments);
  const warnings: ReadWarning[] = [];
  const blocks: Block[] = [];
  let tables = 0;
  let paragraphs = 0;
  let pageEnded = false;
  const elements = unframed(blockElements(parts.body));
  for (const [index, element] of elements.entries()) {
    await task.step('Đang đọc văn bản', index, elements.length);
    if (element.name === 'p') {
      const paragraph = readParagraph(element, references);
      paragraphs += 1;
      blocks.push(lineOf(paragraph, paragraphs, pageEnded));
      warnings.push(...unreadWarnings(paragraph, { paragraph: paragraphs }));
      for (const boxed of boxedElements(paragraph, references)) {
        if (boxed.paragraph !== null)
          blocks.push({ ...lineOf(boxed.paragraph, paragraphs, false), aside: true });
        else {
          tables += 1;
          blocks.push(readTable(boxed.table, tables, references, warnings));
        }
      }
      pageEnded = paragraph.endsPage;
    } else if (element.name === 'tbl') {
      tables += 1;
      blocks.push(readTable(element, tables, references, warnings));
      pageEnded = false;
    } else if (element.name === 'altChunk' || element.name === 'subDoc') {
      warnings.push(warning('PART_UNREAD', '', null));
    }
  }
  const notes = [
    ...noteTexts(parts.footnotes, references.footnotes, references),
    ...noteTexts(parts.endnotes, references.endnotes, references),
  ];
  const footnotes = new Map(notes.map(([mark, { text }]) => [mark, text]));
  const legacy = notes.filter(([, text]) => text.runs !== undefined);
  return { blocks, footnotes, warnings, ...(legacy.length > 0 && { footnoteTexts: new Map(legacy) }) };
}

function unframed(blocks: readonly XmlElement[]): XmlElement[] {
  return blocks.flatMap((block) => {
    const inside = block.name === 'tbl' ? framedBlocks(block) : null;
    return inside === null ? [block] : unframed(inside);
  });
}

/**
 * What the text boxes of a paragraph hold, boxes within boxes included: their words stand beside the text, and
 * a table in one is a table.
 */
function boxedElements(
  { textBoxes }: Paragraph,
  references: References,
): ({ paragraph: Paragraph } | { paragraph: null; table: XmlElement })[] {
  return textBoxes.flatMap(blockElements).flatMap((element) => {
    if (element.name === 'tbl') return [{ paragraph: null, table: element }];
    if (element.name !== 'p') return [];
    const paragraph = readParagraph(element, references);
    return [{ paragraph }, ...boxedElements(paragraph, references)];
  });
}

/** A paragraph as a line; an empty one only carries a page break. */
function lineOf(paragraph: Paragraph, number: number, afterPageEnd: boolean): Line {
  return {
    kind: 'line',
    text: cleanText(paragraph.runs),
    source: { paragraph: number },
    heading: paragraph.heading,
    startsPage: paragraph.startsPage || afterPageEnd,
  };
}

/** Texts of footnotes by the mark shown for them. */
function noteTexts(
  root: XmlElement | undefined,
  marks: ReadonlyMap<string, string>,
  references: References,
): [string, CleanText][] {
  const texts: [string, CleanText][] = [];
  for (const note of root === undefined ? [] : childrenOf(root)) {
    const mark = marks.get(note.attributes.get('id') ?? '');
    if (mark === undefined || child(note, 'p') === undefined) continue;
    const runs = blockElements(note)
      .filter((block) => block.name === 'p')
      .flatMap((block) => [...readParagraph(block, references).runs, { text: '\n' }]);
    texts.push([mark, cleanText(runs)]);
  }
  return texts;
}
