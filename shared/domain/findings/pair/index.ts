/** Rules that look at the two rows of a pair, gravest first. */
import type { Rule } from '../rule.ts';
import { denominatorChanged } from './denominatorChanged.ts';
import { evaluationWorse } from './evaluationWorse.ts';
import { paceJump } from './paceJump.ts';
import { regression } from './regression.ts';
import { sameResultRatedDifferently } from './sameResultRatedDifferently.ts';
import { spellingVariant } from './spellingVariant.ts';
import { staleValue } from './staleValue.ts';
import { swappedDigits } from './swappedDigits.ts';
import { targetChanged } from './targetChanged.ts';
import { tenTimes } from './tenTimes.ts';
import { unchangedEstimate } from './unchangedEstimate.ts';
import { unitChanged } from './unitChanged.ts';

export const PAIR_RULES: readonly Rule[] = [
  sameResultRatedDifferently,
  evaluationWorse,
  regression,
  targetChanged,
  tenTimes,
  swappedDigits,
  paceJump,
  unitChanged,
  unchangedEstimate,
  denominatorChanged,
  staleValue,
  spellingVariant,
];
