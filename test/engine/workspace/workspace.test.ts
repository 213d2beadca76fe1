import { readdirSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RecentWorkspaces, Workspace, workspaceId } from '../../../electron/engine/workspace/index.ts';
import { temporaryFolder } from '../../support/folders.ts';

let place: ReturnType<typeof temporaryFolder>;
let workspace: Workspace;

beforeEach(() => {
  place = temporaryFolder();
  workspace = Workspace.create(path.join(place.folder, 'sổ.doisoat'), 'mật khẩu đủ dài');
});
afterEach(async () => {
  await workspace.close();
  place.remove();
});

function put(key: string, value: string): Promise<unknown> {
  return workspace.write((writer) => writer.insertInto('workspace').values({ key, value }).execute());
}

async function keys(): Promise<string[]> {
  const rows = await workspace.read.selectFrom('workspace').select('key').orderBy('key').execute();
  return rows.map((row) => row.key);
}

describe('writing', () => {
  it('stores nothing of a work that fails in the middle, and goes on with the next', async () => {
    const failing = workspace.write(async (writer) => {
      await writer.insertInto('workspace').values({ key: 'nửa chừng', value: '' }).execute();
      throw new Error('disk full');
    });
    const following = put('tiếp theo', '');
    await expect(failing).rejects.toThrow('disk full');
    await following;
    expect(await keys()).toEqual(['tiếp theo']);
  });

  it('tells a full disk in words, and goes on when there is room again', async () => {
    await workspace.write((writer) => sql`PRAGMA max_page_count = 50`.execute(writer)).catch(() => {});
    await expect(put('lớn', 'x'.repeat(1_000_000))).rejects.toMatchObject({ code: 'WORKSPACE_UNWRITABLE' });
    expect(await keys()).toEqual([]);
    await put('nhỏ', 'x');
    expect(await keys()).toEqual(['nhỏ']);
  });

  it('takes its turn with another process, and loses nothing of either', async () => {
    const other = Workspace.open(workspace.path, 'mật khẩu đủ dài');
    await workspace.write(async (writer) => {
      await writer.selectFrom('workspace').selectAll().execute();
      await writer.insertInto('workspace').values({ key: 'một', value: '' }).execute();
    });
    await other.write(async (writer) => {
      await writer.selectFrom('workspace').selectAll().execute();
      await writer.insertInto('workspace').values({ key: 'hai', value: '' }).execute();
    });
    await other.close();
    expect(await keys()).toEqual(['hai', 'một']);
  });

  it('is done in the order in which it was asked for', async () => {
    const order: number[] = [];
    await Promise.all(
      [30, 1, 10].map((delay, index) =>
        workspace.write(async () => {
          await new Promise((resolve) => setTimeout(resolve, delay));
          order.push(index);
        }),
      ),
    );
    expect(order).toEqual([0, 1, 2]);
  });

  it('is finished before the workspace closes', async () => {
    const late = put('cuối', '1');
    await workspace.close();
    await late;
    workspace = Workspace.open(workspace.path, 'mật khẩu đủ dài');
    expect(await keys()).toEqual(['cuối']);
  });
});

describe('closing', () => {
  it('lets go of a file that was opened and never asked anything of', async () => {
    const other = Workspace.open(workspace.path, 'mật khẩu đủ dài');
    await workspace.close();
    await other.close();
    expect(readdirSync(place.folder)).toEqual(['sổ.doisoat']);
  });
});

describe('recent workspaces', () => {
  it('are listed last opened first, tell which file is gone, and are forgotten without touching the file', () => {
    const recent = new RecentWorkspaces(path.join(place.folder, 'app'));
    const gone = path.join(place.folder, 'đã chuyển.doisoat');
    recent.remember(gone, true);
    recent.remember(workspace.path, true);
    expect(recent.list().map(({ name, present }) => [name, present])).toEqual([
      ['sổ', true],
      ['đã chuyển', false],
    ]);
    recent.forget(workspaceId(gone));
    expect(recent.list().map((entry) => entry.name)).toEqual(['sổ']);
  });

  it('start empty when the list cannot be read', () => {
    expect(new RecentWorkspaces(path.join(place.folder, 'không có')).list()).toEqual([]);
  });
});
