import { Button } from '@fluentui/react-components';
import { Save20Regular } from '@fluentui/react-icons';

interface SaveFootProps {
  label: string;
  changed: boolean;
  complete: boolean;
  busy: boolean;
  /** Said where nothing is left to save. */
  saved?: string;
}

/** The foot of a form beside what it makes: its button, and whether all is saved. */
export function SaveFoot({ label, changed, complete, busy, saved = '' }: SaveFootProps) {
  const unsaved = complete ? 'Có thay đổi chưa lưu' : 'Chưa lưu được: còn mục chưa đúng';
  return (
    <div className="form-foot">
      <Button
        type="submit"
        appearance={changed ? 'primary' : 'secondary'}
        icon={<Save20Regular />}
        disabledFocusable={busy || !changed}
      >
        {label}
      </Button>
      <span className="muted small" role="status">
        {changed ? unsaved : saved}
      </span>
    </div>
  );
}
