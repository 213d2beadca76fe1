import { Button } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { PageHeader } from '../components/PageHeader.tsx';
import { goTo } from '../state/route.ts';
import { VerifyPanel } from './VerifyPanel.tsx';

/** Signatures of any PDF, checked beside the open workspace. */
export function VerifyScreen() {
  return (
    <>
      <PageHeader
        title="Kiểm tra chữ ký"
        subtitle="Kiểm tra chữ ký số trong tệp PDF, và tệp có đúng là phụ lục đã khóa trong sổ này hay không."
        actions={
          <Button icon={<ArrowLeft20Regular />} onClick={() => goTo('annex')}>
            Về phụ lục
          </Button>
        }
      />
      <VerifyPanel />
    </>
  );
}
