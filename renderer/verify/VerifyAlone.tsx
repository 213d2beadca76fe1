import { Button } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { PageHeader } from '../components/PageHeader.tsx';
import { goTo } from '../state/route.ts';
import { VerifyPanel } from './VerifyPanel.tsx';

/** The check of signatures where no workspace is open. */
export function VerifyAlone() {
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.focus({ preventScroll: true }), []);
  return (
    <main ref={main} tabIndex={-1} className="screen verify-alone" aria-label="Kiểm tra chữ ký">
      <PageHeader
        title="Kiểm tra chữ ký"
        subtitle="Không cần mở sổ. Muốn biết tệp có đúng là phụ lục đã khóa hay không, hãy mở sổ trước."
        actions={
          <Button icon={<ArrowLeft20Regular />} onClick={() => goTo('home')}>
            Về màn hình đầu
          </Button>
        }
      />
      <VerifyPanel />
    </main>
  );
}
