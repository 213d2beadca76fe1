/** Rules that look at one row, gravest first. */
import type { Rule } from '../rule.ts';
import { ambiguousNumber } from './ambiguousNumber.ts';
import { belowTargetNotRated } from './belowTargetNotRated.ts';
import { decidableNotAssessed } from './decidableNotAssessed.ts';
import { digitFromFootnote } from './digitFromFootnote.ts';
import { doneAfterDeadline } from './doneAfterDeadline.ts';
import { estimateBelowTarget } from './estimateBelowTarget.ts';
import { estimateNotAssessed } from './estimateNotAssessed.ts';
import { estimateRatedMet } from './estimateRatedMet.ts';
import { evaluationContradictsTarget } from './evaluationContradictsTarget.ts';
import { evaluationUnread } from './evaluationUnread.ts';
import { evidenceContradictsResult } from './evidenceContradictsResult.ts';
import { foreignNotation } from './foreignNotation.ts';
import { formulaBoundsOverlap } from './formulaBoundsOverlap.ts';
import { formulaInverted } from './formulaInverted.ts';
import { letterInNumber } from './letterInNumber.ts';
import { measureMismatch } from './measureMismatch.ts';
import { metWithoutEveryFigure } from './metWithoutEveryFigure.ts';
import { metWithoutTarget } from './metWithoutTarget.ts';
import { noteContradictsResult } from './noteContradictsResult.ts';
import { partialDelivery } from './partialDelivery.ts';
import { partsNotTotal } from './partsNotTotal.ts';
import { percentNotFraction } from './percentNotFraction.ts';
import { percentTruncated } from './percentTruncated.ts';
import { qualifiedDenominator } from './qualifiedDenominator.ts';
import { ratedWithoutData } from './ratedWithoutData.ts';
import { ratioInverted } from './ratioInverted.ts';
import { ratioUndefined } from './ratioUndefined.ts';
import { shareOver100 } from './shareOver100.ts';

export const ROW_RULES: readonly Rule[] = [
  percentNotFraction,
  ratioInverted,
  partsNotTotal,
  evaluationContradictsTarget,
  ratedWithoutData,
  shareOver100,
  decidableNotAssessed,
  estimateBelowTarget,
  estimateRatedMet,
  partialDelivery,
  doneAfterDeadline,
  qualifiedDenominator,
  formulaInverted,
  evidenceContradictsResult,
  noteContradictsResult,
  digitFromFootnote,
  letterInNumber,
  ambiguousNumber,
  percentTruncated,
  metWithoutEveryFigure,
  metWithoutTarget,
  estimateNotAssessed,
  belowTargetNotRated,
  evaluationUnread,
  measureMismatch,
  formulaBoundsOverlap,
  ratioUndefined,
  foreignNotation,
];
