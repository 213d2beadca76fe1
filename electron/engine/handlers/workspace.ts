import { existsSync } from 'node:fs';
import path from 'node:path';
import type { CommandName, WorkspaceInfo } from '../../../shared/contract/commands.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import { openSample } from '../sample.ts';
import { Workspace, workspaceId, workspaceName } from '../workspace/index.ts';
import type { HandlerContext, Handlers } from './handler.ts';

const EXTENSION = '.doisoat';
/** What Windows refuses in file names (device names also before a dot), and control characters. */
const FORBIDDEN_IN_NAME =
  /[<>:"/\\|?*\p{Cc}]|^\.|[. ]$|^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/iu;

type Names = Extract<CommandName, `workspace.${string}`>;

export const workspaceHandlers: Handlers<Names> = {
  'workspace.list': async (_input, { session }) => session.recent.list(),

  'workspace.current': async (_input, { session }) =>
    session.current === null ? null : describe(session.current),

  'workspace.create': async (input, context) => {
    if (FORBIDDEN_IN_NAME.test(input.name))
      throw new AppError('WORKSPACE_NAME_INVALID', { name: input.name });
    const file = path.join(context.options.workspaceFolder, input.name + EXTENSION);
    return enter(Workspace.create(file, input.passphrase), context);
  },

  'workspace.open': async (input, context) => {
    const entry = context.session.recent.find(input.id);
    if (entry === undefined) throw new AppError('WORKSPACE_NOT_FOUND', { path: '' });
    return reopen(entry.path, input.passphrase, context);
  },

  'workspace.openSample': async (_input, context) =>
    enter(await openSample(context.options, context.task), context),

  'workspace.close': async (_input, { session }) => {
    await session.leave();
    return null;
  },

  'workspace.rememberView': async ({ view }, { session }) => {
    // Of a workspace that was just closed there is nothing to keep.
    if (session.current !== null) session.view = view;
    return null;
  },

  'workspace.view': async (_input, { session }) => session.view,

  'workspace.forget': async (input, { session }) => {
    session.recent.forget(input.id);
    return null;
  },

  'workspace.createAt': async (input, context) =>
    enter(Workspace.create(path.resolve(input.path), input.passphrase), context),

  'workspace.openAt': async (input, context) => reopen(path.resolve(input.path), input.passphrase, context),

  'workspace.register': async (input, { session }) => {
    const file = path.resolve(input.path);
    if (!existsSync(file)) throw new AppError('WORKSPACE_NOT_FOUND', { path: file });
    session.recent.remember(file, false);
    const entry = session.recent.find(workspaceId(file));
    if (entry === undefined) throw new AppError('WORKSPACE_NOT_FOUND', { path: file });
    return entry;
  },
};

/** The file is opened before the one in use is left: a wrong passphrase changes nothing. */
async function reopen(file: string, passphrase: string, context: HandlerContext): Promise<WorkspaceInfo> {
  return enter(Workspace.open(file, passphrase), context);
}

async function enter(workspace: Workspace, { session }: HandlerContext): Promise<WorkspaceInfo> {
  await session.enter(workspace);
  return describe(workspace);
}

async function describe(workspace: Workspace): Promise<WorkspaceInfo> {
  const sample = await workspace.read
    .selectFrom('workspace')
    .select('value')
    .where('key', '=', 'sample')
    .executeTakeFirst();
  return {
    id: workspaceId(workspace.path),
    name: workspaceName(workspace.path),
    path: workspace.path,
    schemaVersion: workspace.schemaVersion,
    backup: workspace.backup,
    sample: sample !== undefined,
  };
}
