/** Writes Vietnamese text in legacy encodings, as the characters a reader would give for their bytes. */
import { TCVN3 } from '../../shared/domain/text/legacy/tcvn3.ts';
import { VNI_PAIRS, VNI_SINGLE } from '../../shared/domain/text/legacy/vni.ts';

const TONES = '\u0300\u0301\u0303\u0309\u0323';

const tcvn3 = new Map([...TCVN3].map(([from, to]) => [to, from]));
const vni = new Map([...VNI_PAIRS, ...VNI_SINGLE].map(([from, to]) => [to, from]));
// A mark of the other case reads the same: the one of the letter's own case is what is written.
for (const [from, to] of [...VNI_PAIRS]) if (isOneCase(from)) vni.set(to, from);
// These have a character of their own, and that is what keyboards write.
for (const [from, to] of VNI_SINGLE) vni.set(to, from);

function isOneCase(pair: string): boolean {
  return pair === pair.toLowerCase() || pair === pair.toUpperCase();
}

function encode(text: string, letters: ReadonlyMap<string, string>): string {
  return Array.from(text.normalize('NFC'), (letter) => letters.get(letter) ?? letter).join('');
}

/** Capitals that TCVN3 has no code for are the small letters, as in a font of capitals. */
export function toTcvn3(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => {
    return tcvn3.get(letter) ?? tcvn3.get(letter.toLowerCase()) ?? letter;
  }).join('');
}

/** The same in pieces of one font each: capitals without a code are in .VnTimeH. */
export function toTcvn3Runs(text: string): { text: string; font: string }[] {
  const runs: { text: string; font: string }[] = [];
  for (const letter of text.normalize('NFC')) {
    const capital = !tcvn3.has(letter) && tcvn3.has(letter.toLowerCase());
    const run = { text: toTcvn3(letter), font: capital ? '.VnTimeH' : '.VnTime' };
    const last = runs.at(-1);
    if (last?.font === run.font) last.text += run.text;
    else runs.push(run);
  }
  return runs;
}

export function toVni(text: string): string {
  return encode(text, vni);
}

const VIQR: Readonly<Record<string, string>> = {
  '\u0302': '^',
  '\u0306': '(',
  '\u031b': '+',
  '\u0301': "'",
  '\u0300': '`',
  '\u0309': '?',
  '\u0303': '~',
  '\u0323': '.',
};

/** Unescaped, as people type it. */
export function toViqr(text: string): string {
  return Array.from(toCombined(text).normalize('NFC'), (letter) => {
    if (letter === 'đ') return 'dd';
    if (letter === 'Đ') return 'DD';
    const [base = '', ...marks] = letter.normalize('NFD');
    const tone = marks.filter((mark) => TONES.includes(mark));
    const shape = marks.filter((mark) => !TONES.includes(mark));
    return base + [...shape, ...tone].map((mark) => VIQR[mark] ?? mark).join('');
  }).join('');
}

/** "Unicode tổ hợp": ă â ê ô ơ ư whole, the tone apart behind them. */
export function toCombined(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => {
    const apart = letter.normalize('NFD');
    const tone = Array.from(apart).filter((mark) => TONES.includes(mark));
    const rest = Array.from(apart).filter((mark) => !TONES.includes(mark));
    return rest.join('').normalize('NFC') + tone.join('');
  }).join('');
}
