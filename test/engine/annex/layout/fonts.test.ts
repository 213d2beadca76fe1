import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderAnnexPdf } from '../../../../electron/engine/annex/index.ts';
import { loadFonts } from '../../../../electron/engine/annex/layout/fonts.ts';
import { UNWATCHED } from '../../../../electron/engine/task.ts';
import { temporaryFolder } from '../../../support/folders.ts';
import { annexModel, modelRow, modelTable } from '../models.ts';

const require = createRequire(import.meta.url);
const TINOS = loadFonts(null);
const NAMES = {
  normal: 'times.ttf',
  bold: 'timesbd.ttf',
  italics: 'timesi.ttf',
  bolditalics: 'timesbi.ttf',
} as const;

/** A folder as Windows has it: four files of those names, here with another typeface in them. */
function windowsFolder(except: (keyof typeof NAMES)[] = []): { folder: string; remove: () => void } {
  const made = temporaryFolder();
  for (const face of ['normal', 'bold', 'italics', 'bolditalics'] as const) {
    if (!except.includes(face)) copyFileSync(TINOS.files[face], path.join(made.folder, NAMES[face]));
  }
  return made;
}

/** Sets the bits of "restricted license embedding" (OpenType, table OS/2, field fsType). */
function withoutRights(file: string): void {
  const bytes = readFileSync(file);
  const tables = bytes.readUInt16BE(4);
  for (let table = 0; table < tables; table += 1) {
    const entry = 12 + 16 * table;
    if (bytes.toString('latin1', entry, entry + 4) === 'OS/2')
      bytes.writeUInt16BE(2, bytes.readUInt32BE(entry + 8) + 8);
  }
  writeFileSync(file, bytes);
}

/** A typeface without the letters of Vietnamese, that comes with a library. */
function withoutLetters(file: string): void {
  copyFileSync(require.resolve('pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf'), file);
}

describe('loadFonts', () => {
  it('takes Times New Roman of the machine where all four faces are there', async () => {
    const { folder, remove } = windowsFolder();
    const fonts = loadFonts(folder);
    expect(fonts.name).toBe('Times New Roman');
    expect(fonts.files.bold).toBe(path.join(folder, 'timesbd.ttf'));
    const model = annexModel([modelTable([modelRow({ name: 'Chỉ tiêu' })])]);
    await expect(renderAnnexPdf(model, UNWATCHED, { fonts })).resolves.toMatchObject({ pages: 1 });
    remove();
  });

  it('takes Tinos where a face is missing or is no typeface, and on other machines', () => {
    const missing = windowsFolder(['italics']);
    expect(loadFonts(missing.folder).name).toBe('Tinos');
    missing.remove();
    const damaged = windowsFolder(['bold']);
    writeFileSync(path.join(damaged.folder, NAMES.bold), 'không phải phông chữ');
    expect(loadFonts(damaged.folder).name).toBe('Tinos');
    damaged.remove();
    expect(TINOS.name).toBe('Tinos');
  });

  it('takes Tinos where a face lacks a Vietnamese letter or may not be embedded', () => {
    for (const change of [withoutRights, withoutLetters]) {
      const { folder, remove } = windowsFolder(['normal']);
      copyFileSync(TINOS.files.normal, path.join(folder, NAMES.normal));
      change(path.join(folder, NAMES.normal));
      expect(loadFonts(folder).name).toBe('Tinos');
      remove();
    }
  });
});
