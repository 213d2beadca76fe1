import { Button } from '@fluentui/react-components';
import { Mark } from '../../components/Marks.tsx';
import { ROW_CLASS_LABELS } from '../labels.ts';
import type { PairRow } from '../rows.ts';
import { useWork } from '../work/context.ts';

interface PairingBoxProps {
  row: PairRow;
  onConfirm: () => void;
  onRefuse: () => void;
  onRepair: () => void;
}

/** How the row was paired and what a person can say to it. */
export function PairingBox({ row, onConfirm, onRefuse, onRepair }: PairingBoxProps) {
  const { me, busy } = useWork();
  const both = row.base !== null && row.against !== null;
  return (
    <section aria-label="Ghép cặp" className={row.class === 'suggested' ? 'pairing pairing-asks' : 'pairing'}>
      <p className="row small">
        <Mark tone="plain">STT {row.ordinal}</Mark>
        <Mark tone={row.class === 'suggested' || !both ? 'suggested' : 'plain'}>
          Ghép cặp: {ROW_CLASS_LABELS[row.class]}
        </Mark>
        <span className="muted">{row.reasons.join('; ')}</span>
      </p>
      {row.class === 'suggested' && (
        <p className="small">
          Hai dòng này có phải cùng một chỉ tiêu không? Cặp đã xác nhận được nhớ cho các kỳ sau.
        </p>
      )}
      {me && (
        <div className="row">
          {both && row.class === 'suggested' && (
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={busy}
              title="Phím C"
              onClick={onConfirm}
            >
              Đúng một chỉ tiêu
            </Button>
          )}
          {both && (
            <Button size="small" disabledFocusable={busy} title="Phím X" onClick={onRefuse}>
              Không phải một cặp
            </Button>
          )}
          <Button size="small" disabledFocusable={busy} title="Phím P" onClick={onRepair}>
            {both ? 'Ghép lại…' : 'Ghép với dòng khác…'}
          </Button>
        </div>
      )}
    </section>
  );
}
