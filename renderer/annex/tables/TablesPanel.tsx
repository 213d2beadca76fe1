import { Button, Field, Input } from '@fluentui/react-components';
import { Add20Regular, ArrowDown20Regular, ArrowUp20Regular, Info16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { AnnexPart, AnnexTableSpec } from '../../../shared/contract/view.ts';
import { session } from '../../state/session.ts';
import { useStore } from '../../state/store.ts';
import { useEditing } from '../editor/context.ts';
import { AddTables } from './AddTables.tsx';
import { canMoveTable, dissolvePart, moved, moveTable, patched, placeAfterMove, without } from './arrange.ts';
import { tableName } from './sources.ts';
import { TableBlock } from './TableBlock.tsx';

/** Parts and tables of the annex in their order, with their columns. */
export function TablesPanel({ unlisted }: { unlisted: readonly string[] }) {
  const { spec, edit } = useEditing();
  const sets = useStore(session).sets ?? [];
  const { parts } = spec;
  const only = parts.length === 1 && parts[0]?.tables.length === 1;
  const [open, setOpen] = useState<string | null>(only ? '0.0' : null);
  const [adding, setAdding] = useState(false);
  const [said, setSaid] = useState('');
  const set = (place: string, words: string, change: (parts: readonly AnnexPart[]) => AnnexPart[]) =>
    edit(`tables.${place}`, words, (current) => ({ ...current, parts: change(current.parts) }));
  const patchTable = (
    part: number,
    table: number,
    field: string,
    words: string,
    change: Partial<AnnexTableSpec>,
  ) =>
    set(`${part}.${table}.${field}`, words, (all) =>
      patched(all, part, { tables: patched(all[part]?.tables ?? [], table, change) }),
    );
  /** The button that was pressed is drawn anew elsewhere, or gone: the keyboard goes with it. */
  const focus = (selector: string) =>
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`.edit-panels ${selector}`)?.focus());
  const numberOf = (part: number, table: number) =>
    parts.slice(0, part).reduce((sum, { tables }) => sum + tables.length, 0) + table;
  return (
    <>
      {unlisted.length > 0 && (
        <p className="edit-note" role="note">
          <Info16Regular aria-hidden="true" />
          <span>Có bảng trong số liệu mà phụ lục không in: {unlisted.join('; ')}.</span>
        </p>
      )}
      {parts.map((part, p) => (
        // A part has nothing but its place: two may have the same heading.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <section key={p} className="part" aria-label={part.heading.trim() || `Phần ${p + 1}`}>
          {(parts.length > 1 || part.heading !== '') && (
            <>
              <Field label={parts.length > 1 ? `Tiêu đề phần ${p + 1}` : 'Tiêu đề phần'}>
                <Input
                  value={part.heading}
                  maxLength={500}
                  placeholder="I. TỈNH …"
                  onChange={(_, data) =>
                    set(`${p}.heading`, 'tiêu đề phần', (all) => patched(all, p, { heading: data.value }))
                  }
                />
              </Field>
              {parts.length > 1 && (
                <div className="row">
                  <Button
                    size="small"
                    icon={<ArrowUp20Regular />}
                    aria-label={`Đưa phần ${p + 1} lên`}
                    disabledFocusable={p === 0}
                    onClick={() => set('parts', 'thứ tự phần', (all) => moved(all, p, -1))}
                  />
                  <Button
                    size="small"
                    icon={<ArrowDown20Regular />}
                    aria-label={`Đưa phần ${p + 1} xuống`}
                    disabledFocusable={p === parts.length - 1}
                    onClick={() => set('parts', 'thứ tự phần', (all) => moved(all, p, 1))}
                  />
                  <Button size="small" onClick={() => set('parts', 'bỏ phần', (all) => dissolvePart(all, p))}>
                    {part.tables.length === 0 ? 'Bỏ phần' : `Gộp bảng vào phần ${p === 0 ? 'sau' : 'trước'}`}
                  </Button>
                </div>
              )}
            </>
          )}
          {part.tables.length === 0 && <p className="muted">Chưa có bảng nào.</p>}
          <ol className="table-blocks">
            {part.tables.map((table, t) => {
              const key = `${p}.${t}`;
              return (
                <TableBlock
                  key={`${table.source.set}/${table.source.period}/${table.source.table}/${key}`}
                  place={`tables.${key}`}
                  number={numberOf(p, t)}
                  table={table}
                  sets={sets}
                  open={open === key}
                  canUp={canMoveTable(parts, p, t, -1)}
                  canDown={canMoveTable(parts, p, t, 1)}
                  onToggle={() => setOpen(open === key ? null : key)}
                  onPatch={(field, words, change) => patchTable(p, t, field, words, change)}
                  onMove={(by) => {
                    setOpen(null);
                    set('order', 'thứ tự bảng', (all) => moveTable(all, p, t, by));
                    const [toPart, toTable] = placeAfterMove(parts, p, t, by);
                    focus(
                      `[data-table="tables.${toPart}.${toTable}"] [data-box="${by < 0 ? 'up' : 'down'}"]`,
                    );
                    setSaid(`Đã đưa “${tableName(table, numberOf(p, t))}” ${by < 0 ? 'lên' : 'xuống'}.`);
                  }}
                  onRemove={() => {
                    setOpen(null);
                    const name = tableName(table, numberOf(p, t));
                    set('remove', `bỏ bảng “${name}”`, (all) =>
                      patched(all, p, { tables: without(all[p]?.tables ?? [], t) }),
                    );
                    setSaid(`Đã bỏ “${name}” khỏi phụ lục.`);
                    focus('[data-box="add"]');
                  }}
                />
              );
            })}
          </ol>
        </section>
      ))}
      <div className="row">
        <Button size="small" icon={<Add20Regular />} data-box="add" onClick={() => setAdding(true)}>
          Thêm bảng
        </Button>
        <Button
          size="small"
          icon={<Add20Regular />}
          onClick={() => set('parts', 'thêm phần', (all) => withNewPart(all))}
        >
          {parts.length === 1 && parts[0]?.heading === '' ? 'Chia thành phần' : 'Thêm phần'}
        </Button>
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {adding && <AddTables sets={sets} onClose={() => setAdding(false)} />}
    </>
  );
}

/** The first part gets a heading to be written over; then parts are added at the end. */
function withNewPart(parts: readonly AnnexPart[]): AnnexPart[] {
  const [first, ...others] = parts;
  if (first && others.length === 0 && first.heading === '') {
    return [
      { ...first, heading: 'I. ' },
      { heading: 'II. ', tables: [] },
    ];
  }
  return [...parts, { heading: '', tables: [] }];
}
