import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons';
import { Problem } from '../../components/Problem.tsx';
import type { Job } from '../../state/useJob.ts';
import { closeAnnex } from '../view.ts';

interface EditorProblemProps {
  job: Job;
  /** What is stored was changed by somebody else meanwhile. */
  overtaken: boolean;
  changed: boolean;
  onReload: () => Promise<void>;
}

/** Reading it anew helps where somebody else changed or froze the annex meanwhile. */
const STALE: ReadonlySet<string> = new Set(['ANNEX_CHANGED', 'ANNEX_SEALED']);

/** What went wrong with the annex, and the way on. */
export function EditorProblem({ job, overtaken, changed, onReload }: EditorProblemProps) {
  const { problem, clearProblem } = job;
  if (!problem && !overtaken) return null;
  return (
    <>
      <Problem problem={problem} onDismiss={clearProblem} />
      {overtaken && !problem && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>
            Phụ lục trong sổ đã được sửa sau khi bạn bắt đầu sửa. Lưu thì bản của bạn thay cho bản đó.
          </MessageBarBody>
        </MessageBar>
      )}
      {(overtaken || STALE.has(problem?.code ?? '')) && (
        <div className="row">
          <Button icon={<ArrowClockwise20Regular />} onClick={() => void onReload()}>
            {changed ? 'Mở bản trong sổ, bỏ thay đổi chưa lưu của tôi' : 'Mở lại phụ lục'}
          </Button>
        </div>
      )}
      {problem?.code === 'ANNEX_NOT_FOUND' && (
        <div className="row">
          <Button onClick={closeAnnex}>Về danh sách phụ lục</Button>
        </div>
      )}
    </>
  );
}
