import { Tab, TabList } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { Draft } from '../../shared/contract/commands.ts';
import type { Field } from '../../shared/contract/view.ts';
import { JobStrip } from '../components/JobStrip.tsx';
import { Notice } from '../components/Notice.tsx';
import { Problem } from '../components/Problem.tsx';
import { useJob } from '../state/useJob.ts';
import { AcceptForm } from './AcceptForm.tsx';
import { CellBar } from './CellBar.tsx';
import { type CellAddress, tableLabel } from './cells.ts';
import { remap } from './mapping.ts';
import { PreviewGrid } from './PreviewGrid.tsx';
import { intake } from './state.ts';
import { TableNotes } from './TableNotes.tsx';
import { WarningList } from './WarningList.tsx';

export function DraftView({ draft }: { draft: Draft }) {
  const [shown, setShown] = useState(0);
  const [focused, setFocused] = useState<CellAddress | null>(null);
  const [target, setTarget] = useState<CellAddress | null>(null);
  const [notice, setNotice] = useState('');
  const job = useJob();
  const { tables, warnings, file } = draft.read;
  const table = tables[shown];

  const { run } = job;
  const map = useCallback(
    async (index: number, field: Field | 'other') => {
      const columns = draft.read.tables[shown]?.columns ?? [];
      const { fields, setAside } = remap(columns, index, field);
      const all = draft.read.tables.map((each, position) => ({
        index: position,
        fields: position === shown ? fields : each.columns.map((column) => column.field),
      }));
      const result = await run('intake.map', { draftId: draft.draftId, tables: all }, 'Đang gán lại cột');
      if (!result) return;
      intake.set({ draft: result });
      setNotice(
        setAside === null
          ? ''
          : `Cột “${setAside}” chuyển thành “Cột khác” (giữ nguyên, không đối soát) vì mỗi nội dung chỉ gán cho một cột. Nếu chưa đúng, chọn lại ở đầu cột đó.`,
      );
    },
    [draft, shown, run],
  );
  const jump = (address: CellAddress) => {
    setShown(address.table);
    setTarget({ ...address });
  };

  return (
    <div className="draft">
      <div className="draft-main">
        <header className="draft-head">
          <h1>Xem trước: {file.name}</h1>
          <p className="muted">Chưa lưu. Đầu mỗi cột cho biết cột được hiểu là gì; chọn lại nếu chưa đúng.</p>
        </header>
        <Problem problem={job.problem} onDismiss={job.clearProblem} />
        <JobStrip progress={job.progress} />
        {notice && <Notice>{notice}</Notice>}
        {tables.length > 1 && (
          <TabList
            size="small"
            selectedValue={shown}
            aria-label="Các bảng trong tệp"
            className="draft-tabs"
            onTabSelect={(_, data) => {
              setShown(Number(data.value));
              setFocused(null);
            }}
          >
            {tables.map((each, index) => (
              <Tab key={tableLabel(each, index)} value={index}>
                {tableLabel(each, index)}
              </Tab>
            ))}
          </TabList>
        )}
        <CellBar table={table} address={focused} />
        {table && (
          <PreviewGrid
            key={shown}
            index={shown}
            table={table}
            target={target}
            onFocus={setFocused}
            onMap={(index, field) => void map(index, field)}
          />
        )}
        {table && <TableNotes table={table} />}
      </div>
      <aside className="draft-side" aria-label="Lưu báo cáo">
        <AcceptForm draft={draft} busy={job.progress !== null} />
        <WarningList tables={tables} warnings={warnings} onJump={jump} />
      </aside>
    </div>
  );
}
