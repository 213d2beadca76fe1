import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { Copy20Regular, ErrorCircle16Filled } from '@fluentui/react-icons';
import { useState } from 'react';
import type { JournalCheck } from '../../shared/contract/journal.ts';
import { formatCount } from '../components/count.ts';

interface CheckResultProps {
  check: JournalCheck;
  /** It was held against a hash that somebody had written down. */
  compared: boolean;
}

export function CheckResult({ check, compared }: CheckResultProps) {
  const { ok, entries, records, pages, head, problems } = check;
  const checked = `${formatCount(entries)} mục nhật ký, ${formatCount(records)} bản ghi dữ liệu và ${formatCount(pages)} trang của tệp sổ`;
  return (
    <section className="stack" aria-label="Kết quả kiểm tra" data-testid="journal-result">
      <MessageBar intent={ok ? 'success' : 'error'} layout="multiline" role={ok ? 'status' : 'alert'}>
        <MessageBarBody>
          {ok
            ? `Nhật ký còn nguyên vẹn. Đã kiểm tra ${checked}${compared ? '; mã băm đã ghi lại có trong nhật ký' : ''}.`
            : `Phát hiện ${formatCount(problems.length)} chỗ không còn nguyên vẹn khi kiểm tra ${checked}.`}
        </MessageBarBody>
      </MessageBar>
      {problems.length > 0 && (
        <>
          <ul className="journal-problems">
            {problems.map(({ code, message }) => (
              <li key={`${code} ${message}`}>
                <ErrorCircle16Filled aria-hidden="true" />
                <p>
                  {message} <span className="muted small">({code})</span>
                </p>
              </li>
            ))}
          </ul>
          <p>
            Đừng ghi tiếp vào sổ này. Hãy giữ nguyên tệp, đối chiếu với bản sao lưu gần nhất và báo người quản
            trị sổ.
          </p>
        </>
      )}
      {ok && <Head head={head} />}
    </section>
  );
}

function Head({ head }: { head: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(head);
    setCopied(true);
  };
  return (
    <div className="stack">
      <h3 className="panel-title">Mã băm cuối</h3>
      <p className="journal-hash" data-testid="journal-head">
        {head}
      </p>
      <div className="row">
        <Button icon={<Copy20Regular />} onClick={() => void copy()}>
          Sao chép
        </Button>
        <span className="muted small" role="status">
          {copied && 'Đã sao chép'}
        </span>
      </div>
      <p className="muted">
        Nên ghi mã này ở nơi khác (biên bản, văn bản trình ký, hoặc nhờ người khác giữ). Ai đó viết lại cả
        nhật ký thì mã cuối sẽ khác; nhập mã đã ghi vào ô phía trên để kiểm tra.
      </p>
    </div>
  );
}
