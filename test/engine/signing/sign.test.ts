/** Signing and checking PDF files, held against poppler, qpdf and openssl. */
import { describe, expect, it } from 'vitest';
import { signPdf, verifyPdf } from '../../../electron/engine/signing/index.ts';
import { type Asked, holder, keyFile, PASSWORD, SIGNED_AT, SIGNER } from '../../support/certificates.ts';
import { appended, BOX, lastRange, objectLike, objectText, paper, replaced, signed } from './papers.ts';
import { itWith, run } from './tools.ts';

const verdict = async (bytes: Uint8Array) => (await verifyPdf(bytes, 'tệp.pdf', SIGNED_AT)).verdict;

describe('a file that is signed', () => {
  for (const streams of [false, true]) {
    const kind = streams ? 'with object streams' : 'with a table';
    it(`keeps every byte it had, ${kind}`, async () => {
      const before = await paper({ streams });
      const after = await signed(before);
      expect(Buffer.compare(after.subarray(0, before.length), before)).toBe(0);
    });

    it(`is told valid with all that the signature says, ${kind}`, async () => {
      const bytes = await signed(await paper({ streams }), {}, { reason: 'Phê duyệt', location: 'Hà Nội' });
      const report = await verifyPdf(bytes, 'tệp.pdf', SIGNED_AT);
      expect(report).toMatchObject({ verdict: 'valid', addedAfter: [], sealed: null, fileName: 'tệp.pdf' });
      expect(report.signatures).toEqual([
        expect.objectContaining({
          field: 'ChuKy1',
          signer: SIGNER,
          issuer: SIGNER,
          subFilter: 'ETSI.CAdES.detached',
          digest: 'SHA-256',
          signedAt: SIGNED_AT.toISOString(),
          timestamp: null,
          reason: 'Phê duyệt',
          location: 'Hà Nội',
          intact: true,
          whole: true,
          trust: 'selfSigned',
          problems: [],
        }),
      ]);
    });

    itWith('pdfsig', `is valid to poppler, which calls it CAdES and whole, ${kind}`, async () => {
      const { output } = run('pdfsig', ['-nocert', 'FILE'], await signed(await paper({ streams })));
      expect(output).toContain('Signature is Valid');
      expect(output).toContain('Signature Type: ETSI.CAdES.detached');
      expect(output).toContain('Total document signed');
    });

    itWith('pdfsig', `holds after another person signed it too, ${kind}`, async () => {
      const once = await signed(await paper({ streams }), { name: 'Trần Văn Dũng' }, { visible: BOX });
      const twice = await signed(once, { kind: 'rsa2048' }, { visible: { ...BOX, page: 2 } });
      expect(Buffer.compare(twice.subarray(0, once.length), once)).toBe(0);
      const report = await verifyPdf(twice, 'tệp.pdf', SIGNED_AT);
      expect(report.verdict).toBe('valid');
      expect(report.signatures.map(({ field, signer }) => `${field}: ${signer}`)).toEqual([
        'ChuKy1: Trần Văn Dũng',
        `ChuKy2: ${SIGNER}`,
      ]);
      const { output } = run('pdfsig', ['-nocert', 'FILE'], twice);
      expect(output.match(/Signature is Valid/g)).toHaveLength(2);
    });

    itWith('qpdf', `is without fault to qpdf, ${kind}`, async () => {
      const bytes = await signed(await signed(await paper({ streams }), {}, { visible: BOX }), {
        kind: 'rsa2048',
      });
      const { status, output } = run('qpdf', ['--check', 'FILE'], bytes);
      expect(output).toContain('No syntax or stream encoding errors');
      expect(status).toBe(0);
    });
  }

  itWith('pdfsig', 'is called changed by poppler and by us after one byte', async () => {
    const bytes = replaced(await signed(await paper()), '/Adobe.PPKLite', '/Adobe.PPKLitf');
    expect(await verdict(bytes)).toBe('changed');
    expect(run('pdfsig', ['-nocert', 'FILE'], bytes).output).toContain('Digest Mismatch');
  });

  itWith('openssl', 'holds a CMS that openssl finds genuine, whatever the key', async () => {
    for (const kind of ['rsa2048', 'rsa3072', 'pss', 'p256', 'p384'] as const) {
      const bytes = await signed(await paper(), { kind });
      const { from, to, end } = lastRange(bytes);
      const cms = Buffer.from(Buffer.from(bytes.subarray(from + 1, to - 1)).toString('latin1'), 'hex');
      const { status, output } = run('sh', ['-c', verifyBySlices(cms, from, to, end), 'sh', 'FILE'], bytes);
      expect(output).toContain('successful');
      expect(status, kind).toBe(0);
      expect(await verdict(bytes)).toBe('valid');
    }
  });

  it('carries those who vouch for the certificate', async () => {
    const root = holder({ name: 'Gốc', authority: true, kind: 'p384' });
    const middle = holder({ name: 'Trung gian', authority: true, kind: 'rsa2048', issuer: root });
    const who = holder({ issuer: middle });
    const file = keyFile(who, { above: [root, middle] });
    const bytes = await signed(await paper(), {}, { certificate: file });
    expect((await verifyPdf(bytes, '', SIGNED_AT)).signatures[0]).toMatchObject({
      trust: 'chain',
      issuer: 'Trung gian',
    });
    const alone = await signed(await paper(), {}, { certificate: keyFile(who) });
    expect((await verifyPdf(alone, '', SIGNED_AT)).signatures[0]).toMatchObject({ trust: 'unknown' });
  });

  it('does not carry a signing time in the CMS, as PAdES wants it, but in its own entry', async () => {
    const bytes = await signed(await paper());
    const { from, to } = lastRange(bytes);
    const signingTime = '06092a864886f70d010905';
    expect(Buffer.from(bytes.subarray(from, to)).toString('latin1')).not.toContain(signingTime);
    expect(Buffer.from(bytes).toString('latin1')).toContain("/M (D:20261122140533+07'00')");
  });
});

