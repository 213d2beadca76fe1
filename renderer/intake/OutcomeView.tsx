import { Button } from '@fluentui/react-components';
import { ArrowSwap20Regular, CheckmarkCircle20Filled, DocumentPdf20Regular } from '@fluentui/react-icons';
import type { ImportOutcome } from '../../shared/contract/commands.ts';
import { chooseComparison, chooseForAnnex } from '../state/choices.ts';
import { goTo } from '../state/route.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';

/** What was stored, and where to go from there. */
export function OutcomeView({ outcome }: { outcome: ImportOutcome }) {
  const { sets } = useStore(session);
  const set = sets?.find((candidate) => candidate.id === outcome.set.id);
  const comparable = set !== undefined && set.periods.length > 1;
  return (
    <section className="panel outcome" aria-label="Kết quả nhập" role="status">
      <CheckmarkCircle20Filled className="outcome-icon" aria-hidden="true" />
      <div className="stack">
        <h2 className="panel-title">
          Đã lưu báo cáo {outcome.period.name} vào bộ “{outcome.set.name}”
        </h2>
        <p>
          {outcome.indicators} chỉ tiêu, {outcome.sections} phần
          {outcome.newIndicators > 0 && `; ${outcome.newIndicators} chỉ tiêu mới so với sổ`}
          {outcome.agency && `; cơ quan báo cáo: ${outcome.agency}`}.
        </p>
        {outcome.suggestedMatches > 0 && (
          <p>
            {outcome.suggestedMatches} chỉ tiêu có tên gần giống chỉ tiêu đã có; ứng dụng để riêng cho đến khi
            có người xác nhận.
          </p>
        )}
        {outcome.replaces && (
          <p>Báo cáo trước của cùng cơ quan và kỳ này được giữ lại, đánh dấu là đã thay thế.</p>
        )}
        {outcome.warnings.length > 0 && (
          <p>{outcome.warnings.length} lưu ý khi đọc tệp đã được lưu cùng báo cáo.</p>
        )}
        <div className="row">
          {comparable ? (
            <Button
              appearance="primary"
              icon={<ArrowSwap20Regular />}
              onClick={() => {
                chooseComparison(set);
                goTo('reconcile');
              }}
            >
              Đối soát với kỳ khác
            </Button>
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
