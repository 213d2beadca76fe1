import { type RefObject, useRef } from 'react';
import { DECISION_CHOICES, type DecisionChoice, type Finding } from '../../../shared/contract/view.ts';
import { askSignIn } from '../../state/people.ts';
import { approvalHindrance } from '../decide/approvable.ts';
import { firstDraft, withChoice } from '../decide/draft.ts';
import { draftKey, draftStore, keepDraft } from '../decide/drafts.ts';
import { useSaveDraft } from '../decide/useDraft.ts';
import type { GridHandle } from '../PairGrid.tsx';
import type { PanelPlace } from '../panel/usePanel.ts';
import type { RowLayerName } from '../RowLayer.tsx';
import type { PairRow } from '../rows.ts';
import { useWork } from '../work/context.ts';
import { type KeyAction, useKeys } from './useKeys.ts';

interface RowKeys {
  grid: RefObject<GridHandle | null>;
  focused: PairRow | null;
  toSearch: () => void;
  onPanel: (place: PanelPlace | null) => void;
  /** Goes to a row once the grid has taken over what changed. */
  onGo: (id: string) => Promise<void>;
  onBulk: (task: 'decide' | 'approve' | 'dismiss', choice: DecisionChoice | null) => void;
  onLayer: (name: RowLayerName, row: PairRow | null) => void;
  onDismiss: (finding: Finding, row: PairRow) => void;
  onNothingLeft: () => void;
}

const undecided = ({ work }: PairRow) => work.status === 'undecided' || work.status === 'stale';

/**
 * The keys that decide, pair, dismiss and approve the row that the grid stands on.
 * @returns saves what is written for that row, and goes on to the next one without a decision if asked to
 */
export function useRowKeys(keys: RowKeys): (goOn: boolean) => Promise<void> {
  const { grid, focused, onPanel, onGo, onBulk, onLayer, onDismiss, onNothingLeft } = keys;
  const { act, comparison, me, periods, state } = useWork();
  const saveDraft = useSaveDraft();

  // A key pressed before the next row is in sight would decide what nobody saw, or the row that was left.
  const between = useRef(false);
  const go = (id: string | null) => (id === null ? onNothingLeft() : onGo(id));
  // The grid is asked itself: after an arrow key it is a moment ahead of what is drawn beside it, and a key
  // must never decide another row than the one that the keyboard is on.
  const rowNow = () => grid.current?.row() ?? focused;
  // Asked of the grid for the same reason: Ctrl+A and a digit come faster than what is drawn.
  const several = () => (grid.current?.selectedCount() ?? 0) > 1;
  const save = async (goOn: boolean) => {
    const row = rowNow();
    if (!row || between.current) return;
    if (!me) return askSignIn();
    // Found before: a filter may hide the row as soon as it is decided.
    const next = grid.current?.next(row.id, undecided) ?? null;
    // What is typed from here on belongs to no form.
    const leaveForm = () => {
      between.current = true;
      grid.current?.focusAgain();
    };
    try {
      const saved = await saveDraft(row, leaveForm);
      if (!saved) onPanel('form');
      else if (!goOn || next === null) grid.current?.focusAgain();
      if (saved && goOn) await go(next);
    } finally {
      between.current = false;
    }
  };
  /** For keys that need a person: without one they lead to the sign-in. */
  const signedIn = (action: (row: PairRow) => boolean): KeyAction => {
    return () => {
      if (between.current) return true;
      const row = rowNow();
      if (!row) return false;
      if (me) return action(row);
      askSignIn();
      return true;
    };
  };
  const choose = (choice: DecisionChoice) => (row: PairRow) => {
    if (several() && choice !== 'correct') onBulk('decide', choice);
    else {
      const key = draftKey(comparison, row);
      keepDraft(key, withChoice(draftStore.get().drafts[key] ?? firstDraft(row, periods), row, choice));
      onPanel(choice === 'correct' || choice === 'ask' ? 'text' : null);
    }
    return true;
  };
  const pairing = (name: 'reconcile.pair' | 'reconcile.refuse') => (row: PairRow) => {
    const { base, against } = row;
    if (!base || !against || (name === 'reconcile.pair' && row.class !== 'suggested')) return false;
    // The row goes with its pair, or takes another place.
    const next = grid.current?.next(row.id, (each) => each.class === 'suggested') ?? null;
    void act(name, { baseRow: base.key, againstRow: against.key }).then(async (done) => {
      if (done && next) await onGo(next);
    });
    return true;
  };
  const approve = (row: PairRow) => {
    if (several()) onBulk('approve', null);
    else if (approvalHindrance(row, me) === null) {
      void act('reconcile.approveRows', { pairs: [{ pair: row.id, fingerprint: row.fingerprint }] });
    } else return false;
    return true;
  };
  const dismiss = (row: PairRow) => {
    const [finding] = row.work.open;
    if (several()) onBulk('dismiss', null);
    else if (finding) onDismiss(finding, row);
    else return false;
    return true;
  };
  const always = (action: () => void): KeyAction => {
    return () => {
      if (!between.current) action();
      return true;
    };
  };
  const step = (name: 'reconcile.undo' | 'reconcile.redo', there: unknown) =>
    always(() => void (there && act(name, {})));
  useKeys({
    ...Object.fromEntries(
      DECISION_CHOICES.map((choice, index) => [String(index + 1), signedIn(choose(choice))]),
    ),
    c: signedIn(pairing('reconcile.pair')),
    x: signedIn(pairing('reconcile.refuse')),
    p: signedIn((row) => {
      onLayer('repair', row);
      return true;
    }),
    b: signedIn(dismiss),
    d: signedIn(approve),
    n: always(() => go(grid.current?.next(rowNow()?.id ?? null, undecided) ?? null)),
    h: always(() => onLayer('history', null)),
    '?': always(() => onLayer('keys', null)),
    'mod+enter': always(() => void save(true)),
    'mod+z': step('reconcile.undo', state?.undo),
    'mod+y': step('reconcile.redo', state?.redo),
    'mod+shift+z': step('reconcile.redo', state?.redo),
    // The browser's own search does not see rows that are not drawn.
    'mod+f': always(keys.toSearch),
  });
  return save;
}
