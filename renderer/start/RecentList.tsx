import { useCallback, useEffect, useState } from 'react';
import type { WorkspaceEntry } from '../../shared/contract/commands.ts';
import type { ErrorData } from '../../shared/contract/errors.ts';
import { client } from '../client/client.ts';
import { Problem } from '../components/Problem.tsx';
import { RecentEntry } from './RecentEntry.tsx';

export function RecentList() {
  const [entries, setEntries] = useState<WorkspaceEntry[] | null>(null);
  const [problem, setProblem] = useState<ErrorData | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);

  const load = useCallback(async () => {
    const answer = await client.dispatch('workspace.list', {});
    if (answer.ok) setEntries(answer.value);
    else setProblem(answer.error);
  }, []);
  useEffect(() => void load(), [load]);

  const forget = async (id: string) => {
    const answer = await client.dispatch('workspace.forget', { id });
    if (!answer.ok) setProblem(answer.error);
    await load();
  };

  return (
    <>
      <Problem problem={problem} onDismiss={() => setProblem(null)} />
      {entries?.length === 0 && (
        <p className="muted">
          Chưa có sổ nào. Hãy tạo sổ mới, hoặc mở dữ liệu mẫu để xem ứng dụng làm việc ra sao.
        </p>
      )}
      <ul className="recent-list">
        {entries?.map((entry) => (
          <RecentEntry
            key={entry.id}
            entry={entry}
            chosen={entry.id === chosen}
            onChoose={() => setChosen(entry.id === chosen ? null : entry.id)}
            onForget={() => void forget(entry.id)}
          />
        ))}
      </ul>
    </>
  );
}
