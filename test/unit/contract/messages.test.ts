import { describe, expect, it } from 'vitest';
import { ERROR_CODES, type ErrorDetails } from '../../../shared/contract/errors.ts';
import { errorMessage } from '../../../shared/contract/messages.ts';

describe('errorMessage', () => {
  it.each(ERROR_CODES)('says %s in words, with and without facts', (code) => {
    const facts: ErrorDetails[] = [{}, { file: 'báo cáo.xlsx' }];
    for (const details of facts) {
      const sentence = errorMessage({ code, details });
      expect(sentence).toMatch(/^\p{Lu}.*[.?]$/su);
      expect(sentence).toBe(sentence.normalize('NFC'));
    }
  });

  it('does not send the owner of a PDF to Excel for its password', () => {
    const sentence = (details: Record<string, string>) =>
      errorMessage({ code: 'FILE_PASSWORD_PROTECTED', details });
    expect(sentence({ file: 'a.pdf', format: 'pdf' })).not.toContain('Excel, bỏ mật khẩu');
    expect(sentence({ file: 'a.xlsx' })).toContain('bỏ mật khẩu');
  });
});
