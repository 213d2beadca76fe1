import type { Rule } from '../rule.ts';
import { citedIn, wordsAround } from './cited.ts';
import { KIND_SYMBOLS, type Mention } from './mentions.ts';

const CODE = 'DOCUMENT_KIND_MISMATCH';
/** How symbols of named kinds begin; a letter's symbol begins with its sender, which may look like the others. */
const KNOWN = new Set([...KIND_SYMBOLS.values()].flat());
const NEVER_A_SENDER = new Set(['QĐ', 'KH', 'BC', 'TTr', 'NQ', 'NĐ', 'CTr', 'TTLT']);

/** Report 346 of 2022: "Kế hoạch số 3131/QĐ-UBND" and "Công văn số 5773//BTTTT-CĐSQG". */
export const documentKindMismatch: Rule = {
  code: CODE,
  severity: 'note',
  title: 'Tên loại văn bản không khớp với ký hiệu',
  explanation:
    'Tên loại văn bản khác với ký hiệu của nó (ví dụ “Kế hoạch số 12/QĐ-UBND”: QĐ là ký hiệu của quyết định), hoặc ký ' +
    'hiệu viết sai dạng (hai dấu gạch chéo, hai gạch nối liền nhau). Ký hiệu theo Phụ lục III Nghị định 30/2020/NĐ-CP. ' +
    'Cần tra lại văn bản gốc.',
  checkDocument(document) {
    const told = new Set<string>();
    return citedIn(document).flatMap((one) => {
      const message = malformed(one.mention) ?? mismatch(one.mention);
      if (message === null || told.has(message)) return [];
      told.add(message);
      return [
        { code: CODE, severity: 'note' as const, message, places: [one.passage.place(wordsAround(one))] },
      ];
    });
  },
};

function malformed({ written }: Mention): string | null {
  if (!/\/{2}|--/.test(written)) return null;
  const corrected = written.replace(/\/{2,}/g, '/').replace(/-{2,}/g, '-');
  return `Số, ký hiệu “${written}” viết sai dạng; có thể là “${corrected}”.`;
}

function mismatch({ kind, symbol, written }: Mention): string | null {
  const [begins = ''] = symbol.split(/[-/]/);
  const own = kind === null ? undefined : KIND_SYMBOLS.get(kind);
  if (kind === null || own === undefined || own.includes(begins)) return null;
  if (!(own.length === 0 ? NEVER_A_SENDER : KNOWN).has(begins)) return null;
  const [meant] = [...KIND_SYMBOLS].find(([, symbols]) => symbols.includes(begins)) ?? [''];
  return `Tên loại “${kind}” không khớp với ký hiệu ${written}: ${begins} là ký hiệu của ${meant}.`;
}
