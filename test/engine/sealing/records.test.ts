/** Signing, attaching and checking sealed versions, through `dispatch`. */
import { createHash } from 'node:crypto';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signPdf } from '../../../electron/engine/signing/index.ts';
import type { AnnexDetail } from '../../../shared/contract/annex.ts';
import { holder, keyFile, PASSWORD, SIGNER } from '../../support/certificates.ts';
import { startTestEngine } from '../../support/engine.ts';
import { type Bureau, startBureau } from './bureau.ts';

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const certificate = keyFile(holder());
const SIGNING = { certificate, password: PASSWORD, reason: '', location: '', visible: null };

/** The bytes with one bit turned in the middle of the sealed file, where its pages are. */
function flipped(bytes: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const at = Math.floor(sealed.length / 2);
  changed[at] = (changed[at] ?? 0) ^ 0x10;
  return changed;
}

let bureau: Bureau;
let annex: AnnexDetail;
let sealed: Uint8Array;
let signed: Uint8Array;
beforeAll(async () => {
  bureau = await startBureau();
  await bureau.settle();
  const draft = await bureau.draft();
  const position = { authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Võ Bình' };
  await bureau.save(draft, { signatures: [position] });
  await bureau.review(draft.id);
  annex = await bureau.seal(draft.id);
  sealed = (await bureau.test.run('annex.file', { annex: annex.id, version: 1, format: 'pdf' })).bytes;
});
afterAll(() => bureau.test.stop());

const signing = (signatory: number | null, changes = {}) => ({
  annex: annex.id,
  version: 1,
  certificate,
  password: PASSWORD,
  reason: 'Phê duyệt phụ lục',
  location: '',
  signatory,
  ...changes,
});

describe('a sealed version', () => {
  it('is signed in the block of its signatory; the signed PDF is its record', async () => {
    annex = await bureau.test.run('annex.sign', signing(1));
    expect(annex.state).toBe('signed');
    const [record] = annex.versions[0]?.records ?? [];
    expect(record).toMatchObject({
      kind: 'signedPdf',
      fileName: 'phu-luc-nam-ban-1-da-ky.pdf',
      by: 'Võ Bình',
      report: {
        verdict: 'valid',
        signatures: [{ signer: SIGNER, subFilter: 'ETSI.CAdES.detached', reason: 'Phê duyệt phụ lục' }],
        sealed: { annex: annex.id, version: 1, content: 'bytes', place: '' },
      },
    });
    const file = await bureau.test.run('annex.record', { annex: annex.id, record: record?.id ?? '' });
    signed = file.bytes;
    expect(sha256(signed)).toBe(record?.sha256);
    // The sealed bytes stand at its beginning, unchanged.
    expect(sha256(signed.subarray(0, sealed.length))).toBe(sha256(sealed));
  });

  it('the journal names the certificate, and nothing holds the key or its password', async () => {
    const { action, after } = await bureau.office.told();
    expect(action).toBe('annexSign');
    expect(after).toMatchObject({ 'Chữ ký số': [{ 'Người ký': SIGNER }] });
    expect(JSON.stringify(after)).toContain(sha256(signed));
    expect(JSON.stringify(after)).not.toContain(PASSWORD);
    expect(await bureau.test.run('journal.verify', { head: null })).toMatchObject({ ok: true, problems: [] });
  });

  it('signed again, the first signature stays whole', async () => {
    annex = await bureau.test.run('annex.sign', signing(null));
    const record = annex.versions[0]?.records[1];
    expect(record?.fileName).toBe('phu-luc-nam-ban-1-da-ky-2.pdf');
    expect(record?.report).toMatchObject({ verdict: 'valid', sealed: { content: 'bytes' } });
    expect(record?.report?.signatures.map(({ intact, whole }) => [intact, whole])).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  it.each([
    ['a signatory that it does not have', () => signing(2), 'INPUT_INVALID'],
    ['a signatory who signed it already', () => signing(1), 'SIGNATURE_PLACE_TAKEN'],
    ['another password', () => signing(null, { password: 'sai' }), 'CERTIFICATE_PASSWORD_WRONG'],
    ['no certificate', () => signing(null, { certificate: latin1('không phải') }), 'CERTIFICATE_UNREADABLE'],
    [
      'a certificate that has ended',
      () => signing(null, { certificate: keyFile(holder({ to: new Date('2026-02-01T00:00:00Z') })) }),
      'CERTIFICATE_EXPIRED',
    ],
    ['a version that it does not have', () => signing(null, { version: 2 }), 'VERSION_NOT_FOUND'],
  ])('is not signed with %s', async (_what, input, code) => {
    const before = annex.versions[0]?.records.length;
    expect((await bureau.test.fail('annex.sign', input())).code).toBe(code);
    expect((await bureau.open(annex.id)).versions[0]?.records).toHaveLength(before ?? -1);
  });
});

describe('a file that is brought', () => {
  const attach = (kind: 'scan' | 'signedPdf', bytes: Uint8Array, fileName = 'bản ký.pdf') => ({
    annex: annex.id,
    version: 1,
    kind,
    fileName,
    bytes,
  });

  it('that is a scan becomes a record, the same file twice one', async () => {
    const scan = latin1('\x89PNG\r\n\x1a\n....IEND\xaeB`\x82');
    const count = annex.versions[0]?.records.length ?? 0;
    annex = await bureau.test.run('annex.attach', attach('scan', scan, 'C:\\quét\\trang 1.png'));
    annex = await bureau.test.run('annex.attach', attach('scan', scan, 'trang 1 (2).png'));
    expect(annex.versions[0]?.records).toHaveLength(count + 1);
    expect(annex.versions[0]?.records.at(-1)).toMatchObject({
      kind: 'scan',
      fileName: 'trang 1.png',
      report: null,
    });
    expect(annex.events[0]).toMatchObject({ kind: 'record', by: 'Võ Bình' });
  });

  it.each([
    ['the sealed file itself is no scan of a signed one', 'scan', () => sealed, 'RECORD_NOT_SIGNED'],
    ['nor is it signed', 'signedPdf', () => sealed, 'RECORD_NOT_SIGNED'],
    ['a signed file of which a byte was changed', 'signedPdf', () => flipped(signed), 'RECORD_NOT_SIGNED'],
    [
      'a picture as a signed PDF',
      'signedPdf',
      () => latin1('\xff\xd8\xff....\xff\xd9'),
      'RECORD_FORMAT_UNKNOWN',
    ],
    ['a program', 'scan', () => latin1('MZ\x90'), 'RECORD_FORMAT_UNKNOWN'],
    ['nothing', 'scan', () => new Uint8Array(), 'FILE_EMPTY'],
  ] as const)('%s: refused', async (_what, kind, bytes, code) => {
    const before = annex.versions[0]?.records.length;
    expect((await bureau.test.fail('annex.attach', attach(kind, bytes()))).code).toBe(code);
    expect((await bureau.open(annex.id)).versions[0]?.records).toHaveLength(before ?? -1);
  });

  it('that a tool wrote anew before it signed is known by what its pages show', async () => {
    const rewritten = await (await PDFDocument.load(sealed)).save({ useObjectStreams: false });
    const bytes = await signPdf(rewritten, SIGNING);
    expect(sha256(bytes.subarray(0, sealed.length))).not.toBe(sha256(sealed));
    annex = await bureau.test.run('annex.attach', attach('signedPdf', bytes, 'đã ký.pdf'));
    const record = annex.versions[0]?.records.at(-1);
    expect(record).toMatchObject({
      fileName: 'đã ký.pdf',
      report: { verdict: 'valid', sealed: { content: 'text' } },
    });
    const report = await bureau.test.run('signature.verify', { fileName: 'a.pdf', bytes });
    expect(report.sealed).toMatchObject({ annex: annex.id, version: 1, content: 'text' });
  });

  it('that is signed and of another annex is refused with the place', async () => {
    await bureau.office.signIn('an');
    const other = await bureau.draft('Phụ lục khác');
    const changed = await bureau.save(other, { title: 'Bảng khác hẳn' });
    await bureau.review(changed.id);
    await bureau.seal(changed.id);
    const { versions } = await bureau.test.run('annex.sign', { ...signing(null), annex: changed.id });
    const record = versions[0]?.records[0]?.id ?? '';
    const { bytes } = await bureau.test.run('annex.record', { annex: changed.id, record });
    const refused = await bureau.test.fail('annex.attach', attach('signedPdf', bytes));
    const place = 'số bản: tệp là “Phụ lục khác”, bản số 1';
    expect(refused).toMatchObject({ code: 'RECORD_CONTENT_DIFFERS', details: { place } });
    const known = await PDFDocument.load(bytes);
    known.catalog.delete(PDFName.of('Names'));
    known.catalog.delete(PDFName.of('AF'));
    const stranger = await signPdf(await known.save({ useObjectStreams: false }), SIGNING);
    expect(await bureau.test.fail('annex.attach', attach('signedPdf', stranger))).toMatchObject({
      code: 'RECORD_CONTENT_DIFFERS',
      details: { place: 'trang 1' },
    });
  });

  it('that is signed and of another version is refused, though both print the same', async () => {
    await bureau.test.run('annex.correct', { annex: annex.id, reason: 'Ký lại' });
    await bureau.review(annex.id);
    await bureau.seal(annex.id);
    const second = { ...attach('signedPdf', signed), version: 2 };
    expect(await bureau.test.fail('annex.attach', second)).toMatchObject({
      code: 'RECORD_CONTENT_DIFFERS',
      details: { place: 'số bản: tệp là “Phụ lục năm”, bản số 1' },
    });
    expect((await bureau.test.fail('annex.attach', { ...second, kind: 'scan' })).code).toBe(
      'RECORD_CONTENT_DIFFERS',
    );
    const unsigned = { ...second, kind: 'scan', bytes: sealed } as const;
    expect((await bureau.test.fail('annex.attach', unsigned)).code).toBe('RECORD_NOT_SIGNED');
  });
});

describe('checking a PDF', () => {
  const verify = (bytes: Uint8Array, fileName = 'a.pdf') =>
    bureau.test.run('signature.verify', { fileName, bytes });

  it('tells which sealed version it holds, signed or not', async () => {
    expect(await verify(signed)).toMatchObject({
      verdict: 'valid',
      sealed: { annex: annex.id, name: 'Phụ lục năm', version: 1, content: 'bytes' },
    });
    expect(await verify(sealed)).toMatchObject({
      verdict: 'unsigned',
      sealed: { version: 1, content: 'bytes' },
    });
  });

  it('a byte changed is told, and that it is not the sealed content', async () => {
    const report = await verify(flipped(signed));
    expect(report).toMatchObject({ verdict: 'changed', sealed: { version: 1, content: 'differs' } });
    expect(report.sealed?.place).not.toBe('');
  });

  it('works without a workspace, and then says nothing of sealed versions', async () => {
    const alone = startTestEngine();
    const report = await alone.run('signature.verify', { fileName: 'a.pdf', bytes: signed });
    expect(report).toMatchObject({ verdict: 'valid', sealed: null });
    expect((await alone.fail('annex.list', {})).code).toBe('WORKSPACE_NOT_OPEN');
    await alone.stop();
  });

  it.each([
    ['nothing', new Uint8Array(), 'FILE_EMPTY'],
    ['no PDF', latin1('PK\x03\x04'), 'PDF_UNREADABLE'],
  ])('%s is refused', async (_what, bytes, code) => {
    expect((await bureau.test.fail('signature.verify', { fileName: 'a.pdf', bytes })).code).toBe(code);
  });
});
