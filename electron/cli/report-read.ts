/** What the command line prints of a file and of its import. */
import { type DraftRead, type ImportOutcome, leftOutName } from '../../shared/contract/intake.ts';
import { fieldLabel } from '../../shared/domain/fields.ts';
import { placeText } from '../../shared/domain/place.ts';
import type {
  CellSource,
  LegacyEncoding,
  ReadResult,
  ReadWarning,
  TableLayout,
  TextConversion,
} from '../../shared/domain/submission.ts';
import { excerpt } from '../../shared/domain/text/excerpt.ts';
import { titleOnOneLine } from '../../shared/domain/text/title.ts';

const ENCODINGS: Readonly<Record<LegacyEncoding, string>> = {
  tcvn3: 'TCVN3 (ABC)',
  vni: 'VNI',
  viqr: 'VIQR',
  decomposed: 'Unicode tổ hợp',
};
/** A damaged file may have thousands; `--json` has them all. */
const WARNINGS_SHOWN = 40;
const LONGEST_SAMPLE = 60;

/** Tables with their layout, running text, conversions and warnings of a file. */
export function describeRead(read: ReadResult): string {
  const lines = [`${read.file.name} (${read.file.format}, SHA-256 ${read.file.sha256})`];
  for (const [index, table] of read.tables.entries()) {
    const indicators = table.rows.filter((row) => row.kind === 'indicator').length;
    const totals = table.rows.filter((row) => row.total === true).length;
    const sections = table.rows.length - indicators - totals;
    lines.push(
      `Bảng ${index + 1}: ${titleOnOneLine(table.title ?? 'không có tiêu đề')}`,
      `  ${table.columns.length} cột, ${sections} mục, ${indicators} chỉ tiêu, ${totals} dòng tổng, ${table.footnotes.length} chú thích`,
      `  Cột: ${table.columns.map(({ header, field }) => `${oneLine(header)} → ${fieldLabel(field)}`).join('; ')}`,
      ...describeLayout(table.layout).map((line) => `  ${line}`),
    );
  }
  if (read.tables.length === 0) lines.push('Không nhận ra bảng nào.');
  lines.push(`Đoạn văn ngoài bảng: ${read.text.length}; chú thích của đoạn văn: ${read.footnotes.length}`);
  lines.push(...read.conversions.map(describeConversion), ...describeWarnings(read.warnings));
  return lines.join('\n');
}

/** One line on an import, with what has to be known of its reading. */
export function describeImport(outcome: ImportOutcome, read: DraftRead): string {
  const { counts } = outcome;
  const parts = [
    `đã nhập ${outcome.indicators} chỉ tiêu trong ${outcome.sections} mục`,
    `kỳ ${outcome.period.name}`,
    outcome.agency ?? 'chưa ghi cơ quan',
  ];
  if (outcome.replaces !== null) {
    const former = outcome.agency === null ? 'cũng chưa ghi cơ quan' : 'của cùng cơ quan';
    parts.push(`thay cho báo cáo trước ${former}`);
  }
  // Without a former report it is the set's indicators that are looked for: those of other agencies among them.
  const missing =
    outcome.replaces === null
      ? 'của bộ chỉ tiêu không có trong tệp'
      : 'không còn trong tệp so với báo cáo trước';
  const lines = [
    parts.join('; '),
    `  So với sổ: ${counts.added} chỉ tiêu mới, ${counts.first} có số liệu lần đầu, ${counts.changed} thay đổi, ${counts.same} giữ nguyên, ${counts.missing} ${missing}`,
  ];
  for (const { agency } of outcome.alsoUnder) {
    const under = agency === null ? 'không ghi cơ quan' : `của “${agency}”`;
    lines.push(`  Chính tệp này vẫn đang được tính trong kỳ này ${under}: số liệu có ở cả hai nơi.`);
  }
  for (const table of outcome.leftOut) {
    const before = table.remembered ? ', như ở lần nhập trước' : '';
    lines.push(`  Không nhập bảng “${leftOutName(table)}”${before}.`);
  }
  if (outcome.suggestedMatches > 0) {
    lines.push(`  ${outcome.suggestedMatches} chỉ tiêu có tên gần giống chỉ tiêu đã có, đang để riêng`);
  }
  if (outcome.likenessSkipped) {
    lines.push('  Quá nhiều tên chỉ tiêu không trùng với sổ, nên chưa tìm các tên gần giống.');
  }
  for (const [index, { layout }] of read.tables.entries()) {
    if (layout.basis === 'recognised' && layout.doubts.length === 0) continue;
    lines.push(...describeLayout(layout).map((line) => `  Bảng ${index + 1}: ${line}`));
  }
  lines.push(...read.conversions.map((conversion) => `  ${describeConversion(conversion)}`));
  lines.push(...describeWarnings(outcome.warnings).map((line) => `  ${line}`));
  return lines.join('\n');
}

function describeLayout({ basis, confidence, doubts }: TableLayout): string[] {
  const how = {
    recognised: `Bố cục tự nhận, độ tin cậy ${Math.round(confidence * 100)}%`,
    remembered: 'Bố cục theo lựa chọn đã ghi nhớ từ lần nhập trước',
    chosen: 'Bố cục do người dùng chọn',
  };
  return [how[basis], ...doubts.map((doubt) => `Chưa chắc: ${doubt}`)];
}

function describeConversion({ from, font, count, applied, samples }: TextConversion): string {
  const [sample] = samples;
  const example =
    sample === undefined ? '' : `, ví dụ “${shorten(sample.before)}” → “${shorten(sample.after)}”`;
  const by = font === null ? '' : ` (phông ${font})`;
  return `${applied ? 'Đã chuyển mã' : 'Giữ nguyên'} ${ENCODINGS[from]}${by}: ${count} chỗ${example}`;
}

function describeWarnings(warnings: readonly ReadWarning[]): string[] {
  const lines = warnings
    .slice(0, WARNINGS_SHOWN)
    .map(({ code, message, source }) => `Lưu ý ${code}: ${message}${place(source)}`);
  const left = warnings.length - lines.length;
  return left > 0 ? [...lines, `… và ${left} lưu ý khác (xem đủ bằng --json).`] : lines;
}

function place(source: CellSource | null): string {
  return source === null ? '' : ` (${placeText(source)})`;
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

function shorten(text: string): string {
  return excerpt(oneLine(text), LONGEST_SAMPLE);
}
