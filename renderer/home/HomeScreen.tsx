import { Button, Spinner } from '@fluentui/react-components';
import { DocumentArrowUp20Regular, DocumentTable24Regular } from '@fluentui/react-icons';
import { EmptyState } from '../components/EmptyState.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { goTo } from '../state/route.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import './home.css';
import { SetCard } from './SetCard.tsx';

export function HomeScreen() {
  const { sets, problem, workspace } = useStore(session);
  if (!sets) return problem ? null : <Spinner className="app-loading" label="Đang đọc sổ" />;
  if (sets.length === 0) {
    return (
      <EmptyState
        icon={<DocumentTable24Regular />}
        title="Sổ chưa có báo cáo nào"
        action={
          <Button
            appearance="primary"
            size="large"
            icon={<DocumentArrowUp20Regular />}
            onClick={() => goTo('import')}
          >
            Nhập báo cáo đầu tiên
          </Button>
        }
      >
        Bắt đầu bằng tệp Word, Excel, PDF hoặc bảng mà cơ quan gửi đến. Khi đã có báo cáo của hai kỳ, ứng dụng
        ghép từng chỉ tiêu, chỉ ra chỗ thay đổi và chỗ cần xem lại, rồi lập phụ lục.
      </EmptyState>
    );
  }
  const comparable = sets.some((set) => set.periods.length > 1);
  return (
    <>
      <PageHeader
        title="Tổng quan"
        subtitle={workspace?.backup ? `Bản sao trước khi nâng cấp sổ: ${workspace.backup}` : undefined}
        actions={
          <Button
            appearance={comparable ? 'secondary' : 'primary'}
            icon={<DocumentArrowUp20Regular />}
            onClick={() => goTo('import')}
          >
            Nhập báo cáo
          </Button>
        }
      />
      {!comparable && (
        <p className="panel">
          Cần báo cáo của ít nhất hai kỳ trong cùng một bộ chỉ tiêu thì mới đối soát được.
        </p>
      )}
      <div className="home-sets">
        {sets.map((set) => (
          <SetCard key={set.id} set={set} />
        ))}
      </div>
    </>
  );
}
