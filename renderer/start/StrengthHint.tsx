import { ProgressBar } from '@fluentui/react-components';
import { passphraseStrength } from './strength.ts';

const COLOURS = ['error', 'error', 'warning', 'success'] as const;

export function StrengthHint({ passphrase }: { passphrase: string }) {
  if (passphrase === '') return <span>Ít nhất 8 ký tự; càng dài càng khó đoán.</span>;
  const { level, words } = passphraseStrength(passphrase);
  return (
    <span className="strength" role="status">
      <ProgressBar as="div" value={level / 3} color={COLOURS[level]} aria-label="Độ mạnh của mật khẩu" />
      <span>{words}</span>
    </span>
  );
}
