import { Field, Select } from '@fluentui/react-components';
import type { SetSummary } from '../../../shared/contract/commands.ts';

export interface SourceChoice {
  /** Ids. */
  set: string;
  period: string;
  base: string | null;
}

interface SetPeriodFieldsProps {
  sets: readonly SetSummary[];
  value: SourceChoice;
  /** The form has columns of a period to compare with. */
  needsBase: boolean;
  onChange: (value: SourceChoice) => void;
}

/** The period before one in the order of time; null for the first. */
export function periodBefore(set: SetSummary | undefined, period: string): string | null {
  const at = set?.periods.findIndex(({ id }) => id === period) ?? -1;
  return set?.periods[at - 1]?.id ?? null;
}

/** Which set and period, and which period it is compared with. */
export function SetPeriodFields({ sets, value, needsBase, onChange }: SetPeriodFieldsProps) {
  const { set: setId, period, base } = value;
  const set = sets.find(({ id }) => id === setId);
  const others = (set?.periods ?? []).filter(({ id }) => id !== period);
  const choose = (nextSet: SetSummary | undefined, nextPeriod: string) =>
    onChange({
      set: nextSet?.id ?? '',
      period: nextPeriod,
      base: needsBase ? periodBefore(nextSet, nextPeriod) : null,
    });
  return (
    <>
      <Field label="Bộ chỉ tiêu">
        <Select
          value={setId}
          onChange={(_, data) => {
            const next = sets.find(({ id }) => id === data.value);
            choose(next, next?.periods.at(-1)?.id ?? '');
          }}
        >
          {sets
            .filter(({ periods }) => periods.length > 0)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </Select>
      </Field>
      <div className="form-pair">
        <Field label="Kỳ báo cáo">
          <Select value={period} onChange={(_, data) => choose(set, data.value)}>
            {set?.periods.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label="So với kỳ"
          required={needsBase}
          validationMessage={
            needsBase && base === null
              ? others.length === 0
                ? 'Bộ này chỉ có một kỳ; hãy chọn mẫu khác.'
                : 'Mẫu này cần kỳ để so sánh.'
              : undefined
          }
        >
          <Select
            value={base ?? ''}
            onChange={(_, data) => onChange({ ...value, base: data.value === '' ? null : data.value })}
          >
            <option value="">Không so sánh</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </>
  );
}
