/**
 * What two spellings of one name may differ in. Keys and values are NFC and lower case, and no value holds
 * a key, so that replacing twice changes nothing.
 *
 * Left out on purpose, because a name may mean either: DN (doanh nghiệp, Đà Nẵng, Đồng Nai), CP (chính phủ,
 * cổ phần), XH, BC, KH alone. "kinh số" of the 2024 plan is left as it is: nothing proves what was meant.
 */

/**
 * Abbreviations as the reports of An Giang use them (9-month 2024 report, annex of the 2025 plan, letter on
 * DTI 2026), and the usual short names of departments and ministries.
 */
export const ABBREVIATIONS: Readonly<Record<string, string>> = {
  atttm: 'an toàn thông tin mạng',
  attt: 'an toàn thông tin',
  bhxh: 'bảo hiểm xã hội',
  btttt: 'bộ thông tin và truyền thông',
  cbcc: 'cán bộ, công chức',
  cbccvc: 'cán bộ, công chức, viên chức',
  ccvc: 'công chức, viên chức',
  cđs: 'chuyển đổi số',
  cntt: 'công nghệ thông tin',
  cpđt: 'chính phủ điện tử',
  cqđt: 'chính quyền điện tử',
  cqnn: 'cơ quan nhà nước',
  csdl: 'cơ sở dữ liệu',
  dvc: 'dịch vụ công',
  dvctt: 'dịch vụ công trực tuyến',
  hđnd: 'hội đồng nhân dân',
  httt: 'hệ thống thông tin',
  'kt-xh': 'kinh tế - xã hội',
  'kt - xh': 'kinh tế - xã hội',
  ktxh: 'kinh tế - xã hội',
  qlnn: 'quản lý nhà nước',
  tmđt: 'thương mại điện tử',
  tthc: 'thủ tục hành chính',
  tw: 'trung ương',
  ubnd: 'ủy ban nhân dân',
  vpubnd: 'văn phòng ủy ban nhân dân',
  'tp.': 'thành phố',
  tp: 'thành phố',
  'gd&đt': 'giáo dục và đào tạo',
  'kh&cn': 'khoa học và công nghệ',
  'kh&đt': 'kế hoạch và đầu tư',
  'nn&mt': 'nông nghiệp và môi trường',
  'nn&ptnt': 'nông nghiệp và phát triển nông thôn',
  'tn&mt': 'tài nguyên và môi trường',
  'tt&tt': 'thông tin và truyền thông',
  skhcn: 'sở khoa học và công nghệ',
  stttt: 'sở thông tin và truyền thông',
};

/** Misprints of which the meaning is certain: the annex of the 2025 plan prints "tỉnh n Giang" throughout. */
export const MISPRINTS: Readonly<Record<string, string>> = {
  'tỉnh n giang': 'tỉnh an giang',
};

/** Both spellings are right; reports mix them ("tỉ lệ 97,69%" in the report of March 2025). */
export const SPELLINGS: Readonly<Record<string, string>> = {
  'tỉ lệ': 'tỷ lệ',
  'tỉ trọng': 'tỷ trọng',
  'kĩ năng': 'kỹ năng',
  'kĩ thuật': 'kỹ thuật',
  'quản lí': 'quản lý',
  'xử lí': 'xử lý',
};
