import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeOutput } from '../../../electron/cli/files.ts';
import { temporaryFolder } from '../../support/folders.ts';

let place: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  place = temporaryFolder();
});
afterEach(() => place.remove());

describe('writing a file', () => {
  it('takes the place of a former one, and makes the folders it needs', () => {
    const file = path.join(place.folder, 'ra', 'phụ lục.pdf');
    writeOutput(file, Buffer.from('cũ'));
    writeOutput(file, Buffer.from('mới'));
    expect(readFileSync(file, 'utf8')).toBe('mới');
    expect(readdirSync(path.dirname(file))).toEqual(['phụ lục.pdf']);
  });

  it('says so where it cannot, and leaves nothing half done', () => {
    const blocked = path.join(place.folder, 'tệp');
    const folder = path.join(place.folder, 'thư mục.pdf');
    writeFileSync(blocked, '');
    mkdirSync(folder);
    for (const file of [path.join(blocked, 'phụ lục.pdf'), folder]) {
      expect(() => writeOutput(file, Buffer.from('a'))).toThrow(
        expect.objectContaining({ code: 'OUTPUT_UNWRITABLE', details: { file } }),
      );
    }
    expect(readdirSync(place.folder).sort()).toEqual(['thư mục.pdf', 'tệp'].sort());
  });
});
