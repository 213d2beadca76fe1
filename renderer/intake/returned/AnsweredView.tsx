import { Button } from '@fluentui/react-components';
import { ArrowRight20Regular, ArrowSwap20Regular, CheckmarkCircle20Filled } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { SetSummary } from '../../../shared/contract/commands.ts';
import type { ReturnedWorkbook } from '../../../shared/contract/letters.ts';
import { chooseAnother } from '../../reconcile/state.ts';
import type { ComparisonChoice } from '../../state/choices.ts';
import { goTo } from '../../state/route.ts';
import { session } from '../../state/session.ts';
import { useStore } from '../../state/store.ts';
import type { QueueEntry } from '../queue/entries.ts';
import { openEntry } from '../queue/queue.ts';
import { takenAnswers } from './answers.ts';

interface AnsweredViewProps {
  returned: ReturnedWorkbook;
  /** The next file that is ready to be looked at. */
  next: QueueEntry | null;
}

/** What was taken in of a returned workbook, and where to go from there. */
export function AnsweredView({ returned, next }: AnsweredViewProps) {
  const { sets } = useStore(session);
  const heading = useRef<HTMLHeadingElement>(null);
  const further = useRef<HTMLButtonElement>(null);
  // The button that took the answers in is gone: the keyboard goes on from here.
  useEffect(() => (further.current ?? heading.current)?.focus(), []);
  const comparison = comparisonOf(returned, sets ?? []);
  return (
    <section className="panel outcome" aria-label="Kết quả nhận trả lời" role="status">
      <CheckmarkCircle20Filled className="outcome-icon" aria-hidden="true" />
      <div className="stack">
        <h2 ref={heading} tabIndex={-1} className="panel-title">
          Đã nhận {takenAnswers(returned).length} câu trả lời của {returned.letter.agency}
        </h2>
        <p>
          Các câu hỏi đã khép lại. Mỗi dòng được hỏi còn chờ quyết định: ở bảng đối soát, bấm “Dùng câu trả
          lời” để điền số liệu cơ quan trả lời, xem lại rồi lưu.
        </p>
        <div className="row">
          {next && (
            <Button
              ref={further}
              appearance="primary"
              icon={<ArrowRight20Regular />}
              iconPosition="after"
              onClick={() => openEntry(next.id)}
            >
              <span className="next-file">Tệp tiếp theo: {next.name}</span>
            </Button>
          )}
          {comparison && (
            <Button
              appearance={next ? 'secondary' : 'primary'}
              icon={<ArrowSwap20Regular />}
              onClick={() => {
                chooseAnother(comparison);
                goTo('reconcile');
              }}
            >
              Đến bảng đối soát
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}

/** The comparison that the letter asked about, where the workspace still has it. */
function comparisonOf(returned: ReturnedWorkbook, sets: readonly SetSummary[]): ComparisonChoice | null {
  const set = sets.find(({ name }) => name === returned.set);
  const later = sets.find(({ name }) => name === returned.againstSet);
  const base = set?.periods.find(({ name }) => name === returned.base);
  const against = later?.periods.find(({ name }) => name === returned.against);
  if (!set || !later || !base || !against) return null;
  const other = later.id === set.id ? {} : { againstSet: later.id };
  return { set: set.id, base: base.id, against: against.id, ...other };
}
