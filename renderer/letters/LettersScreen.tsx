import { Button, Spinner } from '@fluentui/react-components';
import { DocumentArrowUp20Regular, Mail20Regular } from '@fluentui/react-icons';
import { ComparisonChoices } from '../components/ComparisonChoices.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { chooseAnother } from '../reconcile/state.ts';
import { choices, validChoices } from '../state/choices.ts';
import { goTo } from '../state/route.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { LettersView } from './LettersView.tsx';
import './letters.css';

/** Letters that ask agencies, for the comparison that is worked on. */
export function LettersScreen() {
  const { sets, problem } = useStore(session);
  const { comparison } = validChoices(sets ?? [], useStore(choices));
  if (!sets) return problem ? null : <Spinner className="app-loading" label="Đang đọc sổ" />;
  if (!comparison) {
    return (
      <EmptyState
        icon={<Mail20Regular />}
        title="Chưa có bảng đối soát để hỏi cơ quan"
        action={
          <Button appearance="primary" icon={<DocumentArrowUp20Regular />} onClick={() => goTo('import')}>
            Nhập báo cáo
          </Button>
        }
      >
        Công văn đôn đốc gồm những câu hỏi đặt ra khi đối soát hai kỳ. Hãy nhập báo cáo của hai kỳ trong cùng
        một bộ chỉ tiêu.
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeader
        title="Công văn đôn đốc"
        subtitle="Mỗi cơ quan một công văn (Word, PDF) và một phiếu trả lời Excel; phiếu gửi về được nhập ở màn hình Nhập báo cáo."
      />
      <div className="letters-bar">
        <ComparisonChoices sets={sets} comparison={comparison} onChoose={chooseAnother} />
      </div>
      <LettersView key={JSON.stringify(comparison)} comparison={comparison} />
    </>
  );
}
