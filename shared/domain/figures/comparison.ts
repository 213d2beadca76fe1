/** The comparing words around a number: "Trên 50%", "Tối thiểu 80% trở lên", "gần 90%". */

/** A bound that a text states; `between`, `equal` and changes are told by other means. */
export type Bound = 'atLeast' | 'moreThan' | 'atMost' | 'lessThan';

/** The first that fits decides, so "không dưới" goes before "dưới". */
const COMPARING: readonly (readonly [Bound, RegExp])[] = [
  ['atLeast', /(?:không (?:dưới|thấp hơn|ít hơn|nhỏ hơn)|ít nhất|tối thiểu|≥|>=)/iu],
  [
    'atMost',
    /(?:không (?:quá|vượt quá|vượt|trên|cao hơn|lớn hơn)|tối đa|chậm nhất|trong (?:vòng|thời hạn)|≤|<=)/iu,
  ],
  ['lessThan', /(?:dưới|thấp hơn|nhỏ hơn|ít hơn|gần|chưa (?:đến|tới)|<)/iu],
  ['moreThan', /(?:trên|hơn|vượt|>)/iu],
];

/** Only the words that touch the number count: "trên địa bàn tỉnh đạt 80%" is not "more than 80%". */
const TOUCHING =
  /(?:(?:^|[\s(])(?:không|dưới|thấp|ít|nhỏ|cao|lớn|hơn|nhất|tối|thiểu|đa|quá|vượt|trên|gần|chưa|đến|tới|từ|là|đạt|khoảng|mức|chậm|trong|vòng|thời|hạn)(?=\s|$)|\s|[:≥≤<>=])+$/iu;

/** The bound that the words before and behind a number state, if they state one. */
export function boundOf(before: string, after: string): Bound | undefined {
  if (/^\s*trở lên/iu.test(after)) return 'atLeast';
  if (/^\s*trở xuống/iu.test(after)) return 'atMost';
  const near = before.slice(-60);
  const touching = TOUCHING.exec(near)?.[0] ?? '';
  const found = COMPARING.find(([, words]) => words.test(touching));
  if (found) return found[0];
  return /(?<!\p{L})giảm[^.;,\n]* (?:còn|xuống|xuống còn) ?$/iu.test(near) ? 'atMost' : undefined;
}
