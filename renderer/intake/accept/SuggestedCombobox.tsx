import { Combobox, Field, Option } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, Lightbulb16Regular } from '@fluentui/react-icons';
import { fold } from '../../../shared/contract/view.ts';

interface SuggestedComboboxProps {
  label: string;
  value: string;
  /** What the file says, or null. */
  suggestion: string | null;
  options: readonly string[];
  onChange: (value: string) => void;
  /** A proposal was taken, or the box was left. */
  onDone?: (value: string) => void;
  required?: boolean;
  problem?: string | undefined;
  placeholder?: string;
}

/** A box with known names and free entry; what the file says is shown beneath as its proposal. */
export function SuggestedCombobox(props: SuggestedComboboxProps) {
  const { label, value, suggestion, options, onChange, onDone, required, problem, placeholder } = props;
  const take = (text: string) => {
    onChange(text);
    onDone?.(text);
  };
  const wanted = fold(value.trim());
  const exact = options.some((option) => fold(option) === wanted);
  const shown = exact || wanted === '' ? options : options.filter((option) => fold(option).includes(wanted));
  return (
    <Field
      label={label}
      required={required === true}
      validationMessage={problem}
      hint={
        suggestion ? (
          <Suggestion text={suggestion} used={fold(suggestion) === wanted} onUse={take} />
        ) : undefined
      }
    >
      <Combobox
        freeform
        expandIcon={{ 'aria-label': `Mở danh sách ${label}`, tabIndex: -1 }}
        value={value}
        selectedOptions={options.includes(value) ? [value] : []}
        title={value}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
        onOptionSelect={(_, data) => data.optionText !== undefined && take(data.optionText)}
        onBlur={() => onDone?.(value)}
      >
        {shown.map((option) => (
          <Option key={option} value={option}>
            {option}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}

interface SuggestionProps {
  text: string;
  used: boolean;
  onUse: (text: string) => void;
}

function Suggestion({ text, used, onUse }: SuggestionProps) {
  if (used) {
    return (
      <span className="suggestion">
        <CheckmarkCircle16Filled aria-hidden="true" />
        <span>Điền theo tệp, cần kiểm tra lại</span>
      </span>
    );
  }
  return (
    <span className="suggestion">
      <Lightbulb16Regular aria-hidden="true" />
      <button type="button" className="link" onClick={() => onUse(text)}>
        Theo tệp: {text}
      </button>
    </span>
  );
}
