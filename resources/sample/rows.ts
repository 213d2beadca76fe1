/** Turns the facts into the rows of one report, numbered as the report numbers them. */
import { type ReportKey, SECTIONS } from './facts.ts';
import { REPORTS } from './reports.ts';

export interface SectionRow {
  kind: 'section';
  ordinal: string;
  title: string;
}

export interface IndicatorRow {
  kind: 'indicator';
  ordinal: string;
  name: string;
  target: string;
  lead: string;
  supporting: string;
  result: string;
  evaluation: string;
  note: string;
}

/** Header texts in column order, with the column's share of the page width in millimetres (landscape A4). */
export function columns(report: ReportKey): readonly { header: string; millimetres: number }[] {
  return [
    { header: 'STT', millimetres: 12 },
    { header: 'Mục tiêu', millimetres: 48 },
    { header: 'Chỉ tiêu năm 2024', millimetres: 28 },
    { header: 'Cơ quan chủ trì', millimetres: 34 },
    { header: 'Cơ quan phối hợp', millimetres: 40 },
    { header: REPORTS[report].resultHeader, millimetres: 38 },
    { header: 'Đánh giá kết quả', millimetres: 20 },
    { header: 'Ghi chú', millimetres: 32 },
  ];
}

/** All rows of a report, sections included; an indicator that the report leaves out has no number either. */
export function rows(report: ReportKey): (SectionRow | IndicatorRow)[] {
  return SECTIONS.flatMap((section, index) => {
    const sectionNumber = index + 1;
    const reported = section.indicators.flatMap((fact) => {
      const found = fact[report];
      return found ? [{ fact, found }] : [];
    });
    return [
      { kind: 'section' as const, ordinal: `${sectionNumber}`, title: section.title },
      ...reported.map(({ fact, found }, position) => ({
        kind: 'indicator' as const,
        ordinal: `${sectionNumber}.${position + 1}`,
        name: found.name ?? fact.name,
        target: fact.target,
        lead: fact.lead,
        supporting: fact.supporting,
        result: found.result,
        evaluation: found.evaluation,
        note: found.note ?? '',
      })),
    ];
  });
}

/** The cells of an indicator in column order. */
export function cellTexts(row: IndicatorRow): readonly string[] {
  return [row.ordinal, row.name, row.target, row.lead, row.supporting, row.result, row.evaluation, row.note];
}

/** The closing line of an annex, which counts its indicators: "Danh mục gồm: 19 chỉ tiêu./." */
export function closingLine(report: ReportKey): string {
  return `Danh mục gồm: ${rows(report).filter((row) => row.kind === 'indicator').length} chỉ tiêu./.`;
}

export interface TextPiece {
  text: string;
  superscript: boolean;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Splits at footnote marks: "179/188¹ cơ quan" → "179/188", superscript "1", " cơ quan". */
export function pieces(text: string): TextPiece[] {
  return text
    .split(/([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/)
    .map((part, index) =>
      index % 2 === 1
        ? { text: [...part].map((mark) => SUPERSCRIPTS.indexOf(mark)).join(''), superscript: true }
        : { text: part, superscript: false },
    )
    .filter((piece) => piece.text !== '');
}
