/** The character set of HTML: declared, declared wrongly, not declared. */
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../electron/engine/intake/html/reader.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import { encode, encodeLegacy, gridsOf, outline } from './encoding-bytes.ts';

async function read(content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? encode(content, 'utf-8') : content;
  const found = await readHtml(bytes, UNWATCHED);
  return { ...found, shown: outline(found.blocks), codes: found.warnings.map(({ code }) => code) };
}

describe('the character set', () => {
  const page = (meta: string) =>
    `<html><head>${meta}</head><table><tr><td>Tỷ lệ hồ sơ được xử lý trực tuyến</td><td>Đạt</td></tr></table></html>`;
  const expected = [[['Tỷ lệ hồ sơ được xử lý trực tuyến', 'Đạt']]];

  it.each([
    ['utf-8', '<meta charset=utf-8>'],
    ['utf-8', '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'],
    ['utf-16le with mark', '<meta charset=unicode>'],
    ['utf-16le', ''],
    ['windows-1258', '<meta charset="windows-1258">'],
    ['windows-1258', ''],
  ] as const)('%s under %j', async (encoding, meta) => {
    const { shown, codes } = await read(encode(page(meta), encoding));
    expect(shown).toEqual(expected);
    expect(codes).toEqual([]);
  });

  it('is told where the page declares another than it is written in', async () => {
    const { shown, codes } = await read(encode(page('<meta charset=windows-1252>'), 'windows-1258'));
    expect(shown).toEqual(expected);
    expect(codes).toEqual(['TEXT_ENCODING']);
  });

  it('windows-1252 keeps TCVN3 for the stage that converts it', async () => {
    const found = await read(encodeLegacy(page('<meta charset=windows-1252>'), 'tcvn3'));
    const raw = gridsOf(found)[0]?.rows[0]?.cells[0]?.raw ?? '';
    expect(Uint8Array.from(raw, (sign) => sign.charCodeAt(0))).toEqual(
      encodeLegacy('Tỷ lệ hồ sơ được xử lý trực tuyến', 'tcvn3'),
    );
  });
});
