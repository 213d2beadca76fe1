import { Button, ProgressBar } from '@fluentui/react-components';
import { ArrowClockwise16Regular, Dismiss16Regular, Warning16Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { errorMessage } from '../../../shared/contract/view.ts';
import type { Progress } from '../../state/useJob.ts';
import { dropEntry, removeEntry, retry } from './actions.ts';
import { mayReadAgain, type QueueEntry } from './entries.ts';
import { openEntry } from './queue.ts';
import { stopReading } from './reader.ts';
import { isDoubtful, readyInWords, sizeInWords } from './words.ts';

interface QueueLineProps {
  entry: QueueEntry;
  /** That the same file was seen before. */
  repeat: string | null;
}

/** One file: its name, what became of it, and what can be done with it. */
export function QueueLine({ entry, repeat }: QueueLineProps) {
  const { id, name, size, file, state } = entry;
  const ready = state.kind === 'ready';
  const again = file !== null && mayReadAgain(state);
  return (
    <li className={`queue-line queue-${state.kind}`} data-entry={id} data-testid="import-queue-line">
      <div className="queue-file">
        <button
          type="button"
          className={ready ? 'queue-name link' : 'queue-name'}
          aria-disabled={!ready}
          title={ready ? 'Mở bản xem trước' : undefined}
          onClick={() => ready && openEntry(id)}
          onKeyDown={(event) => {
            if (event.key !== 'Delete') return;
            event.preventDefault();
            void dropEntry(id);
          }}
        >
          {name}
        </button>
        <span className="muted small queue-size">{sizeInWords(size)}</span>
      </div>
      <div className="queue-state">
        <StateWords entry={entry} />
        {repeat && (
          <p className="queue-repeat small">
            <Warning16Filled aria-hidden="true" /> {repeat}
          </p>
        )}
      </div>
      <div className="row queue-actions">
        {ready && (
          <Button size="small" onClick={() => openEntry(id)} aria-label={`Xem trước ${name}`}>
            Xem trước
          </Button>
        )}
        {state.kind === 'reading' && (
          <Button size="small" onClick={() => stopReading(id)} aria-label={`Dừng đọc ${name}`}>
            Dừng
          </Button>
        )}
        {again && (
          <Button
            size="small"
            icon={<ArrowClockwise16Regular />}
            onClick={() => retry(id)}
            aria-label={`Đọc lại ${name}`}
          >
            {state.kind === 'failed' ? 'Thử lại' : 'Đọc lại'}
          </Button>
        )}
        {ready ? (
          <Button size="small" onClick={() => void dropEntry(id)} aria-label={`Bỏ ${name}, không lưu`}>
            Bỏ
          </Button>
        ) : (
          state.kind !== 'reading' && (
            <Button
              size="small"
              appearance="subtle"
              icon={<Dismiss16Regular />}
              title="Xóa dòng này khỏi danh sách"
              aria-label={`Xóa dòng ${name} khỏi danh sách`}
              onClick={() => removeEntry(id)}
            />
          )
        )}
      </div>
    </li>
  );
}

function StateWords({ entry }: { entry: QueueEntry }): ReactNode {
  const { state } = entry;
  switch (state.kind) {
    case 'waiting':
      return <p className="muted">Đang chờ đọc</p>;
    case 'reading':
      return <ReadingWords progress={state.progress} />;
    case 'ready':
      return (
        <p className={isDoubtful(state.draft) ? 'queue-doubtful' : 'queue-good'}>
          {readyInWords(state.draft)}
        </p>
      );
    case 'failed':
      return (
        <p className="queue-bad" role="alert" data-testid="problem">
          {errorMessage(state.error)} <span className="muted small">(Mã lỗi: {state.error.code})</span>
        </p>
      );
    case 'stored': {
      const { set, period } = state.outcome;
      return (
        <p className="queue-good">
          Đã lưu vào kỳ {period.name} của bộ “{set.name}”
        </p>
      );
    }
    case 'answered':
      return <p className="queue-good">Đã nhận trả lời của {state.returned.letter.agency}</p>;
    case 'stopped':
      return <p className="muted">Đã dừng đọc theo yêu cầu</p>;
    case 'dropped':
      return <p className="muted">Đã bỏ, không lưu</p>;
    case 'gone':
      return (
        <p className="queue-bad">Trang đã được tải lại trước khi tệp đọc xong; vui lòng chọn lại tệp này</p>
      );
  }
}

function ReadingWords({ progress }: { progress: Progress }) {
  const { phase, done, total } = progress;
  const share = total > 0 ? Math.min(1, done / total) : undefined;
  return (
    <div className="queue-reading">
      <span>
        {phase}
        {share !== undefined && ` ${Math.round(share * 100)}%`}
      </span>
      <ProgressBar value={share} thickness="large" aria-label={phase} />
    </div>
  );
}
