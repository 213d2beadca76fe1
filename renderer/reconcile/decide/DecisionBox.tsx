import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { askSignIn } from '../../state/people.ts';
import type { PairRow } from '../rows.ts';
import { useWork } from '../work/context.ts';
import { AnswerBox } from './AnswerBox.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { withAnswer } from './draft.ts';
import { StandingView } from './StandingView.tsx';
import { useDraft } from './useDraft.ts';

interface DecisionBoxProps {
  row: PairRow;
  onSave: () => void;
  onSaveAndNext: () => void;
}

/** The foot of the panel: the decision that stands or the form for one; without a person the way to sign in. */
export function DecisionBox({ row, onSave, onSaveAndNext }: DecisionBoxProps) {
  const { me, state } = useWork();
  const { draft, begun, change } = useDraft(row);
  const [editing, setEditing] = useState(false);
  const decision = row.work.state?.decision;
  const question = row.work.state?.question;
  const box = useRef<HTMLElement>(null);
  const takeAnswer = () => {
    change(withAnswer(draft, row));
    // What was filled in is looked at next; it lies below what is in sight.
    requestAnimationFrame(() => {
      const filled = box.current?.querySelector('textarea');
      filled?.focus();
      filled?.scrollIntoView({ block: 'center' });
    });
  };
  const form = me !== null && (!decision || editing || begun);
  return (
    <section ref={box} className="decision-box" aria-label="Quyết định" data-testid="decision">
      <h3>Quyết định</h3>
      {question && <AnswerBox question={question} onUse={me ? takeAnswer : null} />}
      {decision && !form && <StandingView row={row} decision={decision} onEdit={() => setEditing(true)} />}
      {form && (
        <DecisionForm
          row={row}
          onSave={() => {
            setEditing(false);
            onSave();
          }}
          onSaveAndNext={onSaveAndNext}
        />
      )}
      {!me && state && (
        <div className="sign-in-note">
          <p>Quyết định nào cũng ghi tên người quyết định. Hãy đăng nhập để quyết định, duyệt và hoàn tác.</p>
          <Button appearance="primary" size="small" onClick={askSignIn}>
            Đăng nhập
          </Button>
        </div>
      )}
    </section>
  );
}
