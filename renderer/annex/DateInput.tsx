import { DayInput } from '../components/DayInput.tsx';
import { isoToWritten, writtenToIso } from './dates.ts';

interface DateInputProps {
  label: string;
  /** ISO, a year alone, "", or a text that is neither yet. */
  value: string;
  onChange: (value: string) => void;
}

/** A day, or a year alone: in an electronic document the year is known before the day is. */
export function DateInput({ label, value, onChange }: DateInputProps) {
  return (
    <DayInput
      label={label}
      value={value}
      onChange={onChange}
      print={isoToWritten}
      parse={writtenToIso}
      wrongText="Ngày không có thật hoặc viết chưa đúng. Ví dụ: 09/11/2024 hoặc 2024."
    />
  );
}
