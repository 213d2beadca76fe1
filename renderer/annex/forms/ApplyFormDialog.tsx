import { Checkbox, Field, Select } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ListedForm } from '../../../shared/contract/annex.ts';
import type { AnnexTableSpec } from '../../../shared/contract/view.ts';
import { Problem } from '../../components/Problem.tsx';
import { FormDialog, type FormDialogHandle } from '../../people/FormDialog.tsx';
import { session } from '../../state/session.ts';
import { useStore } from '../../state/store.ts';
import { useJob } from '../../state/useJob.ts';
import { useEditing } from '../editor/context.ts';
import { periodBefore } from '../list/SetPeriodFields.tsx';
import { setOf } from '../tables/sources.ts';
import { comparesPeriods, type Taken, withForm } from './form.ts';
import { useTitleNames } from './useTitleNames.ts';

interface ApplyFormDialogProps {
  form: ListedForm;
  onClose: () => void;
}

const CHOICES: readonly (readonly [keyof Taken, string])[] = [
  ['columns', 'Các cột, cách đánh số và gộp ô của mọi bảng'],
  ['page', 'Hướng giấy, lề, cỡ chữ'],
  ['words', 'Tên phụ lục, câu kết, khối chữ ký, nơi nhận'],
];

/** Asks what of another form the annex is to take over: what it has there is written over. */
export function ApplyFormDialog({ form, onClose }: ApplyFormDialogProps) {
  const { spec, edit } = useEditing();
  const sets = useStore(session).sets ?? [];
  const names = useTitleNames();
  const job = useJob();
  const dialog = useRef<FormDialogHandle>(null);
  const tables = spec.parts.flatMap((part) => part.tables);
  const first = tables[0]?.source;
  const set = setOf(sets, first?.set ?? '');
  const compares = comparesPeriods(form);
  const others = set?.periods.filter(({ id }) => id !== first?.period) ?? [];
  const [base, setBase] = useState(
    () => first?.base ?? (first ? periodBefore(set, first.period) : null) ?? others[0]?.id ?? '',
  );
  const [taken, setTaken] = useState<Taken>({ columns: true, page: true, words: false });
  const [tried, setTried] = useState(false);
  const nothing = !Object.values(taken).includes(true);
  const apply = async () => {
    setTried(true);
    if (nothing) return;
    const fitted = taken.columns ? await fitTables() : [];
    if (!fitted) return;
    edit('form', `dùng mẫu “${form.name}”`, (current) => withForm(current, form, fitted, { taken, names }));
    onClose();
  };
  /** The tables of every set and period of the annex in the form; null where it was told why not. */
  const fitTables = async (): Promise<AnnexTableSpec[] | null> => {
    const sources = new Map(tables.map(({ source }) => [`${source.set}/${source.period}`, source]));
    const found: AnnexTableSpec[] = [];
    for (const source of sources.values()) {
      const { set: id, period } = source;
      const compared = compares && id === first?.set ? base || null : source.base;
      const answer = await job.run(
        'annex.tables',
        { set: id, period, base: compared, form: form.id },
        'Đang xếp các cột theo mẫu',
      );
      if (!answer) return null;
      found.push(...answer.tables);
    }
    return found;
  };
  return (
    <FormDialog
      ref={dialog}
      title={`Dùng mẫu “${form.name}”`}
      action="Dùng mẫu này"
      busy={job.progress !== null}
      onSubmit={() => void apply()}
      onClose={onClose}
    >
      <Problem problem={job.problem} />
      <fieldset className="field-group">
        <legend>Ghi đè những phần nào của phụ lục</legend>
        {CHOICES.map(([key, label]) => (
          <Checkbox
            key={key}
            label={label}
            checked={taken[key]}
            onChange={(_, data) => setTaken({ ...taken, [key]: data.checked === true })}
          />
        ))}
        {tried && nothing && <p className="column-wrong">Hãy chọn ít nhất một phần.</p>}
      </fieldset>
      {compares && taken.columns && (
        <Field
          label="So với kỳ"
          validationMessage={
            others.length === 0 ? 'Bộ này chỉ có một kỳ: các cột so sánh sẽ trống.' : undefined
          }
        >
          <Select value={base} onChange={(_, data) => setBase(data.value)}>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <p className="muted small">
        Cột và tiêu đề đã sửa ở các phần được chọn sẽ thay bằng của mẫu. Hoàn tác được bằng Ctrl+Z.
      </p>
    </FormDialog>
  );
}
