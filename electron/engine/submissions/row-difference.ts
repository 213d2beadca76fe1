/** What two rows of one indicator say differently: their cells, the footnotes of these, and the heading above. Pure. */
import type { ComparedCell } from '../../../shared/contract/intake.ts';
import type { Field } from '../../../shared/domain/fields.ts';
import type { Footnote, FootnoteMark } from '../../../shared/domain/submission.ts';
import { oneLine } from '../../../shared/domain/text/excerpt.ts';

export type Texts = Readonly<Partial<Record<Field, string>>>;

/** A footnote mark in a cell, with what the footnote says; null: the file does not say. */
export interface Note extends FootnoteMark {
  says: string | null;
}

export interface RowContent {
  texts: Texts;
  notes: readonly Note[];
  /** The heading that it stands below; "": none. */
  section: string;
}

export interface RowDifference {
  cells: ComparedCell[];
  footnotes: ComparedCell[];
  section: { before: string; after: string } | null;
}

/** What the footnotes of a table say, by their mark. */
export type Says = ReadonlyMap<string, string>;

/** Where a mark begins several footnotes (numbered anew on each page), it is not known which of them is meant. */
export function saysOf(footnotes: readonly Footnote[]): Says {
  const says = new Map<string, string>();
  for (const { mark, text } of footnotes) {
    const before = says.get(mark);
    says.set(mark, before === undefined ? text : `${before} / ${text}`);
  }
  return says;
}

/** The marks of a row with what they say. */
export function notesOf(marks: readonly FootnoteMark[] | undefined, says: Says): readonly Note[] {
  if (marks === undefined || marks.length === 0) return NO_NOTES;
  return marks.map(({ field, after, mark }) => ({ field, after, mark, says: says.get(mark) ?? null }));
}

const NO_NOTES: readonly Note[] = [];

/**
 * A cell that is not there says the same as an empty one, and white space says nothing.
 * @param formerField the former field that a field is compared with, null where there was none
 * @param sameHeading whether two headings are one, or one in other words
 */
export function differenceOf(
  before: RowContent,
  after: RowContent,
  formerField: (field: Field) => Field | null,
  sameHeading: (before: string, after: string) => boolean,
): RowDifference {
  const cells: ComparedCell[] = [];
  const footnotes: ComparedCell[] = [];
  const noted = before.notes.length > 0 || after.notes.length > 0;
  const hold = (field: Field, former: Field | null, is: string) => {
    const was = (former === null ? undefined : before.texts[former]) ?? '';
    const same = was === is || oneLine(was) === oneLine(is);
    if (!same) cells.push({ field, before: was, after: is });
    if (!noted) return;
    const own = after.notes.filter((note) => note.field === field);
    const old = before.notes.filter((note) => note.field === former);
    // Behind another text a mark cannot stand where it stood.
    if (keyOf(old, same) === keyOf(own, same)) return;
    footnotes.push({ field, before: inWords(old), after: inWords(own) });
  };
  const gone = new Set(Object.keys(before.texts) as Field[]);
  for (const field of Object.keys(after.texts) as Field[]) {
    const former = formerField(field);
    if (former !== null) gone.delete(former);
    hold(field, former, after.texts[field] ?? '');
  }
  // Such a column is not in the file, or its cell not in the row: what now has this name is another one.
  for (const field of gone) {
    if (before.texts[field]?.trim() !== '')
      cells.push({ field, before: before.texts[field] ?? '', after: '' });
  }
  const moved = !sameHeading(before.section, after.section);
  return { cells, footnotes, section: moved ? { before: before.section, after: after.section } : null };
}

/** Rows and footnotes are numbered anew whenever one is put in above: that alone changes nothing they say. */
export function saysSomethingElse({ cells, footnotes, section }: RowDifference): boolean {
  return cells.some(({ field }) => field !== 'ordinal') || footnotes.length > 0 || section !== null;
}

function keyOf(notes: readonly Note[], withPlace: boolean): string {
  return JSON.stringify(
    notes.map(({ after, mark, says }) => [
      withPlace ? oneLine(after) : '',
      says === null ? mark : null,
      says === null ? null : oneLine(says),
    ]),
  );
}

/** "(1) Số liệu tạm tính; (2)" */
function inWords(notes: readonly Note[]): string {
  return notes
    .map(({ mark, says }) => (says === null ? `(${mark})` : `(${mark}) ${oneLine(says)}`))
    .join('; ');
}
