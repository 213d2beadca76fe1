/**
 * Letters that were lost or replaced on the way through PDF printers, fonts and code pages.
 *
 *     'địa bàn tỉnh n Giang' → 'tỉnh n Giang', likely 'tỉnh An Giang' · 'Qu?ng' · 'Sở Кế hoạch' (a Cyrillic К)
 */
import { isSyllable } from '../syllable.ts';
import type { TextDoubt } from './doubt.ts';
import { damagedPlaces } from './places.ts';

/** A lone small consonant between a word and a capital: "tỉnh n Giang". Vowels and đ are words or labels of their own, x is a tick. */
const LONE =
  /(?<![\p{L}\p{M}])(?<before>[\p{L}\p{M}]{1,8}) (?<letter>[bcdghklmnpqrstv]) (?<next>\p{Lu}[\p{Ll}\p{M}]+)/gu;
/** "điểm c Khoản 1": here a letter alone is a label. */
const LABELLED =
  /^(?:điểm|mục|khoản|loại|nhóm|phần|ý|bảng|biểu|mẫu|hạng|lớp|cấp|tiết|tổ|khu|lô|phương|ô|cột|dòng|trường|là|và|hoặc|đến|từ)$/iu;
const LABEL_OF = /^(?:Khoản|Điều|Mục|Điểm|Chương|Phần|Nghị|Quyết|Thông|Luật)$/;
/** A sign that stands for a letter that was not in the font or the code page. */
const REPLACED =
  /[\p{L}\p{M}]{0,12}\ufffd[\p{L}\p{M}\ufffd]*|\p{L}[\p{L}\p{M}]{0,12}(?:[?□][\p{L}\p{M}]{1,12})+/gu;
const ADDRESS = /(?:https?:\/\/|www\.)\S+|(?<!\S)\S{1,64}@\S+|(?<!\S)[^\s?]{1,200}\?\S{1,100}=\S*/g;
/** Cheap first looks: a table has a million texts, and hardly any is damaged. */
const LONE_HINT = / [bcdghklmnpqrstv] /;
const REPLACED_HINT = /[\ufffd□?]/;

/** Words that lost a letter, with the names of provinces they probably are. */
export function lostLetters(text: string): TextDoubt[] {
  const doubts: TextDoubt[] = [];
  const add = (found: string, likely: string | null) => doubts.push({ code: 'LETTER_LOST', found, likely });
  if (REPLACED_HINT.test(text)) {
    for (const [word] of text.replace(ADDRESS, ' ').matchAll(REPLACED)) add(word, null);
  }
  const places = damagedPlaces(text);
  for (const { before, found, name } of places) add(before + found, before + name);
  if (!LONE_HINT.test(text)) return doubts;
  for (const match of text.matchAll(LONE)) {
    const { before = '', letter = '', next = '' } = match.groups ?? {};
    if (places.some(({ found }) => found === `${letter} ${next}`)) continue;
    if (LABELLED.test(before) || LABEL_OF.test(next)) continue;
    if (isSyllable(before) && isSyllable(next)) add(`${before} ${letter} ${next}`, null);
  }
  return doubts;
}

/** Latin letters by the Cyrillic ones that look the same. */
const CYRILLIC: ReadonlyMap<string, string> = new Map(
  Array.from('АВЕІЈКМНОРСТУХаеіјорсухԁ', (letter, index) => [
    letter,
    'ABEIJKMHOPCTYXaeijopcyxd'.charAt(index),
  ]),
);
const CYRILLIC_WORD = /[\p{L}\p{M}]{0,30}[\u0400-\u052f][\p{L}\p{M}]*/gu;

/** Words with Cyrillic letters that look like Latin ones: they look right and compare as different. */
export function cyrillicLetters(text: string): TextDoubt[] {
  if (!/[\u0400-\u052f]/.test(text)) return [];
  return [...text.matchAll(CYRILLIC_WORD)].flatMap(([word]) => {
    const latin = Array.from(word, (letter) => CYRILLIC.get(letter) ?? letter).join('');
    // A word of Russian keeps letters that no Latin one looks like.
    return /[\u0400-\u052f]/.test(latin)
      ? []
      : [{ code: 'CYRILLIC_LETTER' as const, found: word, likely: latin.normalize('NFC') }];
  });
}
