import { describe, expect, it } from 'vitest';
import { describeSignatures } from '../../../electron/cli/report-signing.ts';
import type { SignatureFinding, SignatureReport } from '../../../shared/contract/annex.ts';

const FINDING: SignatureFinding = {
  field: 'ChuKy1',
  signer: 'Nguyễn Thị Phượng',
  issuer: 'Trung gian',
  serial: '41AB',
  validFrom: '2026-01-01T00:00:00.000Z',
  validTo: '2028-01-01T00:00:00.000Z',
  subFilter: 'adbe.pkcs7.detached',
  digest: 'SHA-1',
  signedAt: '2026-11-22T07:05:33.000Z',
  timestamp: { at: '2026-11-22T08:00:00.000Z', by: 'Dịch vụ' },
  reason: '',
  location: 'Hà Nội',
  intact: true,
  whole: true,
  trust: 'chain',
  problems: [],
};
const REPORT: SignatureReport = {
  fileName: 'phu-luc.pdf',
  sha256: 'ab',
  verdict: 'valid',
  signatures: [FINDING],
  addedAfter: [],
  sealed: null,
};

describe('the check of a signed PDF, in words', () => {
  it('says who, when, with what, and what is no longer safe', () => {
    const told = describeSignatures(REPORT);
    expect(told).toContain('phu-luc.pdf: Chữ ký số hợp lệ');
    expect(told).toContain('Chứng thư số 41AB, cấp bởi Trung gian, hiệu lực 01/01/2026 – 01/01/2028');
    expect(told).toContain('SHA-1 (không còn an toàn)');
    expect(told).toContain('Máy người ký ghi 22/11/2026 14:05:33 +07:00');
    expect(told).toContain('Dấu thời gian 22/11/2026 15:00:00 +07:00 của Dịch vụ');
    expect(told).not.toContain('Lý do');
  });

  it('says what is wrong in words, never in codes', () => {
    const broken: SignatureFinding = {
      ...FINDING,
      signer: '',
      serial: '',
      digest: '',
      signedAt: null,
      intact: false,
      whole: false,
      problems: [
        'changed',
        'certificateExpired',
        'certificateNotYetValid',
        'certificateMismatch',
        'signatureInvalid',
        'unsupported',
        'notWhole',
      ],
    };
    const sealed = {
      annex: 'a',
      name: 'Phụ lục I',
      version: 2,
      content: 'differs',
      place: 'trang 3',
    } as const;
    const told = describeSignatures({
      ...REPORT,
      verdict: 'changed',
      signatures: [broken],
      addedAfter: ['nội dung trang 3 bị thay'],
      sealed,
    });
    expect(told).toContain('không rõ người ký');
    expect(told).toContain('Sau khi ký: nội dung trang 3 bị thay');
    expect(told).toContain('Phụ lục “Phụ lục I”, bản số 2: KHÁC bản đã khóa (trang 3)');
    for (const code of broken.problems) expect(told).not.toContain(code);
  });
});
