import { Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ListedForm } from '../../../shared/contract/annex.ts';
import { Problem } from '../../components/Problem.tsx';
import { useDoneToast } from '../../components/toast.tsx';
import { FormDialog, type FormDialogHandle } from '../../people/FormDialog.tsx';
import { useJob } from '../../state/useJob.ts';
import { useEditing } from '../editor/context.ts';
import { formOf, templateOf, titleOf } from './form.ts';
import { useTitleNames } from './useTitleNames.ts';

interface SaveFormDialogProps {
  /** The own form that the annex was made with, which can be written over. */
  own: ListedForm | null;
  forms: readonly ListedForm[];
  onSaved: () => void;
  onClose: () => void;
}

/** Keeps the way the annex looks as a form. */
export function SaveFormDialog({ own, forms, onSaved, onClose }: SaveFormDialogProps) {
  const { spec, edit } = useEditing();
  const names = useTitleNames();
  const former = forms.find(({ id }) => id === spec.form.id);
  const job = useJob();
  const done = useDoneToast();
  const dialog = useRef<FormDialogHandle>(null);
  const [over, setOver] = useState(false);
  const [name, setName] = useState(own ? `${own.name} (mới)` : `${spec.form.name} (riêng)`);
  const [basis, setBasis] = useState(former?.basis ?? '');
  const [title, setTitle] = useState(() =>
    former && titleOf(former.title, names) === spec.title ? former.title : templateOf(spec.title, names),
  );
  const [tried, setTried] = useState(false);
  const chosenName = over && own ? own.name : name.trim();
  const taken = forms.some((form) => form.name === chosenName && !(over && form.id === own?.id));
  const nameProblem =
    chosenName === '' ? 'Hãy đặt tên cho mẫu.' : taken ? 'Đã có mẫu mang tên này.' : undefined;
  const titleProblem = title.trim() === '' ? 'Hãy ghi tên phụ lục của mẫu.' : undefined;
  const save = async () => {
    setTried(true);
    if (nameProblem || titleProblem) {
      dialog.current?.complain();
      return;
    }
    const id = over && own ? own.id : crypto.randomUUID();
    const form = formOf(spec, { id, name: chosenName, basis: basis.trim(), title });
    const saved = await job.run('annex.saveForm', { form }, 'Đang lưu mẫu');
    if (!saved) return;
    edit('form', 'mẫu của phụ lục', (current) => ({ ...current, form: { id: saved.id, name: saved.name } }));
    done('Đã lưu mẫu phụ lục', saved.name);
    onSaved();
    onClose();
  };
  return (
    <FormDialog
      ref={dialog}
      title="Lưu thành mẫu"
      action="Lưu mẫu"
      busy={job.progress !== null}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Problem problem={job.problem} />
      {own && (
        <RadioGroup
          aria-label="Lưu vào đâu"
          value={over ? 'over' : 'new'}
          onChange={(_, data) => setOver(data.value === 'over')}
        >
          <Radio value="new" label="Mẫu mới" />
          <Radio value="over" label={`Cập nhật mẫu “${own.name}”`} />
        </RadioGroup>
      )}
      {!over && (
        <Field label="Tên mẫu" required validationMessage={tried ? nameProblem : undefined}>
          <Input value={name} maxLength={200} onChange={(_, data) => setName(data.value)} />
        </Field>
      )}
      <Field label="Theo văn bản nào" hint="Ví dụ: Phụ lục Kế hoạch năm 2024. Có thể để trống.">
        <Input value={basis} maxLength={500} onChange={(_, data) => setBasis(data.value)} />
      </Field>
      <Field
        label="Tên phụ lục trong mẫu"
        required
        hint="{set} thay bằng tên bộ chỉ tiêu, {period} thay bằng kỳ báo cáo khi lập phụ lục."
        validationMessage={tried ? titleProblem : undefined}
      >
        <Textarea value={title} rows={3} maxLength={1000} onChange={(_, data) => setTitle(data.value)} />
      </Field>
      <p className="muted small">Số và ngày của văn bản kèm theo không được lưu vào mẫu.</p>
    </FormDialog>
  );
}
