import { Field, Textarea } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

interface RecipientsProps {
  lines: readonly string[];
  problem: string | undefined;
  onChange: (lines: string[]) => void;
}

function linesOf(written: string): string[] {
  return written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const same = (one: readonly string[], other: readonly string[]) => one.join('\n') === other.join('\n');

/** One recipient a line; empty lines are nobody, but stay while somebody types. */
export function Recipients({ lines, problem, onChange }: RecipientsProps) {
  const [written, setWritten] = useState(lines.join('\n'));
  useEffect(() => {
    setWritten((current) => (same(linesOf(current), lines) ? current : lines.join('\n')));
  }, [lines]);
  return (
    <Field label="Nơi nhận (mỗi dòng một nơi, chưa kể cơ quan được hỏi)" validationMessage={problem}>
      <Textarea
        value={written}
        rows={3}
        resize="vertical"
        onChange={(_, data) => {
          setWritten(data.value);
          onChange(linesOf(data.value));
        }}
      />
    </Field>
  );
}
