import { Field, Input } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons';
import { useDeferredValue, useState } from 'react';
import { SeverityMark } from '../components/Marks.tsx';
import { ruleGroups } from './rules.ts';

/** The rules as the application itself documents them, by what they look at. */
export function RuleList() {
  const [search, setSearch] = useState('');
  const groups = ruleGroups(useDeferredValue(search));
  const count = groups.reduce((sum, { rules }) => sum + rules.length, 0);
  return (
    <>
      <Field label="Tìm quy tắc" hint={`${count} quy tắc`}>
        <Input
          value={search}
          placeholder="Tên, mã hoặc từ trong phần giải thích"
          contentBefore={<Search20Regular aria-hidden="true" />}
          onChange={(_, data) => setSearch(data.value)}
        />
      </Field>
      {groups.map(({ title, rules }) => (
        <section key={title} className="help-body" aria-label={title}>
          <h4>
            {title} <span className="muted">({rules.length})</span>
          </h4>
          <ul className="help-rules">
            {rules.map((rule) => (
              <li key={rule.code}>
                <p className="row">
                  <SeverityMark severity={rule.severity} /> <b>{rule.title}</b>
                </p>
                <p>{rule.explanation}</p>
                <p className="muted small">Mã: {rule.code}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {groups.length === 0 && <p className="muted">Không có quy tắc nào khớp.</p>}
    </>
  );
}
