import { Button, Spinner } from '@fluentui/react-components';
import { ArrowSwap20Regular, DocumentArrowUp20Regular } from '@fluentui/react-icons';
import { EmptyState } from '../components/EmptyState.tsx';
import { choices, comparisonOfSets, validChoices } from '../state/choices.ts';
import { goTo } from '../state/route.ts';
import { session } from '../state/session.ts';
import { useStore } from '../state/store.ts';
import { Comparison } from './Comparison.tsx';
import './reconcile.css';

export function ReconcileScreen() {
  const { sets, problem } = useStore(session);
  const { comparison } = validChoices(sets ?? [], useStore(choices));
  if (!sets) return problem ? null : <Spinner className="app-loading" label="Đang đọc sổ" />;
  if (!comparison) {
    const between = comparisonOfSets(sets);
    return (
      <EmptyState
        icon={<ArrowSwap20Regular />}
        title="Chưa đủ hai kỳ để đối soát"
        action={
          <div className="row">
            <Button appearance="primary" icon={<DocumentArrowUp20Regular />} onClick={() => goTo('import')}>
              Nhập báo cáo
            </Button>
            {between && (
              <Button onClick={() => choices.set({ comparison: between })}>
                So hai bộ chỉ tiêu với nhau
              </Button>
            )}
          </div>
        }
      >
        Đối soát so từng chỉ tiêu của một kỳ với kỳ sau, ví dụ 9 tháng với cả năm. Hãy nhập báo cáo của hai kỳ
        trong cùng một bộ chỉ tiêu.
      </EmptyState>
    );
  }
  // Another comparison begins with nothing of the former.
  return <Comparison key={JSON.stringify(comparison)} sets={sets} comparison={comparison} />;
}
