/**
 * Text of one byte a letter: is it Windows-1258, or bytes that only the stage for legacy fonts can read?
 *
 * Windows-1258 writes a tone as its own byte after the vowel (`ấ` = E2 EC); fonts of the 1990s put Vietnamese
 * letters where Western ones are (TCVN3 `Ê` = CA, VNI `aá` = 61 E1). General detectors call all three
 * Windows-1258, so the decision goes by what a Vietnamese text in that code can hold at all: 35 letters, and
 * tones after vowels only. TCVN3 has 44 % of its letters, VNI more than half, outside of these.
 */

/** à á â ă è é ê í ó ô ơ ù ú ư đ, in both cases. */
const LETTERS_1258 = new Set([
  0xe0, 0xe1, 0xe2, 0xe3, 0xe8, 0xe9, 0xea, 0xed, 0xf3, 0xf4, 0xf5, 0xf9, 0xfa, 0xfd, 0xf0, 0xc0, 0xc1, 0xc2,
  0xc3, 0xc8, 0xc9, 0xca, 0xcd, 0xd3, 0xd4, 0xd5, 0xd9, 0xda, 0xdd, 0xd0,
]);
const TONES_1258 = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2]);
/** Letters that take a tone: a e i o u y and â ă ê ô ơ ư. */
const VOWELS = new Set([
  ...Array.from('aeiouyAEIOUY', (letter) => letter.charCodeAt(0)),
  ...[0xe2, 0xe3, 0xea, 0xf4, 0xf5, 0xfd, 0xc2, 0xc3, 0xca, 0xd4, 0xd5, 0xdd],
]);
/** NBSP, ° ± ² ³ · « » ½ and their like: signs of both Western code pages, which no text is judged by. */
const SIGNS = new Set([0xa0, 0xa7, 0xa9, 0xab, 0xae, 0xb0, 0xb1, 0xb2, 0xb3, 0xb7, 0xbb, 0xbc, 0xbd, 0xbe]);
const SAMPLE_BYTES = 1 << 20;

export interface SingleByteGuess {
  /** `windows-1252`: every byte survives as one character, for the stage that knows legacy fonts. */
  encoding: 'windows-1258' | 'windows-1252';
  certain: boolean;
}

interface Counts {
  /** Bytes above 9F. */
  high: number;
  /** Bytes of Windows-1258 where Vietnamese has them. */
  fitting: number;
  /** Tones of Windows-1258 among them. */
  tones: number;
  signs: number;
  /** A1 to BF: more than a fifth in TCVN3, none in VNI. */
  low: number;
  /** C0 to FF after a vowel: how VNI writes its marks. */
  afterVowel: number;
}

function isLower(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || byte >= 0xe0;
}

function count(bytes: Uint8Array): Counts {
  const counts: Counts = { high: 0, fitting: 0, tones: 0, signs: 0, low: 0, afterVowel: 0 };
  let before = 0;
  for (const byte of bytes.subarray(0, SAMPLE_BYTES)) {
    if (byte > 0x9f) {
      counts.high += 1;
      if (byte < 0xc0 && byte > 0xa0) counts.low += 1;
      if (byte >= 0xc0 && VOWELS.has(before)) counts.afterVowel += 1;
      if (TONES_1258.has(byte) && VOWELS.has(before)) {
        counts.tones += 1;
        counts.fitting += 1;
      } else if (LETTERS_1258.has(byte) && (isLower(byte) || !isLower(before))) counts.fitting += 1;
      else if (SIGNS.has(byte)) counts.signs += 1;
    }
    before = byte;
  }
  return counts;
}

/**
 * What a text of one byte a letter is written in. The first megabyte decides.
 * @param bytes text that is neither UTF-8 nor UTF-16
 */
export function guessSingleByte(bytes: Uint8Array): SingleByteGuess {
  const { high, fitting, tones, signs, low, afterVowel } = count(bytes);
  if (high === 0) return { encoding: 'windows-1252', certain: true };
  // đ, ơ, ư and the tones differ between the two code pages; without them a text reads the same in both.
  const letters = Math.max(1, high - signs);
  if (fitting >= letters * 0.97 && fitting > 0 && signs <= high * 0.2) {
    return { encoding: 'windows-1258', certain: fitting >= 12 && tones >= 3 && fitting === letters };
  }
  const legacy = low > high * 0.2 || (low === 0 && afterVowel > high * 0.5);
  const onlySigns = signs === high && high <= 4;
  return { encoding: 'windows-1252', certain: legacy || onlySigns };
}