describe('the mark on the page', () => {
  itWith('pdftotext', 'says who signed, why, where and when, letter for letter', async () => {
    const request = { visible: BOX, reason: 'Phê duyệt phụ lục', location: 'Hà Nội' };
    const { output } = run('pdftotext', ['FILE', '-'], await signed(await paper(), {}, request));
    expect(output).toContain(`Ký bởi: ${SIGNER}`);
    expect(output).toContain('Lý do: Phê duyệt phụ lục');
    expect(output).toContain('Nơi ký: Hà Nội');
    expect(output).toContain('Ngày ký: 22/11/2026 14:05:33 +07:00');
  });

  itWith('pdftotext', 'stands in its box, also on a page that is shown turned', async () => {
    for (const turned of [0, 90, 180, 270]) {
      const bytes = await signed(await paper({ turned }), {}, { visible: { ...BOX, xMm: 20, yMm: 30 } });
      const { output } = run('pdftotext', ['-bbox', '-l', '1', 'FILE', '-'], bytes);
      const [, x, y] = /xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>Ký</.exec(output) ?? [];
      const millimetres = (points: string | undefined): number => (Number(points) * 25.4) / 72;
      expect(millimetres(x), `${turned}`).toBeGreaterThan(20);
      expect(millimetres(x), `${turned}`).toBeLessThan(24);
      expect(millimetres(y), `${turned}`).toBeGreaterThan(30);
      expect(millimetres(y), `${turned}`).toBeLessThan(55);
    }
  });

  itWith('pdffonts', 'brings its own letters with it', async () => {
    const { output } = run('pdffonts', ['FILE'], await signed(await paper(), {}, { visible: BOX }));
    expect(output).toMatch(/[A-Z]{6}\+Tinos-Regular\s+CID TrueType\s+Identity-H\s+yes yes yes/);
  });

  it('is refused where the typeface lacks a letter of the name', async () => {
    await expect(signed(await paper(), { name: 'Nguyễn 漢' }, { visible: BOX })).rejects.toMatchObject({
      code: 'ANNEX_LETTER_MISSING',
      details: { letter: '漢', codePoint: 'U+6F22' },
    });
  });

  it('is refused on a page that is not there', async () => {
    await expect(signed(await paper(), {}, { visible: { ...BOX, page: 9 } })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    });
  });
});

