/** Rules that look at the running text of a document, alone and against its tables, gravest first. */
import type { Rule } from '../rule.ts';
import { agencyDiffers } from './agencyDiffers.ts';
import { datesOutsidePeriod } from './datesOutsidePeriod.ts';
import { documentKindMismatch } from './documentKindMismatch.ts';
import { documentNumberBlank } from './documentNumberBlank.ts';
import { groupNotSum } from './groupNotSum.ts';
import { impossibleDate } from './impossibleDate.ts';
import { jump } from './jump.ts';
import { letterLost } from './letterLost.ts';
import { listNotSum } from './listNotSum.ts';
import { notationInText } from './notationInText.ts';
import { pointsAgainstFormula } from './pointsAgainstFormula.ts';
import { pointsNotAnnex } from './pointsNotAnnex.ts';
import { returnedOverReceived } from './returnedOverReceived.ts';
import { sameDocumentTwoDates } from './sameDocumentTwoDates.ts';
import { textRatio } from './textRatio.ts';
import { textTotalNotRows } from './textTotalNotRows.ts';

export const TEXT_RULES: readonly Rule[] = [
  textRatio,
  pointsAgainstFormula,
  jump,
  textTotalNotRows,
  groupNotSum,
  pointsNotAnnex,
  listNotSum,
  returnedOverReceived,
  agencyDiffers,
  datesOutsidePeriod,
  sameDocumentTwoDates,
  impossibleDate,
  documentKindMismatch,
  documentNumberBlank,
  notationInText,
  letterLost,
];
