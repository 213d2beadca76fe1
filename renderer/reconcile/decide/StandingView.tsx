import { Button } from '@fluentui/react-components';
import {
  type CorrectableField,
  FIELD_LABELS,
  type PairSide,
  REASON_LABELS,
  type Side,
  type StandingDecision,
} from '../../../shared/contract/view.ts';
import { formatMoment } from '../../components/dates.ts';
import { Mark } from '../../components/Marks.tsx';
import type { PairRow } from '../rows.ts';
import { useWork } from '../work/context.ts';
import { choiceLabel } from '../work/status.ts';
import { approvalHindrance } from './approvable.ts';
import { EvidenceName, evidenceKey } from './EvidenceName.tsx';

interface StandingViewProps {
  row: PairRow;
  decision: StandingDecision;
  onEdit: () => void;
}

/** The decision that stands: what, why, on what, by whom and when; and whether its figures are still those. */
export function StandingView({ row, decision, onEdit }: StandingViewProps) {
  const { act, busy, me, periods } = useWork();
  const { choice, corrected, reason, explanation, toNote, evidence, question, by, at, stale } = decision;
  return (
    <div className="standing">
      <p className="row">
        <Mark tone={stale ? 'warning' : choice === 'ask' ? 'estimatedMet' : 'met'}>
          {choiceLabel(row, choice)}
        </Mark>
        <span className="muted small">
          {by.name}
          {by.position && ` (${by.position})`}, {formatMoment(at)}
        </span>
      </p>
      {stale && (
        <p className="standing-stale" role="note">
          Số liệu của dòng đã thay đổi sau quyết định này (báo cáo được nhập lại hoặc cặp được ghép lại), nên
          quyết định không còn hiệu lực. Hãy xem lại rồi quyết định lại.
          <br />
          Kết quả hiện nay: {resultsOf(row, periods)}. Số liệu lúc quyết định ({formatMoment(at)}) có trong
          Nhật ký, mục “Quyết định”.
        </p>
      )}
      {choice === 'correct' && <CorrectedTexts texts={corrected} />}
      {question && (
        <p className="raw-text small">
          Hỏi {question.agency}: {question.text}
        </p>
      )}
      <p className="small">
        {REASON_LABELS[reason]}
        {explanation && <span className="raw-text"> – {explanation}</span>}
        {toNote && <span className="muted"> (đưa vào Ghi chú)</span>}
      </p>
      {evidence.length > 0 && (
        <ul className="small" aria-label="Minh chứng">
          {evidence.map((item) => (
            <li key={evidenceKey(item)}>
              <EvidenceName evidence={item} />
            </li>
          ))}
        </ul>
      )}
      {me && (
        <div className="decision-actions">
          <Button size="small" onClick={onEdit}>
            {stale ? 'Quyết định lại' : 'Sửa quyết định'}
          </Button>
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy}
            onClick={() => void act('reconcile.withdraw', { pairs: [row.id] })}
          >
            Rút quyết định
          </Button>
          <ApproveButton row={row} />
        </div>
      )}
      <ApprovalLine row={row} />
    </div>
  );
}

/** The results as they are: "9 tháng 2024 “94,2%”, Năm 2024 “95,74%”". */
function resultsOf({ base, against }: PairRow, periods: Readonly<Record<Side, string>>): string {
  const of = (side: PairSide | null, period: string) =>
    side ? [`${period} “${(side.result ?? '').replace(/\s+/gu, ' ').trim() || 'để trống'}”`] : [];
  return [...of(base, periods.base), ...of(against, periods.against)].join(', ');
}

function CorrectedTexts({ texts }: { texts: Partial<Record<CorrectableField, string>> }) {
  const fields = Object.keys(texts) as CorrectableField[];
  return (
    <dl className="standing-texts small">
      {fields.map((field) => (
        <div key={field}>
          <dt className="muted">{FIELD_LABELS[field]}</dt>
          <dd className="raw-text">{texts[field] || '(để trống)'}</dd>
        </div>
      ))}
    </dl>
  );
}

function ApproveButton({ row }: { row: PairRow }) {
  const { act, busy, me } = useWork();
  const hindrance = approvalHindrance(row, me);
  if (hindrance === 'own')
    return <span className="muted small">Bạn quyết định nên người khác phải duyệt.</span>;
  if (hindrance !== null) return null;
  return (
    <Button
      size="small"
      appearance="primary"
      disabledFocusable={busy}
      title="Phím D"
      onClick={() =>
        void act('reconcile.approveRows', { pairs: [{ pair: row.id, fingerprint: row.fingerprint }] })
      }
    >
      Duyệt dòng này
    </Button>
  );
}

function ApprovalLine({ row }: { row: PairRow }) {
  const approved = row.work.state?.approved;
  if (!approved) return <p className="muted small">Dòng chưa được duyệt.</p>;
  return (
    <p className="small">
      Đã duyệt: {approved.by.name}, {formatMoment(approved.at)}
    </p>
  );
}
