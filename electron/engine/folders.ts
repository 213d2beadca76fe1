/** Where the application keeps its own files and offers to keep workspaces. */
import { homedir } from 'node:os';
import path from 'node:path';

export interface Folders {
  /** The application's own files: the list of recent workspaces, the sample. */
  appFolder: string;
  /** New workspaces are made here: a folder that staff find and that is backed up with their documents. */
  workspaceFolder: string;
}

/**
 * The folders of this user; `DOISOAT_HOME` puts both under one folder (portable use, tests).
 * @param documents the user's documents, where the host knows them: OneDrive and administrators move them away
 */
export function defaultFolders(
  environment: NodeJS.ProcessEnv = process.env,
  documents: string = path.join(homedir(), 'Documents'),
): Folders {
  const home = environment.DOISOAT_HOME;
  if (home !== undefined && home !== '') {
    return { appFolder: path.join(home, 'app'), workspaceFolder: path.join(home, 'workspaces') };
  }
  const appFolder =
    process.platform === 'win32'
      ? path.join(environment.APPDATA ?? path.join(homedir(), 'AppData', 'Roaming'), 'DoiSoat')
      : path.join(environment.XDG_CONFIG_HOME ?? path.join(homedir(), '.config'), 'doi-soat');
  return { appFolder, workspaceFolder: path.join(documents, 'Đối Soát') };
}
