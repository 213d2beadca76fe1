import { ChevronDown20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { type ReactNode, useId } from 'react';

interface PanelProps {
  title: string;
  /** What it holds, where it is closed. */
  summary: string;
  open: boolean;
  onToggle: () => void;
  /** Fields in it that must be mended. */
  wrong: number;
  /** What is in it can be read and not changed. */
  readOnly: boolean;
  children: ReactNode;
}

/** One part of the editor; Enter or Space on its title opens and closes it. */
export function Panel({ title, summary, open, onToggle, wrong, readOnly, children }: PanelProps) {
  const id = useId();
  return (
    <section className="edit-panel" aria-labelledby={`${id}title`}>
      <h2>
        <button
          type="button"
          id={`${id}title`}
          className="edit-panel-title"
          aria-expanded={open}
          aria-controls={`${id}body`}
          onClick={onToggle}
        >
          {open ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
          <span>{title}</span>
          {wrong > 0 && <span className="edit-panel-wrong">{wrong} mục cần sửa</span>}
          {!open && wrong === 0 && <span className="edit-panel-summary muted">{summary}</span>}
        </button>
      </h2>
      {open && (
        <fieldset id={`${id}body`} className="edit-panel-body form-fields" disabled={readOnly}>
          {children}
        </fieldset>
      )}
    </section>
  );
}
