import { Button } from '@fluentui/react-components';
import {
  ArrowDownload20Regular,
  Attach20Regular,
  BranchCompare20Regular,
  TaskListSquareLtr20Regular,
  Warning16Filled,
} from '@fluentui/react-icons';
import type { AnnexFormat, AnnexVersion } from '../../../shared/contract/annex.ts';
import { CopyText } from '../../components/CopyText.tsx';
import { formatCount } from '../../components/count.ts';
import { formatMoment } from '../../components/dates.ts';
import { Mark } from '../../components/Marks.tsx';
import { askSignIn, useSignedIn } from '../../state/people.ts';
import type { Layer } from './layers.ts';
import { RecordLine } from './RecordLine.tsx';
import type { HandOut } from './useHandOut.ts';

const FORMATS: Readonly<Record<AnnexFormat, string>> = { pdf: 'PDF', xlsx: 'Excel', docx: 'Word' };

interface VersionCardProps {
  annex: string;
  version: AnnexVersion;
  busy: boolean;
  onLayer: (layer: Layer) => void;
  onHandOut: HandOut['handOut'];
}

/** One sealed version: who sealed what when, its files, what was signed of it, and whether it still holds. */
export function VersionCard({ annex, version: sealed, busy, onLayer, onHandOut }: VersionCardProps) {
  const { version, name, sealedAt, sealedBy, replaces, reason, contentHash, approval } = sealed;
  const { files, records, affected } = sealed;
  const me = useSignedIn();
  return (
    <article className="panel version-card" aria-label={`Bản số ${version}`}>
      <header className="row">
        <h3>Bản số {version}</h3>
        <Mark tone={records.length > 0 ? 'met' : 'warning'}>
          {records.length > 0 ? 'Đã ký' : 'Đã khóa, chưa ký'}
        </Mark>
        <span className="muted">
          {sealedBy} khóa lúc {formatMoment(sealedAt)}
        </span>
      </header>
      <p>{name}</p>
      {replaces !== null && (
        <p>
          Thay bản số {replaces}. Lý do: {reason}
        </p>
      )}
      <p className="muted">
        {approval
          ? `Theo bảng đối soát do ${approval.by} duyệt lúc ${formatMoment(approval.at)}.`
          : 'In nguyên số liệu cơ quan gửi, không theo bảng đối soát nào đã duyệt.'}{' '}
        Quy tắc đọc số liệu: phiên bản {sealed.rules}.
      </p>
      <CopyText label="Mã băm nội dung" text={contentHash} of={`mã băm nội dung của bản số ${version}`} />
      {affected > 0 && (
        <p className="version-affected">
          <Warning16Filled aria-hidden="true" />
          <span>
            {formatCount(affected)} số liệu phía sau đã thay đổi: nếu in hôm nay, các số đó khác bản này.
          </span>
        </p>
      )}
      <div className="row">
        <Button
          size="small"
          icon={<BranchCompare20Regular />}
          onClick={() => onLayer({ kind: 'changes', from: version, to: null })}
        >
          So với số liệu hiện nay
        </Button>
        {replaces !== null && (
          <Button
            size="small"
            icon={<BranchCompare20Regular />}
            onClick={() => onLayer({ kind: 'changes', from: replaces, to: version })}
          >
            So với bản số {replaces}
          </Button>
        )}
      </div>
      <h4>Tệp đã khóa</h4>
      <ul className="version-files">
        {files.map(({ format, fileName, sha256, size }) => (
          <li key={format}>
            <div className="version-file">
              <span>
                <b>{FORMATS[format]}</b> {fileName} <span className="muted">({sizeInWords(size)})</span>
              </span>
              <Button
                size="small"
                icon={<ArrowDownload20Regular />}
                aria-label={`Tải ${FORMATS[format]} của bản số ${version}`}
                disabledFocusable={busy}
                onClick={() =>
                  void onHandOut('annex.file', { annex, version, format }, 'Đang lấy tệp đã khóa')
                }
              >
                Tải
              </Button>
            </div>
            <CopyText label="SHA-256" text={sha256} of={`SHA-256 của ${fileName}`} />
          </li>
        ))}
      </ul>
      <h4>Bản ký, bản quét</h4>
      {records.length === 0 && <p className="muted">Chưa có bản ký hay bản quét nào.</p>}
      <ul className="version-files">
        {records.map((record) => (
          <RecordLine
            key={record.id}
            annex={annex}
            record={record}
            busy={busy}
            onCheck={() => onLayer({ kind: 'check', record })}
            onHandOut={onHandOut}
          />
        ))}
      </ul>
      <div className="row">
        <Button
          size="small"
          icon={<Attach20Regular />}
          onClick={() => (me === null ? askSignIn() : onLayer({ kind: 'attach', version, listed: true }))}
        >
          Đính kèm bản ký hoặc bản quét
        </Button>
        <Button
          size="small"
          icon={<TaskListSquareLtr20Regular />}
          onClick={() => onLayer({ kind: 'proof', version, listed: true })}
        >
          Tải tệp bằng chứng
        </Button>
      </div>
    </article>
  );
}

/** "1,2 MB" · "34 KB" */
function sizeInWords(bytes: number): string {
  if (bytes < 1024 * 1024) return `${formatCount(Math.max(1, Math.round(bytes / 1024)))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;
}
