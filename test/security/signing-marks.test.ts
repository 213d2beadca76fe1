/** A signature's mark lies over the page: whoever signed nothing may not bring one, nor change one that is there. */
import { describe, expect, it } from 'vitest';
import { sealedInside, verifyPdf } from '../../electron/engine/signing/index.ts';
import { appended, BOX, objectLike, objectText, paper, signed } from '../engine/signing/papers.ts';
import { SIGNED_AT } from '../support/certificates.ts';

const check = (bytes: Uint8Array) => verifyPdf(bytes, 'tệp.pdf', SIGNED_AT);
const stream = (text: string): string =>
  `<</Type/XObject/Subtype/Form/BBox[0 0 210 40]/Length ${text.length}>>\nstream\n${text}\nendstream`;
const COVER = stream('1 1 1 rg 0 0 210 40 re f');
const OVER_TEXT = '/Rect[90 690 300 730]';

const plain = await paper();
const page = objectLike(plain, /\/Type\s*\/Page\b/);
const catalog = objectLike(plain, /\/Type\s*\/Catalog/);
const once = await signed(plain, {}, { visible: BOX });
const signature = objectLike(once, /\/Type \/Sig\b/);
const field = objectLike(once, /\/FT \/Sig\b/);

/** The signed file with one annotation and field more. */
function withWidget(entries: string, bytes: Uint8Array = once): Uint8Array {
  return appended(bytes, {
    [catalog]: objectText(bytes, catalog).replace(/\/Fields \[/, '/Fields [600 0 R '),
    [page]: objectText(bytes, page).replace(/\/Annots \[/, '/Annots [600 0 R '),
    600: `<</Type/Annot/FT/Sig/T(Ky9)${entries}>>`,
    601: COVER,
  });
}

describe('a mark without a signature of its own', () => {
  it.each([
    [
      'shows the signature of another field',
      `/Subtype/Widget${OVER_TEXT}/AP<</N 601 0 R>>/V ${signature} 0 R`,
    ],
    ['is no field that a reader knows', '/Subtype/Line/Rect[0 0 0 0]/L[90 700 300 700]'],
  ])('%s', async (_what, entries) => {
    const report = await check(withWidget(entries));
    expect(report.verdict).toBe('changed');
    const held = await sealedInside(withWidget(entries), plain);
    expect(held.content).toBe('differs');
  });
});

/** A file with a field that waits for its signature, or with the mark of one in an object below the field. */
function waiting(kid: boolean): Uint8Array {
  const widget = `/Type/Annot/Subtype/Widget${OVER_TEXT}/P ${page} 0 R/AP<</N 502 0 R>>`;
  return appended(plain, {
    [catalog]: objectText(plain, catalog).replace('<<', '<</AcroForm<</Fields[500 0 R]>> '),
    [page]: objectText(plain, page).replace(/\/Annots \[/, '/Annots [501 0 R '),
    ...(kid
      ? { 500: '<</FT/Sig/T(Cho)/Kids[501 0 R]>>', 501: `<</Parent 500 0 R${widget}>>` }
      : { 500: '<</FT/Tx/T(Chu)>>', 501: `<</FT/Sig/T(Cho)${widget}>>` }),
    502: stream('0 0 m'),
  });
}

describe('a field that waits for its signature', () => {
  const open = appended(waiting(false), {
    [catalog]: objectText(plain, catalog).replace('<<', '<</AcroForm<</Fields[500 0 R 501 0 R]>> '),
  });

  it('may not change its look without one', async () => {
    const bytes = await signed(open);
    expect((await check(bytes)).verdict).toBe('valid');
    expect((await check(appended(bytes, { 502: COVER }))).verdict).toBe('changed');
  });

  it('may not be filled with the signature of another field', async () => {
    const bytes = await signed(open);
    const borrowed = objectLike(bytes, /\/Type \/Sig\b/);
    const filled = objectText(bytes, 501).replace('502 0 R', '601 0 R').replace('<<', `<</V ${borrowed} 0 R`);
    expect((await check(appended(bytes, { 501: filled, 601: COVER }))).verdict).toBe('changed');
  });
});

describe('a mark that stands below its field', () => {
  it('may not be changed once it is signed', async () => {
    // The signature of the new field is moved to the waiting one, whose mark is an object of its own.
    const made = await signed(waiting(true));
    expect((await check(made)).verdict).toBe('valid');
    const borrowed = objectLike(made, /\/Type \/Sig\b/);
    const kid = objectText(made, 501).replace('<<', `<</V ${borrowed} 0 R`);
    expect((await check(appended(made, { 501: kid, 502: COVER }))).verdict).toBe('changed');
  });
});

describe('a later signature', () => {
  it('that covers figures which somebody signed is told', async () => {
    const over = { ...BOX, xMm: 30, yMm: 42, heightMm: 12 };
    const report = await check(await signed(once, { kind: 'rsa2048' }, { visible: over }));
    expect(report.verdict).toBe('changed');
    expect(report.addedAfter.join()).toContain('che số liệu đã ký ở trang 1');
    expect(report.signatures.map(({ problems }) => problems)).toEqual([['changed'], []]);
  });

  it('that covers words alone is valid, and that it does is told: a seal stands on the name of the authority', async () => {
    const words = { page: 1, xMm: 30, yMm: 46, widthMm: 14, heightMm: 6 };
    const bytes = await signed(once, { kind: 'rsa2048' }, { visible: words });
    const report = await check(bytes);
    expect(report.verdict).toBe('valid');
    expect(report.addedAfter).toEqual(['chữ ký nằm đè lên chữ đã có ở trang 1']);
  });

  it('that covers figures of a sealed file makes it another', async () => {
    const over = { ...BOX, xMm: 30, yMm: 42, heightMm: 12 };
    const held = await sealedInside(await signed(plain, {}, { visible: over }), plain);
    expect(held).toEqual({ content: 'differs', place: 'chữ ký che số liệu đã ký ở trang 1' });
  });

  it('beside them is none', async () => {
    const beside = { ...BOX, yMm: 240 };
    expect((await check(await signed(once, { kind: 'rsa2048' }, { visible: beside }))).verdict).toBe('valid');
  });
});

it('the field of a signature stays as it was', async () => {
  const moved = objectText(once, field).replace(/\/Rect \[[^\]]*\]/, OVER_TEXT);
  expect((await check(appended(once, { [field]: moved }))).verdict).toBe('changed');
});