describe('a form that is there already', () => {
  it('gets one field more, under a name of its own', async () => {
    const bytes = await paper();
    const catalog = objectLike(bytes, /\/Type\s*\/Catalog/);
    const root = objectText(bytes, catalog).replace('>>', '/AcroForm 90 0 R>>');
    const form = appended(bytes, {
      [catalog]: root,
      90: '<</Fields 91 0 R>>',
      91: '[92 0 R]',
      92: '<</FT/Tx/T(ChuKy1)/V(12)>>',
    });
    const report = await verifyPdf(await signed(form), '', SIGNED_AT);
    expect(report).toMatchObject({ verdict: 'valid', signatures: [{ field: 'ChuKy2' }] });
  });
});

describe('a certificate', () => {
  const request = { password: PASSWORD, reason: '', location: '', visible: null, at: SIGNED_AT };
  const sign = async (certificate: Uint8Array, password = PASSWORD) =>
    signPdf(await paper(), { ...request, certificate, password });

  for (const lock of ['aes256', '3des', 'rc2'] as const) {
    it(`is opened from a file locked with ${lock}, with letters of Vietnamese in its password`, async () => {
      expect(await verdict(await sign(keyFile(holder(), { lock })))).toBe('valid');
    });
    it(`is refused with another password, ${lock}`, async () => {
      await expect(sign(keyFile(holder(), { lock }), 'khác')).rejects.toMatchObject({
        code: 'CERTIFICATE_PASSWORD_WRONG',
      });
    });
  }

  it('opens with an empty password', async () => {
    expect(await verdict(await sign(keyFile(holder(), { password: '' }), ''))).toBe('valid');
  });

  it('is refused where its file is none', async () => {
    for (const bytes of [new Uint8Array(), Buffer.from('no key'), new Uint8Array(2_000_000), await paper()]) {
      await expect(sign(bytes)).rejects.toMatchObject({ code: 'CERTIFICATE_UNREADABLE' });
    }
    const cut = keyFile(holder());
    await expect(sign(cut.subarray(0, cut.length - 40))).rejects.toMatchObject({
      code: 'CERTIFICATE_UNREADABLE',
    });
  });

  it('is refused where its file holds so much that opening it would take long', async () => {
    const other = holder();
    const many = keyFile(holder(), { above: Array.from({ length: 100 }, () => other) });
    await expect(sign(many)).rejects.toMatchObject({ code: 'CERTIFICATE_UNREADABLE' });
  });

  it('is refused before and after its time, which is said', async () => {
    const over = { from: new Date('2020-01-01T00:00:00Z'), to: new Date('2021-06-30T00:00:00Z') };
    await expect(sign(keyFile(holder(over)))).rejects.toMatchObject({
      code: 'CERTIFICATE_EXPIRED',
      details: { signer: SIGNER, from: '01/01/2020', to: '30/06/2021' },
    });
    const later = { from: new Date('2027-01-01T00:00:00Z'), to: new Date('2028-01-01T00:00:00Z') };
    await expect(sign(keyFile(holder(later)))).rejects.toMatchObject({ code: 'CERTIFICATE_EXPIRED' });
  });

  const UNFIT: [string, Asked][] = [
    ['is not made for signing', { usage: 0x20 }],
    ['has a short key', { kind: 'rsa1024' }],
    ['has a key of another kind', { kind: 'ed25519' }],
  ];
  for (const [name, asked] of UNFIT) {
    it(`is refused where it ${name}`, async () => {
      await expect(sign(keyFile(holder(asked)))).rejects.toMatchObject({ code: 'CERTIFICATE_UNFIT' });
    });
  }

  it('is taken without a stated use', async () => {
    expect(await verdict(await sign(keyFile(holder({ usage: null }))))).toBe('valid');
  });

  it('is the one that is valid, where an old one of the same key lies beside it', async () => {
    const old = holder({ from: new Date('2020-01-01T00:00:00Z'), to: new Date('2021-01-01T00:00:00Z') });
    expect(await verdict(await sign(keyFile(holder(), { above: [old] })))).toBe('valid');
  });
});

/** A shell line that puts the covered bytes of its first argument together and has openssl check the CMS of them. */
function verifyBySlices(cms: Buffer, from: number, to: number, end: number): string {
  const covered = `(head -c ${from} "$1"; tail -c +${to + 1} "$1" | head -c ${end - to}) > "$1.signed"`;
  const written = `printf %s ${cms.toString('base64')} | base64 -d > "$1.der"`;
  const check =
    'openssl cms -verify -inform DER -in "$1.der" -content "$1.signed" -noverify -binary -out /dev/null';
  return [covered, written, check].join(' && ');
}
