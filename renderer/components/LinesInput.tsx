import { Field, Textarea } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

interface LinesInputProps {
  label: string;
  lines: readonly string[];
  problem: string | undefined;
  hint?: string;
  onChange: (lines: string[]) => void;
}

function linesOf(written: string): string[] {
  return written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const same = (one: readonly string[], other: readonly string[]) => one.join('\n') === other.join('\n');

/** A list, one entry a line; empty lines are no entries, but stay while somebody types. */
export function LinesInput({ label, lines, problem, hint, onChange }: LinesInputProps) {
  const [written, setWritten] = useState(lines.join('\n'));
  useEffect(() => {
    setWritten((current) => (same(linesOf(current), lines) ? current : lines.join('\n')));
  }, [lines]);
  return (
    <Field label={label} validationMessage={problem} {...(hint === undefined ? {} : { hint })}>
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
