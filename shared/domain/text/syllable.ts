/**
 * Whether a word can be a Vietnamese syllable: an onset, a rime and a tone that fit each other.
 *
 *     isSyllable('chuyển') → true · isSyllable('Giang') → true · isSyllable('số') → true
 *     isSyllable('cafộ') → false · isSyllable('n') → false · isSyllable('đươc') → false (no level tone before c)
 *
 * It knows spelling, not meaning: "tàm" passes although no one writes it. Both styles of the tone's place pass
 * (hoá, hóa).
 */

/** Before any rime. */
const ONSETS = 'b ch d đ h kh l m n nh p ph r s t th tr v x'.split(' ');
/** Before rimes that begin with e, ê, i or y alone, and before all the others: c and k share their sound. */
const FRONT_ONSETS = ['k', 'gh', 'ngh'];
const BACK_ONSETS = ['c', 'ng', 'gi'];

const RIMES = new Set(
  [
    'a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu',
    'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu',
    'o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt',
    'oe oen oeo oet ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
    'u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uơ uy uya uych uyn uynh uyp uyt uyu',
    'uyên uyêt uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu',
  ].flatMap((line) => line.split(' ')),
);

/** What follows "qu", which is one consonant. */
const RIMES_AFTER_QU = new Set(
  'a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e en eo et ê êch ên ênh êt êu i ich in inh it y ych ynh yt yên yêt ôc ơ ơi'.split(
    ' ',
  ),
);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const STOP = /[ckpt]$|ch$/;
/** Grave, tilde, hook: tones that no syllable ending in c, ch, p or t carries; such a one is never level. */
const NOT_BEFORE_STOP = new Set(['', '\u0300', '\u0303', '\u0309']);

function rimeFits(onset: string, rime: string): boolean {
  if (!RIMES.has(rime)) return false;
  const front = /^[eêiy]/.test(rime);
  if (FRONT_ONSETS.includes(onset)) return front;
  if (onset === 'g') return !/^[eêy]/.test(rime);
  if (BACK_ONSETS.includes(onset)) return !front || (onset === 'gi' && /^[eê]/.test(rime));
  if (onset !== '') return ONSETS.includes(onset) && !rime.startsWith('yê');
  return !rime.startsWith('iê');
}

/** A lower-case word without tones. */
function isSpelling(plain: string): boolean {
  if (plain.startsWith('qu')) return RIMES_AFTER_QU.has(plain.slice(2));
  for (let length = 0; length <= 3 && length < plain.length; length += 1) {
    if (rimeFits(plain.slice(0, length), plain.slice(length))) return true;
  }
  return false;
}

/**
 * @param word one word, NFC, in any case
 * @param anyTone pass a stop with a tone that does not go with it ("đươc"): a slip, but Vietnamese
 */
export function isSyllable(word: string, anyTone = false): boolean {
  if (word.length > 7 || word === '') return false;
  const known = anyTone ? KNOWN.anyTone : KNOWN.strict;
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const answer = judge(word, anyTone);
  known.set(word, answer);
  return answer;
}

/** Answers given before: a table has a million words and few different ones. */
const KNOWN = { strict: new Map<string, boolean>(), anyTone: new Map<string, boolean>() };
const MOST_KNOWN = 20_000;

function judge(word: string, anyTone: boolean): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  const tones = apart.match(TONES);
  if (tones !== null && tones.length > 1) return false;
  const plain = apart.replace(TONES, '').normalize('NFC');
  if (!isSpelling(plain)) return false;
  return anyTone || !STOP.test(plain) || !NOT_BEFORE_STOP.has(tones?.[0] ?? '');
}

/** Letters of Vietnamese in Unicode that no Latin-1 text has: where one stands, the text is Unicode already. */
export const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]/;
