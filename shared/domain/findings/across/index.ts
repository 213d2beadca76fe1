/** Rules that hold facts against each other, inside one document and between documents, gravest first. */
import type { Rule } from '../rule.ts';
import { baseImplied } from './baseImplied.ts';
import { sameFactTwoValues } from './sameFactTwoValues.ts';
import { valueOfOlderReport } from './valueOfOlderReport.ts';

export const ACROSS_RULES: readonly Rule[] = [sameFactTwoValues, baseImplied, valueOfOlderReport];
