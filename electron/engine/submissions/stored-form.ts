/** What is read in the form in which it is stored: storing writes it, and a repeated import is held against it. */
import type { Field } from '../../../shared/domain/fields.ts';
import type { FootnoteMark, ReadCell, ReadParagraph, ReadRow } from '../../../shared/domain/submission.ts';

/** The cells of a row as rows of `submission_cell`, but for the row's id. */
export function storedCells({ cells }: ReadRow) {
  return (Object.entries(cells) as [Field, ReadCell][]).map(([field, cell]) => ({
    field,
    text: cell.text,
    raw: cell.raw ?? null,
    source: JSON.stringify(cell.source),
    inherited: cell.inherited === true ? 1 : 0,
    conversion: cell.conversion ?? null,
  }));
}

/** The footnote marks of a row as rows of `submission_mark`, in their order, but for the row's id and the place. */
export function storedMarks({ footnotes = [] }: ReadRow): FootnoteMark[] {
  return footnotes.map(({ field, after, mark }) => ({ field, after, mark }));
}

/** 1 for a row that sums up others. */
export function storedTotal({ total }: ReadRow): number {
  return total === true ? 1 : 0;
}

/** A paragraph as a row of `submission_paragraph`, but for the submission's id and the place. */
export function storedParagraph({ paragraph, source, raw, conversion, footnotes }: ReadParagraph) {
  return {
    text: paragraph,
    raw: raw ?? null,
    conversion: conversion ?? null,
    marks: JSON.stringify(footnotes ?? []),
    source: JSON.stringify(source),
  };
}
