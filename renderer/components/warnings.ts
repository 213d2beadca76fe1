/** What was noticed when a file was read, in the order that a person should see it. Pure. */
import type { CellSource, ReadWarning } from '../../shared/contract/view.ts';

/** A figure may be wrong or missing: to be looked at before anything else. */
const GRAVE: ReadonlySet<string> = new Set([
  'CELL_ERROR',
  'CELL_UNDER_MERGE',
  'CSV_RAGGED',
  'FOOTNOTE_GLUED',
  'FORMULA_WITHOUT_VALUE',
  'LETTER_IN_NUMBER',
  'NUMBER_HIDDEN',
  'NUMBER_SPLIT',
  'PDF_CUT_OFF',
  'PDF_LETTERS_CODED',
  'PDF_LETTERS_MISSING',
  'PDF_LETTERS_UNSURE',
  'PDF_PAGES_SCANNED',
  'PDF_TEXT_OVER_LINE',
  'PDF_TEXT_RECOGNISED',
  'TEXT_CUT',
  'TEXT_DAMAGED',
  'TEXT_TRUNCATED',
]);

export function isGrave({ code }: ReadWarning): boolean {
  return GRAVE.has(code);
}

/** The same sentence, said of one place or several. */
export interface WarningGroup {
  code: string;
  message: string;
  grave: boolean;
  places: CellSource[];
}

/** Warnings that say the same put together, the grave ones first, otherwise in the order of the file. */
export function groupWarnings(warnings: readonly ReadWarning[]): WarningGroup[] {
  const groups = new Map<string, WarningGroup>();
  for (const warning of warnings) {
    const { code, message, source } = warning;
    const key = `${code} ${message}`;
    const group = groups.get(key) ?? { code, message, grave: isGrave(warning), places: [] };
    if (source) group.places.push(source);
    groups.set(key, group);
  }
  const all = [...groups.values()];
  return [...all.filter(({ grave }) => grave), ...all.filter(({ grave }) => !grave)];
}
