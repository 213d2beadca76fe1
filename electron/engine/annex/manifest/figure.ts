/** One printed figure in the manifest, and the hash that ties its text to where it comes from. */
import { hash } from 'node:crypto';
import type { CellSource } from '../../../../shared/domain/submission.ts';
import { canonical } from '../../journal/index.ts';
import type { AnnexDecision, OriginKind } from '../model.ts';

/**
 * Number of the column from 0, the printed text with its footnote marks, the cell it was taken from in the file of
 * the row's `input` (kind `base`: of its `baseInput`), the hash, and the kind of origin; see `FIGURE`.
 */
export type ManifestFigure = readonly [
  column: number,
  text: string,
  at: CellSource | null,
  hash: string,
  kind: OriginKind | null,
];

/** What stands in a figure, in the order of its parts: written into every manifest. */
export const FIGURE = ['column', 'text', 'at', 'hash', 'kind'] as const;

/** What is hashed of a figure. */
export interface HashedFigure {
  text: string;
  field: string;
  kind: OriginKind | null;
  at: CellSource | null;
  /** SHA-256 of the submission of the row, and of that of the base period; null where it has none. */
  file: string | null;
  baseFile: string | null;
  /** Hash of the decision that the row follows. */
  decision: string | null;
}

/**
 * SHA-256, lower-case hexadecimal, of the canonical JSON (RFC 8785) of text and origin together. The properties are named
 * in order here instead of being sorted: a large annex has a million figures.
 */
export function figureHash({ text, field, kind, at, file, baseFile, decision }: HashedFigure): string {
  const place = at === null ? null : inOrder(at);
  const figure = { at: place, baseFile, decision, field, file, kind, text } satisfies Required<HashedFigure>;
  return hash('sha256', JSON.stringify(figure));
}

/** A place with the names of its properties in order. */
export function inOrder(at: CellSource): CellSource {
  if ('sheet' in at) return { ref: at.ref, sheet: at.sheet };
  if ('table' in at) return { column: at.column, row: at.row, table: at.table };
  if ('page' in at) return { box: at.box, page: at.page };
  return 'line' in at ? { column: at.column, line: at.line } : { paragraph: at.paragraph };
}

/** SHA-256 of a decision as the manifest names it. */
export function decisionHash(decision: AnnexDecision): string {
  return hash('sha256', canonical(decision));
}
