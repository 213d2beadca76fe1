/**
 * TCVN 5712:1993 VN3, the "ABC" encoding of the .Vn fonts. A reader gives its bytes as Latin-1 characters:
 *
 *     decodeTcvn3('ChuyÓn ®æi sè') → 'Chuyển đổi số' · decodeTcvn3('§¹t') → 'Đạt'
 *
 * Only seven of the capitals with marks have a code; the others are the small letters shown in a font of
 * capitals (.VnTimeH). Code AD, the letter ư, is U+00AD in Latin-1, which many tools take for a soft hyphen.
 */

const FROM_A1 = 'ĂÂÊÔƠƯĐăâêôơưđ';
/** From B5; a space where the standard's VN3 has no letter. */
const FROM_B5 = 'àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ';

/** Unicode letter by Latin-1 character. */
export const TCVN3: ReadonlyMap<string, string> = new Map(
  [
    ...Array.from(FROM_A1, (letter, index) => [String.fromCharCode(0xa1 + index), letter] as const),
    ...Array.from(FROM_B5, (letter, index) => [String.fromCharCode(0xb5 + index), letter] as const),
  ].filter(([, letter]) => letter !== ' '),
);

/** Every character that has a letter in VN3 becomes it; all others stay. */
export function decodeTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00fe]/g, (character) => TCVN3.get(character) ?? character);
}
