import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { ErrorData } from '../../shared/contract/errors.ts';
import { errorMessage } from '../../shared/contract/view.ts';

interface ProblemProps {
  problem: ErrorData | null;
  onDismiss?: () => void;
}

/** What went wrong: the sentence for the reader and the code for whoever is asked about it. */
export function Problem({ problem, onDismiss }: ProblemProps) {
  if (!problem) return null;
  return (
    <MessageBar intent="error" layout="multiline" role="alert" data-testid="problem">
      <MessageBarBody>
        {errorMessage(problem)} <ErrorCodeNote code={problem.code} />
      </MessageBarBody>
      {onDismiss && (
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              aria-label="Đóng thông báo lỗi"
              icon={<Dismiss16Regular />}
              onClick={onDismiss}
            />
          }
        />
      )}
    </MessageBar>
  );
}

/** "(Mã lỗi: FILE_DAMAGED)" */
function ErrorCodeNote({ code }: { code: string }) {
  return (
    <span className="muted small" style={{ whiteSpace: 'nowrap' }}>
      (Mã lỗi: {code})
    </span>
  );
}
