import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** What was done at a person's wish and needs no answer. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <MessageBar intent="info" layout="multiline" role="status">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}

/** Work that a person stopped. */
export function StoppedNotice({ stopped }: { stopped: boolean }) {
  return stopped ? <Notice>Đã dừng theo yêu cầu. Sổ không thay đổi.</Notice> : null;
}
