/** Texts of a workbook: shared strings and texts written into a cell, as runs with their superscripts. */
import type { TextRun } from '../text.ts';
import { child, childrenOf, parseXml, textOf, val, type XmlElement } from '../xml.ts';

/** Readings of East Asian text, and what later versions add. */
const ASIDE: ReadonlySet<string> = new Set(['rPh', 'phoneticPr', 'extLst']);

/** The runs of every shared string, by index. @throws AppError FILE_DAMAGED, FILE_HOSTILE */
export function readStrings(part: Uint8Array | undefined): (readonly TextRun[])[] {
  if (part === undefined) return [];
  return childrenOf(parseXml(part, ASIDE))
    .filter((element) => element.name === 'si')
    .map(stringRuns);
}

/** The runs of one `si` or `is`: a plain `t`, or formatted runs. */
export function stringRuns(item: XmlElement): TextRun[] {
  return childrenOf(item).flatMap((element): TextRun[] => {
    if (element.name === 't') return [{ text: unescapeText(textOf(element)) }];
    if (element.name !== 'r') return [];
    const texts = childrenOf(element).filter((found) => found.name === 't');
    const raised = val(child(child(element, 'rPr'), 'vertAlign')) === 'superscript';
    return [{ text: unescapeText(texts.map(textOf).join('')), raised }];
  });
}

/** `_x000D_` stands for a character that XML does not allow or would change (ECMA-376 part 1, 22.9.2.19). */
export function unescapeText(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
