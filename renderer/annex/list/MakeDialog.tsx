import { Field, Input, Select, Spinner } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { SetSummary } from '../../../shared/contract/commands.ts';
import { Problem } from '../../components/Problem.tsx';
import { FormDialog, type FormDialogHandle } from '../../people/FormDialog.tsx';
import { askSignIn } from '../../state/people.ts';
import { useJob } from '../../state/useJob.ts';
import { comparesPeriods } from '../forms/form.ts';
import { useForms } from '../forms/useForms.ts';
import { periodBefore, SetPeriodFields, type SourceChoice } from './SetPeriodFields.tsx';

interface MakeDialogProps {
  sets: readonly SetSummary[];
  /** The set and period that another screen asks for. */
  asked: { set: string; period: string } | null;
  onMade: (annex: string) => void;
  onClose: () => void;
}

/** Of which figures and in which form an annex is made; what is proposed can be taken at once. */
export function MakeDialog({ sets, asked, onMade, onClose }: MakeDialogProps) {
  const { forms, problem } = useForms();
  const job = useJob();
  const dialog = useRef<FormDialogHandle>(null);
  const [source, setSource] = useState<SourceChoice>(() => proposed(sets, asked));
  const [chosen, setChosen] = useState<string | null>(null);
  const [name, setName] = useState('');
  // None chosen: the engine takes the one whose columns fit the figures best.
  const form = forms?.find(({ id }) => id === chosen);
  const needsBase = comparesPeriods(form);
  const missing = needsBase && source.base === null;
  const make = async () => {
    if (missing) {
      dialog.current?.complain();
      return;
    }
    const made = await job.run(
      'annex.create',
      { name: name.trim(), ...source, ...(form ? { form: form.id } : {}) },
      'Đang lập phụ lục',
    );
    if (made) onMade(made.id);
  };
  const unknown = job.problem?.code === 'PERSON_NEEDED';
  useEffect(() => {
    if (unknown) askSignIn();
  }, [unknown]);
  const chooseForm = (id: string) => {
    setChosen(id === '' ? null : id);
    const next = forms?.find((each) => each.id === id);
    const set = sets.find((each) => each.id === source.set);
    // A form with nothing to compare prints none of the period that was proposed for another one.
    if (next && !comparesPeriods(next)) setSource({ ...source, base: null });
    else if (next && source.base === null) setSource({ ...source, base: periodBefore(set, source.period) });
  };
  return (
    <FormDialog
      ref={dialog}
      title="Lập phụ lục"
      action="Lập phụ lục"
      busy={job.progress !== null}
      onSubmit={() => void make()}
      onClose={onClose}
    >
      <Problem problem={job.problem ?? problem} />
      <div className="stack form-fields">
        <SetPeriodFields sets={sets} value={source} needsBase={needsBase} onChange={setSource} />
        {!forms && !problem && <Spinner size="tiny" label="Đang đọc các mẫu" />}
        {forms && (
          <Field
            label="Mẫu phụ lục"
            hint={
              form ? form.basis : 'Mẫu được chọn theo các cột của số liệu; xem và đổi ở mục Mẫu của phụ lục.'
            }
          >
            <Select value={form?.id ?? ''} onChange={(_, data) => chooseForm(data.value)}>
              <option value="">Mẫu hợp nhất với số liệu</option>
              {forms.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.shipped ? each.name : `${each.name} (mẫu riêng)`}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label="Tên gọi trong sổ" hint="Để trống thì đặt theo bộ chỉ tiêu và kỳ. Tên này không in ra.">
          <Input value={name} maxLength={200} onChange={(_, data) => setName(data.value)} />
        </Field>
      </div>
    </FormDialog>
  );
}

function proposed(sets: readonly SetSummary[], asked: MakeDialogProps['asked']): SourceChoice {
  const wanted = sets.find(({ id }) => id === asked?.set);
  if (wanted?.periods.some(({ id }) => id === asked?.period)) {
    return { set: wanted.id, period: asked?.period ?? '', base: null };
  }
  const set = sets.find(({ periods }) => periods.length > 0);
  return { set: set?.id ?? '', period: set?.periods.at(-1)?.id ?? '', base: null };
}
