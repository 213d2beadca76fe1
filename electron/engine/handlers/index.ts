import type { CommandName } from '../../../shared/contract/commands.ts';
import { annexHandlers } from './annex.ts';
import { decisionHandlers } from './decisions.ts';
import { findingsHandlers } from './findings.ts';
import { formHandlers } from './forms.ts';
import type { Handlers } from './handler.ts';
import { intakeHandlers } from './intake.ts';
import { journalHandlers } from './journal.ts';
import { letterHandlers } from './letters.ts';
import { peopleHandlers } from './people.ts';
import { proofHandlers } from './proof.ts';
import { reconcileHandlers } from './reconcile.ts';
import { sealingHandlers } from './sealing.ts';
import { workspaceHandlers } from './workspace.ts';

export type { Handler, HandlerContext } from './handler.ts';

/** Commands that the dispatcher answers by itself: they look at it, not at data. */
export type OwnCommand = Extract<CommandName, `app.${string}` | `task.${string}`>;

/** The work behind every other command. */
export const handlers: Handlers<Exclude<CommandName, OwnCommand>> = {
  ...workspaceHandlers,
  ...intakeHandlers,
  ...findingsHandlers,
  ...journalHandlers,
  ...letterHandlers,
  ...reconcileHandlers,
  ...decisionHandlers,
  ...peopleHandlers,
  ...annexHandlers,
  ...formHandlers,
  ...sealingHandlers,
  ...proofHandlers,
};
