import { SecretInput, type SecretInputProps } from '../components/SecretInput.tsx';

type PassphraseInputProps = Omit<SecretInputProps, 'secret' | 'autoComplete' | 'maxLength'> & {
  isNew?: boolean;
};

export function PassphraseInput({ isNew, ...props }: PassphraseInputProps) {
  return (
    <SecretInput
      {...props}
      secret="mật khẩu"
      autoComplete={isNew ? 'new-password' : 'current-password'}
      maxLength={1024}
    />
  );
}
