/** Where in a form something is wrong, in words: "bảng 2, cột 3, độ rộng". */

const WORDS: Readonly<Record<string, string>> = {
  kind: 'loại tệp',
  version: 'phiên bản của tệp',
  id: 'mã của mẫu',
  name: 'tên',
  basis: 'căn cứ',
  page: 'trang giấy',
  orientation: 'hướng giấy',
  marginsMm: 'lề',
  top: 'trên',
  bottom: 'dưới',
  left: 'trái',
  right: 'phải',
  textSizePt: 'cỡ chữ',
  tableSizePt: 'cỡ chữ trong bảng',
  breakRows: 'ngắt dòng sang trang',
  heading: 'dòng “Phụ lục”',
  title: 'tiêu đề',
  attachedTo: 'dòng “Kèm theo”',
  documentKind: 'loại văn bản',
  number: 'số, ký hiệu',
  date: 'ngày',
  issuer: 'cơ quan ban hành',
  mode: 'bản giấy hay bản điện tử',
  closing: 'dòng kết',
  signatures: 'người ký',
  authority: 'quyền hạn ký',
  position: 'chức vụ',
  recipients: 'nơi nhận',
  tables: 'bảng',
  columns: 'cột',
  field: 'loại cột',
  origin: 'nguồn số liệu',
  header: 'tiêu đề cột',
  group: 'tiêu đề nhóm cột',
  widthMm: 'độ rộng',
  align: 'căn chữ',
  shown: 'có in hay không',
  sections: 'đánh số',
  numbering: 'các phần',
  rows: 'các dòng',
  mergeDown: 'gộp ô theo chiều dọc',
};

/**
 * A path of the schema as staff read it; numbers count from 1.
 * @param path as zod tells it: property names and numbers; empty for the whole
 */
export function placeWords(path: readonly PropertyKey[]): string {
  const words: string[] = [];
  for (const step of path) {
    if (typeof step === 'number') words.push(`${words.pop() ?? 'mục'} ${step + 1}`);
    else words.push(WORDS[String(step)] ?? `“${String(step)}”`);
  }
  return words.length === 0 ? 'cấu trúc của tệp' : words.join(', ');
}
