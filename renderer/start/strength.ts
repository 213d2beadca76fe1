import { MIN_PASSPHRASE_LENGTH } from '../../shared/contract/limits.ts';

export interface Strength {
  /** 0 too short, 1 weak, 2 fair, 3 good. */
  level: 0 | 1 | 2 | 3;
  words: string;
}

function kinds(passphrase: string): number {
  const tests = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u];
  return tests.filter((test) => test.test(passphrase)).length;
}

/**
 * A hint, not a gate: length counts most, since guessing by machine grows with every character. A text of
 * few different characters ("aaaaaaaaaaaa") is weak whatever its length.
 */
export function passphraseStrength(passphrase: string): Strength {
  const characters = [...passphrase];
  const missing = MIN_PASSPHRASE_LENGTH - characters.length;
  if (missing > 0) return { level: 0, words: `Còn thiếu ${missing} ký tự.` };
  const different = new Set(characters).size;
  if (different < 5) return { level: 1, words: 'Yếu: quá nhiều ký tự lặp lại.' };
  const variety = kinds(passphrase);
  if (characters.length >= 16 || (characters.length >= 12 && variety >= 3))
    return { level: 3, words: 'Mạnh.' };
  if (characters.length >= 12 || variety >= 3) {
    return { level: 2, words: 'Trung bình: nên dài hơn, ví dụ ghép bốn từ không liên quan.' };
  }
  return { level: 1, words: 'Yếu: nên dùng ít nhất 12 ký tự, ví dụ ghép bốn từ không liên quan.' };
}
