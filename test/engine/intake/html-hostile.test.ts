/** HTML made to take time or memory. */
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../electron/engine/intake/html/reader.ts';
import { UNWATCHED } from '../../../electron/engine/task.ts';
import { encode, outline } from './encoding-bytes.ts';

async function read(content: string) {
  const found = await readHtml(encode(content, 'utf-8'), UNWATCHED);
  return { ...found, shown: outline(found.blocks), codes: found.warnings.map(({ code }) => code) };
}

describe('hostile pages', () => {
  it.each([
    ['deep nesting', '<div>'.repeat(100_000)],
    ['deep tables', '<table><tr><td>'.repeat(20_000)],
    [
      'formatting that multiplies',
      `<p>${Array.from({ length: 3_000 }, (_, at) => `<a id=${at}><font size=${at}>`).join('')}${'<p>x'.repeat(3_000)}`,
    ],
    ['attributes', `<p ${Array.from({ length: 50_000 }, (_, at) => `a${at}`).join(' ')}>`],
    [
      'wide cells',
      `<table>${'<tr><td colspan=1000>x</td><td colspan=1000>x</td></tr>'.repeat(5_000)}</table>`,
    ],
    [
      'cells without end',
      `<table><tr>${'<td rowspan=65534 colspan=1000>'.repeat(3)}</tr>${'<tr></tr>'.repeat(5_000)}</table>`,
    ],
    ['many elements', '<i></i>'.repeat(1_600_000)],
  ])('%s are refused', async (_, html) => {
    const started = performance.now();
    await expect(read(html)).rejects.toThrow(expect.objectContaining({ code: 'FILE_HOSTILE' }));
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it.each([
    ['comments in styles', `<style>${'/*'.repeat(300_000)}</style><p>a`],
    ['a script full of signs', `<script>${'if (a<b && c) d = e; '.repeat(50_000)}</script><p>a`],
    ['spaces', `<p>a${'&nbsp;'.repeat(500_000)}`],
    ['tags that do not end', `a${'<a '.repeat(100)}`],
  ])('%s are read in time', async (_, html) => {
    const started = performance.now();
    expect((await read(html)).shown).toEqual(['a']);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('have more paragraphs than a call takes arguments', async () => {
    const { shown } = await read(
      `${'<p>a</p>'.repeat(200_000)}<table><tr><td>${'<b>b</b>'.repeat(200_000)}</table>`,
    );
    expect(shown).toHaveLength(200_001);
  });

  it('hold nothing', async () => {
    await expect(read('<html><body><script>1</script></body></html>')).rejects.toThrow(
      expect.objectContaining({ code: 'FILE_WITHOUT_TABLE' }),
    );
  });
});
