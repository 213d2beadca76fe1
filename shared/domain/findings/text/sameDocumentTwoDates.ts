import type { DocumentFinding } from '../document.ts';
import type { Rule } from '../rule.ts';
import { type Cited, citedIn, wordsAround } from './cited.ts';
import { dayText } from './mentions.ts';
import { ownDocumentOf } from './ownDocument.ts';

const CODE = 'SAME_DOCUMENT_TWO_DATES';
const LOW = 100;

/** The report of 2024 cites "Quyết định 02/2023/QĐ-UBND ngày 17/01/2023" and "Quyết định 02/QĐ-UBND ngày 03/01/2023". */
export const sameDocumentTwoDates: Rule = {
  code: CODE,
  severity: 'warning',
  title: 'Một văn bản viện dẫn với hai ngày khác nhau',
  explanation:
    'Cùng một số, ký hiệu văn bản được viện dẫn với hai ngày ban hành khác nhau (cảnh báo); hoặc hai văn bản cùng số, cùng ' +
    'loại, cùng năm nhưng ký hiệu và ngày ghi khác nhau, hoặc một văn bản khác mang đúng số của báo cáo này mà không ghi ' +
    'ngày (lưu ý). Cần tra lại văn bản gốc và ghi thống nhất.',
  checkDocument(document) {
    const cited = citedIn(document);
    return [...twoDates(cited), ...ownNumber(cited, ownDocumentOf(document))];
  },
};

function twoDates(cited: readonly Cited[]): DocumentFinding[] {
  const dated = cited.filter(({ mention }) => mention.date !== null);
  const byNumber = new Map<string, Cited[]>();
  for (const one of dated) {
    const key = `${one.mention.number} ${one.mention.symbol.toUpperCase()}`;
    const same = byNumber.get(key);
    if (same === undefined) byNumber.set(key, [one]);
    // Each date of a document is told once.
    else if (
      !same.some(({ mention }) => mention.date === one.mention.date && mention.year === one.mention.year)
    )
      same.push(one);
  }
  return [...byNumber.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    return others.flatMap((other) => compare(first, other) ?? []);
  });
}

function compare(first: Cited, other: Cited): DocumentFinding | null {
  const [a, b] = [first.mention, other.mention];
  if (a.date === null || b.date === null || a.date === b.date || otherIssuer(a.issuer, b.issuer)) return null;
  const sameYear = a.date.slice(0, 4) === b.date.slice(0, 4);
  const sameDay = a.date.slice(4) === b.date.slice(4);
  const same = a.year === b.year;
  // Numbers begin anew each year: another year makes another document, unless only the year was mistyped. Low
  // numbers come round in the first days of every year.
  const mistyped = same && sameDay && Number(a.number) >= LOW;
  if (!(same && a.year !== null) && !sameYear && !mistyped) return null;
  const told = [a, b].map(({ written, date }) => `${written} ngày ${dayText(date ?? '')}`);
  return {
    code: CODE,
    severity: same ? 'warning' : 'note',
    message: same
      ? `Văn bản ${a.written} được ghi với hai ngày khác nhau: ${dayText(a.date)} và ${dayText(b.date)}.`
      : `Hai văn bản cùng số, cùng loại, cùng năm nhưng ghi khác nhau: ${told.join(' và ')}. Cần kiểm tra có phải là một văn bản.`,
    places: [other, first].map((one) => one.passage.place(wordsAround(one))),
  };
}

/** Committees of two districts number their own documents; "UBND tỉnh" and "Ủy ban nhân dân tỉnh An Giang" are one. */
function otherIssuer(a: string | null, b: string | null): boolean {
  const level = (issuer: string | null) =>
    /(?<!\p{L})(tỉnh|huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu)\s*(\p{Lu}[\p{L} ]*)?/u.exec(
      issuer ?? '',
    );
  const [one, two] = [level(a), level(b)];
  if (one === null || two === null) return false;
  if (one[1] !== two[1]) return true;
  return one[1] !== 'tỉnh' && one[2] !== undefined && two[2] !== undefined && one[2].trim() !== two[2].trim();
}

/** "Kế hoạch số 384/KH-UBND" without a date, in report 384: the report's own number may have slipped in. */
function ownNumber(cited: readonly Cited[], own: ReturnType<typeof ownDocumentOf>): DocumentFinding[] {
  if (own.number === null || own.symbol === null) return [];
  const told = new Set<string>();
  return cited.flatMap((one) => {
    const { number, year, symbol, date, written } = one.mention;
    if (number !== own.number || year !== null || date !== null || symbol === own.symbol) return [];
    if (told.has(symbol)) return [];
    told.add(symbol);
    return [
      {
        code: CODE,
        severity: 'note' as const,
        message: `Văn bản ${written} không ghi ngày và trùng số với chính văn bản này (${own.number}/${own.symbol}). Cần kiểm tra có phải lấy nhầm số.`,
        places: [one.passage.place(wordsAround(one))],
      },
    ];
  });
}
