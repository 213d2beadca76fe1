/**
 * Which commune, ward, district or town a text names: "Tỷ lệ hồ sơ trực tuyến (xã An Phú)", "II. UBND xã An Phú".
 * Provinces are no places in this sense: a workspace is of one province, whose name comes and goes.
 */
import { compareKey, nfc } from '../text/normalise.ts';

export interface NamedPlace {
  /** The text without the place. */
  rest: string;
  /** Level and name as compared, such as "xã an phú"; a name without a level begins with a space; "" for none. */
  place: string;
  /** The same as it is written. */
  written: string;
}

const LEVEL = '[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hành phố|[Tt][Pp]\\.?';
const OFFICE = '(?:(?:[Uu]ỷ|[ỦủUu]y) ban nhân dân|UBND|HĐND|[Đđ]ảng [ủu]y) ';
/** A word of a name: one capital and small letters, so that "OCOP" and "CQNN" are none. */
const TITLE = '\\p{Lu}[\\p{Ll}\\p{M}]*';
/** Only wards and urban districts are numbered. */
const NAME = `(?:${TITLE}(?:[ -]${TITLE}){0,3}|(?<=(?:[Pp]hường|[Qq]uận) )\\d{1,2}(?![\\d.,%]))`;
const BEFORE = '(?<![\\p{L}\\p{M}\\d])(?<!(?:[Cc]ấp|[Hh]ợp tác) )';
const AFTER = '(?![\\p{L}\\p{M}])';
const LINK = '(?:(?:trên |tại |ở |của |thuộc )?(?:địa bàn )?)';
const NAMED = new RegExp(`${BEFORE}${LINK}(?:${OFFICE})?(?<level>${LEVEL}) (?<name>${NAME})${AFTER}`, 'u');
const LOUD = new RegExp(
  `${BEFORE}${LINK.toUpperCase()}(?:(?:ỦY BAN NHÂN DÂN|UBND) )?(?<level>XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TP\\.?) (?!HỘI )(?<name>[\\p{Lu}\\p{M}]+(?: [\\p{Lu}\\p{M}]+){0,2})$`,
  'u',
);
/** A name alone is one only where it stands apart: in brackets at the end, or before or behind a dash. */
const APART = new RegExp(
  `\\((?<inside>${TITLE}(?: ${TITLE}){1,3})\\)$|^(?<first>${TITLE}(?: ${TITLE}){1,3}) ?[:–-] |[ ][–-] (?<last>${TITLE}(?: ${TITLE}){1,3})$`,
  'u',
);
const HINT =
  /(?:[Xx]ã|[Pp]hường|[Tt]rấn|[Kk]hu|[Hh]uyện|[Qq]uận|[Pp]hố|[Tt][Pp]\.?|XÃ|PHƯỜNG|TRẤN|KHU|HUYỆN|QUẬN|PHỐ) [\p{Lu}\d]/u;
/** Capitals that stand for no place: "thành phố Hồ Chí Minh" is a province. */
const NO_PLACE = new Set('hồ chí minh|hà nội|đà nẵng|hải phòng|cần thơ|huế'.split('|'));

/** The place that a text names, the first of several; a list of places is none. */
export function namedPlace(text: string): NamedPlace {
  if (!HINT.test(text) && !/[()–-]|: /.test(text)) return { rest: text, place: '', written: '' };
  const tidy = nfc(text).replace(/\s+/g, ' ').trim();
  const found = NAMED.exec(tidy) ?? (tidy === tidy.toUpperCase() ? LOUD.exec(tidy) : null);
  if (found?.groups !== undefined) {
    const name = compareKey(found.groups.name ?? '');
    if (NO_PLACE.has(name)) return { rest: text, place: '', written: '' };
    const level = compareKey(found.groups.level ?? '');
    // A row that is only a place is named by it.
    const written = `${found.groups.level} ${found.groups.name}`;
    return { rest: without(tidy, found[0]) || text, place: `${level} ${name}`, written };
  }
  const apart = APART.exec(tidy);
  const name = apart?.groups?.inside ?? apart?.groups?.first ?? apart?.groups?.last;
  if (apart === null || name === undefined) return { rest: text, place: '', written: '' };
  return { rest: without(tidy, apart[0]) || text, place: ` ${compareKey(name)}`, written: name };
}

function without(text: string, part: string): string {
  return text
    .replace(part, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ :–-]+|[ :;,–-]+$/gu, '');
}
