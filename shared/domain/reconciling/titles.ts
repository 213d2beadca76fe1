/** What a step is called in the history and on the buttons for undo and redo. */
import type { StepBody, StepSummary } from '../decisions.ts';
import { CHOICE_LABELS } from '../labels.ts';
import type { Deed, Step } from './steps.ts';

/** "Lấy số liệu kỳ sau cho 12 dòng" */
export function titleOf(body: StepBody): string {
  switch (body.kind) {
    case 'decide': {
      const { choice, question } = body.decision;
      const what = question === null ? CHOICE_LABELS[choice] : `Hỏi ${question.agency}`;
      return `${what} cho ${counted(body.pairs.length, 'dòng')}`;
    }
    case 'withdraw':
      return `Bỏ quyết định của ${counted(body.pairs.length, 'dòng')}`;
    case 'pair':
      return 'Xác nhận một cặp chỉ tiêu';
    case 'refuse':
      return 'Tách một cặp chỉ tiêu';
    case 'dismiss':
      return `Bỏ qua ${counted(body.findings.length, 'phát hiện')}`;
    case 'restore':
      return `Xem xét lại ${counted(body.findings.length, 'phát hiện')}`;
    case 'approveRows':
      return `Duyệt ${counted(body.pairs.length, 'dòng')}`;
    case 'approve':
      return 'Duyệt và ký toàn bộ đối soát';
    case 'answer':
      return `Nhận trả lời của cơ quan cho ${counted(body.items.length, 'dòng')}`;
  }
}

/** A deed as a list shows it. */
export function summaryOf(deed: Deed, undone: ReadonlySet<string>): StepSummary {
  return summary(deed, deed.body.kind, titleOf(deed.body), undone);
}

/** All steps as a list shows them, the last first. */
export function historyOf(steps: readonly Step[], undone: ReadonlySet<string>): StepSummary[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  return steps
    .map((step) =>
      step.body === null
        ? summary(step, 'undo', undoTitle(step, byId), undone)
        : summaryOf({ ...step, body: step.body }, undone),
    )
    .reverse();
}

function undoTitle(step: Step, byId: ReadonlyMap<string, Step>): string {
  let back = true;
  let target = byId.get(step.undoes ?? '');
  while (target !== undefined && target.body === null) {
    back = !back;
    target = byId.get(target.undoes ?? '');
  }
  const title = target?.body === undefined || target.body === null ? '' : titleOf(target.body);
  return `${back ? 'Hoàn tác' : 'Làm lại'}: ${title}`;
}

function summary(
  { id, sequence, by, at }: Step,
  kind: StepSummary['kind'],
  title: string,
  undone: ReadonlySet<string>,
): StepSummary {
  return { id, sequence, kind, title, by, at, undone: undone.has(id) };
}

/** 12 → "12 dòng", 1200 → "1.200 dòng" */
function counted(count: number, what: string): string {
  return `${String(count).replace(/\B(?=(?:\d{3})+$)/g, '.')} ${what}`;
}
