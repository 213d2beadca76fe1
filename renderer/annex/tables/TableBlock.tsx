import { Field, Select, Switch, Textarea } from '@fluentui/react-components';
import {
  ArrowDown20Regular,
  ArrowUp20Regular,
  ChevronDown20Regular,
  ChevronRight20Regular,
  Delete20Regular,
} from '@fluentui/react-icons';
import { useId } from 'react';
import type { SetSummary } from '../../../shared/contract/commands.ts';
import { type AnnexTableSpec, ROW_NUMBERINGS, SECTION_NUMBERINGS } from '../../../shared/contract/view.ts';
import { useEditing } from '../editor/context.ts';
import { Tool } from '../preview/Tool.tsx';
import { ColumnGrid } from './ColumnGrid.tsx';
import { setOf, sourceText, tableName } from './sources.ts';
import { ROW_WORDS, SECTION_WORDS } from './words.ts';

interface TableBlockProps {
  /** "tables.0.1" */
  place: string;
  /** Its number among all tables of the annex, from 0. */
  number: number;
  table: AnnexTableSpec;
  sets: readonly SetSummary[];
  open: boolean;
  canUp: boolean;
  canDown: boolean;
  onToggle: () => void;
  /** `field` is the place within the table. */
  onPatch: (field: string, words: string, part: Partial<AnnexTableSpec>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One table of the annex: closed a line with its name, open all that can be set of it. */
export function TableBlock(props: TableBlockProps) {
  const { place, number, table, sets, open, canUp, canDown, onToggle, onPatch, onMove, onRemove } = props;
  const { found } = useEditing();
  const id = useId();
  const name = tableName(table, number);
  const wrong = Object.keys(found).filter((key) => key.startsWith(`${place}.`)).length;
  return (
    <li className="table-block" data-table={place}>
      <div className="table-block-head">
        <button
          type="button"
          className="table-block-title"
          aria-expanded={open}
          aria-controls={id}
          onClick={onToggle}
        >
          {open ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
          <span>
            <b>{name}</b>
            <span className="muted small">{sourceText(sets, table.source)}</span>
            {wrong > 0 && <span className="edit-panel-wrong">{wrong} mục cần sửa</span>}
          </span>
        </button>
        <Tool
          label={`Đưa “${name}” lên`}
          icon={<ArrowUp20Regular />}
          box="up"
          disabled={!canUp}
          onClick={() => onMove(-1)}
        />
        <Tool
          label={`Đưa “${name}” xuống`}
          icon={<ArrowDown20Regular />}
          box="down"
          disabled={!canDown}
          onClick={() => onMove(1)}
        />
        <Tool
          label={`Bỏ “${name}” khỏi phụ lục`}
          icon={<Delete20Regular />}
          disabled={false}
          onClick={onRemove}
        />
      </div>
      {open && (
        <div id={id} className="table-block-body">
          <Field label="Tiêu đề trên bảng" hint="Ví dụ: 1. Mục tiêu theo Kế hoạch. Để trống thì không in.">
            <Textarea
              value={table.heading}
              rows={2}
              maxLength={1000}
              resize="vertical"
              onChange={(_, data) => onPatch('heading', 'tiêu đề bảng', { heading: data.value })}
            />
          </Field>
          <BaseField {...props} />
          {found[`${place}.columns`] && (
            <p className="column-wrong" role="alert">
              {found[`${place}.columns`]}
            </p>
          )}
          <ColumnGrid
            place={place}
            columns={table.columns}
            compared={table.source.base !== null}
            onChange={(field, words, columns) => onPatch(field, words, { columns })}
          />
          <div className="form-pair">
            <Field label="Đánh số mục">
              <Select
                value={table.sections.numbering}
                onChange={(_, data) => {
                  const numbering = SECTION_NUMBERINGS.find((each) => each === data.value);
                  if (numbering) {
                    onPatch('numbering', 'cách đánh số mục', { sections: { ...table.sections, numbering } });
                  }
                }}
              >
                {SECTION_NUMBERINGS.map((each) => (
                  <option key={each} value={each}>
                    {SECTION_WORDS[each]}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label="Đánh số dòng">
              <Select
                value={table.sections.rows}
                onChange={(_, data) => {
                  const rows = ROW_NUMBERINGS.find((each) => each === data.value);
                  if (rows) onPatch('rows', 'cách đánh số dòng', { sections: { ...table.sections, rows } });
                }}
              >
                {ROW_NUMBERINGS.map((each) => (
                  <option key={each} value={each}>
                    {ROW_WORDS[each]}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
          <Switch
            label="Gộp ô như báo cáo (ô trải nhiều dòng)"
            checked={table.mergeDown}
            onChange={(_, data) => onPatch('mergeDown', 'cách gộp ô', { mergeDown: data.checked })}
          />
        </div>
      )}
    </li>
  );
}

/** The period that base and difference columns are taken from. */
function BaseField({ place, table, sets, onPatch }: TableBlockProps) {
  const { found } = useEditing();
  const { source } = table;
  const others = (setOf(sets, source.set)?.periods ?? []).filter(({ id }) => id !== source.period);
  if (others.length === 0 && source.base === null) return null;
  return (
    <Field label="Kỳ so sánh" validationMessage={found[`${place}.base`]}>
      <Select
        value={source.base ?? ''}
        onChange={(_, data) =>
          onPatch('base', 'kỳ so sánh', {
            source: { ...source, base: data.value === '' ? null : data.value },
          })
        }
      >
        <option value="">Không so sánh</option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
