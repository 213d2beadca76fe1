/**
 * How sure the recogniser is of a table, from what can be seen: each piece of evidence against it is a sentence
 * and a factor. A table whose header was understood whole and whose rows bear it out is 1, without a sentence.
 */
import { type BaseField, FIELD_LABELS, fieldLabel } from '../../../../shared/domain/fields.ts';
import { layoutWords } from '../../../../shared/domain/headers/layout.ts';
import { excerpt } from '../../../../shared/domain/text/excerpt.ts';
import type { TableFacts } from './facts.ts';
import type { Header, HeaderColumn } from './header.ts';

export interface Certainty {
  confidence: number;
  doubts: string[];
}

interface Doubt {
  factor: number;
  sentence: string;
}

const MIN_CELLS = 3;
const QUOTED = 60;

/** @param columns the columns that are used */
export function certaintyOf(header: Header, columns: readonly HeaderColumn[], facts: TableFacts): Certainty {
  const settled = header.decided !== null && header.decided.fields !== null && facts.fieldsFit;
  const doubts = [
    ...(settled ? [] : headerDoubts(header, columns)),
    ...rowDoubts(columns, facts, header.decided?.basis === 'chosen'),
    ...contradictions(facts),
  ];
  if (!facts.fieldsFit) {
    doubts.push({
      factor: 0.7,
      sentence: 'Số cột của bảng khác với lần đã chọn trước; hãy gán lại các cột.',
    });
  }
  const product = doubts.reduce((confidence, { factor }) => confidence * factor, 1);
  return {
    confidence: Math.max(0.05, Math.round(product * 100) / 100),
    doubts: doubts.map(({ sentence }) => sentence),
  };
}

function quoted(text: string): string {
  return `“${excerpt(text, QUOTED)}”`;
}

function headerDoubts(header: Header, columns: readonly HeaderColumn[]): Doubt[] {
  const doubts: Doubt[] = [];
  const add = (factor: number, sentence: string) => doubts.push({ factor, sentence });
  const unknown = columns.filter(
    (column) => !column.known && column.doubled === undefined && !column.part && !column.kept,
  );
  const headed = unknown.filter((column) => column.header !== '');
  const share = unknown.length / Math.max(1, columns.length);
  if (headed.length > 0) {
    const names = headed.map((column) => quoted(column.header)).join(', ');
    add(factorOf(share), `Chưa hiểu tiêu đề cột ${names}.`);
  }
  if (unknown.length > headed.length) add(factorOf(share), 'Có cột chứa dữ liệu mà không có tiêu đề.');
  for (const column of columns) {
    if (column.doubled === undefined) continue;
    const first = columns.find(({ field }) => field === column.doubled);
    const label = fieldLabel(column.doubled).toLowerCase();
    const kept = first === undefined ? '' : `; chỉ ${quoted(first.header)} được lấy làm ${label}`;
    add(0.78, `Cột ${quoted(column.header)} cũng có thể là ${label}${kept}.`);
  }
  const parts = new Set(columns.filter(({ part }) => part).map(({ header: text }) => quoted(text)));
  for (const text of parts) {
    add(0.7, `Tiêu đề ${text} gộp trên nhiều cột có dữ liệu riêng; các cột được tách ra.`);
  }
  if (columns.some(({ ticks }) => ticks !== undefined)) {
    add(0.9, 'Đánh giá được đọc từ dấu đánh trong các cột của từng mức.');
  }
  const misspelt = columns.filter((column) => column.misspelt);
  if (misspelt.length > 0) {
    const names = misspelt.map(({ header: text, field }) => `${quoted(text)} (hiểu là ${fieldLabel(field)})`);
    add(0.9, `Tiêu đề có thể viết sai chính tả: ${names.join(', ')}.`);
  }
  const words = columns.map((column) => layoutWords(column.header)).filter((text) => text !== '');
  const texts = columns
    .filter(({ part }) => part === undefined)
    .map((column) => column.header.toLowerCase())
    .filter((text) => text !== '');
  if (new Set(texts).size < texts.length) add(0.85, 'Có hai cột cùng một tiêu đề.');
  if (words.length < 2) add(0.5, 'Bảng không có dòng tiêu đề.');
  if (header.guessedLevels) add(0.9, 'Tiêu đề gồm nhiều dòng không gộp ô, được ghép theo vị trí.');
  if (!columns.some(({ field }) => field === 'ordinal')) add(0.9, 'Không có cột số thứ tự.');
  if (!columns.some(({ field }) => field === 'name')) add(0.3, 'Không có cột tên chỉ tiêu.');
  if (!columns.some((column) => column.known)) add(0.5, 'Không tiêu đề nào thuộc các tiêu đề đã biết.');
  return doubts;
}

function factorOf(unknownShare: number): number {
  if (unknownShare <= 0.2) return 0.9;
  return unknownShare <= 0.4 ? 0.78 : 0.6;
}

function rowDoubts(columns: readonly HeaderColumn[], facts: TableFacts, chosen: boolean): Doubt[] {
  const doubts: Doubt[] = [];
  const add = (factor: number, sentence: string) => doubts.push({ factor, sentence });
  if (facts.rows === 0) add(0.5, 'Bảng không có dòng nào.');
  else if (facts.nameless > facts.rows * 0.2) {
    add(0.6, `${facts.nameless} trong ${facts.rows} dòng không có tên chỉ tiêu.`);
  } else if (facts.nameless > 0) add(0.95, `${facts.nameless} dòng không có tên chỉ tiêu.`);
  const ordinal = columns.some(({ field }) => field === 'ordinal');
  if (ordinal && facts.oddOrdinals > Math.max(1, facts.rows * 0.2)) {
    add(0.7, `${facts.oddOrdinals} dòng có chữ khác số thứ tự trong cột STT.`);
  }
  if (facts.rightBelow !== null && !chosen) {
    add(0.9, `Dòng ngay dưới bảng được coi là ở ngoài bảng: ${quoted(facts.rightBelow)}.`);
  }
  return doubts;
}

/** Columns whose cells do not look like what their header promises. */
function contradictions(facts: TableFacts): Doubt[] {
  const doubts: Doubt[] = [];
  const add = (factor: number, field: BaseField, why: string) => {
    doubts.push({ factor, sentence: `Cột ${FIELD_LABELS[field]} ${why}.` });
  };
  const { evaluation, result } = facts;
  if (evaluation.filled >= MIN_CELLS && evaluation.fitting < evaluation.filled / 2) {
    add(0.75, 'evaluation', 'phần lớn không phải là đánh giá (Đạt, Chưa đạt …)');
  }
  if (result.filled >= MIN_CELLS && result.fitting === 0) add(0.85, 'result', 'không có con số nào');
  return doubts;
}
