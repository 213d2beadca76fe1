/** Known attacks on signed PDF files, and files that are made to break whoever reads them. */
import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signPdf, verifyPdf } from '../../electron/engine/signing/index.ts';
import {
  appended,
  BOX,
  covered,
  lastRange,
  objectLike,
  objectText,
  paper,
  replaced,
  signed,
  withContents,
} from '../engine/signing/papers.ts';
import { holder, keyFile, PASSWORD, SIGNED_AT } from '../support/certificates.ts';

const check = (bytes: Uint8Array) => verifyPdf(bytes, 'tệp.pdf', SIGNED_AT);
const once = await signed(await paper(), {}, { visible: BOX });

const catalog = objectLike(once, /\/Type\s*\/Catalog/);

describe('bytes of a signed file', () => {
  it('are told changed, whichever is', async () => {
    const { from, to, end } = lastRange(once);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 20, max: end - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          fc.pre(at < from || at >= to);
          const bytes = Buffer.from(once);
          bytes[at] = (bytes[at] ?? 0) ^ by;
          const verdict = await check(bytes).then(
            (report) => report.verdict,
            (error: { code?: string }) => error.code,
          );
          expect(['changed', 'invalid', 'unsigned', 'PDF_UNREADABLE', 'PDF_ENCRYPTED']).toContain(verdict);
        },
      ),
      { numRuns: 150, seed: 5 },
    );
  });

  it('of the signature itself, its padding too, cannot be changed', async () => {
    const { from, to } = lastRange(once);
    for (const at of [from + 1, from + 40, from + 300, from + 900, to - 2]) {
      const bytes = Buffer.from(once);
      bytes[at] = bytes[at] === 0x31 ? 0x32 : 0x31;
      expect((await check(bytes)).verdict, `${at - from}`).not.toBe('valid');
    }
  });

  it('behind its end are told, but for an empty line', async () => {
    const behind = (text: string) => check(Buffer.concat([once, Buffer.from(text)]));
    expect(await behind('\n')).toMatchObject({ verdict: 'valid', addedAfter: [] });
    expect(await behind('% nothing\nxyz')).toMatchObject({ verdict: 'changed' });
    expect(await behind('7 0 obj\n<<>>\nendobj\n')).toMatchObject({ verdict: 'changed' });
  });
});

describe('what a signature covers', () => {
  const ranged = (range: string) => {
    const [old = ''] =
      [
        ...Buffer.from(once)
          .toString('latin1')
          .matchAll(/\/ByteRange \[[^\]]*\]/g),
      ].at(-1) ?? [];
    return check(replaced(once, old, `/ByteRange ${range}`.padEnd(old.length)));
  };

  it('must be named, begin at the first byte, and leave out nothing but the signature', async () => {
    const { from, to, end } = lastRange(once);
    for (const range of [
      'null',
      '[]',
      '[0]',
      `[0 ${from} ${to} -1]`,
      `[1 ${from - 1} ${to} ${end - to}]`,
      `[0 ${from - 9} ${to} ${end - to}]`,
      `[0 ${from} ${to + 9} ${end - to - 9}]`,
      `[0 ${from} ${to} ${end - to - 9}]`,
      `[0 ${from} ${to} ${end - to + 9}]`,
      `[0 ${to} ${from} 9]`,
      `[0 1 2 1 ${to} 9]`,
    ]) {
      const report = await ranged(range);
      expect(report.verdict, range).not.toBe('valid');
      expect(report.signatures[0], range).toMatchObject({ intact: false, whole: false });
    }
  });

  it('cannot be nothing: no bytes, an empty signature, or one of zeros, proves nothing', async () => {
    for (const bytes of [
      replaced(once, '/ByteRange', '/ByteRangx'),
      withContents(once, new Uint8Array(0)),
      replaced(once, '/SubFilter /ETSI', '/SubFiltes /ETSI'),
    ]) {
      expect((await check(bytes)).signatures[0]).toMatchObject({ intact: false });
    }
  });

  it('cannot be wrapped: signed bytes moved behind others', async () => {
    const { from, to, end } = lastRange(once);
    const shift = 1000;
    const moved = Buffer.concat([once.subarray(0, to), Buffer.alloc(shift, 0x20), once.subarray(to, end)]);
    const text = moved.toString('latin1');
    const [old = ''] = [...text.matchAll(/\/ByteRange \[[^\]]*\]/g)].at(-1) ?? [];
    const bytes = replaced(moved, old, `/ByteRange [0 ${from} ${to + shift} ${end - to}]`.padEnd(old.length));
    const verdict = await check(bytes).then(
      (report) => report.verdict,
      (error: { code?: string }) => error.code,
    );
    expect(['changed', 'invalid', 'PDF_UNREADABLE']).toContain(verdict);
  });

  it('is not what another file covered', async () => {
    const other = await signed(await paper({ figures: ['99,99%', '1.234'] }), {}, { visible: BOX });
    const { from, to } = lastRange(other);
    const cms = Buffer.from(Buffer.from(other.subarray(from + 1, to - 1)).toString('latin1'), 'hex');
    const { verdict, signatures } = await check(
      withContents(once, cms.subarray(0, cms.findLastIndex((byte) => byte !== 0) + 1)),
    );
    expect(verdict).toBe('changed');
    expect(signatures[0]).toMatchObject({ intact: false });
    expect(covered(once)).not.toEqual(covered(other));
  });
});

