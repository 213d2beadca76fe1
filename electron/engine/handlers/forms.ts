import type { CommandName } from '../../../shared/contract/commands.ts';
import {
  FORM_FILE_ENDING,
  formFile,
  formOf,
  importForm,
  listForms,
  readFormFile,
  removeForm,
  saveForm,
} from '../annex/index.ts';
import type { Actor } from '../journal/index.ts';
import { currentPerson } from '../people/index.ts';
import { type Reader, readerOf, type Writer } from '../workspace/index.ts';
import { fileNameOf } from './file-name.ts';
import type { HandlerContext, Handlers } from './handler.ts';

type Names = Extract<
  CommandName,
  'annex.forms' | 'annex.saveForm' | 'annex.removeForm' | 'annex.exportForm' | 'annex.importForm'
>;

export const formHandlers: Handlers<Names> = {
  'annex.forms': (_input, { session }) => listForms(session.workspace.read),

  'annex.saveForm': ({ form }, context) =>
    write(context, (read, writer, actor) => saveForm(read, writer, actor, form)),

  'annex.removeForm': async ({ form }, context) => {
    await write(context, (read, writer, actor) => removeForm(read, writer, actor, form));
    return null;
  },

  'annex.exportForm': async ({ form: id }, { session }) => {
    const form = await formOf(session.workspace.read, id);
    const name = fileNameOf(form.name);
    return { fileName: `${name === '' ? 'mau' : name}${FORM_FILE_ENDING}`, bytes: formFile(form) };
  },

  'annex.importForm': ({ fileName, bytes }, context) => {
    const form = readFormFile(fileName, bytes);
    return write(context, (read, writer, actor) => importForm(read, writer, actor, form));
  },
};

/** What is looked at and what is written are one transaction: two windows cannot get into each other's way. */
function write<T>(
  { session }: HandlerContext,
  work: (read: Reader, writer: Writer, actor: Actor | null) => Promise<T>,
): Promise<T> {
  return session.workspace.write(async (writer) => {
    const read = readerOf(writer);
    return work(read, writer, await currentPerson(read, session));
  });
}
