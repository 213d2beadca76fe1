import { PIN_LENGTH } from '../../shared/contract/people.ts';
import { SecretInput, type SecretInputProps } from '../components/SecretInput.tsx';

type PinInputProps = Omit<SecretInputProps, 'secret' | 'autoComplete' | 'maxLength'> & { isNew?: boolean };

export function PinInput({ isNew, ...props }: PinInputProps) {
  return (
    <SecretInput
      {...props}
      secret="mã PIN"
      // Browsers offer to keep what is called a current password; a PIN is to be in a head.
      autoComplete={isNew ? 'new-password' : 'off'}
      maxLength={PIN_LENGTH.max}
    />
  );
}
