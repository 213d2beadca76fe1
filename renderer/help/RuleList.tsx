import { FINDING_RULES } from '../../shared/contract/view.ts';
import { SeverityMark } from '../components/Marks.tsx';

/** The rules as the application itself documents them. */
export function RuleList() {
  return (
    <ul className="help-rules">
      {FINDING_RULES.map((rule) => (
        <li key={rule.code}>
          <p className="row">
            <SeverityMark severity={rule.severity} /> <b>{rule.title}</b>
          </p>
          <p>{rule.explanation}</p>
          <p className="muted small">Mã: {rule.code}</p>
        </li>
      ))}
    </ul>
  );
}
