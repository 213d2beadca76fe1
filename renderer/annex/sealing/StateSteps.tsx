import {
  CheckmarkCircle16Filled,
  Circle16Regular,
  LockClosed16Filled,
  RecordStop16Filled,
} from '@fluentui/react-icons';
import { ANNEX_STATE_LABELS, ANNEX_STATES, type AnnexState } from '../../../shared/contract/annex.ts';

/** Draft → reviewed → sealed → signed, with the step it is at. */
export function StateSteps({ state }: { state: AnnexState }) {
  const at = ANNEX_STATES.indexOf(state);
  return (
    <ol className="state-steps" aria-label="Các bước của phụ lục">
      {ANNEX_STATES.map((step, index) => (
        <li key={step} aria-current={index === at ? 'step' : undefined} data-done={index < at}>
          <span className="state-step">
            {index < at && <CheckmarkCircle16Filled aria-hidden="true" />}
            {index === at &&
              (step === 'sealed' || step === 'signed' ? (
                <LockClosed16Filled aria-hidden="true" />
              ) : (
                <RecordStop16Filled aria-hidden="true" />
              ))}
            {index > at && <Circle16Regular aria-hidden="true" />}
            <span>{ANNEX_STATE_LABELS[step]}</span>
            {index < at && <span className="visually-hidden"> (đã qua)</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
