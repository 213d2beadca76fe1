import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LetterForm } from '../../../shared/contract/letters.ts';
import { HERE, type Office, startOffice } from '../decisions/office.ts';
import { FORM } from './letters.ts';

let office: Office;
beforeEach(async () => {
  office = await startOffice();
  await office.signIn('an');
});
afterEach(() => office.test.stop());

/** The form that is offered where the annex names this issuer. */
async function offered(issuer: string): Promise<LetterForm> {
  const { test } = office;
  const { id, spec } = await test.run('annex.create', { name: '', set: HERE.set, period: HERE.against });
  const signatures = [{ authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Ánh' }];
  const attachedTo = { ...spec.attachedTo, issuer };
  await test.run('annex.save', { annex: id, name: 'Phụ lục', spec: { ...spec, attachedTo, signatures } });
  return test.run('letters.form', {});
}

describe('the form that is offered', () => {
  it('takes issuer, place and signature from the annex of the workspace', async () => {
    expect(await offered('Sở Khoa học và Công nghệ tỉnh An Giang')).toMatchObject({
      parent: 'ỦY BAN NHÂN DÂN TỈNH AN GIANG',
      issuer: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
      place: 'An Giang',
      signature: { authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Ánh' },
      recipients: ['Lưu: VT'],
    });
    expect(await offered('Sở Nội vụ thành phố Cần Thơ')).toMatchObject({
      parent: 'ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ',
      place: 'Cần Thơ',
    });
  });

  it('puts a committee above the department, whose name and signature nothing tells', async () => {
    expect(await offered('Ủy ban nhân dân tỉnh An Giang')).toMatchObject({
      parent: 'ỦY BAN NHÂN DÂN TỈNH AN GIANG',
      issuer: '',
      place: 'An Giang',
      signature: { authority: '', position: '', name: '' },
    });
    expect(await offered('Uỷ ban nhân dân')).toMatchObject({ parent: 'UỶ BAN NHÂN DÂN', issuer: '' });
  });

  it('leaves empty what nothing tells', async () => {
    expect(await offered('Sở Khoa học và Công nghệ')).toMatchObject({ parent: '', place: '', number: '' });
  });

  it('gives seven days to answer', async () => {
    const { answerBy } = await office.test.run('letters.form', {});
    const days = (Date.parse(answerBy) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(5);
    expect(days).toBeLessThan(8);
  });

  it('is used for no letter before somebody has saved it', async () => {
    const { test } = office;
    expect(await test.fail('letters.make', { ...HERE, agencies: null })).toMatchObject({
      code: 'LETTER_FORM_MISSING',
    });
    await test.run('letters.saveForm', { form: FORM });
    expect(await test.run('letters.form', {})).toEqual(FORM);
    expect(await test.fail('letters.make', { ...HERE, agencies: null })).toMatchObject({
      code: 'LETTER_WITHOUT_QUESTIONS',
    });
  });
});
