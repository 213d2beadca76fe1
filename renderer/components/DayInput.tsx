import { Field, Input } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { dayToWritten, writtenToDay } from './days.ts';

interface DayInputProps {
  label: string;
  /** ISO, "", or a text that is no day yet. */
  value: string;
  /** Given the ISO day, or the text itself when it is none: it is not dropped, and cannot be stored. */
  onChange: (value: string) => void;
  /** How it is written and read; days alone where nothing is given. */
  print?: (iso: string) => string;
  parse?: (written: string) => string | null;
  /** What is said where it cannot be read. */
  wrongText?: string;
  /** What else is wrong with it. */
  problem?: string | undefined;
}

/**
 * A day as offices write it. The browser's own date field follows the language of the browser, which shows
 * month before day on an English machine.
 */
export function DayInput(props: DayInputProps) {
  const { label, value, onChange, print = dayToWritten, parse = writtenToDay, problem } = props;
  const { wrongText = 'Ngày không có thật hoặc viết chưa đúng. Ví dụ: 09/11/2024.' } = props;
  const [written, setWritten] = useState(print(value) || value);
  useEffect(() => {
    setWritten((current) => {
      if (current === value || parse(current) === value) return current;
      return print(value) || value;
    });
  }, [value, print, parse]);
  const wrong = parse(written) === null;
  return (
    <Field label={label} validationMessage={wrong ? wrongText : problem}>
      <Input
        value={written}
        maxLength={10}
        placeholder="ngày/tháng/năm"
        onChange={(_, data) => {
          setWritten(data.value);
          onChange(parse(data.value) ?? data.value);
        }}
        onBlur={() => {
          if (!wrong) setWritten(print(value));
        }}
      />
    </Field>
  );
}
