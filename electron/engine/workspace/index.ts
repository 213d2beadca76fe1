export { checkPages, type PageCheck } from './cipher.ts';
export { sortableId } from './ids.ts';
export { insertAll } from './insert.ts';
export { removeFiles } from './open.ts';
export { RecentWorkspaces, workspaceId, workspaceName } from './recent.ts';
export type { WorkspaceDatabase } from './schema.ts';
export { storeFile } from './stored-files.ts';
export type { Reader, Writer } from './workspace.ts';
export { readerOf, Workspace } from './workspace.ts';
