import { describe, expect, it } from 'vitest';
import { isSignedBy } from '../../../electron/engine/journal/index.ts';
import { PinGuard } from '../../../electron/engine/people/guard.ts';
import { makeKeys, openSigner, resealed } from '../../../electron/engine/people/keys.ts';
import { hashPin, isPin, seal, unseal } from '../../../electron/engine/people/secret.ts';
import { isWeakPin } from '../../../electron/engine/people/weak.ts';

const HASH = 'ab'.repeat(32);

describe('a PIN', () => {
  it.each([
    '111111',
    'aaaaaaa',
    '123456',
    '345678',
    '987654',
    '567890',
    '210987',
    'abcdef',
    'FeDcBa',
    'ÁÁÁÁÁÁ',
  ])('“%s” is weak', (pin) => {
    expect(isWeakPin(pin)).toBe(true);
  });

  it.each(['204613', '112233', '123457', '135790', 'abcdeg', 'mật khẩu', '121212'])('“%s” is not', (pin) => {
    expect(isWeakPin(pin)).toBe(false);
  });

  it('is told by its hash, which holds its cost and nothing of the PIN', async () => {
    const stored = await hashPin('204613');
    expect(JSON.parse(stored)).toMatchObject({ N: 32_768, r: 8, p: 1 });
    expect(stored).not.toContain('204613');
    expect(await isPin('204613', stored)).toBe(true);
    expect(await isPin('204614', stored)).toBe(false);
    expect(await isPin('', stored)).toBe(false);
    expect(await hashPin('204613')).not.toBe(stored);
  });

  it('is the same however a keyboard writes its letters', async () => {
    const stored = await hashPin('mật khẩu'.normalize('NFD'));
    expect(await isPin('mật khẩu'.normalize('NFC'), stored)).toBe(true);
  });
});

describe('a seal', () => {
  it('opens with its PIN for its owner, and with nothing else', async () => {
    const bytes = Buffer.from('khóa riêng');
    const sealed = await seal(bytes, '204613', 'An');
    expect(sealed).not.toContain(bytes.toString('base64'));
    expect(await unseal(sealed, '204613', 'An')).toEqual(bytes);
    await expect(unseal(sealed, '204614', 'An')).rejects.toThrow();
    await expect(unseal(sealed, '204613', 'Bình')).rejects.toThrow();
    const changed = JSON.parse(sealed) as { sealed: string };
    const flipped = Buffer.from(changed.sealed, 'base64');
    flipped[0] = (flipped[0] ?? 0) ^ 1;
    const forged = JSON.stringify({ ...changed, sealed: flipped.toString('base64') });
    await expect(unseal(forged, '204613', 'An')).rejects.toThrow();
  });
});

describe('a signature', () => {
  it('is one key’s over one hash', async () => {
    const keys = await makeKeys('An', '204613');
    const signer = await openSigner(keys.sealedKey, 'An', '204613');
    expect(signer.publicKey).toBe(keys.publicKey);
    const signature = signer.sign(HASH);
    expect(isSignedBy(keys.publicKey, HASH, signature)).toBe(true);
    expect(isSignedBy(keys.publicKey, 'cd'.repeat(32), signature)).toBe(false);
    expect(isSignedBy((await makeKeys('Bình', '958271')).publicKey, HASH, signature)).toBe(false);
    for (const nonsense of ['', 'AAAA', 'không phải khóa']) {
      expect(isSignedBy(nonsense, HASH, signature)).toBe(false);
      expect(isSignedBy(keys.publicKey, HASH, nonsense)).toBe(false);
    }
  });

  it('is of the same key under another PIN', async () => {
    const keys = await makeKeys('An', '204613');
    const sealedKey = await resealed(keys.sealedKey, 'An', '204613', '730465');
    expect((await openSigner(sealedKey, 'An', '730465')).publicKey).toBe(keys.publicKey);
    await expect(openSigner(sealedKey, 'An', '204613')).rejects.toThrow();
  });
});

describe('the guard', () => {
  const seconds = (guard: PinGuard) => {
    try {
      guard.check('An');
      return 0;
    } catch (error) {
      return error instanceof Error && 'details' in error ? error.details : error;
    }
  };

  it('makes whoever tries PINs wait longer each time, and forgets it at the right one', () => {
    let now = 0;
    const guard = new PinGuard(() => now);
    const wrong = (times: number) => {
      for (let time = 0; time < times; time += 1) guard.wrong('An');
    };
    wrong(4);
    expect(seconds(guard)).toBe(0);
    wrong(1);
    expect(seconds(guard)).toEqual({ seconds: 30 });
    guard.check('Bình');
    now += 29_500;
    expect(seconds(guard)).toEqual({ seconds: 1 });
    now += 500;
    expect(seconds(guard)).toBe(0);
    wrong(1);
    expect(seconds(guard)).toEqual({ seconds: 60 });
    wrong(20);
    expect(seconds(guard)).toEqual({ seconds: 3600 });
    guard.right('An');
    expect(seconds(guard)).toBe(0);
    wrong(4);
    expect(seconds(guard)).toBe(0);
  });
});
