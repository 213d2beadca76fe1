/** Rules that look at one table, gravest first. */
import type { Rule } from '../rule.ts';
import { borrowedFromOtherYear } from './borrowedFromOtherYear.ts';
import { closingCount } from './closingCount.ts';
import { numberingGap } from './numberingGap.ts';
import { ratedUnevenly } from './ratedUnevenly.ts';
import { repeatedRow } from './repeatedRow.ts';
import { totalNotSum } from './totalNotSum.ts';
import { valueOfOtherRow } from './valueOfOtherRow.ts';

export const TABLE_RULES: readonly Rule[] = [
  totalNotSum,
  closingCount,
  borrowedFromOtherYear,
  ratedUnevenly,
  valueOfOtherRow,
  repeatedRow,
  numberingGap,
];
