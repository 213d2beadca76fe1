import type { CommandName } from '../../../shared/contract/commands.ts';
import { listSets } from '../catalog/index.ts';
import { differenceWorkbook } from '../reconcile/index.ts';
import { openDesk } from './desk.ts';
import { fileNameOf } from './file-name.ts';
import type { Handlers } from './handler.ts';

type Names = Extract<CommandName, 'reconcile.run' | 'reconcile.export' | `catalog.${string}`>;

export const reconcileHandlers: Handlers<Names> = {
  'catalog.sets': (_input, { session }) => listSets(session.workspace.read),

  'reconcile.run': async (input, context) => (await openDesk(input, context)).held.reconciliation,

  'reconcile.export': async (input, context) => {
    const result = (await openDesk(input, context)).held.reconciliation;
    return {
      fileName: `${fileNameOf('chenh-lech', result.base.name, result.against.name)}.xlsx`,
      bytes: Uint8Array.from(await differenceWorkbook(result, context.task)),
    };
  },
};
