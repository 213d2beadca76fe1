/** Names of provinces with one letter lost from the first word: "n Giang" → "An Giang". */
import { isSyllable } from '../syllable.ts';

/** Provinces and cities, those before the mergers of 2025 among them. */
export const PROVINCES: readonly string[] =
  'An Giang|Bà Rịa|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hồ Chí|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái'.split(
    '|',
  );

/** The whole name by what is left of it, where that is no Vietnamese word and stands for one name only. */
const WHOLE: ReadonlyMap<string, string> = damagedNames();

function damagedNames(): Map<string, string> {
  const found = new Map<string, string>();
  const doubtful = new Set<string>();
  for (const name of PROVINCES) {
    const [first = '', second = ''] = name.split(' ');
    for (let at = 0; at < first.length; at += 1) {
      const left = first.slice(0, at) + first.slice(at + 1);
      if (left === '' || isSyllable(left)) continue;
      const damaged = `${left} ${second}`;
      if (found.has(damaged) && found.get(damaged) !== name) doubtful.add(damaged);
      found.set(damaged, name);
    }
  }
  for (const damaged of doubtful) found.delete(damaged);
  return found;
}

const SECOND_WORDS = [...new Set(PROVINCES.map((name) => name.split(' ')[1] ?? ''))];
const PAIR = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?<before>(?:[\p{L}\p{M}]{1,8} )?)(?<first>[\p{L}\p{M}]{1,5}) (?<second>${SECOND_WORDS.join('|')})(?![\p{L}\p{M}])`,
  'gu',
);
const HINT = new RegExp(` (?:${SECOND_WORDS.join('|')})`);

export interface DamagedPlace {
  /** The word in front of it with its space, or "". */
  before: string;
  found: string;
  name: string;
}

/** The damaged names in a text, each once. */
export function damagedPlaces(text: string): DamagedPlace[] {
  if (!HINT.test(text)) return [];
  const places: DamagedPlace[] = [];
  for (const { groups } of text.matchAll(PAIR)) {
    const { before = '', first = '', second = '' } = groups ?? {};
    const found = `${first} ${second}`;
    const name = WHOLE.get(found);
    if (name !== undefined && places.every((place) => place.found !== found))
      places.push({ before, found, name });
  }
  return places;
}
