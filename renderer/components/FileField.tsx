import { Button, Field } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons';
import { useId, useRef } from 'react';
import './components.css';

interface FileFieldProps {
  label: string;
  hint: string;
  /** Endings that the system's dialog offers: ".p12,.pfx". */
  accept: string;
  file: File | null;
  problem: string | undefined;
  onChoose: (file: File) => void;
  testId: string;
}

/** One file, chosen in the system's own dialog. `readChosen` reads its bytes where they are needed. */
export function FileField({ label, hint, accept, file, problem, onChoose, testId }: FileFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const name = useId();
  const button = useId();
  return (
    <Field label={label} required hint={hint} validationMessage={problem}>
      {(field) => (
        <div className="file-field">
          <Button
            {...field}
            id={button}
            aria-labelledby={`${field['aria-labelledby'] ?? ''} ${button}`}
            aria-describedby={[field['aria-describedby'], name].filter(Boolean).join(' ')}
            icon={<FolderOpen20Regular />}
            onClick={() => input.current?.click()}
          >
            Chọn tệp
          </Button>
          <span id={name} className={file ? 'file-field-name' : 'muted'}>
            {file ? file.name : 'Chưa chọn tệp'}
          </span>
          <input
            ref={input}
            type="file"
            className="visually-hidden"
            tabIndex={-1}
            aria-hidden="true"
            data-testid={testId}
            accept={accept}
            onChange={(event) => {
              const [chosen] = event.target.files ?? [];
              if (chosen) onChoose(chosen);
              // The same file can be chosen again after it was mended.
              event.target.value = '';
            }}
          />
        </div>
      )}
    </Field>
  );
}
