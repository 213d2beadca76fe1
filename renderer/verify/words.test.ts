import { describe, expect, it } from 'vitest';
import {
  SIGNATURE_PROBLEMS,
  type SignatureFinding,
  type SignatureReport,
} from '../../shared/contract/annex.ts';
import {
  problemSentences,
  sealedSentence,
  serialInWords,
  signatureVerdict,
  verdictSentence,
} from './words.ts';

const SIGNATURE: SignatureFinding = {
  field: 'Chu ky 1',
  signer: 'Nguyễn Thị Phượng',
  issuer: 'CA thử',
  serial: '0a1b',
  validFrom: '2026-01-01T00:00:00.000Z',
  validTo: '2027-01-01T00:00:00.000Z',
  subFilter: 'ETSI.CAdES.detached',
  digest: 'SHA-256',
  signedAt: null,
  timestamp: null,
  reason: '',
  location: '',
  intact: true,
  whole: true,
  trust: 'unknown',
  problems: [],
};

const REPORT: SignatureReport = {
  fileName: 'a.pdf',
  sha256: '0'.repeat(64),
  verdict: 'valid',
  signatures: [SIGNATURE],
  addedAfter: [],
  sealed: null,
};

describe('what a check found, in words', () => {
  it('calls a signature valid only where nothing is wrong with it', () => {
    expect(signatureVerdict(SIGNATURE).words).toBe('Hợp lệ');
    expect(signatureVerdict({ ...SIGNATURE, problems: ['changed'] }).words).toBe('Đã bị thay đổi sau khi ký');
    expect(signatureVerdict({ ...SIGNATURE, whole: false }).tone).toBe('error');
    expect(signatureVerdict({ ...SIGNATURE, intact: false }).tone).toBe('error');
    for (const problem of SIGNATURE_PROBLEMS) {
      expect(signatureVerdict({ ...SIGNATURE, problems: [problem] }).tone).toBe('error');
    }
  });

  it('has a sentence of its own for every problem', () => {
    const sentences = problemSentences({ ...SIGNATURE, problems: [...SIGNATURE_PROBLEMS] });
    expect(new Set(sentences).size).toBe(SIGNATURE_PROBLEMS.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.+\.$/u);
  });

  it('counts the signatures that hold', () => {
    expect(verdictSentence({ ...REPORT, signatures: [SIGNATURE, SIGNATURE] })).toContain('cả 2 chữ ký');
    expect(verdictSentence({ ...REPORT, verdict: 'unsigned', signatures: [] })).toContain('không có chữ ký');
  });

  it('never takes another content for the sealed one', () => {
    const sealed = { annex: 'a', name: 'Phụ lục năm 2024', version: 2, place: '' } as const;
    const same = sealedSentence({ ...REPORT, sealed: { ...sealed, content: 'bytes' } }, true);
    expect(same).toMatchObject({ tone: 'success' });
    expect(same.words).toContain('bản số 2 của phụ lục “Phụ lục năm 2024”');
    const other = sealedSentence(
      { ...REPORT, sealed: { ...sealed, content: 'differs', place: 'trang 3' } },
      true,
    );
    expect(other).toMatchObject({ tone: 'error' });
    expect(other.words).toContain('khác ở trang 3');
    expect(sealedSentence(REPORT, true).tone).toBe('info');
    expect(sealedSentence(REPORT, false).words).toContain('Chưa mở sổ');
  });

  it('writes a serial number in pairs', () => {
    expect(serialInWords('0a1b2')).toBe('00:A1:B2');
  });
});
