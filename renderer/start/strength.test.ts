import { describe, expect, it } from 'vitest';
import { MIN_PASSPHRASE_LENGTH } from '../../shared/contract/limits.ts';
import { passphraseStrength } from './strength.ts';

describe('passphraseStrength', () => {
  it('says how many characters are missing', () => {
    expect(passphraseStrength('').words).toBe(`Còn thiếu ${MIN_PASSPHRASE_LENGTH} ký tự.`);
    expect(passphraseStrength('đường7!')).toEqual({ level: 0, words: 'Còn thiếu 1 ký tự.' });
  });

  it('counts characters, not code units', () => {
    expect(passphraseStrength('𝒂𝒃𝒄𝒅').level).toBe(0);
  });

  it('calls a long text of one character weak', () => {
    expect(passphraseStrength('a'.repeat(40)).level).toBe(1);
  });

  it('rises with length and variety', () => {
    expect(passphraseStrength('matkhaua').level).toBe(1);
    expect(passphraseStrength('matkhaucoquan').level).toBe(2);
    expect(passphraseStrength('thuyền giấy mùa lúa').level).toBe(3);
  });
});
