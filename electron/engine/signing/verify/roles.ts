/**
 * What each object of a PDF is there for: a page, its content, a field, … Where an object has several uses,
 * the one that a change would be seen in counts.
 */
import type { PdfDocument } from '../pdf/document.ts';
import type { PdfValue } from '../pdf/objects.ts';
import { isArray, isKind, PdfFault } from '../pdf/objects.ts';
import { formFields } from './find.ts';

export type Role =
  | { readonly kind: 'catalog' | 'form' | 'fields' | 'structure' | 'description' | 'evidence' | 'other' }
  | { readonly kind: 'page' | 'annotations' | 'content' | 'annotation'; readonly page: number }
  | {
      readonly kind: 'field' | 'fieldPart';
      readonly field: string;
      /** Number of the field's object. */
      readonly object: number;
      /** It waits for its signature. */
      readonly open: boolean;
    };

export interface Page {
  readonly object: number;
  readonly number: number;
}

const MAX_PAGES = 50_000;

/** The pages in their order. @throws PdfFault */
export function pagesOf(pdf: PdfDocument): Page[] {
  const pages: Page[] = [];
  const seen = new Set<number>();
  const waiting: PdfValue[] = [pdf.root.entries.get('Pages') ?? null];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (!isKind(value, 'ref')) continue;
    if (seen.has(value.number) || seen.size > 2 * MAX_PAGES) throw new PdfFault('pages');
    seen.add(value.number);
    const dict = pdf.dictOrNull(value);
    const kids = dict === null ? undefined : pdf.resolve(dict.entries.get('Kids'));
    if (isArray(kids)) for (const kid of kids.toReversed()) waiting.push(kid);
    else if (dict !== null) pages.push({ object: value.number, number: pages.length + 1 });
    if (pages.length > MAX_PAGES || waiting.length > 2 * MAX_PAGES) throw new PdfFault('pages');
  }
  return pages;
}

/** Roles of all objects that anything refers to, also of numbers that no object has. @throws PdfFault */
export function rolesOf(pdf: PdfDocument): Map<number, Role> {
  const roles = new Map<number, Role>();
  const { root } = pdf;
  const set = (value: PdfValue | undefined, role: Role): void => {
    if (isKind(value, 'ref') && !roles.has(value.number)) roles.set(value.number, role);
  };
  const spread = (from: PdfValue | undefined, role: Role): void => spreadRole(pdf, from, role, roles);

  roles.set(pdf.rootNumber, { kind: 'catalog' });
  const pages = pagesOf(pdf);
  for (const { object, number } of pages) roles.set(object, { kind: 'page', page: number });
  const fields = formFields(pdf).map(({ object, name, type, value, dict }) => {
    return { object, field: name, open: type === 'Sig' && pdf.resolve(value) === null, dict };
  });
  for (const { object, field, open } of fields) {
    if (object > 0 && !roles.has(object)) roles.set(object, { kind: 'field', field, object, open });
  }
  for (const { object, number } of pages) {
    const page = pdf.dict({ kind: 'ref', number: object, generation: generationOf(pdf, object) }, 'page');
    const annotations = page.entries.get('Annots');
    set(annotations, { kind: 'annotations', page: number });
    for (const [key, value] of page.entries) {
      if (key !== 'Annots' && key !== 'Parent') spread(value, { kind: 'content', page: number });
    }
    for (const annotation of pdf.list(annotations)) {
      if (isKind(annotation, 'ref') && roles.get(annotation.number)?.kind === 'field') continue;
      spread(annotation, { kind: 'annotation', page: number });
    }
  }
  const form = root.entries.get('AcroForm');
  set(form, { kind: 'form' });
  set(pdf.dictOrNull(form)?.entries.get('Fields'), { kind: 'fields' });
  // What a waiting field shares with one that is filled in belongs to that one.
  for (const { dict, ...of } of fields.toSorted((one, other) => Number(one.open) - Number(other.open))) {
    for (const value of dict.entries.values()) spread(value, { kind: 'fieldPart', ...of });
  }
  for (const value of pdf.dictOrNull(form)?.entries.values() ?? []) spread(value, { kind: 'other' });
  const apart: ReadonlyMap<string, Role> = new Map([
    ['DSS', { kind: 'evidence' }],
    ['Metadata', { kind: 'description' }],
    ['StructTreeRoot', { kind: 'structure' }],
  ]);
  for (const [key, value] of root.entries) if (!apart.has(key)) spread(value, { kind: 'other' });
  for (const [key, role] of apart) spread(root.entries.get(key), role);
  spread(pdf.trailer.entries.get('Info'), { kind: 'description' });
  return roles;
}

function generationOf(pdf: PdfDocument, number: number): number {
  const entry = pdf.entry(number);
  return entry.kind === 'here' ? entry.generation : 0;
}

/** Gives a role to everything that hangs on a value and has none yet. */
function spreadRole(
  pdf: PdfDocument,
  from: PdfValue | undefined,
  role: Role,
  roles: Map<number, Role>,
): void {
  const waiting: PdfValue[] = [from ?? null];
  while (waiting.length > 0) {
    const value = waiting.pop() ?? null;
    if (isKind(value, 'ref')) {
      if (roles.has(value.number)) continue;
      roles.set(value.number, role);
      waiting.push(pdf.object(value.number));
    } else if (isArray(value)) {
      for (const one of value) if (typeof one === 'object') waiting.push(one);
    } else if (isKind(value, 'dict') || isKind(value, 'stream')) {
      const dict = isKind(value, 'stream') ? value.dict : value;
      for (const one of dict.entries.values()) if (typeof one === 'object') waiting.push(one);
    }
  }
}
