/** Which objects say something else in a later state of a file. */
import type { PdfDocument } from '../pdf/document.ts';
import { PdfFault, sameValue } from '../pdf/objects.ts';
import { isWhite, Parser, spend } from '../pdf/parse.ts';
import type { Entry } from '../pdf/xref.ts';

/** Numbers of the objects whose values differ, those that came or went among them. @throws PdfFault */
export function changedObjects(before: PdfDocument, after: PdfDocument): number[] {
  const changed: number[] = [];
  const numbers = new Set([...before.reference.entries.keys(), ...after.reference.entries.keys()]);
  spend(after.budget, numbers.size);
  for (const number of numbers) {
    const [old, now] = [before.entry(number), after.entry(number)];
    if (sameEntry(before, after, old, now)) continue;
    const moved = generation(old) !== generation(now);
    if (moved || !sameValue(before.object(number), after.object(number))) changed.push(number);
  }
  return changed;
}

/** The later state begins with the very bytes of the earlier: what stands at one place in both is the same. */
function sameEntry(before: PdfDocument, after: PdfDocument, old: Entry, now: Entry): boolean {
  if (old.kind === 'free' || now.kind === 'free') return old.kind === now.kind;
  if (old.kind === 'here') {
    return now.kind === 'here' && old.offset === now.offset && old.generation === now.generation;
  }
  if (now.kind !== 'inside' || old.container !== now.container || old.index !== now.index) return false;
  const [one, other] = [before.entry(old.container), after.entry(now.container)];
  return one.kind === 'here' && sameEntry(before, after, one, other);
}

/** Of no object one that none has. */
function generation(entry: Entry): number {
  if (entry.kind === 'free') return -1;
  return entry.kind === 'here' ? entry.generation : 0;
}

/**
 * Whether everything behind `from` belongs to a revision: objects that a cross-reference section names, and the
 * sections. Anything else is read by some programs and not by others.
 * @returns the first place in words, or null
 */
export function strangeBytes(pdf: PdfDocument, from: number): string | null {
  const { bytes, reference } = pdf;
  const known = new Set([...reference.offsets, ...reference.sections.map(({ start }) => start)]);
  const tables = new Map(reference.sections.map((section) => [section.start, section.end]));
  const parser = new Parser(bytes, from, pdf.budget);
  let at = from;
  try {
    for (;;) {
      parser.skip();
      at = parser.position;
      if (at >= bytes.length) return null;
      const tableEnd = bytes[at] === 0x78 ? tables.get(at) : undefined;
      if (tableEnd !== undefined) {
        parser.position = tableEnd;
      } else if (parser.takes('startxref')) {
        parser.whole();
      } else {
        const number = new Parser(bytes, at, pdf.budget).whole();
        if (number === null || !known.has(at)) return strange(bytes.length - at);
        parser.position = pdf.extent(number, at).end;
      }
    }
  } catch (error) {
    if (error instanceof PdfFault) return strange(bytes.length - at);
    throw error;
  }
}

function strange(count: number): string {
  return `${count} byte cuối tệp có phần không thuộc lần lưu nào`;
}

/** How many objects have numbers that, by what the trailer says, none has: some readers leave those out. */
export function beyondSize({ trailer, reference }: PdfDocument): number {
  const given = trailer.entries.get('Size');
  const size = typeof given === 'number' ? given : 0;
  return [...reference.entries].filter(([number, { kind }]) => kind !== 'free' && number >= size).length;
}

/** Whether nothing but white space follows. */
export function blankFrom(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at < bytes.length; at += 1) if (!isWhite(bytes[at])) return false;
  return true;
}
