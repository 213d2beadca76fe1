/** Reads back what a submission says outside its tables. */
import type { CellSource, Footnote } from '../../../shared/domain/submission.ts';
import type { Reader } from '../workspace/index.ts';

export interface StoredText {
  paragraphs: { text: string; source: CellSource }[];
  /** Footnotes whose marks stand in the running text. */
  footnotes: Footnote[];
}

export async function loadText(read: Reader, submissionId: string): Promise<StoredText> {
  const [paragraphs, footnotes] = await Promise.all([
    read
      .selectFrom('submission_paragraph')
      .select(['text', 'source'])
      .where('submission_id', '=', submissionId)
      .orderBy('position')
      .execute(),
    read
      .selectFrom('submission_text_footnote')
      .select(['mark', 'text'])
      .where('submission_id', '=', submissionId)
      .orderBy('position')
      .execute(),
  ]);
  return {
    paragraphs: paragraphs.map(({ text, source }) => ({ text, source: JSON.parse(source) as CellSource })),
    footnotes,
  };
}
