import { describe, expect, it } from 'vitest';
import { blockName, signingField, signingProblem } from './signing.ts';

describe('signing', () => {
  it('says what is wrong with the certificate beside it, and the rest above the form', () => {
    const wrong = { code: 'CERTIFICATE_PASSWORD_WRONG', details: {} } as const;
    expect(signingField(wrong)).toBe('password');
    expect(signingProblem(wrong, 'password')).toMatch(
      /Mật khẩu .+ không đúng\. \(Mã lỗi: CERTIFICATE_PASSWORD_WRONG\)/,
    );
    expect(signingProblem(wrong, 'certificate')).toBeUndefined();
    expect(signingField({ code: 'PDF_LOCKED', details: {} })).toBeNull();
    expect(signingField(null)).toBeNull();
  });

  it('names a block by who signs there', () => {
    expect(blockName({ authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: '' }, 1)).toBe(
      'Trong khối chữ ký: KT. GIÁM ĐỐC – PHÓ GIÁM ĐỐC',
    );
    expect(blockName({ authority: '', position: '', name: '' }, 2)).toBe('Khối chữ ký 2');
  });
});
