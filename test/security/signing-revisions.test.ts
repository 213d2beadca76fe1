/** What may be done to a signed file by writing behind it: known attacks, and what is no attack. */
import { describe, expect, it } from 'vitest';
import { verifyPdf } from '../../electron/engine/signing/index.ts';
import { budgetFor, openPdf } from '../../electron/engine/signing/pdf/document.ts';
import { appended, BOX, objectLike, objectText, paper, signed } from '../engine/signing/papers.ts';
import { SIGNED_AT } from '../support/certificates.ts';

const check = (bytes: Uint8Array) => verifyPdf(bytes, 'tệp.pdf', SIGNED_AT);
const once = await signed(await paper(), {}, { visible: BOX });

const page = objectLike(once, /\/Type\s*\/Page\b/);
const catalog = objectLike(once, /\/Type\s*\/Catalog/);
const content = Number(/\/Contents\s*\[?\s*(\d+) 0 R/.exec(objectText(once, page))?.[1]);
const stream = (text: string): string => `<</Length ${text.length}>>\nstream\n${text}\nendstream`;
const COVER = stream('1 1 1 rg 90 690 200 40 re f');

describe('a revision behind a signature', () => {
  const changes: [string, Record<number, string>, string][] = [
    ['replaces what a page shows', { [content]: COVER }, 'nội dung trang 1'],
    [
      'gives a page another content',
      { [page]: objectText(once, page).replace(`${content} 0 R`, '300 0 R'), 300: COVER },
      'nội dung trang 1',
    ],
    [
      'lays an annotation over a page',
      {
        [page]: objectText(once, page).replace(/\/Annots \[/, '/Annots [300 0 R '),
        300: '<</Type/Annot/Subtype/Square/Rect[0 0 9 9]>>',
      },
      'chú thích được thêm ở trang 1',
    ],
    [
      'lets the file act when it is opened',
      {
        [catalog]: objectText(once, catalog).replace('<<', '<</OpenAction 300 0 R '),
        300: '<</S/JavaScript/JS(app)>>',
      },
      'thao tác tự chạy',
    ],
    [
      'attaches files',
      {
        [catalog]: objectText(once, catalog).replace('<<', '<</Names<</EmbeddedFiles 300 0 R>> '),
        300: '<<>>',
      },
      'tệp đính kèm',
    ],
  ];
  for (const [name, objects, words] of changes) {
    it(`is told where it ${name}`, async () => {
      const report = await check(appended(once, objects));
      expect(report.verdict).toBe('changed');
      expect(report.addedAfter.join('; ')).toContain(words);
      expect(report.signatures[0]).toMatchObject({ intact: true, problems: ['changed'] });
    });
  }

  it('is told under a later signature too', async () => {
    const again = await signed(appended(once, { [content]: COVER }), { kind: 'rsa2048' });
    const report = await check(again);
    expect(report.verdict).toBe('changed');
    expect(report.signatures.map(({ problems }) => problems)).toEqual([['changed'], []]);
  });

  it('may not bring a field that only says it is a signature and covers what stands under it', async () => {
    const form = objectText(once, catalog);
    const fields = /\/Fields \[(\d+) 0 R\]/.exec(form)?.[1];
    const fake =
      '<</Type/Annot/Subtype/Widget/FT/Sig/T(ChuKy2)/Rect[90 690 300 730]/AP<</N 301 0 R>>/V 302 0 R>>';
    const report = await check(
      appended(once, {
        [catalog]: form.replace(`[${fields} 0 R]`, `[${fields} 0 R 300 0 R]`),
        [page]: objectText(once, page).replace(/\/Annots \[/, '/Annots [300 0 R '),
        300: fake,
        301: stream('1 1 1 rg 0 0 200 40 re f'),
        302: `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[0 10 20 30]/Contents<00>>>`,
      }),
    );
    expect(report.verdict).not.toBe('valid');
    expect(report.addedAfter.join('; ')).toContain('trang 1');
  });

  it('may describe the file and its signatures', async () => {
    const root = objectText(once, catalog).replace('<<', '<</DSS 300 0 R/Metadata 301 0 R ');
    const report = await check(appended(once, { [catalog]: root, 300: '<</Certs[]>>', 301: stream('<x/>') }));
    expect(report.verdict).toBe('valid');
    expect(report.addedAfter).toEqual(['thông tin mô tả tệp', 'dữ liệu kiểm tra chữ ký (DSS)'].sort());
  });
});

describe('a shadow', () => {
  /** Before it is signed, the file holds a page's other content, which nothing shows. */
  const SHADOW = 400;

  it('that was hidden in the signed file and is brought out by a table alone is told', async () => {
    const prepared = appended(await paper(), { [SHADOW]: COVER });
    const bytes = await signed(prepared);
    const at = Buffer.from(bytes).indexOf(`${SHADOW} 0 obj`);
    const renumbered = Buffer.from(bytes).indexOf(`${content} 0 obj`);
    expect(renumbered).toBeGreaterThan(0);
    // The table names the hidden object's place for the shown one: other readers do not look at the number.
    await expect(check(appended(bytes, {}, { at: { [content]: at } }))).rejects.toMatchObject({
      code: 'PDF_UNREADABLE',
    });
  });

  it('that a new page dictionary points to is told', async () => {
    const bytes = await signed(appended(await paper(), { [SHADOW]: COVER }));
    const turned = objectText(bytes, page).replace(`${content} 0 R`, `${SHADOW} 0 R`);
    expect((await check(appended(bytes, { [page]: turned }))).verdict).toBe('changed');
  });

  it('that another catalog leads to is told', async () => {
    const prepared = appended(await paper(), {
      [SHADOW]: '<</Type/Catalog/Pages 401 0 R>>',
      401: '<</Type/Pages/Kids[]/Count 0>>',
    });
    const report = await check(appended(await signed(prepared), {}, { root: SHADOW }));
    expect(report.verdict).not.toBe('valid');
    expect(report.signatures).not.toHaveLength(0);
  });

  it('that a number refers to which no object had is told', async () => {
    const bytes = await paper();
    const open = objectText(bytes, page).replace('<<', '<</Thumb 450 0 R ');
    const report = await check(appended(await signed(appended(bytes, { [page]: open })), { 450: COVER }));
    expect(report.verdict).toBe('changed');
  });

  it('of an object that is written twice in one revision is told', async () => {
    const info = '<</Title(1)>>';
    const bytes = appended(once, { 480: info }, { junk: `${content} 0 obj\n${COVER}\nendobj\n` });
    expect((await check(bytes)).verdict).toBe('changed');
  });
});

describe('what another reader would read otherwise', () => {
  const DECOY = `${content} 0 obj\n${COVER}\nendobj\n`;

  it('a second object of a number, of which a reader that repairs the file takes the later', async () => {
    const prepared = appended(await paper(), { 410: '<<>>' }, { junk: '' });
    const hidden = appended(prepared, {}, { junk: DECOY });
    const bytes = await signed(hidden);
    expect((await check(bytes)).verdict).toBe('valid');
    const report = await check(appended(bytes, { 411: '<<>>' }));
    expect(report.verdict).toBe('changed');
    expect(report.addedAfter.join()).toContain(`đối tượng ${content}`);
  });

  it('blank lines so long that a reader does not find the table any more', async () => {
    await expect(check(Buffer.concat([once, Buffer.alloc(1500, ' ')]))).rejects.toMatchObject({
      code: 'PDF_UNREADABLE',
    });
  });

  it('words between startxref and its number', async () => {
    const text = Buffer.from(appended(once, { 411: '<<>>' })).toString('latin1');
    const at = text.lastIndexOf('startxref\n') + 10;
    const bytes = Buffer.from(`${text.slice(0, at)}%x\n${text.slice(at)}`, 'latin1');
    await expect(check(bytes)).rejects.toMatchObject({ code: 'PDF_UNREADABLE' });
  });

  it('a table that says the file has fewer objects than it had', async () => {
    const text = Buffer.from(appended(once, {})).toString('latin1').replaceAll('/Size 1000', '/Size 0003');
    expect((await check(appended(once, {}))).verdict).toBe('valid');
    expect((await check(Buffer.from(text, 'latin1'))).verdict).toBe('changed');
  });

  it('an entry that leads to the first byte of the file', async () => {
    const bytes = await paper();
    const open = objectText(bytes, page).replace('<<', '<</Thumb 450 0 R ');
    const report = await check(
      appended(await signed(appended(bytes, { [page]: open })), {}, { at: { 450: 0 } }),
    );
    expect(report.verdict).toBe('changed');
  });

  it('other typefaces for the fields of a form', async () => {
    const bytes = await paper();
    const form =
      '<</AcroForm<</Fields[500 0 R]/NeedAppearances true/DA(/He 9 Tf)/DR<</Font<</He 502 0 R>>>>>> ';
    const withForm = appended(bytes, {
      [catalog]: objectText(bytes, catalog).replace('<<', form),
      500: '<</FT/Tx/T(Chu)/V(1)>>',
      502: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    });
    const made = await signed(withForm);
    const root = objectText(made, catalog);
    const other = '<</Type/Font/Subtype/Type1/BaseFont/Symbol>>';
    const added = root.replace('/He 502 0 R', '/He 502 0 R/Zz 700 0 R');
    const replaced = root.replace('/He 502 0 R', '/He 700 0 R');
    expect((await check(appended(made, { [catalog]: added, 700: other }))).verdict).toBe('valid');
    expect((await check(appended(made, { [catalog]: replaced, 700: other }))).verdict).toBe('changed');
    const smaller = root.replace(/\/DA \(\/He 9 Tf\)/, '/DA (/He 1 Tf)');
    expect(smaller).not.toBe(root);
    expect((await check(appended(made, { [catalog]: smaller }))).verdict).toBe('changed');
  });

  it('another object at the same place of an object stream', async () => {
    const bytes = await signed(await paper({ streams: true }));
    const text = Buffer.from(bytes).toString('latin1');
    const container = Number(/(\d+) 0 obj\s*<<[^>]*\/Type \/ObjStm/.exec(text)?.[1]);
    const start = Number([...text.matchAll(/startxref\s+(\d+)/g)].at(-1)?.[1]);
    const root = /\/Root (\d+) 0 R/.exec(text)?.[1];
    const number = openPdf(bytes, budgetFor(bytes)).reference.entries;
    const [moved] = [...number].find(([, entry]) => entry.kind === 'inside' && entry.index === 0) ?? [0];
    const at = bytes.length + 1;
    const data = String.fromCharCode(2, container >> 8, container & 255, 1);
    const section =
      `\n900 0 obj\n<</Type/XRef/W[1 2 1]/Index[${moved} 1]/Size 901/Root ${root} 0 R/Prev ${start}/Length 4>>\n` +
      `stream\n${data}\nendstream\nendobj\nstartxref\n${at}\n%%EOF\n`;
    const changed = Buffer.concat([bytes, Buffer.from(section, 'latin1')]);
    await expect(check(changed)).rejects.toMatchObject({ code: 'PDF_UNREADABLE' });
  });
});
