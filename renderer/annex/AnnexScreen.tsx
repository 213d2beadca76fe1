import { Button, Spinner } from '@fluentui/react-components';
import { DocumentArrowUp20Regular, DocumentPdf24Regular } from '@fluentui/react-icons';
import { EmptyState } from '../components/EmptyState.tsx';
import { choices, validChoices } from '../state/choices.ts';
import { goTo } from '../state/route.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import './annex.css';
import { AnnexView } from './AnnexView.tsx';

export function AnnexScreen() {
  const { sets, problem } = useStore(session);
  const { annex } = validChoices(sets ?? [], useStore(choices));
  if (!sets) return problem ? null : <Spinner className="app-loading" label="Đang đọc sổ" />;
  if (!annex) {
    return (
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
    );
  }
  return <AnnexView key={`${annex.set}/${annex.period}`} sets={sets} set={annex.set} period={annex.period} />;
}
