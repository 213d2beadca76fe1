/**
 * Words that make two indicators different however alike their names are otherwise. A pair that differs in
 * one of them is never automatic.
 *
 * Every group lists its values with the ways each is written. Two names agree in a group when they name
 * the same set of values. In a `whenBoth` group a name that says nothing agrees with every other.
 */
import { compareKey } from '../text/normalise.ts';
import { inOneWording, provincesOf } from './wording.ts';
import { isNumber, numberKey, words } from './words.ts';

interface Group {
  /** What the words are about, in Vietnamese. */
  name: string;
  values: readonly { value: string; pattern: RegExp }[];
  whenBoth?: true;
}

/** Matches whole words of a text in which words are separated by single spaces. */
function whole(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}\\d])(?:${pattern})(?![\\p{L}\\p{M}\\d])`, 'gu');
}

function group(name: string, values: Readonly<Record<string, string>>, whenBoth?: true): Group {
  const list = Object.entries(values).map(([value, pattern]) => ({ value, pattern: whole(pattern) }));
  return whenBoth === undefined ? { name, values: list } : { name, values: list, whenBoth };
}

const GROUPS: readonly Group[] = [
  group('cấp hành chính', {
    'trung ương': 'trung ương',
    tỉnh: 'tỉnh',
    'thành phố': 'thành phố',
    huyện: 'huyện|quận|thị xã',
    xã: '(?<!(?:thị|hợp tác) )xã(?! hội)|phường|thị trấn|đặc khu',
    'thôn, ấp': '(?<!nông )thôn|ấp|khóm|tổ dân phố',
  }),
  group('thế hệ mạng', Object.fromEntries(['2', '3', '4', '5', '6'].map((n) => [`${n}G`, `${n} g`]))),
  group('loại đường truyền', {
    'cố định': 'cố định',
    'di động': 'di động',
    'cáp quang': 'cáp quang|quang băng rộng',
  }),
  group('mức độ trực tuyến', { 'toàn trình': 'toàn trình', 'một phần': 'một phần' }),
  group('hình thức', {
    'trực tuyến': 'trực tuyến',
    'trực tiếp': 'trực tiếp',
    'bưu chính': 'bưu chính công ích',
    'bản giấy': 'bản giấy',
  }),
  group('đối tượng', {
    'người dân': 'người dân|công dân|dân số',
    'doanh nghiệp': 'doanh nghiệp',
    'hộ gia đình': 'hộ gia đình|gia đình',
    'hộ kinh doanh': 'hộ kinh doanh',
    'hợp tác xã': 'hợp tác xã',
    'cơ quan': 'cơ quan',
    'cán bộ': 'cán bộ',
    'công chức': 'công chức',
    'viên chức': 'viên chức',
    'học sinh': 'học sinh',
    'sinh viên': 'sinh viên',
    'giáo viên': 'giáo viên',
    'cá nhân': 'cá nhân',
    'tổ chức': 'tổ chức',
  }),
  group('trụ cột', {
    'chính quyền số': 'chính quyền số',
    'chính phủ số': 'chính phủ số',
    'kinh tế số': 'kinh tế số',
    'xã hội số': 'xã hội số',
  }),
  group('chiều tăng giảm', { tăng: 'tăng', giảm: 'giảm' }),
  group('mức chặn', {
    'tối thiểu': 'tối thiểu|ít nhất|trở lên',
    'tối đa': 'tối đa|nhiều nhất|trở xuống|không quá',
    trên: 'trên(?= \\d)',
    dưới: 'dưới(?= \\d)',
  }),
  group('giới', { nam: 'nam giới', nữ: 'nữ|phụ nữ' }),
  group('địa bàn', {
    'thành thị': 'thành thị|đô thị',
    'nông thôn': 'nông thôn',
    'vùng sâu, vùng xa': 'vùng sâu|vùng xa|biên giới|hải đảo',
  }),
  group('khu vực', {
    'công lập': '(?<!ngoài )công lập',
    'ngoài công lập': 'ngoài công lập|tư thục|tư nhân',
  }),
  group('chiều giao dịch', {
    gửi: 'gửi',
    nhận: '(?<!(?:tiếp|chứng|công|xác|ghi) )nhận',
    'xuất khẩu': 'xuất khẩu',
    'nhập khẩu': 'nhập khẩu',
  }),
  group('quy mô', { 'nhỏ và vừa': 'nhỏ (?:và )?vừa', 'siêu nhỏ': 'siêu nhỏ', lớn: 'quy mô lớn' }),
  group(
    // What the name begins with: "trên tổng số hồ sơ" further on tells nothing of it.
    'đại lượng',
    {
      'tỷ lệ': '^(?:phấn đấu )?t[ỷỉ] lệ',
      'tỷ trọng': '^(?:phấn đấu )?t[ỷỉ] trọng',
      'số lượng': '^(?:số lượng|tổng số)',
      'mức độ': '^mức độ',
      'chỉ số': '^chỉ số',
    },
    true,
  ),
];

const SCOPE_LEVELS = Object.entries({
  tỉnh: 'tỉnh',
  'thành phố': 'thành phố',
  huyện: 'huyện|quận|thị xã',
  xã: 'xã|phường|thị trấn|đặc khu',
}).map(([value, pattern]) => ({ value, pattern: whole(`(?:địa bàn |toàn )(?:toàn )?(?:${pattern})`) }));

const NEGATIONS = whole('không|chưa|chẳng|trừ|ngoại trừ|phi');
const NUMBER_WORDS = whole('một|hai|ba|bốn|sáu|bảy|tám|chín|mười|trăm|nghìn|ngàn|triệu|tỷ(?! lệ| trọng)');
const RANKS = whole('(?<=(?:cấp|cấp độ|mức|mức độ|loại|hạng|bậc|nhóm|quý|đợt|giai đoạn|phần) )[ivx]+');

/** One way in which two names cannot be the same: "cấp hành chính: tỉnh / huyện". */
export interface Discrimination {
  about: string;
  base: readonly string[];
  against: readonly string[];
}

/** A name taken apart once, so that it can be held against many others. */
export interface Marks {
  groups: readonly (readonly string[])[];
  numbers: readonly string[];
  negations: readonly string[];
}

/** The discriminating words of a name, given by its `compareKey`; each list sorted. */
export function marksOf(key: string): Marks {
  const list = words(inOneWording(key));
  const text = list.join(' ');
  const digits = list.filter(isNumber).map(numberKey);
  const groups = GROUPS.map(({ values }) =>
    values.filter(({ pattern }) => text.search(pattern) !== -1).map(({ value }) => value),
  );
  return {
    groups: [...groups, scopesOf(key), provincesOf(key)],
    numbers: [...digits, ...(text.match(NUMBER_WORDS) ?? []), ...(text.match(RANKS) ?? [])].sort(),
    negations: [...(text.match(NEGATIONS) ?? [])].sort(),
  };
}

/** The level of the area that a name is about; most names leave it out. */
function scopesOf(key: string): string[] {
  if (!key.includes('địa bàn') && !key.includes('toàn ')) return [];
  return SCOPE_LEVELS.filter(({ pattern }) => key.search(pattern) !== -1).map(({ value }) => value);
}

/** Every group in which two names differ; empty when nothing forbids that they are the same indicator. */
export function compareMarks(base: Marks, against: Marks): Discrimination[] {
  const found: Discrimination[] = [];
  const check = (about: string, a: readonly string[], b: readonly string[]) => {
    if (a.join('\n') !== b.join('\n')) found.push({ about, base: a, against: b });
  };
  GROUPS.forEach(({ name, whenBoth }, index) => {
    const a = base.groups[index] ?? [];
    const b = against.groups[index] ?? [];
    if (whenBoth === undefined || (a.length > 0 && b.length > 0)) check(name, a, b);
  });
  ['địa bàn hành chính', 'tên tỉnh'].forEach((about, index) => {
    const a = base.groups[GROUPS.length + index] ?? [];
    const b = against.groups[GROUPS.length + index] ?? [];
    if (a.length > 0 && b.length > 0) check(about, a, b);
  });
  check('con số', base.numbers, against.numbers);
  check('từ phủ định', base.negations, against.negations);
  return found;
}

/** The same for two names at once. */
export function differingWords(base: string, against: string): Discrimination[] {
  return compareMarks(marksOf(compareKey(base)), marksOf(compareKey(against)));
}
