import { describe, expect, it } from 'vitest';
import type { AnnexRecord, AnnexVersion, SignatureFinding } from '../../../shared/contract/annex.ts';
import { addedRecord, likelyKind, recognised } from './records.ts';

const scan = (id: string): AnnexRecord => {
  return { id, kind: 'scan', fileName: `${id}.png`, sha256: '', at: '', by: 'An', report: null };
};

const version = (number: number, records: AnnexRecord[]): AnnexVersion => ({
  version: number,
  name: 'Phụ lục',
  sealedAt: '',
  sealedBy: '',
  replaces: null,
  reason: '',
  contentHash: '',
  rules: 1,
  approval: null,
  files: [],
  records,
  affected: 0,
});

const SIGNATURE: SignatureFinding = {
  field: 'a',
  signer: 'Lê Thị Cúc',
  issuer: '',
  serial: '',
  validFrom: '',
  validTo: '',
  subFilter: '',
  digest: '',
  signedAt: null,
  timestamp: null,
  reason: '',
  location: '',
  intact: true,
  whole: true,
  trust: 'unknown',
  problems: [],
};

describe('records', () => {
  it('finds the one that was added, of the version that it was added to', () => {
    const before = [version(2, [scan('b')]), version(1, [scan('a')])];
    const after = [version(2, [scan('b')]), version(1, [scan('a'), scan('c')])];
    expect(addedRecord(before, after, 1)?.id).toBe('c');
    expect(addedRecord(before, after, 2)).toBeNull();
  });

  it('says what a signed file is, with its signers and how it stands to what was sealed', () => {
    const sealed = { annex: 'x', name: 'Phụ lục', version: 1, content: 'text', place: '' } as const;
    const report = {
      fileName: 'a.pdf',
      sha256: '',
      verdict: 'invalid',
      signatures: [SIGNATURE, { ...SIGNATURE, signer: '' }],
      addedAfter: [],
      sealed,
    } as const satisfies object;
    const words = recognised({
      ...scan('a'),
      kind: 'signedPdf',
      report: { ...report, signatures: [...report.signatures], addedAfter: [] },
    });
    expect(words).toContain('2 chữ ký (Lê Thị Cúc, không rõ tên), chữ ký không hợp lệ');
    expect(words).toContain('mọi trang giống bản đã khóa');
    expect(recognised(scan('a'))).toMatch(/^Bản quét/);
  });

  it('takes pictures for scans', () => {
    expect(likelyKind('Bản quét.JPG')).toBe('scan');
    expect(likelyKind('đã ký.pdf')).toBe('signedPdf');
  });
});
