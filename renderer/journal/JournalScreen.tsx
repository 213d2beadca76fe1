import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular, ShieldCheckmark20Regular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ErrorData } from '../../shared/contract/errors.ts';
import type { JournalEntry } from '../../shared/contract/journal.ts';
import { formatCount } from '../components/count.ts';
import { download } from '../components/download.ts';
import { JobStrip } from '../components/JobStrip.tsx';
import { StoppedNotice } from '../components/Notice.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { Problem } from '../components/Problem.tsx';
import { useDoneToast } from '../components/toast.tsx';
import { useSignedIn } from '../state/people.ts';
import { useJob } from '../state/useJob.ts';
import { CheckDrawer } from './CheckDrawer.tsx';
import { EntryPanel } from './EntryPanel.tsx';
import { FilterBar } from './FilterBar.tsx';
import { askedFilter, isFiltered, NO_FILTER } from './filter.ts';
import { JournalGrid, type JournalGridHandle } from './JournalGrid.tsx';
import './journal.css';

/** Long enough to type a word, short enough not to be waited for. */
const TYPING_MS = 300;

/** A value that follows another one once that stays as it is. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const due = window.setTimeout(() => setSettled(value), TYPING_MS);
    return () => window.clearTimeout(due);
  }, [value]);
  return settled;
}

/** Who did what when: every entry, filters, the check and the export. */
export function JournalScreen() {
  const [written, setWritten] = useState(NO_FILTER);
  const [people, setPeople] = useState<readonly string[]>([]);
  const [total, setTotal] = useState<number | null>(null);
  const [entry, setEntry] = useState<JournalEntry | null>(null);
  const [problem, setProblem] = useState<ErrorData | null>(null);
  const [checking, setChecking] = useState(false);
  const grid = useRef<JournalGridHandle>(null);
  const panel = useRef<HTMLElement>(null);
  const check = useRef<HTMLButtonElement>(null);
  const exporting = useJob();
  const done = useDoneToast();
  const me = useSignedIn();
  const asked = useSettled(JSON.stringify(askedFilter(written)));
  // Signing in and out are entries too: the list is read anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another object, so that it is read again
  const filter = useMemo(() => JSON.parse(asked) as ReturnType<typeof askedFilter>, [asked, me?.id]);

  const exportList = async () => {
    const file = await exporting.run('journal.export', { filter }, 'Đang xuất nhật ký');
    if (!file) return;
    download(file.fileName, file.bytes);
    done('Đã xuất nhật ký', `Tên tệp: ${file.fileName}`);
  };

  return (
    <>
      <PageHeader
        title="Nhật ký"
        subtitle="Ai làm gì, lúc nào, trước và sau ra sao. Mục đã ghi không sửa, không xóa được."
        actions={
          <>
            <Button
              ref={check}
              appearance="primary"
              icon={<ShieldCheckmark20Regular />}
              onClick={() => setChecking(true)}
            >
              Kiểm tra nhật ký
            </Button>
            <Button
              icon={<ArrowDownload20Regular />}
              disabledFocusable={exporting.progress !== null || total === 0}
              onClick={() => void exportList()}
            >
              Xuất Excel
            </Button>
          </>
        }
      />
      <Problem problem={problem} onDismiss={() => setProblem(null)} />
      <Problem problem={exporting.problem} onDismiss={exporting.clearProblem} />
      <JobStrip progress={exporting.progress} onCancel={exporting.cancel} />
      <StoppedNotice stopped={exporting.stopped} />
      <FilterBar filter={written} people={people} onChange={setWritten} />
      <p className="muted" role="status" data-testid="journal-count">
        {total !== null && `${formatCount(total)} mục${isFiltered(written) ? ' khớp điều kiện lọc' : ''}`}
      </p>
      <div className={entry ? 'journal journal-with-entry' : 'journal'}>
        <JournalGrid
          ref={grid}
          filter={filter}
          onPage={(page) => {
            setPeople(page.people);
            setTotal(page.total);
          }}
          onEntry={setEntry}
          onDetails={() => panel.current?.focus()}
          onProblem={setProblem}
        />
        {entry && <EntryPanel ref={panel} entry={entry} onLeave={() => grid.current?.focusAgain()} />}
      </div>
      {checking && (
        <CheckDrawer
          onClose={() => {
            setChecking(false);
            setTimeout(() => check.current?.focus(), 50);
          }}
        />
      )}
    </>
  );
}
