import { useCallback, useEffect, useState } from 'react';
import type { Draft } from '../../../shared/contract/intake.ts';
import { JobStrip } from '../../components/JobStrip.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Problem } from '../../components/Problem.tsx';
import { useStore } from '../../state/store.ts';
import { AcceptForm } from '../accept/AcceptForm.tsx';
import { BoundsView } from '../bounds/BoundsView.tsx';
import type { ShownState } from '../compare/states.ts';
import { useCompare } from '../compare/useCompare.ts';
import { ConversionPanel } from '../conversions/ConversionPanel.tsx';
import { FocusedTitle } from '../FocusedTitle.tsx';
import { readAgain } from '../queue/actions.ts';
import type { QueueEntry } from '../queue/entries.ts';
import { EMPTY_FORM, forms } from '../queue/forms.ts';
import { QueueBar } from '../queue/QueueBar.tsx';
import { LeftOutList } from './LeftOutList.tsx';
import { TablesView } from './TablesView.tsx';
import { TextPanel } from './TextPanel.tsx';
import { useJump } from './useJump.ts';
import { useReading } from './useReading.ts';
import { WarningList } from './WarningList.tsx';

interface DraftViewProps {
  entry: QueueEntry;
  draft: Draft;
}

/** One file before it is stored: its tables, how they were read, and what storing them would change. */
export function DraftView({ entry, draft }: DraftViewProps) {
  const { read, grids } = draft;
  const bare = read.tables.length === 0;
  const unfound = bare && grids.length > 0;
  const [editing, setEditing] = useState(unfound);
  const [wanted, setWanted] = useState<ShownState[]>([]);
  const reading = useReading(entry.id, draft);
  const { job, notice } = reading;
  const form = useStore(forms).forms[entry.id] ?? EMPTY_FORM;
  const comparing = useCompare(draft, form);
  const jumping = useJump(draft, reading.setNotice);
  const [shown, setShown] = useState(0);
  const table = Math.min(shown, Math.max(0, read.tables.length - 1));

  const jump = useCallback(
    async (source: Parameters<typeof jumping.find>[0]) => {
      const found = await jumping.find(source);
      if (!found) return;
      setWanted([]);
      setShown(found.table);
    },
    [jumping],
  );
  const lost = useCallback(() => readAgain(entry.id), [entry.id]);
  useEffect(() => {
    if (comparing.problem?.code === 'DRAFT_NOT_FOUND') lost();
  }, [comparing.problem, lost]);

  if (editing) {
    return (
      <BoundsView
        name={read.file.name}
        draft={draft}
        first={read.tables[table]?.layout.grid ?? 0}
        job={job}
        onApply={async (tables) => {
          const done = await reading.choose({ ...draft.choices, ...tables }, 'Đang đọc lại bảng');
          if (done) setEditing(false);
        }}
        unfound={unfound}
        onCancel={() => setEditing(false)}
      />
    );
  }
  return (
    <div className="draft">
      <div className="draft-main">
        <header className="draft-head">
          <div>
            <FocusedTitle title="Xem trước" name={read.file.name} of={draft} />
            <p className="muted draft-hint">
              {bare
                ? 'Chưa lưu.'
                : 'Chưa lưu. Đầu mỗi cột cho biết cột được hiểu là gì; chọn lại nếu chưa đúng.'}
            </p>
          </div>
          <QueueBar />
        </header>
        <Problem problem={job.problem} onDismiss={job.clearProblem} />
        <JobStrip progress={job.progress} />
        {notice && <Notice>{notice}</Notice>}
        <LeftOutList
          leftOut={draft.leftOut}
          busy={job.progress !== null}
          onTakeIn={(grid) => void reading.takeIn(grid)}
        />
        <TablesView
          draft={draft}
          shown={table}
          onShow={setShown}
          comparing={comparing}
          wanted={wanted}
          onWant={setWanted}
          target={jumping.target}
          busy={job.progress !== null}
          onMap={reading.map}
          onEdit={() => setEditing(true)}
          onLeaveOut={() => void reading.leaveOut(table)}
          onReset={() => void reading.reset()}
          onLost={lost}
        />
        {bare && <TextPanel read={read} open />}
      </div>
      <aside className="draft-side" aria-label="Lưu báo cáo">
        <AcceptForm
          entry={entry}
          draft={draft}
          form={form}
          comparing={comparing}
          busy={job.progress !== null}
          onAgency={(agency) => void reading.applyAgency(agency)}
        />
        <ConversionPanel
          conversions={read.conversions}
          busy={job.progress !== null}
          onToggle={(id, applied) => void reading.convert(id, applied)}
        />
        <WarningList warnings={read.warnings} onJump={(source) => void jump(source)} />
        {!bare && <TextPanel read={read} />}
      </aside>
    </div>
  );
}
