import { Button, Checkbox } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronUp20Regular } from '@fluentui/react-icons';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { FormColumn } from '../../../shared/contract/view.ts';
import { useEditing } from '../editor/context.ts';
import { NumberInput } from '../editor/NumberInput.tsx';
import { AddColumn } from './AddColumn.tsx';
import { moved, patched, without } from './arrange.ts';
import { ColumnDetail } from './ColumnDetail.tsx';
import { columnContent } from './words.ts';

interface ColumnGridProps {
  /** "tables.0.1": the table among those of the annex. */
  place: string;
  columns: readonly FormColumn[];
  /** The table has a period to compare with. */
  compared: boolean;
  onChange: (place: string, words: string, columns: FormColumn[]) => void;
}

/**
 * The columns of a table, a line each: printed or not, its header, its width. Alt+↑ and Alt+↓ move the column that
 * the keyboard is on, Ctrl+↑ and Ctrl+↓ go to the same box of the neighbouring column.
 */
export function ColumnGrid({ place, columns, compared, onChange }: ColumnGridProps) {
  const { found } = useEditing();
  const [open, setOpen] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const id = useId();
  const patch = (at: number, field: keyof FormColumn, words: string, part: Partial<FormColumn>) =>
    onChange(`${at}.${field}`, words, patched(columns, at, part));
  const focus = (at: number, box: string) =>
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-column="${at}"] [data-box="${box}"]`)?.focus(),
    );
  const move = (at: number, by: -1 | 1) => {
    const column = columns[at];
    if (!column || at + by < 0 || at + by >= columns.length) return;
    onChange('order', 'thứ tự cột', moved(columns, at, by));
    setOpen((current) => (current === at ? at + by : current === at + by ? at : current));
    setSaid(`Cột “${columnContent(column)}” ở vị trí ${at + by + 1} trên ${columns.length}.`);
  };
  const pressed = (event: KeyboardEvent<HTMLLIElement>, at: number) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (by === null || !(event.target instanceof HTMLElement)) return;
    const box = event.target.closest<HTMLElement>('[data-box]')?.dataset.box ?? 'header';
    if (event.altKey) {
      event.preventDefault();
      move(at, by);
      focus(at + by, box);
    } else if (event.ctrlKey) {
      event.preventDefault();
      focus(at + by, box);
    }
  };
  return (
    <div className="columns">
      <div className="columns-head muted small" aria-hidden="true">
        <span>In</span>
        <span>Tiêu đề cột</span>
        <span>Rộng (mm)</span>
      </div>
      <ol ref={list} aria-label="Các cột của bảng">
        {columns.map((column, at) => {
          const name = columnContent(column);
          const wrong = found[`${place}.${at}.width`];
          return (
            <li
              // Two columns may hold the same: a column is known by its place alone.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={at}
              data-column={at}
              className={column.shown ? 'column' : 'column column-hidden'}
              onKeyDown={(event) => pressed(event, at)}
            >
              <Checkbox
                checked={column.shown}
                data-box="shown"
                aria-label={`In cột “${name}”`}
                onChange={(_, data) => patch(at, 'shown', 'cột được in', { shown: data.checked === true })}
              />
              <div className="column-text">
                <textarea
                  className="column-header"
                  data-box="header"
                  rows={1}
                  maxLength={500}
                  aria-label={`Tiêu đề cột “${name}”`}
                  placeholder="Như báo cáo"
                  value={column.header}
                  onChange={(event) => patch(at, 'header', 'tiêu đề cột', { header: event.target.value })}
                />
                {column.header.trim() !== name && <span className="muted small">{name}</span>}
              </div>
              <NumberInput
                value={column.widthMm}
                unit=""
                placeholder="tự động"
                name={`Độ rộng cột “${name}”, mm`}
                box="width"
                invalid={wrong !== undefined}
                describedBy={wrong === undefined ? undefined : `${id}${at}`}
                onChange={(widthMm) => patch(at, 'widthMm', 'độ rộng cột', { widthMm })}
              />
              <Button
                appearance="subtle"
                size="small"
                data-box="more"
                aria-expanded={open === at}
                aria-label={`Thêm về cột “${name}”`}
                title="Nhóm, canh lề, nguồn, thứ tự"
                icon={open === at ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
                onClick={() => setOpen(open === at ? null : at)}
              />
              {wrong !== undefined && (
                <p id={`${id}${at}`} className="column-wrong" role="alert">
                  {wrong}
                </p>
              )}
              {open === at && (
                <ColumnDetail
                  column={column}
                  compared={compared}
                  first={at === 0}
                  last={at === columns.length - 1}
                  only={columns.length === 1}
                  onPatch={(field, words, part) => patch(at, field, words, part)}
                  onMove={(by) => move(at, by)}
                  onRemove={() => {
                    setOpen(null);
                    onChange('remove', `bỏ cột “${name}”`, without(columns, at));
                    focus(Math.max(0, at - 1), 'more');
                  }}
                />
              )}
            </li>
          );
        })}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <AddColumn
        columns={columns}
        compared={compared}
        onAdd={(next, at) => {
          onChange('add', 'thêm cột', next);
          setOpen(at);
          focus(at, 'header');
        }}
      />
    </div>
  );
}
