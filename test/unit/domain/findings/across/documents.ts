import { readingOf } from '../../../../../shared/domain/figures/reading.ts';
import type {
  DocumentFinding,
  DocumentRow,
  DocumentView,
  TableView,
} from '../../../../../shared/domain/findings/document.ts';
import type { Rule } from '../../../../../shared/domain/findings/rule.ts';
import { parsePeriod } from '../../../../../shared/domain/period.ts';
import type { RowTexts } from '../../../../../shared/domain/reconciliation.ts';

interface Given {
  index?: number;
  period?: string;
  agency?: string;
  paragraphs?: readonly string[];
  footnotes?: readonly string[];
  tables?: readonly TableView[];
}

/** A document as the rules see it. */
export function document({ index = 0, period, agency, paragraphs = [], footnotes = [], tables = [] }: Given) {
  return {
    index,
    fileName: `tep-${index}.docx`,
    agency: agency ?? null,
    period: period === undefined ? null : parsePeriod(period),
    tables,
    paragraphs: paragraphs.map((text, at) => ({ text, source: { paragraph: at + 1 } })),
    footnotes: footnotes.map((text, at) => ({ mark: String(at + 1), text })),
  } satisfies DocumentView;
}

type Row = Partial<RowTexts> & { section?: string };

/** A table of indicator rows. */
export function table(
  rows: readonly Row[],
  { index = 0, title = null }: { index?: number; title?: string | null } = {},
) {
  return {
    index,
    title,
    attachedTo: null,
    closing: null,
    columns: [],
    rows: rows.map(({ section, ...given }, at): DocumentRow => {
      const texts: RowTexts = { ordinal: String(at + 1), name: 'Chỉ tiêu', ...given };
      const view = { rowId: `${index}:${at}`, section: section ?? null, texts, reading: readingOf(texts) };
      return { kind: 'indicator', total: false, view, sources: {}, marks: [] };
    }),
    footnotes: [],
  } satisfies TableView;
}

/** What a rule finds in documents, each alone where it is one, between them where they are several. */
export function found(rule: Rule, ...documents: DocumentView[]): DocumentFinding[] {
  const [only] = documents;
  if (documents.length === 1 && only) return rule.checkDocument?.(only) ?? [];
  return rule.checkDocuments?.(documents) ?? [];
}

/** The severities found, gravest first; "none" for nothing. */
export function severities(rule: Rule, ...documents: DocumentView[]): string {
  const all = found(rule, ...documents).map(({ severity }) => severity);
  return all.length === 0 ? 'none' : all.sort().join(' ');
}
