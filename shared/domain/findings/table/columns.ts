/** Columns whose numbers may be added up: points, counts, money; never rates, years, ranks. */

import type { Field } from '../../fields.ts';
import { Exact } from '../../figures/decimal.ts';
import { readNumber } from '../../figures/numbers.ts';
import { fold } from '../../text/normalise.ts';
import type { TableView } from '../document.ts';

type Sum = InstanceType<typeof Exact>;

export interface SumColumn {
  field: Field;
  header: string;
  /** Points of a scoring table: a group's points are those of its parts by definition. */
  points: boolean;
}

/** What one cell adds: a number, nothing ("", "-"), or unknown (words, a rate, a number of two readings). */
export type Addend =
  | { kind: 'number'; value: Sum; decimals: number }
  | { kind: 'none' }
  | { kind: 'unknown' };

const NEVER: readonly Field[] = [
  'ordinal',
  'name',
  'lead',
  'supporting',
  'evaluation',
  'note',
  'deadline',
  'output',
  'activity',
  'scoring',
];
const POINTS = /(?<![a-z])diem(?![a-z])/;
const MEAN = /trung binh|binh quan|ty le|ti le|%|phan tram|quy doi|he so|trong so/;
/** Headers of numbers that make no sum. */
const NO_SUM =
  /ty le|ti le|%|phan tram|ty trong|binh quan|trung binh|(?<![a-z])nam(?![a-z])|xep hang|thu hang|chi so|muc do|(?<![a-z])ma(?![a-z])|he so|trong so|don gia|so sanh|tang|giam|ky hieu|so thu tu/;

/** The columns of a table in which a total is the sum of what stands under it. */
export function sumColumns(table: TableView): SumColumn[] {
  return table.columns.flatMap(({ field, header }) => {
    if (NEVER.includes(field)) return [];
    const words = fold(header);
    const points =
      (field === 'maxPoints' || field === 'targetPoints' || POINTS.test(words)) && !MEAN.test(words);
    return points || !NO_SUM.test(words) ? [{ field, header, points }] : [];
  });
}

const PLAIN = /^[\d.,]+$/;
const NOTHING = /^[-–—.…_xX/\s]*$/;

/** Reads a cell as something to add. A number that both notations allow is unknown. */
export function addend(text: string | undefined): Addend {
  const trimmed = (text ?? '').trim().replace(/\s*điểm$/iu, '');
  if (NOTHING.test(trimmed)) return { kind: 'none' };
  if (!PLAIN.test(trimmed)) return { kind: 'unknown' };
  const read = readNumber(trimmed, 'count');
  if (read === null || read.doubt?.kind === 'ambiguous') return { kind: 'unknown' };
  return {
    kind: 'number',
    value: new Exact(read.value),
    decimals: /\.(\d+)$/.exec(read.value)?.[1]?.length ?? 0,
  };
}

/** How far a printed total may lie from the sum of printed parts: every number may be rounded by half its last digit. */
export function roundingRoom(count: number, decimals: number): Sum {
  return decimals === 0
    ? new Exact(0)
    : new Exact(10)
        .pow(-decimals)
        .times(count + 1)
        .div(2);
}
