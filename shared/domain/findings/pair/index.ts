/** Rules that look at the two rows of a pair, gravest first. */
import type { Rule } from '../rule.ts';
import { regression } from './regression.ts';
import { sameResultRatedDifferently } from './sameResultRatedDifferently.ts';
import { spellingVariant } from './spellingVariant.ts';
import { unchangedEstimate } from './unchangedEstimate.ts';

export const PAIR_RULES: readonly Rule[] = [
  sameResultRatedDifferently,
  regression,
  unchangedEstimate,
  spellingVariant,
];
