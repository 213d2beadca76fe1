import { Button, Field, Input } from '@fluentui/react-components';
import { Eye20Regular, EyeOff20Regular } from '@fluentui/react-icons';
import { type ReactElement, type Ref, useState } from 'react';

interface PassphraseInputProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  problem?: string | undefined;
  hint?: ReactElement;
  isNew?: boolean;
  ref?: Ref<HTMLInputElement>;
}

export function PassphraseInput(props: PassphraseInputProps) {
  const { label, value, onChange, problem, hint, isNew, ref } = props;
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} required validationMessage={problem} hint={hint ?? null}>
      <Input
        {...(ref ? { ref } : {})}
        type={shown ? 'text' : 'password'}
        value={value}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        spellCheck={false}
        maxLength={1024}
        onChange={(_, data) => onChange(data.value)}
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            icon={shown ? <EyeOff20Regular /> : <Eye20Regular />}
            aria-label={shown ? 'Ẩn mật khẩu' : 'Hiện mật khẩu'}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          />
        }
      />
    </Field>
  );
}
