/** What the fields of a form are shown with where a reader draws them itself. */
import type { PdfDocument } from '../pdf/document.ts';
import { isKind, type PdfDict, type PdfValue, sameValue } from '../pdf/objects.ts';

interface Entry {
  readonly pdf: PdfDocument;
  readonly value: PdfValue | undefined;
}

/**
 * Whether an entry of the form changed only so that every field looks as it did. Signing tools add typefaces (`DR`) and a
 * default look (`DA`) where there are none.
 */
export function keepsLook(key: string, before: Entry, after: Entry): boolean {
  const [old, now] = [before.pdf.resolve(before.value), after.pdf.resolve(after.value)];
  if (key !== 'DA' && key !== 'DR') return false;
  if (old === null) return true;
  return (
    key === 'DR' && isKind(old, 'dict') && isKind(now, 'dict') && onlyAdds(old, now, before.pdf, after.pdf)
  );
}

/** Kinds of resources, and in each kind the resources by name. */
function onlyAdds(old: PdfDict, now: PdfDict, before: PdfDocument, after: PdfDocument): boolean {
  return [...old.entries].every(([kind, value]) => {
    const then = now.entries.get(kind) ?? null;
    const [had, has] = [before.resolve(value), after.resolve(then)];
    if (!isKind(had, 'dict') || !isKind(has, 'dict')) return sameValue(value, then);
    return [...had.entries].every(([name, one]) => sameValue(one, has.entries.get(name) ?? null));
  });
}
