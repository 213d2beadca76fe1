import { Button } from '@fluentui/react-components';
import {
  ArrowDownload20Regular,
  CheckmarkCircle16Filled,
  DismissCircle16Filled,
  ShieldCheckmark20Regular,
} from '@fluentui/react-icons';
import type { AnnexRecord } from '../../../shared/contract/annex.ts';
import { CopyText } from '../../components/CopyText.tsx';
import { formatMoment } from '../../components/dates.ts';
import { Mark } from '../../components/Marks.tsx';
import { VERDICT_LABELS } from '../../verify/words.ts';
import { recognised } from './records.ts';
import type { HandOut } from './useHandOut.ts';

interface RecordLineProps {
  annex: string;
  record: AnnexRecord;
  busy: boolean;
  onCheck: () => void;
  onHandOut: HandOut['handOut'];
}

/** A signed PDF or a scan: what it was recognised as when it was taken in, and the way to check it again. */
export function RecordLine({ annex, record, busy, onCheck, onHandOut }: RecordLineProps) {
  const { id, fileName, sha256, at, by, report } = record;
  const good = report?.verdict === 'valid' && report.sealed?.content !== 'differs';
  return (
    <li>
      <div className="version-file">
        <span>
          <b>{fileName}</b>{' '}
          {report && (
            <Mark
              tone={good ? 'met' : 'error'}
              icon={good ? <CheckmarkCircle16Filled /> : <DismissCircle16Filled />}
            >
              {VERDICT_LABELS[report.verdict]}
            </Mark>
          )}
        </span>
        <span className="row">
          {report && (
            <Button
              size="small"
              icon={<ShieldCheckmark20Regular />}
              aria-label={`Kiểm tra chữ ký của ${fileName}`}
              onClick={onCheck}
            >
              Kiểm tra chữ ký
            </Button>
          )}
          <Button
            size="small"
            icon={<ArrowDownload20Regular />}
            aria-label={`Tải ${fileName}`}
            disabledFocusable={busy}
            onClick={() => void onHandOut('annex.record', { annex, record: id }, 'Đang lấy tệp')}
          >
            Tải
          </Button>
        </span>
      </div>
      <p className="muted small">
        {recognised(record)} {by}, {formatMoment(at)}.
      </p>
      <CopyText label="SHA-256" text={sha256} of={`SHA-256 của ${fileName}`} />
    </li>
  );
}
