import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { DecidedRows } from '../../shared/contract/commands.ts';
import { decidedText } from './decided.ts';

/** Says which rows of the annex are printed as decided, and which are not settled. */
export function DecidedNotice({ decisions }: { decisions: DecidedRows }) {
  const { text, open } = decidedText(decisions);
  return (
    <MessageBar intent={open ? 'warning' : 'success'} layout="multiline" data-testid="annex-decided">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
