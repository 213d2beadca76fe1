/** What an annex is made from: the decided rows of its tables, each text with the place it was taken from. */
import type { AnnexLayout, FormColumn, FormTable } from '../../../../shared/domain/annex.ts';
import type { Field } from '../../../../shared/domain/fields.ts';
import type { Origin } from '../../../../shared/domain/reconciling/outcome.ts';
import type { CellSource, Footnote, FootnoteMark } from '../../../../shared/domain/submission.ts';
import type { AnnexDecision, AnnexInput, RowOrigin } from '../model.ts';

export interface AnnexSource {
  layout: AnnexLayout;
  parts: readonly AnnexSourcePart[];
  inputs: readonly AnnexInput[];
  decisions: readonly AnnexDecision[];
  /** Version of the reading rules. */
  rules: number;
  /** Names of the set and the period of the first table, for messages. */
  named: { set: string; period: string };
}

export interface AnnexSourcePart {
  /** "" for none. */
  heading: string;
  tables: readonly AnnexSourceTable[];
}

export interface AnnexSourceTable extends Pick<FormTable, 'sections' | 'mergeDown'> {
  /** Printed above the table; "" for none. */
  heading: string;
  /** In the order in which they are printed; every one has its header. */
  columns: readonly FormColumn[];
  rows: readonly AnnexSourceRow[];
  footnotes: readonly Footnote[];
}

/** Texts of a row and where each stands in its file. */
export interface PlacedTexts {
  texts: Partial<Record<Field, string>>;
  sources: Partial<Record<Field, CellSource>>;
}

/** Texts of the base period. Their footnotes have the marks that they have in the printed table. */
export interface BaseTexts extends PlacedTexts {
  footnotes: readonly FootnoteMark[];
}

export interface AnnexSourceRow extends PlacedTexts {
  kind: 'section' | 'indicator';
  /** A section that sums up others: it keeps its number, or its lack of one. */
  total: boolean;
  /** Whose figure the row holds. Rows of several agencies on one indicator count as one in the closing line. */
  indicatorId: string | null;
  footnotes: readonly FootnoteMark[];
  /** Where the decided texts come from; a field that is not named was sent. */
  origins: Partial<Record<Field, Origin>>;
  /** The row of the base period that it is compared with, or that it prints texts of. */
  base: BaseTexts | null;
  /** What changed since the base period, in words, by field; only where a column asks for it. */
  differences: Partial<Record<Field, string>>;
  /** Cells that the submission merges with cells above or below: the id of the row that the merged cell begins in. */
  merged: Partial<Record<Field, string>>;
  origin: RowOrigin | null;
}
