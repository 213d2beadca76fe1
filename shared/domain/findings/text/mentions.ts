/** Official documents that a text names: "Quyết định số 02/2023/QĐ-UBND ngày 17/01/2023 của UBND tỉnh". */
import { isoDay } from '../../calendar.ts';

export interface Mention {
  /** "quyết định"; null where no kind stands right before the number. */
  kind: string | null;
  /** As written, without leading zeros: "2". */
  number: string;
  /** The year in the number (documents of general rules): "2023". */
  year: string | null;
  /** "QĐ-UBND", spaces taken out. */
  symbol: string;
  /** ISO day behind the number, where one is there and exists. */
  date: string | null;
  /** Who issued it, where it is said behind the date. */
  issuer: string | null;
  /** The number and symbol as they stand in the text. */
  written: string;
  start: number;
  end: number;
}

/** Kinds of documents and how their symbols begin (Nghị định 30/2020/NĐ-CP, Phụ lục III); none: no symbol of its own. */
export const KIND_SYMBOLS: ReadonlyMap<string, readonly string[]> = new Map([
  ['nghị quyết liên tịch', ['NQLT']],
  ['nghị quyết', ['NQ', 'NQLT']],
  ['nghị định', ['NĐ']],
  ['thông tư liên tịch', ['TTLT']],
  ['thông tư', ['TT', 'TTLT']],
  ['quyết định', ['QĐ']],
  ['chỉ thị', ['CT']],
  ['thông báo', ['TB']],
  ['hướng dẫn', ['HD']],
  ['chương trình', ['CTr']],
  ['kế hoạch', ['KH']],
  ['báo cáo', ['BC']],
  ['tờ trình', ['TTr']],
  ['kết luận', ['KL']],
  ['công điện', ['CĐ']],
  ['công văn', []],
]);

const SYMBOL = String.raw`\p{Lu}[\p{L}\d]*(?:\s?-+\s?\p{Lu}[\p{L}\d]*)*`;
/** 28/2018/QĐ-TTg, 448/BKHĐT- ĐKKD, 5773//BTTTT-CĐSQG; of the Party 01-NQ/TU. */
const NUMBER = new RegExp(
  String.raw`(?<![\p{L}\d.,/-])(?:(\d{1,6})(?:\/((?:19|20)\d{2}))?\/+\s?(${SYMBOL})|(\d{1,5})-(\p{Lu}[\p{L}]{1,4}\/\p{Lu}{2,}[\p{L}-]*))`,
  'gu',
);
const KIND = new RegExp(
  String.raw`(?<!\p{L})(${[...KIND_SYMBOLS.keys()].join('|')})(?:\s+phối hợp)?(?:\s+số)?\s*:?\s*$`,
  'iu',
);
const DATED =
  /^[\s,(]*ngày\s+(\d{1,2})\s*(?:tháng|[/.-])\s*(\d{1,2})\s*(?:năm|[/.-])\s*((?:19|20)\d{2})(?!\d)/iu;
const ISSUER = /^\s*(?:của|do)\s+([^,;.:()“"]{3,60})/iu;

/** A cheap test: whether a text may name a document at all. */
export function mayNameDocument(text: string): boolean {
  return text.includes('/') && /\d\s?\/+\s?\p{Lu}|\d-\p{Lu}/u.test(text);
}

/** The documents a text names, in its order. Never throws. */
export function mentionsOf(text: string): Mention[] {
  if (!mayNameDocument(text)) return [];
  const mentions: Mention[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [written, number = match[4] ?? '', year = null, symbol = match[5] ?? ''] = match;
    // "11/UBND cấp huyện" has capitals too, but a fraction of agencies has no kind and no hyphen.
    if (!/\p{Lu}.*\p{Lu}/u.test(symbol)) continue;
    const end = match.index + written.length;
    const kind =
      KIND.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[1]?.toLowerCase() ?? null;
    if (kind === null && !symbol.includes('-') && !symbol.includes('/')) continue;
    const behind = text.slice(end, end + 160);
    const dated = DATED.exec(behind);
    const [whole = '', day = '', month = '', dateYear = ''] = dated ?? [];
    mentions.push({
      kind,
      number: number.replace(/^0+(?=\d)/, ''),
      year,
      symbol: symbol.replace(/\s/g, '').replace(/-+/g, '-'),
      date: dated === null ? null : isoDay(dateYear, month, day),
      issuer: ISSUER.exec(behind.slice(whole.length))?.[1]?.trim() ?? null,
      written: written.replace(/\s+/g, ' '),
      start: match.index,
      end,
    });
  }
  return mentions;
}

/** "17/01/2023" */
export function dayText(iso: string): string {
  return iso.split('-').reverse().join('/');
}
