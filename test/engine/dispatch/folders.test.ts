import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultFolders } from '../../../electron/engine/folders.ts';
import { fileNameOf } from '../../../electron/engine/handlers/file-name.ts';

describe('folders', () => {
  it('new workspaces lie with the documents, wherever the system has put those', () => {
    const documents = path.join('D:', 'OneDrive', 'Tài liệu');
    expect(defaultFolders({}, documents).workspaceFolder).toBe(path.join(documents, 'Đối Soát'));
    expect(defaultFolders({}, undefined).workspaceFolder).toMatch(/Documents.Đối Soát$/);
  });

  it('one variable puts everything under one folder', () => {
    expect(defaultFolders({ DOISOAT_HOME: 'H' }, 'D')).toEqual({
      appFolder: path.join('H', 'app'),
      workspaceFolder: path.join('H', 'workspaces'),
    });
  });
});

describe('names of exported files', () => {
  it('are plain and short whatever the period is called', () => {
    expect(fileNameOf('phu-luc', 'Quý III/2026')).toBe('phu-luc-quy-iii-2026');
    expect(fileNameOf('phu-luc', 'kỳ '.repeat(100)).length).toBeLessThanOrEqual(80);
    expect(fileNameOf('phu-luc', '../../etc')).toBe('phu-luc-etc');
  });
});
