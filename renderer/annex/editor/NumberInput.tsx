import { Input } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { numberToWritten, writtenToNumber } from './numbers.ts';

interface NumberInputProps {
  value: number | null;
  unit: string;
  /** Null for an empty box, NaN for what is no number: neither is dropped while somebody types. */
  onChange: (value: number | null) => void;
  placeholder?: string;
  /** Where no label stands beside it. */
  name?: string;
  invalid?: boolean;
  describedBy?: string | undefined;
  /** Name of the box among those of its line, for keys that go from line to line. */
  box?: string;
}

/** A number with its unit. The browser's own number field takes no decimal comma on an English machine. */
export function NumberInput(props: NumberInputProps) {
  const { value, unit, onChange, placeholder, name, invalid, describedBy, box } = props;
  const [written, setWritten] = useState(numberToWritten(value));
  useEffect(() => {
    setWritten((current) => (Object.is(writtenToNumber(current), value) ? current : numberToWritten(value)));
  }, [value]);
  return (
    <Input
      className="number-input"
      data-box={box}
      value={written}
      inputMode="decimal"
      maxLength={6}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(name === undefined ? {} : { 'aria-label': name })}
      {...(invalid ? { 'aria-invalid': true } : {})}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      contentAfter={unit === '' ? undefined : <span className="muted small">{unit}</span>}
      onChange={(_, data) => {
        setWritten(data.value);
        onChange(writtenToNumber(data.value));
      }}
    />
  );
}
