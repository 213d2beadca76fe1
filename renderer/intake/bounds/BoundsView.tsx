import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Draft } from '../../../shared/contract/intake.ts';
import { Choice } from '../../components/Choice.tsx';
import { JobStrip } from '../../components/JobStrip.tsx';
import { Problem } from '../../components/Problem.tsx';
import type { Job } from '../../state/useJob.ts';
import { FocusedTitle } from '../FocusedTitle.tsx';
import type { PagedRows } from '../paged.ts';
import { QueueBar } from '../queue/QueueBar.tsx';
import { BoundsForm } from './BoundsForm.tsx';
import { columnName } from './columnName.ts';
import { type Bound, boundsProblem, setBound, showGrid, startEditing, toChoices } from './edit.ts';
import { gridRows, type RawRow } from './gridRows.ts';
import { HeaderPreview } from './HeaderPreview.tsx';
import { type RawCell, RawGrid } from './RawGrid.tsx';

interface BoundsViewProps {
  name: string;
  draft: Draft;
  /** The grid shown first. */
  first: number;
  job: Job;
  onApply: (tables: ReturnType<typeof toChoices>) => Promise<void>;
  /** No table was recognised in the whole file. */
  unfound: boolean;
  onCancel: () => void;
}

/** The file's rows as they are, and which of them a person takes for the header and the end of each table. */
export function BoundsView({ name, draft, first, job, unfound, onApply, onCancel }: BoundsViewProps) {
  const [grid, setGrid] = useState(first);
  const [edited, setEdited] = useState(() => startEditing(draft, first));
  const [cell, setCell] = useState<RawCell | null>(null);
  const rows = useMemo(() => gridRows(draft, grid), [draft, grid]);
  const problem = boundsProblem(edited, draft.grids);
  const show = (next: number) => {
    setGrid(next);
    setCell(null);
    setEdited(showGrid(edited, next));
  };
  const set = (bound: Bound, at: number | null) => setEdited(setBound(edited, bound, at));
  return (
    <section className="bounds" aria-label="Sửa vùng bảng" data-testid="import-bounds">
      <header className="draft-head">
        <div>
          <FocusedTitle title="Sửa vùng bảng" name={name} />
          <p className="muted">
            {unfound
              ? 'Chưa nhận ra dòng tiêu đề cột trong tệp này. Bấm vào dòng tiêu đề (có các chữ như TT, Chỉ tiêu, Kết quả), bấm “Lấy dòng …” ở mục Dòng đầu tiêu đề, rồi bấm Áp dụng.'
              : 'Bấm vào một dòng rồi chọn dòng đó là gì. Dòng tô xanh là tiêu đề, dòng tô nhạt là dữ liệu của bảng.'}
          </p>
        </div>
        <QueueBar />
      </header>
      {draft.grids.length > 1 && (
        <Choice
          label="Trang tính hoặc bảng trong tệp"
          value={String(grid)}
          options={draft.grids.map((each, index) => ({
            id: String(index),
            name: `${each.label} (${each.rows} dòng)`,
          }))}
          onChange={(id) => show(Number(id))}
          wide
        />
      )}
      <BoundsForm
        edited={edited}
        grid={grid}
        rows={rows.count}
        row={cell?.row ?? null}
        onBound={set}
        onEdited={setEdited}
      />
      <RawGrid
        key={grid}
        rows={rows}
        columns={draft.grids[grid]?.columns ?? 0}
        edited={edited}
        grid={grid}
        onCell={setCell}
        onBound={set}
      />
      <RawCellBar cell={cell} rows={rows} />
      <HeaderPreview edited={edited} rows={rows} />
      <Problem problem={job.problem} onDismiss={job.clearProblem} />
      <JobStrip progress={job.progress} />
      <footer className="row bounds-actions">
        <Button
          appearance="primary"
          disabledFocusable={problem !== null || job.progress !== null}
          onClick={() => void onApply(toChoices(edited))}
        >
          Áp dụng
        </Button>
        <Button onClick={onCancel}>Hủy</Button>
        {problem && (
          <p className="muted" role="status">
            {problem}
          </p>
        )}
      </footer>
    </section>
  );
}

interface RawCellBarProps {
  cell: RawCell | null;
  rows: PagedRows<RawRow>;
}

/** The whole text of the cell that was gone to: the grid shows one line of it. */
function RawCellBar({ cell, rows }: RawCellBarProps) {
  if (cell === null || cell.column === null)
    return <p className="raw-cell-bar small muted">Chưa chọn ô nào.</p>;
  const text = rows.peek(cell.row)?.cells[cell.column]?.text ?? '';
  return (
    <p className="raw-cell-bar small">
      <b>
        Ô {columnName(cell.column)}
        {cell.row + 1}
      </b>
      <span className="raw-text">{text === '' ? '(để trống)' : text}</span>
    </p>
  );
}