describe('a signature that no field shows', () => {
  it('is told and makes no file valid', async () => {
    const form = objectText(once, catalog).replace(/\/AcroForm[\s\S]*?>>/, '');
    const report = await check(appended(once, { [catalog]: form }));
    expect(report.signatures).toEqual([expect.objectContaining({ field: '', whole: false })]);
    expect(report.verdict).not.toBe('valid');
  });
});

describe('who signed may forbid more', () => {
  const certified = async (permission: number) => {
    const bytes = await paper();
    const root = objectText(bytes, catalog).replace(
      '<<',
      '<</AcroForm<</Fields[300 0 R]>>/Perms<</DocMDP 301 0 R>>',
    );
    return appended(bytes, {
      [catalog]: root,
      300: '<</FT/Sig/T(Ky)/V 301 0 R>>',
      301: `<</Type/Sig/Reference[<</TransformMethod/DocMDP/TransformParams<</P ${permission}>>>>]>>`,
    });
  };
  const request = {
    certificate: keyFile(holder()),
    password: PASSWORD,
    reason: '',
    location: '',
    visible: null,
    at: SIGNED_AT,
  };

  it('and is obeyed', async () => {
    await expect(signPdf(await certified(1), request, 'tệp.pdf')).rejects.toMatchObject({
      code: 'PDF_LOCKED',
      details: { file: 'tệp.pdf' },
    });
    await expect(signPdf(await certified(2), request)).resolves.toBeInstanceOf(Uint8Array);
  });
});

describe('a file that cannot be read', () => {
  const refused = async (bytes: Uint8Array, code: string) => {
    const request = {
      certificate: keyFile(holder()),
      password: PASSWORD,
      reason: '',
      location: '',
      visible: null,
      at: SIGNED_AT,
    };
    await expect(check(bytes)).rejects.toMatchObject({ code, details: { file: 'tệp.pdf' } });
    await expect(signPdf(bytes, request, 'tệp.pdf')).rejects.toMatchObject({ code });
  };

  it('is refused in words, and so is one with a password', async () => {
    const bytes = await paper();
    await refused(new Uint8Array(), 'PDF_UNREADABLE');
    await refused(Buffer.from('%PDF-1.7\n'), 'PDF_UNREADABLE');
    await refused(bytes.subarray(0, bytes.length / 2), 'PDF_UNREADABLE');
    const document = await PDFDocument.load(bytes);
    await document.encrypt({ userPassword: '', ownerPassword: 'x' });
    await refused(await document.save(), 'PDF_ENCRYPTED');
  });

  it('leads round in a circle, nests without end, or unpacks into much, and ends soon all the same', async () => {
    const started = performance.now();
    const bytes = await paper();
    const length = bytes.length;
    await refused(appended(bytes, {}, { prev: length + 1 }), 'PDF_UNREADABLE');
    await refused(appended(bytes, {}, { prev: 9 }), 'PDF_UNREADABLE');
    const deep = { [catalog]: `<</AcroForm ${'['.repeat(5000)}${']'.repeat(5000)}/Pages 2 0 R>>` };
    await refused(appended(bytes, deep), 'PDF_UNREADABLE');
    const rounds = objectText(bytes, catalog).replace('<<', '<</AcroForm<</Fields[600 0 R]>>');
    const circle = await check(appended(bytes, { [catalog]: rounds, 600: '<</T(a)/Kids[600 0 R]>>' }));
    expect(circle.verdict).toBe('unsigned');
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('never ends in anything but a verdict or a refusal, whatever is done to its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(once.length - 1), fc.constantFrom(...'<>[]()/ 0R9%x'.split(''))), {
          minLength: 1,
          maxLength: 12,
        }),
        async (edits) => {
          const bytes = Buffer.from(once);
          for (const [at, letter] of edits) bytes.write(letter, at, 'latin1');
          const outcome = await check(bytes).then(
            (report) => report.verdict,
            (error: { code?: string }) => error.code ?? error,
          );
          expect(['changed', 'invalid', 'unsigned', 'valid', 'PDF_UNREADABLE', 'PDF_ENCRYPTED']).toContain(
            outcome,
          );
        },
      ),
      { numRuns: 150, seed: 7 },
    );
  });
});
