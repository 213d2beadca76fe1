import { nfc } from '../text/normalise.ts';

const WORD = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+/gu;

/**
 * The words and numbers of a text, lower case, tone marks kept: "Mạng 4G/5G, 7,18%" →
 * ["mạng", "4", "g", "5", "g", "7,18"].
 */
export function words(text: string): string[] {
  return nfc(text).toLowerCase().match(WORD) ?? [];
}

/** Whether a word is a number. */
export function isNumber(word: string): boolean {
  return /^\d/.test(word);
}

/** A number as a value rather than a way of writing it: "04" → "4", "605.172" → "605172", "7,10" → "7,1". */
export function numberKey(word: string): string {
  const ungrouped = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(word) ? word.replaceAll('.', '') : word;
  const trimmed = /^\d+,\d+$/.test(ungrouped) ? ungrouped.replace(/,?0+$/, '') : ungrouped;
  return trimmed.replace(/^0+(?=\d)/, '');
}
