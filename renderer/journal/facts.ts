/** What an entry of the journal says that something was before and after, for a person to read. Pure. */
import { formatCount } from '../components/count.ts';
import { dayToWritten } from '../components/days.ts';

export interface FactLine {
  /** Where it stands in the entry. */
  key: string;
  /** The thing that the line is about where an entry names several: "Các dòng, 2"; "" otherwise. */
  group: string;
  label: string;
  /** Null where the side says nothing of it. */
  before: string | null;
  after: string | null;
  /** Both sides say something, and not the same. */
  changed: boolean;
}

/** Names of fields that are stored under their technical name. */
const LABELS: Readonly<Record<string, string>> = {
  submission: 'Mã báo cáo',
  file: 'Tệp',
  sha256: 'SHA-256 của tệp',
  agency: 'Cơ quan báo cáo',
  indicators: 'Số chỉ tiêu',
  heading: 'Ký hiệu phụ lục',
  title: 'Tên phụ lục',
  attachedTo: 'Kèm theo văn bản',
  documentKind: 'Loại văn bản',
  number: 'Số, ký hiệu',
  date: 'Ngày',
  issuer: 'Cơ quan ban hành',
  mode: 'Hình thức phát hành',
  signature: 'Người ký',
  authority: 'Thẩm quyền ký',
  position: 'Chức vụ',
  name: 'Họ và tên',
};

const VALUES: Readonly<Record<string, string>> = { paper: 'Bản giấy', electronic: 'Văn bản điện tử' };

type Flat = Map<string, { group: string; label: string; text: string }>;

/** The lines of an entry: what it says as a whole, then of each thing that it names. */
export function factLines(before: string | null, after: string | null): FactLine[] {
  const one = flat(before);
  const other = flat(after);
  const keys = [...new Set([...one.keys(), ...other.keys()])];
  const lines = keys.flatMap((key): FactLine[] => {
    const from = one.get(key);
    const to = other.get(key);
    const shown = from ?? to;
    if (!shown) return [];
    const { group, label } = shown;
    const texts = { before: from?.text ?? null, after: to?.text ?? null };
    const changed = from !== undefined && to !== undefined && from.text !== to.text;
    return [{ key, group, label, ...texts, changed }];
  });
  // What was done comes first, then what it was done to; a group is told once, so its lines stand together.
  const groups = new Set(['', ...lines.map(({ group }) => group)]);
  return [...groups].flatMap((group) => earlierFirst(lines.filter((line) => line.group === group)));
}

/** Entries have their fields by the alphabet; of two periods the earlier is read first. */
function earlierFirst(lines: readonly FactLine[]): FactLine[] {
  const later = lines.findIndex(({ label }) => label === 'Kỳ sau');
  const [after, before] = lines.slice(later, later + 2);
  if (later < 0 || after === undefined || before?.label !== 'Kỳ trước') return [...lines];
  return lines.toSpliced(later, 2, before, after);
}

function flat(json: string | null): Flat {
  const lines: Flat = new Map();
  if (json === null) return lines;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    value = json;
  }
  if (isObject(value)) addObject(lines, value, '', '');
  else lines.set('', { group: '', label: 'Nội dung', text: textOf(value) });
  return lines;
}

function addObject(lines: Flat, object: Record<string, unknown>, path: string, group: string): void {
  for (const [key, value] of Object.entries(object)) {
    const label = LABELS[key] ?? key;
    const here = `${path}/${key}`;
    if (isObject(value)) addObject(lines, value, here, group === '' ? label : `${group}, ${label}`);
    else if (Array.isArray(value) && value.some(isObject)) addList(lines, value, here, label);
    else lines.set(here, { group, label, text: textOf(value) });
  }
}

function addList(lines: Flat, list: readonly unknown[], path: string, label: string): void {
  for (const [index, item] of list.entries()) {
    const group = `${label}, ${index + 1}`;
    if (isObject(item)) addObject(lines, item, `${path}/${index}`, group);
    else lines.set(`${path}/${index}`, { group, label, text: textOf(item) });
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  if (value === null || value === '') return '(để trống)';
  if (typeof value === 'number') return formatCount(value);
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (Array.isArray(value)) return value.length === 0 ? '(không có)' : value.map(textOf).join('\n');
  if (typeof value === 'string') return VALUES[value] ?? (dayToWritten(value) || value);
  return JSON.stringify(value, null, 2);
}
