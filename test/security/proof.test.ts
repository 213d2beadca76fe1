/** What a proof that leaves the office holds of the workspace, and what it does not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from '../engine/decisions/office.ts';
import { html, LATER, type Proven, proveMixed } from '../engine/proof/house.ts';
import { filesOf, runCheck, unpack } from '../engine/proof/papers.ts';
import { PASSPHRASE } from '../support/engine.ts';

let proven: Proven;
let all = '';
beforeAll(async () => {
  proven = await proveMixed();
  const texts = Object.values(proven.files).map((bytes) => Buffer.from(bytes).toString('latin1'));
  const { journal } = JSON.parse(new TextDecoder().decode(proven.files['proof.json'])) as {
    journal: { rest?: string }[];
  };
  const rests = journal.map(({ rest = '' }) => Buffer.from(rest, 'base64').toString('latin1'));
  all = [...texts, ...rests].join('\n');
}, 60_000);
afterAll(() => proven.house.stop());

const latin = (text: string) => Buffer.from(text).toString('latin1');

describe('a proof', () => {
  it('holds no PIN, no passphrase, nothing that is made of them, and no private key', () => {
    for (const { pin } of Object.values(PEOPLE)) expect(all).not.toContain(latin(pin));
    for (const word of [PASSPHRASE, 'sealed_key', 'scrypt', '"salt"', 'PRIVATE KEY', '"pin"']) {
      expect(all).not.toContain(latin(word));
    }
  });

  it('holds no figure of another set, and what it needs of people is a name and a key', () => {
    expect(all).not.toContain('987654');
    expect(all).toContain(latin('Kế hoạch'));
    expect(all).toContain(latin(PEOPLE.binh.name));
    expect(all).not.toContain(latin(PEOPLE.quan.position));
  });

  it('of an entry that is not needed nothing stands that was before or after', () => {
    const { journal } = JSON.parse(new TextDecoder().decode(proven.files['proof.json'])) as {
      journal: { rest?: string; after?: unknown }[];
    };
    for (const { rest, ...more } of journal) {
      if (rest === undefined) continue;
      expect(Object.keys(more).sort()).toEqual(['bytes', 'hash', 'state']);
      expect(Buffer.from(rest, 'base64').indexOf(',"previous":"')).toBeLessThan(64);
    }
  });
});

describe('a version whose figures were sent anew since', () => {
  it('is proved as it was sealed, and so is the version that corrects it', async () => {
    const { house, annex } = proven;
    const { test } = house.office;
    await house.take([html('Năm 2024', LATER.replace('4%', '6%'))]);
    const check = async (version: number) => {
      const { folder, remove } = unpack(filesOf(await house.proof(annex, { version })));
      const { status, faults } = runCheck(folder);
      remove();
      return { status, faults };
    };
    expect(await check(1)).toEqual({ status: 0, faults: [] });
    await house.office.signIn('an');
    await test.run('annex.correct', { annex, reason: 'Cơ quan gửi lại số' });
    await house.settle((name) => ({ ...proven.choose(name), explanation: 'Số gửi lại' }));
    await house.office.signIn('an');
    const { contentHash } = await test.run('annex.open', { annex });
    await test.run('annex.review', { annex, seen: contentHash });
    await house.office.signIn('binh');
    await test.run('annex.seal', { annex, seen: contentHash, pin: PEOPLE.binh.pin });
    expect(await check(2)).toEqual({ status: 0, faults: [] });
    expect(await check(1)).toEqual({ status: 0, faults: [] });
  }, 60_000);
});
