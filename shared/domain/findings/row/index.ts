/** Rules that look at one row, gravest first. */
import type { Rule } from '../rule.ts';
import { ambiguousNumber } from './ambiguousNumber.ts';
import { decidableNotAssessed } from './decidableNotAssessed.ts';
import { estimateBelowTarget } from './estimateBelowTarget.ts';
import { estimateRatedMet } from './estimateRatedMet.ts';
import { evaluationContradictsTarget } from './evaluationContradictsTarget.ts';
import { foreignNotation } from './foreignNotation.ts';
import { metWithoutEveryFigure } from './metWithoutEveryFigure.ts';
import { percentNotFraction } from './percentNotFraction.ts';
import { percentTruncated } from './percentTruncated.ts';
import { ratedWithoutData } from './ratedWithoutData.ts';
import { shareOver100 } from './shareOver100.ts';

export const ROW_RULES: readonly Rule[] = [
  percentNotFraction,
  evaluationContradictsTarget,
  ratedWithoutData,
  shareOver100,
  decidableNotAssessed,
  estimateBelowTarget,
  estimateRatedMet,
  ambiguousNumber,
  percentTruncated,
  metWithoutEveryFigure,
  foreignNotation,
];
