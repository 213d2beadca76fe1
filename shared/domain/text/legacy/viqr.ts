/**
 * VIQR (RFC 1456): Vietnamese in plain ASCII, marks behind their letters, dd for đ.
 *
 *     decodeViqr("Chuye^?n ddo^?i so^'. Dda.t") → { text: 'Chuyển đổi số. Đạt', … }
 *
 * Its marks are also punctuation, so each word is decoded only where that gives a syllable, and a full stop at
 * the end of a sentence ("so+." is "sơ." or "sợ") goes by which of the two words is usual there; where both
 * are, the word is named in `doubts`.
 */
import { isSyllable } from '../syllable.ts';

export interface ViqrText {
  text: string;
  /** Words that became a syllable with marks which cannot be punctuation. */
  valid: number;
  /** Words in which a mark stands behind a vowel, but which make no syllable. */
  invalid: number;
  /** Words that can be read in two ways, as they were read. */
  doubts: string[];
}

const SHAPES: Readonly<Record<string, string>> = { '^': '\u0302', '(': '\u0306', '+': '\u031b' };
const TONES: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323',
};

/** A backslash keeps a sign from being a mark. */
const ESCAPED = /\\([`'?~.^(+])/g;
/** A mark that cannot be the punctuation at a word's end. */
const INNER_MARK = /dd|[aeo]\^|a\(|[ou]\+|[aeiouy][`~]|[aeiouy][?'.][a-z]/i;
/** Three dots alone are an ellipsis; a fourth one in front of it is a mark. */
const WORD = /(?:[A-Za-z][\^(+]?(?:[`'?~]|\.(?!\.\.(?!\.)))?)+/g;
const ADDRESS =
  /(?:https?:\/\/|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{2,63}){0,5}\.(?:vn|com|net|org|gov|edu)\b/gi;
/** Worth decoding: a mark behind a vowel, or dd. */
const MARKED = /[aeiouy][\^(+`'?~.]|dd/i;

/** Words of the level tone that often end a sentence. */
const LEVEL = new Set(
  'sơ đa mây lô khai đai gia ra qua xa ba ta nha hoa khoa cho kho to lo vô cô mô ô chưa đưa mưa xưa tư ư như thư cư dư sư mua đua vua chi đi khi ghi thi phi bi ti nga phê huê quê mê tê cơ thơ mơ theo y giao cao vào sau nhau đâu lâu châu trao hai tai ngoài vai'.split(
    ' ',
  ),
);
/** Words of the heavy tone that often end a sentence. */
const HEAVY = new Set(
  'vụ sự hệ nghệ lệ trị bộ độ hộ vệ tỷ tự nợ trợ thị dự chợ mẹ họ hạ lạ vị trụ phụ cụ thụ bị nghị chị kỵ địa họa mạ dạ xạ đạo tạo lạo tại lại đại hại loại ngoại hội nội đội lợi đợi gọi mọi ngại thoại mại ngụ tụ đệ kệ tệ thệ tuệ lụa gạo đậu hậu hiệu liệu triệu điệu rượu chịu dịu vậy chạy lũy quỹ'.split(
    ' ',
  ),
);
/** Where both are usual, the level one stands behind these words. */
const LEVEL_PHRASES = new Set(
  'phạm vi|hành vi|tinh vi|thủ đô|đầu tư|riêng tư|công tư|cố đô|quy mô|lê lai|lai châu|bao bì|đa đa'.split(
    '|',
  ),
);

/** All marks taken as marks. */
function marked(word: string): string {
  return word
    .replace(/([dD])[dD]/g, (_, d: string) => (d === 'd' ? 'đ' : 'Đ'))
    .replace(/([aeiouyAEIOUY])([\^(+]?)([`'?~.]?)/g, (whole, vowel: string, shape: string, tone: string) => {
      const letter = (vowel + (SHAPES[shape] ?? '') + (TONES[tone] ?? '')).normalize('NFC');
      return letter.length === 1 ? letter : whole;
    });
}

interface Choice {
  text: string;
  changed: boolean;
  doubt?: string;
}

/** The last mark as punctuation, which it is or is not at the end of a sentence. */
function closing(word: string, full: string, before: string, after: string): Choice | null {
  const last = word.slice(-1);
  if (last !== '.' || !/^\s*$|^\s+[A-ZĐ\-+*]|^\n|^\/\./.test(after)) return null;
  const bare = marked(word.slice(0, -1));
  if (!isSyllable(bare)) return null;
  const stop = { text: `${bare}.`, changed: bare !== word.slice(0, -1) };
  const heavy = HEAVY.has(full.toLowerCase());
  const phrase = `${before} ${bare}`.toLowerCase();
  const level = heavy ? LEVEL_PHRASES.has(phrase) : LEVEL.has(bare.toLowerCase());
  // A word such as "a." or "e." in front of a text numbers it.
  if (bare.length === 1 || level) return stop;
  if (heavy) return null;
  // "AI.": an abbreviation in capitals rather than a word.
  if (/^[A-Z]{2,}$/.test(bare)) return stop;
  return { ...stop, doubt: stop.text };
}

/** A word with its marks, or with its last mark as punctuation, or null where neither makes a syllable. */
function choose(word: string, before: string, after: string): Choice | null {
  const full = marked(word);
  if (isSyllable(full, true))
    return closing(word, full, before, after) ?? { text: full, changed: full !== word };
  const bare = marked(word.slice(0, -1));
  if (/[.?'`(+~]$/.test(word) && isSyllable(bare, true)) {
    return { text: bare + word.slice(-1), changed: bare !== word.slice(0, -1) };
  }
  const parts = word.match(/[A-Za-z][^.]*\.?|\./g) ?? [];
  if (parts.length < 2 || parts.length > 6) return null;
  const chosen = parts.map((part) => {
    const bare = part.replace(/\.$/, '');
    return /^[A-Z]*$/.test(bare) ? { text: bare, changed: false } : choose(bare, '', ' x');
  });
  if (chosen.some((part) => part === null)) return null;
  const text = parts
    .map((part, index) => (chosen[index]?.text ?? '') + (part.endsWith('.') ? '.' : ''))
    .join('');
  return { text, changed: chosen.some((part) => part?.changed === true) };
}

/** Decodes the words that become syllables; all others stay. */
export function decodeViqr(text: string): ViqrText {
  const result: ViqrText = { text: '', valid: 0, invalid: 0, doubts: [] };
  const spared = [...text.matchAll(ADDRESS)].map(
    (found) => [found.index, found.index + found[0].length] as const,
  );
  let previous = '';
  result.text = text.replace(WORD, (word: string, at: number) => {
    const decoded = decodeWord(word, at);
    previous = decoded;
    return decoded;
  });
  result.text = result.text.replace(ESCAPED, '$1');
  return result;

  function decodeWord(word: string, at: number): string {
    if (/^[dD][dD]$/.test(word)) return marked(word);
    if (!MARKED.test(word)) return word;
    if (spared.some(([from, to]) => at < to && at + word.length > from)) return word;
    const capitals = marked(word).replace(/[.'?`]+$/, '');
    const choice = choose(word, previous, text.slice(at + word.length, at + word.length + 4));
    if (choice === null) {
      // Capital letters alone are an abbreviation: "QDD-UBND" is "QĐ-UBND".
      if (/dd/i.test(word) && /^[A-ZĐ]{2,8}$/.test(capitals) && !/[AEIOUY]DD/.test(word)) return marked(word);
      if (INNER_MARK.test(word)) result.invalid += 1;
      return word;
    }
    if (choice.doubt !== undefined) result.doubts.push(choice.doubt);
    if (choice.changed && INNER_MARK.test(word)) result.valid += 1;
    return choice.text;
  }
}
