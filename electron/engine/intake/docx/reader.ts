/** Word document → paragraphs and tables in reading order, with the texts of its footnotes. */
import { AppError } from '../../../../shared/contract/errors.ts';
import type { ReadWarning } from '../../../../shared/domain/submission.ts';
import type { Task } from '../../task.ts';
import type { Block, Line, ReadBlocks } from '../blocks.ts';
import { cleanText } from '../text.ts';
import { child, childrenOf, type XmlElement } from '../xml.ts';
import { Numbering } from './numbering.ts';
import { type Paragraph, References, readParagraph } from './paragraph.ts';
import { openDocument } from './parts.ts';
import { blockElements, framedBlocks, readTable } from './table.ts';

/** @throws AppError FILE_DAMAGED, FILE_HOSTILE; FILE_WITHOUT_TABLE when the document has no table */
export async function readDocument(bytes: Uint8Array, task: Task): Promise<ReadBlocks> {
  const parts = openDocument(bytes);
  const references = new References(parts.styles, new Numbering(parts.numbering));
  const warnings: ReadWarning[] = [];
  const blocks: Block[] = [];
  let tables = 0;
  let pageEnded = false;
  const elements = unframed(blockElements(parts.body));
  for (const [index, element] of elements.entries()) {
    await task.step('Đang đọc văn bản', index, elements.length);
    if (element.name === 'p') {
      const paragraph = readParagraph(element, references);
      blocks.push(lineOf(paragraph, pageEnded));
      for (const table of paragraph.textBoxes.flatMap(blockElements)) {
        // The words of a text box stand beside the text; a table in it is a table.
        if (table.name !== 'tbl') continue;
        tables += 1;
        blocks.push(readTable(table, tables, references, warnings));
      }
      pageEnded = paragraph.endsPage;
    } else if (element.name === 'tbl') {
      tables += 1;
      blocks.push(readTable(element, tables, references, warnings));
      pageEnded = false;
    }
  }
  if (tables === 0) throw new AppError('FILE_WITHOUT_TABLE');
  const footnotes = new Map([
    ...noteTexts(parts.footnotes, references.footnotes, references),
    ...noteTexts(parts.endnotes, references.endnotes, references),
  ]);
  return { blocks, footnotes, warnings };
}

function unframed(blocks: readonly XmlElement[]): XmlElement[] {
  return blocks.flatMap((block) => {
    const inside = block.name === 'tbl' ? framedBlocks(block) : null;
    return inside === null ? [block] : unframed(inside);
  });
}

/** A paragraph as a line; an empty one only carries a page break. */
function lineOf(paragraph: Paragraph, afterPageEnd: boolean): Line {
  return {
    kind: 'line',
    text: cleanText(paragraph.runs),
    heading: paragraph.heading,
    startsPage: paragraph.startsPage || afterPageEnd,
  };
}

/** Texts of footnotes by the mark shown for them. */
function noteTexts(
  root: XmlElement | undefined,
  marks: ReadonlyMap<string, string>,
  references: References,
): [string, string][] {
  const texts: [string, string][] = [];
  for (const note of root === undefined ? [] : childrenOf(root)) {
    const mark = marks.get(note.attributes.get('id') ?? '');
    if (mark === undefined || child(note, 'p') === undefined) continue;
    const runs = blockElements(note)
      .filter((block) => block.name === 'p')
      .flatMap((block) => [...readParagraph(block, references).runs, { text: '\n' }]);
    texts.push([mark, cleanText(runs).text]);
  }
  return texts;
}
