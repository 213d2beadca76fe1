import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { ROLE_LABELS } from '../../shared/contract/people.ts';
import { ROLES, type Role } from '../../shared/contract/view.ts';
import { ROLE_MEANINGS } from './roles.ts';

export interface PersonEntry {
  name: string;
  position: string;
  role: Role;
}

interface PersonFieldsProps {
  value: PersonEntry;
  onChange: (value: PersonEntry) => void;
  /** What is wrong, by field. */
  problems: Partial<Record<'name' | 'position' | 'role', string | undefined>>;
  /** The role cannot be chosen: said instead of the choice. */
  fixedRole?: string;
}

export function personComplaints({ name, position }: PersonEntry): { name?: string; position?: string } {
  return {
    ...(name.trim() === '' ? { name: 'Vui lòng điền họ và tên.' } : {}),
    ...(position.trim() === '' ? { position: 'Vui lòng điền chức vụ.' } : {}),
  };
}

export function PersonFields({ value, onChange, problems, fixedRole }: PersonFieldsProps) {
  const patch = (part: Partial<PersonEntry>) => onChange({ ...value, ...part });
  return (
    <>
      <Field label="Họ và tên" required validationMessage={problems.name}>
        <Input
          value={value.name}
          maxLength={100}
          placeholder="Nguyễn Văn An"
          onChange={(_, data) => patch({ name: data.value })}
        />
      </Field>
      <Field label="Chức vụ" required validationMessage={problems.position}>
        <Input
          value={value.position}
          maxLength={200}
          placeholder="Chuyên viên Phòng Chuyển đổi số"
          onChange={(_, data) => patch({ position: data.value })}
        />
      </Field>
      {fixedRole ? (
        <p>
          <b>Vai trò: {ROLE_LABELS[value.role]}.</b> {fixedRole}
        </p>
      ) : (
        <Field label="Vai trò" required validationMessage={problems.role}>
          <RadioGroup
            value={value.role}
            onChange={(_, data) => patch({ role: ROLES.find((role) => role === data.value) ?? value.role })}
          >
            {ROLES.map((role) => (
              <Radio
                key={role}
                value={role}
                label={
                  <>
                    <b>{ROLE_LABELS[role]}</b>
                    <span className="muted small role-meaning">{ROLE_MEANINGS[role]}</span>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </Field>
      )}
    </>
  );
}
