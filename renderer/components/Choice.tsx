import { Dropdown, Option, useId } from '@fluentui/react-components';
import './choice.css';

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly { id: string; name: string }[];
  onChange: (id: string) => void;
  wide?: boolean;
}

/** A labelled choice of one among named things, on one line. */
export function Choice({ label, value, options, onChange, wide }: ChoiceProps) {
  const id = useId('choice');
  const name = options.find((option) => option.id === value)?.name ?? '';
  return (
    <div className={wide ? 'choice choice-wide' : 'choice'}>
      <label htmlFor={id}>{label}</label>
      <Dropdown
        id={id}
        value={name}
        button={{ children: <span className="choice-text">{name}</span> }}
        title={name}
        selectedOptions={[value]}
        onOptionSelect={(_, data) => {
          if (data.optionValue !== undefined && data.optionValue !== value) onChange(data.optionValue);
        }}
      >
        {options.map((option) => (
          <Option key={option.id} value={option.id}>
            {option.name}
          </Option>
        ))}
      </Dropdown>
    </div>
  );
}
