import { PIN_LENGTH } from '../../shared/contract/people.ts';
import { PinInput } from './PinInput.tsx';

const HINT = `Ít nhất ${PIN_LENGTH.min} ký tự, chữ số hoặc chữ cái; không phải một dãy liên tiếp.`;

interface NewPinInputsProps {
  /** "Mã PIN", "Mã PIN mới" */
  label: string;
  value: string;
  onChange: (value: string) => void;
  problem: string | undefined;
  again: string;
  onChangeAgain: (value: string) => void;
  problemAgain: string | undefined;
  /** Said after what a PIN has to be. */
  more?: string;
}

/** A PIN that is to be, typed twice: a slip of the finger could not be seen. */
export function NewPinInputs(props: NewPinInputsProps) {
  const { label, value, onChange, problem, again, onChangeAgain, problemAgain, more } = props;
  const hint = more === undefined ? HINT : `${HINT} ${more}`;
  const repeated = `Nhập lại ${label.slice(0, 1).toLowerCase()}${label.slice(1)}`;
  return (
    <>
      <PinInput label={label} isNew value={value} onChange={onChange} hint={hint} problem={problem} />
      <PinInput label={repeated} isNew value={again} onChange={onChangeAgain} problem={problemAgain} />
    </>
  );
}
