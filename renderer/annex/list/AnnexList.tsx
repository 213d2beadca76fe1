import { Button, Spinner } from '@fluentui/react-components';
import {
  Add20Regular,
  DocumentArrowUp20Regular,
  DocumentPdf24Regular,
  ShieldCheckmark20Regular,
} from '@fluentui/react-icons';
import { useCallback, useEffect, useState } from 'react';
import type { AnnexSummary } from '../../../shared/contract/annex.ts';
import type { SetSummary } from '../../../shared/contract/commands.ts';
import type { ErrorData } from '../../../shared/contract/errors.ts';
import { client } from '../../client/client.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Problem } from '../../components/Problem.tsx';
import { choices } from '../../state/choices.ts';
import { goTo } from '../../state/route.ts';
import { useStore } from '../../state/store.ts';
import { openAnnex } from '../view.ts';
import { AnnexTable } from './AnnexTable.tsx';
import { MakeDialog } from './MakeDialog.tsx';
import './list.css';

/** The annexes of the workspace, and the way to make one. */
export function AnnexList({ sets }: { sets: readonly SetSummary[] }) {
  const [annexes, setAnnexes] = useState<readonly AnnexSummary[] | null>(null);
  const [problem, setProblem] = useState<ErrorData | null>(null);
  const [making, setMaking] = useState(false);
  const asked = useStore(choices).annex;
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    // A change of screen takes the keyboard to its beginning: away from a dialog that is open by then.
    const timer = setTimeout(() => setSettled(true));
    return () => clearTimeout(timer);
  }, []);
  const read = useCallback(async () => {
    const answer = await client.dispatch('annex.list', {});
    if (answer.ok) {
      setAnnexes(answer.value);
      setProblem(null);
    } else setProblem(answer.error);
  }, []);
  useEffect(() => void read(), [read]);
  const canMake = sets.some(({ periods }) => periods.length > 0);
  const close = () => {
    setMaking(false);
    choices.set({ annex: null });
  };
  const make = (
    <Button
      appearance="primary"
      icon={<Add20Regular />}
      data-testid="annex-make"
      onClick={() => setMaking(true)}
    >
      Lập phụ lục
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Phụ lục"
        subtitle="Mỗi phụ lục đi từ dự thảo, soát xét, khóa để ký đến bản đã ký."
        actions={
          <>
            <Button icon={<ShieldCheckmark20Regular />} onClick={() => goTo('verify')}>
              Kiểm tra chữ ký
            </Button>
            {canMake && annexes !== null && annexes.length > 0 && make}
          </>
        }
      />
      <Problem problem={problem} />
      {!annexes && !problem && <Spinner className="app-loading" label="Đang đọc các phụ lục" />}
      {annexes?.length === 0 &&
        (canMake ? (
          <EmptyState icon={<DocumentPdf24Regular />} title="Chưa có phụ lục nào" action={make}>
            Chọn bộ chỉ tiêu, kỳ báo cáo và mẫu; ứng dụng dàn trang theo thể thức văn bản hành chính, in theo
            các quyết định đối soát.
          </EmptyState>
        ) : (
          <EmptyState
            icon={<DocumentPdf24Regular />}
            title="Chưa có báo cáo để lập phụ lục"
            action={
              <Button appearance="primary" icon={<DocumentArrowUp20Regular />} onClick={() => goTo('import')}>
                Nhập báo cáo
              </Button>
            }
          >
            Phụ lục được lập từ báo cáo của một bộ chỉ tiêu trong một kỳ, theo thể thức văn bản hành chính.
          </EmptyState>
        ))}
      {annexes && annexes.length > 0 && (
        <AnnexTable annexes={annexes} onRemoved={read} onProblem={setProblem} />
      )}
      {canMake && settled && (making || asked !== null) && (
        <MakeDialog
          sets={sets}
          asked={asked}
          onClose={close}
          onMade={(annex) => {
            openAnnex(annex);
            close();
          }}
        />
      )}
    </>
  );
}
