import { Button, Field, Input } from '@fluentui/react-components';
import { Eye20Regular, EyeOff20Regular } from '@fluentui/react-icons';
import { type ReactElement, type Ref, useState } from 'react';

export interface SecretInputProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  problem?: string | undefined;
  hint?: ReactElement | string | undefined;
  ref?: Ref<HTMLInputElement>;
  /** What it is called in "Hiện …", "Ẩn …". */
  secret: string;
  autoComplete: 'new-password' | 'current-password' | 'off';
  maxLength: number;
}

/** A passphrase or a PIN: hidden unless the person wants to see it. */
export function SecretInput(props: SecretInputProps) {
  const { label, value, onChange, problem, hint, ref, secret, autoComplete, maxLength } = props;
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} required validationMessage={problem} hint={hint ?? null}>
      <Input
        {...(ref ? { ref } : {})}
        type={shown ? 'text' : 'password'}
        value={value}
        autoComplete={autoComplete}
        spellCheck={false}
        maxLength={maxLength}
        onChange={(_, data) => onChange(data.value)}
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            icon={shown ? <EyeOff20Regular /> : <Eye20Regular />}
            aria-label={`${shown ? 'Ẩn' : 'Hiện'} ${secret}`}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          />
        }
      />
    </Field>
  );
}
