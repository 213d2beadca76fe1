import { Button, Spinner } from '@fluentui/react-components';
import { ArrowUpload20Regular, Save20Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { ListedForm } from '../../../shared/contract/annex.ts';
import { download } from '../../components/download.ts';
import { JobStrip } from '../../components/JobStrip.tsx';
import { Problem } from '../../components/Problem.tsx';
import { useDoneToast } from '../../components/toast.tsx';
import { useJob } from '../../state/useJob.ts';
import { useEditing } from '../editor/context.ts';
import { ApplyFormDialog } from './ApplyFormDialog.tsx';
import { FormLine } from './FormLine.tsx';
import { SaveFormDialog } from './SaveFormDialog.tsx';
import { useForms } from './useForms.ts';

/** The form that the annex came from, and the forms of the workspace. */
export function FormPanel({ readOnly }: { readOnly: boolean }) {
  const { spec } = useEditing();
  const { forms, problem, read } = useForms();
  const job = useJob();
  const done = useDoneToast();
  const file = useRef<HTMLInputElement>(null);
  const [saving, setSaving] = useState(false);
  const [applying, setApplying] = useState<ListedForm | null>(null);
  const busy = job.progress !== null;
  const own = forms?.find(({ id, shipped }) => id === spec.form.id && !shipped) ?? null;

  const take = async (chosen: File) => {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const taken = await job.run('annex.importForm', { fileName: chosen.name, bytes }, 'Đang đọc mẫu');
    if (!taken) return;
    await read();
    done('Đã nhận mẫu phụ lục', taken.name);
  };
  const give = async (form: ListedForm) => {
    const made = await job.run('annex.exportForm', { form: form.id }, 'Đang xuất mẫu');
    if (!made) return;
    download(made.fileName, made.bytes);
    done('Đã xuất mẫu phụ lục', `Tên tệp: ${made.fileName}`);
  };
  const copy = async (form: ListedForm) => {
    const { shipped: _, ...plain } = form;
    const wanted = { ...plain, id: crypto.randomUUID(), name: `${form.name} (bản sao)`.slice(0, 200) };
    const saved = await job.run('annex.saveForm', { form: wanted }, 'Đang lưu mẫu');
    if (!saved) return;
    await read();
    done('Đã sao chép mẫu', saved.name);
  };
  const remove = async (form: ListedForm) => {
    // Answers null where it is done, as where it failed: the list tells.
    await job.run('annex.removeForm', { form: form.id }, 'Đang xóa mẫu');
    await read();
  };
  return (
    <>
      <p>
        Phụ lục này lập theo mẫu <b>{spec.form.name || spec.form.id}</b>. Sửa phụ lục không làm đổi mẫu; muốn
        dùng lại cách trình bày này, hãy lưu thành mẫu.
      </p>
      <div className="row">
        <Button
          size="small"
          icon={<Save20Regular />}
          disabledFocusable={busy || forms === null}
          onClick={() => setSaving(true)}
        >
          Lưu thành mẫu
        </Button>
        <Button
          size="small"
          icon={<ArrowUpload20Regular />}
          disabledFocusable={busy}
          onClick={() => file.current?.click()}
        >
          Nhận mẫu từ tệp
        </Button>
        <input
          ref={file}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label="Tệp mẫu phụ lục"
          data-testid="annex-form-file"
          accept=".json"
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            // The same file can be chosen again after it was mended.
            if (chosen) void take(chosen);
            event.target.value = '';
          }}
        />
      </div>
      <Problem problem={job.problem ?? problem} onDismiss={job.clearProblem} />
      <JobStrip progress={job.progress} onCancel={job.cancel} />
      {!forms && !problem && <Spinner size="tiny" label="Đang đọc các mẫu" />}
      {forms && (
        <ul className="form-list" aria-label="Các mẫu phụ lục">
          {forms.map((form) => (
            <FormLine
              key={form.id}
              form={form}
              used={form.id === spec.form.id}
              busy={busy}
              readOnly={readOnly}
              onApply={() => setApplying(form)}
              onCopy={() => void copy(form)}
              onExport={() => void give(form)}
              onRemove={() => void remove(form)}
            />
          ))}
        </ul>
      )}
      {saving && forms && (
        <SaveFormDialog
          own={own}
          forms={forms}
          onSaved={() => void read()}
          onClose={() => setSaving(false)}
        />
      )}
      {applying && <ApplyFormDialog form={applying} onClose={() => setApplying(null)} />}
    </>
  );
}
