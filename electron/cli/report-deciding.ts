/** What the commands about decisions and letters print for a person. */
import type { LetterSummary, ReturnedWorkbook } from '../../shared/contract/letters.ts';
import type { ReconciliationState } from '../../shared/domain/decisions.ts';
import { fieldLabel } from '../../shared/domain/fields.ts';
import { BLOCKER_LABELS } from '../../shared/domain/labels.ts';

export function describeState({ progress, approval }: ReconciliationState): string {
  const { last, blockers } = approval;
  return [
    `Đã quyết định ${progress.decided}/${progress.pairs} cặp; đang hỏi ${progress.asked}; đã cũ ${progress.stale}; đã duyệt ${progress.approved}`,
    `Phát hiện chưa xử lý: ${progress.openFindings}, trong đó lỗi ${progress.openErrors}`,
    ...(blockers.length === 0
      ? []
      : [
          `Chưa duyệt được: ${blockers.map(({ code, count }) => `${count} ${BLOCKER_LABELS[code]}`).join('; ')}`,
        ]),
    ...(last === null
      ? []
      : [
          `${last.valid ? 'Đã duyệt' : 'Lần duyệt không còn hiệu lực'}: ${last.by.name} (${last.by.position}), ${last.at}, mã ${last.content}`,
        ]),
  ].join('\n');
}

export function describeLetters(letters: readonly LetterSummary[]): string {
  return letters
    .map(({ agency, questions, files }) => {
      const names = files.map(({ fileName }) => `  ${fileName}`);
      return [`${agency}: ${questions} câu hỏi`, ...names].join('\n');
    })
    .join('\n');
}

export function describeAnswers({ letter, answers, warnings }: ReturnedWorkbook): string {
  const lines = answers.map(({ ordinal, name, before, after, explanation, open }) => {
    const fields = Object.entries(after) as [keyof typeof after, string][];
    const changes = fields.map(([field, text]) => {
      return `    ${fieldLabel(field)}: “${before[field] ?? ''}” → “${text}”`;
    });
    const head = `  ${ordinal} ${name}${open ? '' : ' (câu hỏi không còn mở, không nhận)'}`;
    return [head, ...changes, ...(explanation === '' ? [] : [`    Giải trình: ${explanation}`])].join('\n');
  });
  return [
    `${letter.agency} trả lời ${answers.length} câu hỏi:`,
    ...lines,
    ...warnings.map((w) => `  Chú ý: ${w}`),
  ].join('\n');
}
