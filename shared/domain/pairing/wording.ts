/**
 * What is left of a name when everything is taken away that may come and go without another thing being
 * measured: "Tỷ lệ (%) hộ gia đình trên địa bàn tỉnh có kết nối Internet" → "hộ gia đình kết nối internet".
 */
import { PROVINCES } from '../text/doubts/places.ts';
import { sameUpToSlips } from './slips.ts';

/**
 * Words and turns of phrase that say the same in the name of an indicator, by the one that stands for both.
 * Abbreviations among them are those that mean one thing only in such a name, though not elsewhere.
 */
const SAME: Readonly<Record<string, string>> = {
  dn: 'doanh nghiệp',
  dnnvv: 'doanh nghiệp nhỏ và vừa',
  cb: 'cán bộ',
  hgđ: 'hộ gia đình',
  nsnn: 'ngân sách nhà nước',
  cqs: 'chính quyền số',
  kts: 'kinh tế số',
  xhs: 'xã hội số',
  attt: 'an toàn thông tin',
  anm: 'an ninh mạng',
  dvcttt: 'dịch vụ công trực tuyến toàn trình',
  'dịch vụ công trực tuyến tt': 'dịch vụ công trực tuyến toàn trình',
  đtdđ: 'điện thoại di động',
  qppl: 'quy phạm pháp luật',
  smartphone: 'điện thoại thông minh',
  'mạng internet': 'internet',
  'trực tuyến (online)': 'trực tuyến',
  online: 'trực tuyến',
  dùng: 'sử dụng',
  'công dân': 'người dân',
  'dân số': 'người dân',
  'thông qua': 'qua',
  'đảm bảo': 'bảo đảm',
  'triển khai': 'thực hiện',
  'tiến hành': 'thực hiện',
  'thủ tục hành chính công': 'thủ tục hành chính',
  'giải quyết': 'xử lý',
};

const EDGE = { before: '(?<![\\p{L}\\p{M}\\d])', after: '(?![\\p{L}\\p{M}\\d])' } as const;
const SAYING_SAME = new RegExp(
  `${EDGE.before}(?:${Object.keys(SAME)
    .sort((a, b) => b.length - a.length)
    .map((key) => key.replace(/[()]/g, '\\$&'))
    .join('|')})${EDGE.after}`,
  'gu',
);

const PROVINCE_NAMES = PROVINCES.map((name) => name.toLowerCase());
/** With a letter lost in the first word, as in "tỉnh Kin Giang", it is the name of the province still. */
const PROVINCE = `[\\p{L}\\p{M}]{1,5} (?:${[...new Set(PROVINCE_NAMES.map((name) => name.split(' ')[1] ?? ''))].join('|')})`;
const NAMED_PROVINCE = new RegExp(`(?:tỉnh|thành phố) (?<name>${PROVINCE})(?![\\p{L}\\p{M}\\d])`, 'gu');
const LEVEL = 'tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu';
/** Where, said of the whole table: "trên địa bàn tỉnh An Giang", "trong toàn tỉnh". */
const SCOPES = new RegExp(
  `${EDGE.before}(?:(?:(?:trên|trong|tại|ở|thuộc|của) )?(?:toàn )?địa bàn(?: (?:toàn )?(?:${LEVEL}))?(?: (?:${PROVINCE}))?|(?:(?:trên|trong|tại|ở|của) )?toàn tỉnh(?: (?:${PROVINCE}))?|(?:(?:trong|tại|ở|của|thuộc) )?tỉnh (?:${PROVINCE}))${EDGE.after}`,
  'gu',
);
const SCOPE_HINT = /địa bàn|tỉnh/u;

/**
 * That it is a share, where that stands at the head: it is the same thing whether "Tỷ lệ" is said or not. A count is
 * another thing than a share: "Số lượng" stays.
 */
const HEAD = new RegExp(
  `^(?:(?:phấn đấu|đạt|chỉ tiêu|tỷ lệ phần trăm|tỷ lệ|phần trăm)${EDGE.after}[ :]*)+`,
  'u',
);
const TAIL = new RegExp(
  `${EDGE.before}(?:(?:trong )?(?:kỳ báo cáo|kỳ)|hiện nay|hiện có|trong năm|hằng năm|hàng năm)$`,
  'u',
);

/** The provinces that a key names, sorted. */
export function provincesOf(key: string): string[] {
  if (!key.includes('tỉnh ') && !key.includes('thành phố ')) return [];
  const found = [...key.matchAll(NAMED_PROVINCE)].map(({ groups }) => provinceOf(groups?.name ?? ''));
  return [...new Set(found)].sort();
}

function provinceOf(name: string): string {
  if (PROVINCE_NAMES.includes(name)) return name;
  const like = PROVINCE_NAMES.filter((province) => sameUpToSlips(province.split(' '), name.split(' ')));
  return like.length === 1 ? (like[0] ?? name) : name;
}

/** "Tỷ lệ" set in front of a name that says itself what is measured: "Tỷ lệ tỷ trọng kinh tế số". */
const SET_BEFORE = /^tỷ lệ (?=tỷ trọng|số lượng|mức độ|chỉ số|tổng |doanh thu|năng suất)/u;

/** A key without the places that a whole table is about. */
function withoutScope(key: string): string {
  const plain = key.replace(SET_BEFORE, '');
  if (!SCOPE_HINT.test(plain)) return plain;
  return plain.replace(SCOPES, ' ').replace(/\s+/g, ' ').trim();
}

/** The same, and turns of phrase and abbreviations by the one that stands for all: marks are looked for in it. */
export function inOneWording(key: string): string {
  return withoutScope(key).replace(SAYING_SAME, (found) => SAME[found] ?? found);
}

/** What a key says beyond what may come and go, in one wording. */
export function coreOf(key: string): string {
  const plain = inOneWording(key)
    .replace(/\(?%\)?(?![\d])/g, (sign, at: number, whole: string) =>
      /\d ?$/.test(whole.slice(0, at)) ? sign : ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
  const beheaded = plain.replace(HEAD, '').replace(TAIL, '').trim();
  return beheaded === '' ? plain : beheaded;
}
