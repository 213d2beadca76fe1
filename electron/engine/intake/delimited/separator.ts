/**
 * Which character separates the values. A Vietnamese Excel writes `;` because `,` is the decimal mark, so a
 * count of characters says nothing ("82,89%"): the separator is the one under which a header can be
 * recognised and the rows agree on how many values they have.
 */
import { roleOf } from '../../../../shared/domain/headers/roles.ts';
import { previewOf } from '../../../../shared/domain/text/legacy/detect.ts';
import { RecordReader } from './records.ts';

export type Separator = ',' | ';' | '\t' | '|';

export interface FoundSeparator {
  separator: Separator;
  certain: boolean;
  /** Where the values begin: after Excel's line "sep=;". */
  start: { at: number; line: number };
}

const CANDIDATES: readonly Separator[] = ['\t', ';', ',', '|'];
const SAMPLE_RECORDS = 300;
const SAMPLE_LENGTH = 400_000;
const HEADER_RECORDS = 40;

const NAMES: Readonly<Record<Separator, string>> = {
  ',': 'dấu phẩy (,)',
  ';': 'dấu chấm phẩy (;)',
  '\t': 'dấu tab',
  '|': 'dấu gạch đứng (|)',
};

/** The separator in words. */
export function separatorName(separator: Separator): string {
  return NAMES[separator];
}

/** How many fields of a record are headers that are known. */
export function headerRoles(fields: readonly string[]): number {
  return new Set(
    fields
      .filter((field) => field.length <= 200)
      .map(roleOf)
      .filter((role) => role !== null),
  ).size;
}

interface Score {
  separator: Separator;
  /** Known headers in the best record. */
  roles: number;
  /** The share of records of more than one value that have the commonest number of values. */
  agreement: number;
  /** That number; 1 where the separator does not occur. */
  width: number;
  /** Records of more than one value. */
  separated: number;
}

function scoreOf(sample: string, separator: Separator, preview: (field: string) => string): Score {
  const reader = new RecordReader(sample, separator);
  const widths = new Map<number, number>();
  let roles = 0;
  let separated = 0;
  for (let count = 0; count < SAMPLE_RECORDS; count += 1) {
    const record = reader.next();
    if (record === null) break;
    if (record.fields.length < 2) continue;
    separated += 1;
    widths.set(record.fields.length, (widths.get(record.fields.length) ?? 0) + 1);
    if (count < HEADER_RECORDS) roles = Math.max(roles, headerRoles(record.fields.map(preview)));
  }
  const [width, most] = [...widths].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0];
  return { separator, roles, width, separated, agreement: separated === 0 ? 0 : most / separated };
}

/** More known headers first; then rows that agree; then more of them. */
function compare(a: Score, b: Score): number {
  if (Math.max(a.roles, b.roles) >= 2 && a.roles !== b.roles) return b.roles - a.roles;
  const weight = ({ agreement, separated }: Score) => agreement * agreement * separated;
  return weight(b) - weight(a) || b.width - a.width;
}

/** Reads the first records under each candidate. */
export function findSeparator(text: string): FoundSeparator {
  const told = /^\s*"?sep=(\t|[,;|])"?[ \t]*(?:\r\n|[\r\n]|$)/i.exec(text.slice(0, 40));
  if (told !== null) {
    const separator = CANDIDATES.find((candidate) => candidate === told[1]) ?? ',';
    return { separator, certain: true, start: { at: told[0].length, line: 2 } };
  }
  const start = { at: 0, line: 1 };
  const preview = previewOf(text);
  const scores = CANDIDATES.map((candidate) => scoreOf(text.slice(0, SAMPLE_LENGTH), candidate, preview))
    .filter(({ separated }) => separated > 0)
    .toSorted(compare);
  const [best, second] = scores;
  if (best === undefined) return { separator: ',', certain: false, start };
  const ahead = second === undefined || best.roles > second.roles + 1 || isNoise(second, best);
  return { separator: best.separator, certain: ahead && (best.agreement >= 0.6 || best.roles >= 3), start };
}

/** A character that occurs in texts now and then, not between values. */
function isNoise(score: Score, best: Score): boolean {
  return score.roles < 2 && (score.agreement < 0.5 || score.separated < best.separated / 3);
}
