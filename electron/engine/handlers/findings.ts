import type { CommandName } from '../../../shared/contract/commands.ts';
import { NO_CHOICES } from '../../../shared/domain/reading-choices.ts';
import { refuseEmpty, suggestFromRead, wholeReading } from '../intake/index.ts';
import { type CheckedDocument, checkDocuments, documentOfRead } from '../reconcile/index.ts';
import type { Handlers } from './handler.ts';

type Names = Extract<CommandName, `findings.${string}`>;

export const findingsHandlers: Handlers<Names> = {
  'findings.check': async ({ files }, { session, task }) => {
    const documents: CheckedDocument[] = [];
    for (const [index, file] of files.entries()) {
      const held = await session.reading.read(file, { choices: NO_CHOICES, remembered: [] }, task);
      const read = wholeReading(refuseEmpty(held.reading));
      const { period, agency } = suggestFromRead(read);
      const view = documentOfRead(read, { index, period, agency });
      documents.push({ sha256: read.file.sha256, view });
    }
    return checkDocuments(documents, task);
  },
};
