/** People through the whole engine: who may add whom, who is signed in, and what is told of it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PeopleInfo } from '../../../shared/contract/people.ts';
import type { TestEngine } from '../../support/engine.ts';
import { PASSPHRASE, startTestEngine } from '../../support/engine.ts';

const QUAN = { name: 'Lê Quản', position: 'Văn thư', role: 'administrator', pin: 'quản-73' } as const;
const AN = { name: 'Trần An', position: 'Chuyên viên', role: 'staff', pin: '204613' } as const;

let test: TestEngine;
beforeEach(async () => {
  test = startTestEngine();
  await test.run('workspace.create', { name: 'Sổ', passphrase: PASSPHRASE });
});
afterEach(() => test.stop());

const idOf = ({ people }: PeopleInfo, name: string) => people.find((one) => one.name === name)?.id ?? '';
const journal = async () => {
  const filter = { action: null, person: null, from: null, to: null, words: '' };
  return (await test.run('journal.list', { filter, from: 0, count: 50 })).entries;
};

describe('the first person', () => {
  it('adds themself, looks after the workspace and is signed in', async () => {
    expect((await test.fail('people.add', { ...QUAN, role: 'staff' })).code).toBe('ADMINISTRATOR_LAST');
    const info = await test.run('people.add', QUAN);
    expect(info.people).toMatchObject([{ name: 'Lê Quản', role: 'administrator', retired: false }]);
    expect(info.signedIn).toBe(info.people[0]?.id);
    expect(JSON.stringify(info)).not.toMatch(/pin|key|scrypt/i);
  });

  it('is the only one whom nobody has to let in', async () => {
    await test.run('people.add', QUAN);
    await test.run('people.signOut', {});
    expect((await test.fail('people.add', AN)).code).toBe('PERSON_NEEDED');
    expect((await test.run('people.list', {})).people.length).toBe(1);
  });
});

describe('whoever looks after the workspace', () => {
  let an: string;
  let quan: string;
  beforeEach(async () => {
    await test.run('people.add', QUAN);
    const info = await test.run('people.add', AN);
    an = idOf(info, AN.name);
    quan = idOf(info, QUAN.name);
  });

  it('alone adds and changes people', async () => {
    await test.run('people.signIn', { person: an, pin: AN.pin });
    const other = { ...AN, name: 'Hồ Chi' };
    const update = {
      person: an,
      name: AN.name,
      position: 'Trưởng phòng',
      role: 'approver',
      retired: false,
    } as const;
    expect((await test.fail('people.add', other)).code).toBe('ADMINISTRATOR_NEEDED');
    expect((await test.fail('people.update', update)).code).toBe('ADMINISTRATOR_NEEDED');
    expect((await test.fail('people.resetPin', { person: quan, newPin: '730465' })).code).toBe(
      'ADMINISTRATOR_NEEDED',
    );
    await test.run('people.signIn', { person: quan, pin: QUAN.pin });
    const { people } = await test.run('people.update', update);
    expect(people.find(({ id }) => id === an)).toMatchObject({ position: 'Trưởng phòng', role: 'approver' });
    const [told] = await journal();
    expect(told).toMatchObject({ action: 'person', person: 'Lê Quản', subject: 'Sửa người dùng: Trần An' });
    expect(JSON.parse(told?.before ?? '')).toMatchObject({ 'Vai trò': 'Chuyên viên' });
    expect(JSON.parse(told?.after ?? '')).toMatchObject({ 'Vai trò': 'Người duyệt' });
  });

  it('adds nobody twice, and nobody with a PIN that is guessed first', async () => {
    expect((await test.fail('people.add', { ...AN, name: ' TRẦN  An' })).code).toBe('PERSON_EXISTS');
    await test.run('people.add', { ...AN, position: 'Kế toán' });
    expect((await test.fail('people.add', { ...AN, name: 'Hồ Chi', pin: '654321' })).code).toBe('PIN_WEAK');
    expect((await test.fail('people.add', { ...AN, name: 'Hồ Chi', pin: '20461' })).code).toBe(
      'INPUT_INVALID',
    );
    expect((await test.fail('people.update', { person: 'x', ...AN, retired: false })).code).toBe(
      'PERSON_NOT_FOUND',
    );
  });

  it('is never lost', async () => {
    const own = { person: quan, name: QUAN.name, position: QUAN.position };
    for (const change of [
      { role: 'staff', retired: false },
      { role: 'administrator', retired: true },
    ] as const) {
      expect((await test.fail('people.update', { ...own, ...change })).code).toBe('ADMINISTRATOR_LAST');
    }
    await test.run('people.add', { ...QUAN, name: 'Đỗ Nhì' });
    const info = await test.run('people.update', { ...own, role: 'administrator', retired: true });
    expect(info.signedIn).toBeNull();
    expect((await test.fail('people.signIn', { person: quan, pin: QUAN.pin })).code).toBe('PERSON_RETIRED');
  });

  it('gives another PIN, after which the old one opens nothing', async () => {
    await test.run('people.resetPin', { person: an, newPin: '730465' });
    expect((await test.fail('people.signIn', { person: an, pin: AN.pin })).code).toBe('PIN_WRONG');
    expect((await test.run('people.signIn', { person: an, pin: '730465' })).signedIn).toBe(an);
    const told = (await journal()).find(({ subject }) => subject === 'Đặt lại mã PIN: Trần An');
    expect(told?.before).not.toBe(told?.after);
    expect(`${told?.before}${told?.after}`).toContain('Khóa công khai');
  });
});

describe('signing in', () => {
  let an: string;
  beforeEach(async () => {
    await test.run('people.add', QUAN);
    an = idOf(await test.run('people.add', AN), AN.name);
  });

  it('takes the PIN of the person, and is told of', async () => {
    expect((await test.fail('people.signIn', { person: an, pin: QUAN.pin })).code).toBe('PIN_WRONG');
    expect((await test.fail('people.signIn', { person: 'x', pin: AN.pin })).code).toBe('PERSON_NOT_FOUND');
    await test.run('people.signIn', { person: an, pin: AN.pin });
    expect((await journal()).slice(0, 2).map(({ subject }) => subject)).toEqual([
      'Đăng nhập: Trần An',
      'Đăng xuất: Lê Quản',
    ]);
    expect((await test.run('people.signOut', {})).signedIn).toBeNull();
    expect((await journal())[0]?.subject).toBe('Đăng xuất: Trần An');
  });

  it('is locked after five wrong PINs, the right one included, and opening the workspace anew helps nobody', async () => {
    const wrong = { person: an, pin: '000001' };
    for (let tries = 0; tries < 5; tries += 1)
      expect((await test.fail('people.signIn', wrong)).code).toBe('PIN_WRONG');
    const { id } = (await test.run('workspace.current', {})) ?? { id: '' };
    await test.run('workspace.open', { id, passphrase: PASSPHRASE });
    const error = await test.fail('people.signIn', { person: an, pin: AN.pin });
    expect(error.code).toBe('PIN_LOCKED');
    expect(error.details.seconds).toBeGreaterThan(0);
    const quan = idOf(await test.run('people.list', {}), QUAN.name);
    expect((await test.run('people.signIn', { person: quan, pin: QUAN.pin })).signedIn).toBe(quan);
  });

  it('ends with the workspace', async () => {
    const { id } = (await test.run('workspace.current', {})) ?? { id: '' };
    await test.run('workspace.open', { id, passphrase: PASSPHRASE });
    expect((await test.run('people.list', {})).signedIn).toBeNull();
    await test.run('workspace.close', {});
    expect((await test.fail('people.list', {})).code).toBe('WORKSPACE_NOT_OPEN');
  });

  it('one’s PIN is changed with the old one', async () => {
    await test.run('people.signIn', { person: an, pin: AN.pin });
    expect((await test.fail('people.changePin', { pin: '999999', newPin: '730465' })).code).toBe('PIN_WRONG');
    expect((await test.fail('people.changePin', { pin: AN.pin, newPin: '777777' })).code).toBe('PIN_WEAK');
    await test.run('people.changePin', { pin: AN.pin, newPin: '730465' });
    expect((await test.fail('people.signIn', { person: an, pin: AN.pin })).code).toBe('PIN_WRONG');
    expect((await test.run('people.signIn', { person: an, pin: '730465' })).signedIn).toBe(an);
    await test.run('people.signOut', {});
    expect((await test.fail('people.changePin', { pin: AN.pin, newPin: '730466' })).code).toBe(
      'PERSON_NEEDED',
    );
  });
});

it('no PIN and no private key lies in the file in the clear', async () => {
  const info = await test.run('people.add', QUAN);
  const entries = await journal();
  expect(JSON.stringify(entries)).not.toContain(QUAN.pin);
  expect(entries[0]).toMatchObject({ subject: 'Thêm người dùng: Lê Quản' });
  expect(info.people.length).toBe(1);
});
