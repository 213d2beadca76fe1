import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Select,
  Spinner,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { SetSummary } from '../../../shared/contract/commands.ts';
import type { ErrorData } from '../../../shared/contract/errors.ts';
import type { AnnexTableSpec } from '../../../shared/contract/view.ts';
import { client } from '../../client/client.ts';
import { useReturnFocus } from '../../components/focus.ts';
import { Problem } from '../../components/Problem.tsx';
import { useEditing } from '../editor/context.ts';
import { SetPeriodFields, type SourceChoice } from '../list/SetPeriodFields.tsx';
import { patched, sameSource } from './arrange.ts';
import { tableName } from './sources.ts';

interface AddTablesProps {
  sets: readonly SetSummary[];
  onClose: () => void;
}

/** Adds tables of this or another set and period to a part of the annex. */
export function AddTables({ sets, onClose }: AddTablesProps) {
  const { spec, edit } = useEditing();
  useReturnFocus();
  const first = spec.parts.flatMap(({ tables }) => tables)[0]?.source;
  const [source, setSource] = useState<SourceChoice>(() => startingSource(sets, first));
  const [tables, setTables] = useState<readonly AnnexTableSpec[] | null>(null);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<ErrorData | null>(null);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [part, setPart] = useState(spec.parts.length - 1);
  const { set, period, base } = source;
  const form = spec.form.id;
  const present = spec.parts.flatMap((each) => each.tables);
  const isPresent = (table: AnnexTableSpec) => present.some((other) => sameSource(table, other));

  useEffect(() => {
    let wanted = true;
    setTables(null);
    setProblem(null);
    void client.dispatch('annex.tables', { set, period, base, form }).then((answer) => {
      if (!wanted) return;
      if (answer.ok) {
        setTables(answer.value.tables);
        setAdded(answer.value.added);
        setChosen([]);
      } else setProblem(answer.error);
    });
    return () => {
      wanted = false;
    };
  }, [set, period, base, form]);

  const add = () => {
    const wanted = (tables ?? []).filter((_, at) => chosen.includes(at));
    edit('tables.add', 'thêm bảng', (current) => ({
      ...current,
      parts: patched(current.parts, part, {
        tables: [...(current.parts[part]?.tables ?? []), ...wanted],
      }),
    }));
    onClose();
  };
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Thêm bảng vào phụ lục</DialogTitle>
          <DialogContent className="stack form-fields">
            <SetPeriodFields sets={sets} value={source} needsBase={false} onChange={setSource} />
            {spec.parts.length > 1 && (
              <Field label="Vào phần">
                <Select value={String(part)} onChange={(_, data) => setPart(Number(data.value))}>
                  {spec.parts.map((each, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place alone
                    <option key={at} value={at}>
                      {each.heading.trim() || `Phần ${at + 1}`}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
            <Problem problem={problem} />
            {!tables && !problem && <Spinner size="tiny" label="Đang đọc các bảng" />}
            {tables && (
              <fieldset className="field-group">
                <legend>Các bảng của kỳ này</legend>
                {tables.map((table, at) => (
                  <Checkbox
                    // biome-ignore lint/suspicious/noArrayIndexKey: tables of a period are numbered
                    key={at}
                    label={`${tableName(table, at)}${isPresent(table) ? ' (đã có trong phụ lục)' : ''}`}
                    checked={chosen.includes(at)}
                    onChange={(_, { checked }) =>
                      setChosen(checked === true ? [...chosen, at] : chosen.filter((each) => each !== at))
                    }
                  />
                ))}
              </fieldset>
            )}
            {added.length > 0 && (
              <ul className="muted small">
                {added.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={chosen.length === 0} onClick={add}>
              {chosen.length > 0 ? `Thêm ${chosen.length} bảng` : 'Thêm bảng'}
            </Button>
            <Button onClick={onClose}>Hủy</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function startingSource(
  sets: readonly SetSummary[],
  given: AnnexTableSpec['source'] | undefined,
): SourceChoice {
  const known = sets.some(
    ({ id, periods }) => id === given?.set && periods.some((each) => each.id === given.period),
  );
  if (given && known) return { set: given.set, period: given.period, base: given.base };
  const set = sets.find(({ periods }) => periods.length > 0);
  return { set: set?.id ?? '', period: set?.periods.at(-1)?.id ?? '', base: null };
}
