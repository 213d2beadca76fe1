import { Button, Field, Input } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons';
import { JOURNAL_ACTIONS, JOURNAL_LABELS } from '../../shared/contract/journal.ts';
import { Choice } from '../components/Choice.tsx';
import { DayInput } from '../components/DayInput.tsx';
import { isFiltered, NO_FILTER, periodProblem, type WrittenFilter } from './filter.ts';

interface FilterBarProps {
  filter: WrittenFilter;
  people: readonly string[];
  onChange: (filter: WrittenFilter) => void;
}

const ALL = '';

export function FilterBar({ filter, people, onChange }: FilterBarProps) {
  const patch = (part: Partial<WrittenFilter>) => onChange({ ...filter, ...part });
  const known =
    filter.person === null || people.includes(filter.person) ? people : [filter.person, ...people];
  return (
    <section className="journal-filter" aria-label="Lọc nhật ký">
      <Field label="Tìm trong nhật ký">
        <Input
          value={filter.words}
          maxLength={200}
          placeholder="Tên chỉ tiêu, tên tệp…"
          contentBefore={<Search20Regular aria-hidden="true" />}
          data-testid="journal-words"
          onChange={(_, data) => patch({ words: data.value })}
        />
      </Field>
      <Choice
        label="Việc"
        value={filter.action ?? ALL}
        options={[
          { id: ALL, name: 'Tất cả' },
          ...JOURNAL_ACTIONS.map((action) => ({ id: action, name: JOURNAL_LABELS[action] })),
        ]}
        onChange={(id) => patch({ action: JOURNAL_ACTIONS.find((action) => action === id) ?? null })}
      />
      <Choice
        label="Người thực hiện"
        value={filter.person ?? ALL}
        options={[{ id: ALL, name: 'Mọi người' }, ...known.map((name) => ({ id: name, name }))]}
        onChange={(id) => patch({ person: id === ALL ? null : id })}
      />
      <DayInput label="Từ ngày" value={filter.from} onChange={(from) => patch({ from })} />
      <DayInput
        label="Đến ngày"
        value={filter.to}
        onChange={(to) => patch({ to })}
        problem={periodProblem(filter)}
      />
      {isFiltered(filter) && <Button onClick={() => onChange(NO_FILTER)}>Bỏ lọc</Button>}
    </section>
  );
}
