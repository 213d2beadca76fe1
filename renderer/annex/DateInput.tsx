import { Field, Input } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { isoToWritten, writtenToIso } from './dates.ts';

interface DateInputProps {
  label: string;
  /** ISO, "", or a text that is no date yet. */
  value: string;
  /** Given the ISO date, or the text itself when it is no date: it is not dropped, and cannot be stored. */
  onChange: (value: string) => void;
}

/**
 * A day as offices write it. The browser's own date field follows the language of the browser, which shows
 * month before day on an English machine.
 */
export function DateInput({ label, value, onChange }: DateInputProps) {
  const [written, setWritten] = useState(isoToWritten(value) || value);
  useEffect(() => {
    setWritten((current) => {
      if (current === value || writtenToIso(current) === value) return current;
      return isoToWritten(value) || value;
    });
  }, [value]);
  const wrong = writtenToIso(written) === null;
  return (
    <Field
      label={label}
      validationMessage={
        wrong ? 'Ngày không có thật hoặc viết chưa đúng. Ví dụ: 09/11/2024 hoặc 2024.' : undefined
      }
    >
      <Input
        value={written}
        maxLength={10}
        placeholder="ngày/tháng/năm"
        onChange={(_, data) => {
          setWritten(data.value);
          onChange(writtenToIso(data.value) ?? data.value);
        }}
        onBlur={() => {
          if (!wrong) setWritten(isoToWritten(value));
        }}
      />
    </Field>
  );
}
