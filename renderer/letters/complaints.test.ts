import { describe, expect, it } from 'vitest';
import type { LetterForm } from '../../shared/contract/letters.ts';
import { formComplaints } from './complaints.ts';

const FORM: LetterForm = {
  parent: '',
  issuer: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
  place: '',
  symbol: '',
  number: '',
  date: '',
  answerBy: '2024-11-20',
  subject: 'đề nghị làm rõ số liệu',
  signature: { authority: '', position: '', name: '' },
  recipients: ['Lưu: VT'],
};

describe('formComplaints', () => {
  it('asks for nothing but the issuer and the subject', () => {
    expect(formComplaints(FORM)).toEqual({});
    expect(Object.keys(formComplaints({ ...FORM, issuer: ' ', subject: '' }))).toEqual(['issuer', 'subject']);
  });

  it('refuses days that are none and an answer asked for before the letter', () => {
    expect(Object.keys(formComplaints({ ...FORM, date: '31/02/2024' }))).toEqual(['date']);
    expect(formComplaints({ ...FORM, date: '2024-11-21' }).answerBy).toMatch(/đứng trước/);
    expect(formComplaints({ ...FORM, date: '2024-11-20' })).toEqual({});
  });

  it('refuses more recipients than a letter holds', () => {
    const recipients = Array.from({ length: 31 }, (_, index) => `Phòng ${index}`);
    expect(formComplaints({ ...FORM, recipients }).recipients).toMatch(/30/);
  });
});
