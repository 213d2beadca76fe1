import type { CommandName } from '../../../shared/contract/commands.ts';
import { exportJournal, listJournal, pageProblems, verifyJournal } from '../journal/index.ts';
import { checkPages } from '../workspace/index.ts';
import { fileNameOf } from './file-name.ts';
import type { Handlers } from './handler.ts';

type Names = Extract<CommandName, `journal.${string}`>;

export const journalHandlers: Handlers<Names> = {
  'journal.list': ({ filter, from, count }, { session }) =>
    listJournal(session.workspace.read, filter, from, count),

  'journal.verify': ({ head }, { session, task }) => verifyJournal(session.workspace, head, task),

  'journal.export': async ({ filter }, { session, task }) => ({
    fileName: `${fileNameOf('nhat-ky', new Date().toISOString().slice(0, 10), '')}.xlsx`,
    bytes: await exportJournal(session.workspace.read, filter, task),
  }),

  'journal.checkFile': async ({ path, passphrase }) => {
    const check = checkPages(path, passphrase);
    return { pages: check.pages, damaged: check.damaged.length, problems: pageProblems(check) };
  },
};
