/** Tables as 25 communes send them: the names of one plan reworded, shuffled, renumbered, rows dropped. Seeded. */
import type { Pairing, PairingRow } from '../../../../shared/domain/pairing/pairing.ts';
import { pairRows } from '../../../../shared/domain/pairing/pairing.ts';

export type Random = () => number;

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<Item>(random: Random, list: readonly Item[]): Item {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

export function shuffled<Item>(random: Random, list: readonly Item[]): Item[] {
  return list
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

const ABBREVIATED: readonly (readonly [RegExp, string])[] = [
  [/thủ tục hành chính/gi, 'TTHC'],
  [/dịch vụ công trực tuyến/gi, 'DVCTT'],
  [/cơ quan nhà nước/gi, 'CQNN'],
  [/công nghệ thông tin/gi, 'CNTT'],
  [/hệ thống thông tin/gi, 'HTTT'],
  [/cơ sở dữ liệu/gi, 'CSDL'],
  [/thương mại điện tử/gi, 'TMĐT'],
  [/công chức, viên chức/gi, 'CCVC'],
  [/doanh nghiệp/gi, 'DN'],
];
const SAME: readonly (readonly [string, string])[] = [
  ['sử dụng', 'dùng'],
  ['giải quyết', 'xử lý'],
  ['thông qua', 'qua'],
  ['bảo đảm', 'đảm bảo'],
  ['triển khai', 'thực hiện'],
];

/** Two words around the first comma, given the other way round: "Người dân, doanh nghiệp …". */
function swapped(text: string): string {
  return text.replace(
    /(?<![\p{L},])(\p{L}+ \p{L}+), (\p{L}+ \p{L}+)(?=[ ;])/u,
    (_, one: string, other: string) => `${other} và ${one}`,
  );
}

function misprinted(text: string, random: Random): string {
  const words = text.split(' ');
  const long = [...words.keys()].filter((at) => /^\p{L}{5,}$/u.test(words[at] ?? ''));
  if (long.length === 0) return text;
  const at = pick(random, long);
  const word = words[at] ?? '';
  const letter = 1 + Math.floor(random() * (word.length - 2));
  return words.with(at, word.slice(0, letter) + word.slice(letter + 1)).join(' ');
}

const WAYS: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => text.replace(...pick(random, ABBREVIATED)),
  (text, random) => text.replace(...pick(random, SAME)),
  (text) => text.replace(/^Tỷ lệ /, '').replace(/^\p{L}/u, (letter) => letter.toUpperCase()),
  (text) => (text.startsWith('Tỷ lệ') ? text : `Tỷ lệ ${text}`),
  (text) => text.replace(/^Tỷ lệ /, '% '),
  (text) => text.replace(/Tỷ lệ/g, 'Tỉ lệ'),
  (text) => `${text} (%)`,
  (text, random) =>
    `${text.replace(/[.;]$/, '')} ${pick(random, ['trên địa bàn tỉnh', 'trên địa bàn', 'của tỉnh An Giang'])}`,
  (text) => text.replace(/hóa/g, 'hoá').replace(/khỏe/g, 'khoẻ'),
  (text) => text.toUpperCase(),
  (text) => text.normalize('NFD'),
  (text, random) => pick(random, [`${text}.`, `${text};`, `- ${text}`, text.replace(' ', '  ')]),
  (text) => text.replace(' ', '\n'),
  (text, random) => text.replace(pick(random, [' được ', ' các ', ' của ']), ' '),
  (text, random) => `${1 + Math.floor(random() * 40)}. ${text}`,
  (text) => swapped(text),
  (text, random) => misprinted(text, random),
];

/** A name in other words, once or twice changed. */
export function reworded(name: string, random: Random): string {
  const once = pick(random, WAYS)(name, random);
  return random() < 0.5 ? once : pick(random, WAYS)(once, random);
}

export interface KnownRow extends PairingRow {
  /** Rows of one truth are a pair, others are none. */
  truth: string;
}

/** What pairing made of two tables of which the pairs are known. */
export function judged(base: readonly KnownRow[], against: readonly KnownRow[]) {
  const { pairs }: Pairing = pairRows(base, against);
  const automatic = pairs.filter((pair) => pair.class === 'automatic');
  const isRight = (pair: { base: number; against: number }) =>
    base[pair.base]?.truth === against[pair.against]?.truth;
  const known = new Set(base.map(({ truth }) => truth));
  return {
    wrong: automatic
      .filter((pair) => !isRight(pair))
      .map((pair) => `${base[pair.base]?.name} | ${against[pair.against]?.name}`),
    right: automatic.filter(isRight).length,
    possible: against.filter(({ truth }) => known.has(truth)).length,
  };
}
