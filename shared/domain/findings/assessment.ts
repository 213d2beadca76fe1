/** What the rules about evaluations share. */

import { partText } from '../differences/partText.ts';
import type { Field } from '../fields.ts';
import type { Assessment, ConditionAssessment } from '../figures/assess.ts';
import type { Figure } from '../figures/types.ts';
import type { Finding, RowView, Side } from '../reconciliation.ts';
import { judged } from './judged.ts';
import { cell } from './rule.ts';
import { aboutPart, conditionText } from './wording.ts';

/** The cells that an assessment rests on: target (or the name it was found in), result, evaluation. */
export function assessedCells(row: RowView, side: Side): Finding['cells'] {
  const { targetField, resultField } = judged(row);
  const fields = new Set<Field>([targetField, resultField ?? 'evaluation', 'evaluation']);
  return [...fields].filter((field) => row.texts[field] !== undefined).map((field) => cell(side, field));
}

/** "72,46% so với mục tiêu từ 80% trở lên", one for each assessed condition, or the outcome's own ones. */
export function comparisonText(
  assessment: Assessment,
  figure: Figure,
  wanted: ConditionAssessment['outcome'],
): string {
  const told = assessment.conditions.flatMap(({ condition, part, outcome }) => {
    if (part === null || outcome !== wanted) return [];
    return [
      `${partText(part, figure)}${aboutPart(part)} so với mục tiêu ${conditionText({ ...condition, ...withoutRepetition(part, condition) })}`,
    ];
  });
  return told.join('; ');
}

/** A level or label that the figure already names is not named again. */
function withoutRepetition(
  part: NonNullable<ConditionAssessment['part']>,
  condition: ConditionAssessment['condition'],
): Partial<ConditionAssessment['condition']> {
  return part.level !== undefined || condition.label === part.label
    ? { level: undefined, label: undefined }
    : {};
}
