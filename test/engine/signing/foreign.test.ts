/** What other programs sign: each kind is read, and what is wrong or weak about it is told. */
import { describe, expect, it } from 'vitest';
import { verifyPdf } from '../../../electron/engine/signing/index.ts';
import { holder, SIGNED_AT } from '../../support/certificates.ts';
import { type Foreign, resigned } from './foreign.ts';
import { paper, replaced, signed } from './papers.ts';

/** Room for whatever is put in its place: a name of many letters makes a long signature. */
async function roomy(): Promise<Uint8Array> {
  return signed(await paper(), { kind: 'rsa2048', name: 'x'.repeat(4000) });
}

async function report(foreign: Foreign) {
  const answer = await verifyPdf(resigned(await roomy(), foreign), 'tệp.pdf', SIGNED_AT);
  return { verdict: answer.verdict, ...answer.signatures[0] };
}

describe('a signature of another program', () => {
  it('is read as it is: PAdES, PKCS #7 with attributes and without, SHA-1 inside', async () => {
    expect(await report({})).toMatchObject({ verdict: 'valid', subFilter: 'ETSI.CAdES.detached' });
    expect(await report({ subFilter: 'adbe.pkcs7.detached', bound: 'none' })).toMatchObject({
      verdict: 'valid',
    });
    expect(await report({ subFilter: 'adbe.pkcs7.detached', bare: true })).toMatchObject({
      verdict: 'valid',
    });
    expect(await report({ subFilter: 'adbe.pkcs7.sha1', digest: 'sha1', bound: 'none' })).toMatchObject({
      verdict: 'valid',
      digest: 'SHA-1',
    });
    expect(await report({ digest: 'sha512' })).toMatchObject({ verdict: 'valid', digest: 'SHA-512' });
  });

  it('is no valid one with MD5', async () => {
    expect(await report({ digest: 'md5' })).toMatchObject({
      verdict: 'invalid',
      digest: 'MD5',
      problems: ['unsupported'],
    });
  });

  it('is none where it names another digest than it was made with', async () => {
    expect(await report({ digest: 'sha1', named: 'sha256' })).toMatchObject({
      intact: false,
      verdict: 'changed',
    });
    expect(await report({ digest: 'sha256', named: 'sha512' })).toMatchObject({ intact: false });
  });

  it('must name its certificate where it says that it is PAdES', async () => {
    expect(await report({ bound: 'none' })).toMatchObject({
      verdict: 'invalid',
      problems: ['certificateMismatch'],
    });
    expect(await report({ bound: 'other' })).toMatchObject({ problems: ['certificateMismatch'] });
    expect(await report({ subFilter: 'adbe.pkcs7.detached', bound: 'other' })).toMatchObject({
      problems: ['certificateMismatch'],
    });
  });

  it('takes the time of the file, and the certificate must have been valid then', async () => {
    const over = holder({ kind: 'rsa2048', from: new Date('2020-01-01Z'), to: new Date('2021-01-01Z') });
    expect(await report({ owner: over })).toMatchObject({
      verdict: 'invalid',
      problems: ['certificateExpired'],
    });
    const early = holder({ kind: 'rsa2048', from: new Date('2027-01-01Z'), to: new Date('2028-01-01Z') });
    expect(await report({ owner: early })).toMatchObject({ problems: ['certificateNotYetValid'] });
  });

  it('takes the time of the CMS where the file says none', async () => {
    const bytes = replaced(await roomy(), '/M (D:2026', '/X (D:2026');
    const signingTime = new Date('2026-05-01T01:02:03Z');
    const answer = await verifyPdf(resigned(bytes, { signingTime }), '', SIGNED_AT);
    expect(answer).toMatchObject({ verdict: 'valid', signatures: [{ signedAt: signingTime.toISOString() }] });
  });
});

describe('a time stamp', () => {
  const authority = holder({ name: 'Dịch vụ dấu thời gian', kind: 'rsa2048' });

  it('of the signature is told with its authority, and proves the time of a certificate', async () => {
    const stampedAt = new Date('2026-11-22T08:00:00Z');
    expect(await report({ stampedBy: authority, stampedAt })).toMatchObject({
      verdict: 'valid',
      timestamp: { at: stampedAt.toISOString(), by: 'Dịch vụ dấu thời gian' },
    });
    const stampedLate = new Date('2029-01-01T00:00:00Z');
    expect(await report({ stampedBy: authority, stampedAt: stampedLate })).toMatchObject({
      problems: ['certificateExpired'],
    });
  });

  it('of something else is none', async () => {
    expect(await report({ stampedBy: authority, strangeStamp: true })).toMatchObject({ timestamp: null });
  });

  it('of the whole file is read as a signature', async () => {
    expect(await report({ subFilter: 'ETSI.RFC3161', owner: authority, bound: 'own' })).toMatchObject({
      verdict: 'valid',
      subFilter: 'ETSI.RFC3161',
      timestamp: { by: 'Dịch vụ dấu thời gian' },
    });
  });
});
