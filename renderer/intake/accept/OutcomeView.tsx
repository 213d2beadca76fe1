import { Button } from '@fluentui/react-components';
import { ArrowRight20Regular, CheckmarkCircle20Filled, DocumentPdf20Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { type ImportOutcome, leftOutName } from '../../../shared/contract/intake.ts';
import { CompareButton } from '../../components/CompareButton.tsx';
import { formatCount } from '../../components/count.ts';
import { chooseForAnnex } from '../../state/choices.ts';
import { goTo } from '../../state/route.ts';
import { session } from '../../state/session.ts';
import { useStore } from '../../state/store.ts';
import type { QueueEntry } from '../queue/entries.ts';
import { openEntry } from '../queue/queue.ts';

interface OutcomeViewProps {
  outcome: ImportOutcome;
  /** The next file that is ready to be looked at. */
  next: QueueEntry | null;
}

/** What was stored, and where to go from there. */
export function OutcomeView({ outcome, next }: OutcomeViewProps) {
  const { sets } = useStore(session);
  const set = sets?.find((candidate) => candidate.id === outcome.set.id);
  const heading = useRef<HTMLHeadingElement>(null);
  const further = useRef<HTMLButtonElement>(null);
  // The button that stored the report is gone: the keyboard goes on to the next file, or to what became of this.
  useEffect(() => (further.current ?? heading.current)?.focus(), []);
  const comparable = set !== undefined && set.periods.length > 1;
  return (
    <section className="panel outcome" aria-label="Kết quả nhập" role="status">
      <CheckmarkCircle20Filled className="outcome-icon" aria-hidden="true" />
      <div className="stack">
        <h2 ref={heading} tabIndex={-1} className="panel-title">
          Đã lưu báo cáo {outcome.period.name} vào bộ “{outcome.set.name}”
        </h2>
        <p>
          {formatCount(outcome.indicators)} chỉ tiêu, {outcome.sections} phần
          {outcome.newIndicators > 0 &&
            `; ${formatCount(outcome.newIndicators)} chỉ tiêu lần đầu có trong bộ này`}
          {outcome.agency && `; cơ quan báo cáo: ${outcome.agency}`}.
        </p>
        {outcome.suggestedMatches > 0 && (
          <p>
            {outcome.suggestedMatches} chỉ tiêu có tên gần giống chỉ tiêu đã có; ứng dụng để riêng cho đến khi
            có người xác nhận.
          </p>
        )}
        {outcome.likenessSkipped && (
          <p>Có quá nhiều tên chưa biết nên ứng dụng không tìm các tên gần giống nhau.</p>
        )}
        {outcome.replaces && (
          <p>Báo cáo trước của cùng cơ quan và kỳ này được giữ lại, đánh dấu là đã thay thế.</p>
        )}
        {outcome.warnings.length > 0 && (
          <p>
            {outcome.warnings.length} lưu ý khi đọc tệp đã được lưu cùng báo cáo; có thể xem lại ở màn hình
            Tổng quan.
          </p>
        )}
        {outcome.leftOut.length > 0 && (
          <p>Không nhập {outcome.leftOut.map((each) => `“${leftOutName(each)}”`).join(', ')}.</p>
        )}
        {outcome.remembered && <p>Cách đọc đã sửa được nhớ cho tệp cùng mẫu lần sau.</p>}
        <div className="row">
          {next ? (
            <Button
              ref={further}
              appearance="primary"
              icon={<ArrowRight20Regular />}
              iconPosition="after"
              onClick={() => openEntry(next.id)}
            >
              <span className="next-file">Tệp tiếp theo: {next.name}</span>
            </Button>
          ) : comparable ? (
            <CompareButton set={set} />
          ) : (
            <p className="muted">Nhập thêm báo cáo của một kỳ khác để đối soát.</p>
          )}
          <Button
            icon={<DocumentPdf20Regular />}
            onClick={() => {
              chooseForAnnex(outcome.set.id, outcome.period.id);
              goTo('annex');
            }}
          >
            Lập phụ lục kỳ này
          </Button>
        </div>
      </div>
    </section>
  );
}
