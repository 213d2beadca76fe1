import { Button, Input, Tooltip } from '@fluentui/react-components';
import {
  ArrowLeft20Regular,
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  DocumentPdf20Regular,
  DocumentTable20Regular,
  DocumentText20Regular,
  Save20Regular,
} from '@fluentui/react-icons';
import { useId } from 'react';
import type { AnnexFormat } from '../../../shared/contract/annex.ts';
import { closeAnnex } from '../view.ts';
import type { Editor } from './useEditor.ts';

interface EditorHeadProps {
  editor: Editor;
  name: string;
  nameProblem: string | undefined;
  busy: boolean;
  complete: boolean;
  onSave: () => void;
  onExport: (format: AnnexFormat) => void;
}

const EXPORTS = [
  { format: 'pdf', label: 'PDF', icon: <DocumentPdf20Regular /> },
  { format: 'xlsx', label: 'Excel', icon: <DocumentTable20Regular /> },
  { format: 'docx', label: 'Word', icon: <DocumentText20Regular /> },
] as const;

/** What the annex is called in the list, saving it, and its files. */
export function EditorHead(props: EditorHeadProps) {
  const { editor, name, nameProblem, busy, complete, onSave, onExport } = props;
  const { changed, sealed, canUndo, canRedo } = editor;
  const id = useId();
  const unsaved = complete ? 'Có thay đổi chưa lưu' : 'Chưa lưu được: còn mục chưa đúng';
  return (
    <header className="annex-bar">
      <Tooltip content="Danh sách phụ lục" relationship="label">
        <Button appearance="subtle" icon={<ArrowLeft20Regular />} onClick={closeAnnex} />
      </Tooltip>
      <div className="annex-name">
        <Input
          value={name}
          maxLength={200}
          readOnly={sealed}
          title={name}
          aria-label="Tên gọi phụ lục trong sổ"
          aria-invalid={nameProblem !== undefined}
          aria-describedby={nameProblem === undefined ? undefined : id}
          onChange={(_, data) => editor.rename(data.value)}
        />
        {nameProblem !== undefined && (
          <p id={id} className="column-wrong" role="alert">
            {nameProblem}
          </p>
        )}
      </div>
      {!sealed && (
        <>
          <Tooltip
            content={canUndo === null ? 'Hoàn tác (Ctrl+Z)' : `Hoàn tác ${canUndo} (Ctrl+Z)`}
            relationship="label"
          >
            <Button
              appearance="subtle"
              icon={<ArrowUndo20Regular />}
              disabledFocusable={canUndo === null}
              onClick={editor.undo}
            />
          </Tooltip>
          <Tooltip
            content={canRedo === null ? 'Làm lại (Ctrl+Y)' : `Làm lại ${canRedo} (Ctrl+Y)`}
            relationship="label"
          >
            <Button
              appearance="subtle"
              icon={<ArrowRedo20Regular />}
              disabledFocusable={canRedo === null}
              onClick={editor.redo}
            />
          </Tooltip>
          <Button
            appearance={changed ? 'primary' : 'secondary'}
            icon={<Save20Regular />}
            title="Lưu phụ lục (Ctrl+S)"
            data-testid="annex-save"
            disabledFocusable={busy || !changed}
            onClick={onSave}
          >
            Lưu
          </Button>
          <span className="annex-saved small" role="status" data-changed={changed}>
            {changed ? unsaved : 'Đã lưu'}
          </span>
        </>
      )}
      <span className="annex-gap" />
      {/* biome-ignore lint/a11y/useSemanticElements: buttons of one kind, no set of fields */}
      <div className="row annex-exports" role="group" aria-label="Xuất phụ lục">
        <span className="muted">Xuất</span>
        {EXPORTS.map(({ format, label, icon }) => (
          <Button
            key={format}
            icon={icon}
            data-testid={`annex-export-${format}`}
            aria-label={`Xuất ${label}`}
            disabledFocusable={busy}
            onClick={() => onExport(format)}
          >
            {label}
          </Button>
        ))}
      </div>
    </header>
  );
}
