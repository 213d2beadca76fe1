import { LinesInput } from '../components/LinesInput.tsx';

interface RecipientsProps {
  lines: readonly string[];
  problem: string | undefined;
  onChange: (lines: string[]) => void;
}

/** Who receives a letter besides the agency that it asks. */
export function Recipients({ lines, problem, onChange }: RecipientsProps) {
  return (
    <LinesInput
      label="Nơi nhận (mỗi dòng một nơi, chưa kể cơ quan được hỏi)"
      lines={lines}
      problem={problem}
      onChange={onChange}
    />
  );
}
