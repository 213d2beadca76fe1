import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { focusFirstWrong } from '../../components/focus.ts';
import { JobStrip } from '../../components/JobStrip.tsx';
import { StoppedNotice } from '../../components/Notice.tsx';
import { DecidedNotice } from '../DecidedNotice.tsx';
import { useFormOf } from '../forms/useFormOf.ts';
import { PdfPreview, type PreviewHandle } from '../preview/PdfPreview.tsx';
import { usePreview } from '../preview/usePreview.ts';
import { StateStrip } from '../sealing/StateStrip.tsx';
import { type Complaints, complaints, countIn, PANELS, type PanelName } from './complaints.ts';
import { type Editing, EditingProvider } from './context.ts';
import { EditorHead } from './EditorHead.tsx';
import { EditorPanels } from './EditorPanels.tsx';
import { EditorProblem } from './EditorProblem.tsx';
import { type Pane, Panes } from './Panes.tsx';
import { PreviewNotes } from './PreviewNotes.tsx';
import { useEditor } from './useEditor.ts';
import { useEditorKeys } from './useEditorKeys.ts';

const NOTHING_WRONG: Complaints = {};

/** One annex: at the left what can be set of it, at the right its pages. */
export function AnnexEditor({ annex }: { annex: string }) {
  const editor = useEditor(annex);
  const { detail, draft, changed, sealed, job } = editor;
  const [open, setOpen] = useState<readonly PanelName[]>(['text']);
  const [complain, setComplain] = useState(false);
  const [pane, setPane] = useState<Pane>('edit');
  const panels = useRef<HTMLElement>(null);
  const view = useRef<PreviewHandle>(null);
  const found = useMemo(() => (draft && !sealed ? complaints(draft) : NOTHING_WRONG), [draft, sealed]);
  const complete = Object.keys(found).length === 0;
  // The name is for the list and not printed.
  const drawable = Object.keys(found).every((place) => place === 'name');
  const preview = usePreview({
    annex,
    spec: draft && drawable ? draft.spec : null,
    sealed: sealed && detail ? detail.version : null,
    stamp: detail?.contentHash ?? '',
  });
  const form = useFormOf(draft?.spec.form.id);
  const busy = job.progress !== null;
  /** Runs work that needs an annex without a fault, or leads to the first fault. */
  const whenComplete = (work: () => Promise<unknown>) => {
    setComplain(!complete);
    if (complete) {
      if (!busy) void work();
      return;
    }
    const wrong = PANELS.filter((panel) => countIn(found, panel) > 0);
    setPane('edit');
    setOpen((current) => [...new Set([...current, ...wrong])]);
    // The panels are drawn first.
    requestAnimationFrame(() => focusFirstWrong(panels.current));
  };
  useEditorKeys({
    undo: editor.undo,
    redo: editor.redo,
    save: () => whenComplete(editor.save),
    search: () => {
      // Its box takes the keyboard only where it is seen.
      flushSync(() => setPane('page'));
      view.current?.search();
    },
    print: () => view.current?.print(),
  });
  const edit = useRef(editor.edit);
  edit.current = editor.edit;
  const editing = useMemo<Editing | null>(
    () =>
      draft && {
        annex,
        spec: draft.spec,
        form,
        found,
        edit: (place, words, change) => edit.current(place, words, change),
      },
    [annex, draft, form, found],
  );
  if (!detail || !draft || !editing) {
    return (
      <>
        <EditorProblem job={job} overtaken={false} changed={false} onReload={editor.reload} />
        {!job.problem && <Spinner className="app-loading" label="Đang mở phụ lục" />}
      </>
    );
  }
  return (
    <EditingProvider value={editing}>
      <EditorHead
        editor={editor}
        name={draft.name}
        nameProblem={found.name}
        busy={busy}
        complete={complete}
        onSave={() => whenComplete(editor.save)}
        onExport={(format) => whenComplete(() => editor.exportAs(format))}
      />
      <EditorProblem job={job} overtaken={editor.overtaken} changed={changed} onReload={editor.reload} />
      {complain && !complete && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>Vui lòng sửa các mục báo đỏ rồi thử lại.</MessageBarBody>
        </MessageBar>
      )}
      <JobStrip progress={job.progress} onCancel={job.cancel} />
      <StoppedNotice stopped={job.stopped} />
      <StateStrip detail={detail} changed={changed} onDetail={editor.take} onReload={editor.reload} />
      {!sealed && <DecidedNotice decisions={preview.drawn?.document?.decisions ?? detail.decisions} />}
      <Panes pane={pane} onPane={setPane}>
        <EditorPanels
          ref={panels}
          detail={detail}
          sealed={sealed}
          open={open}
          onToggle={(panel) =>
            setOpen(open.includes(panel) ? open.filter((each) => each !== panel) : [...open, panel])
          }
        />
        <PdfPreview ref={view} bytes={preview.drawn?.bytes ?? null} drawing={preview.drawing}>
          <PreviewNotes preview={preview} drawable={drawable} sealed={sealed} />
        </PdfPreview>
      </Panes>
    </EditingProvider>
  );
}
