import { describe, expect, it } from 'vitest';
import { wordDiff } from './wordDiff.ts';

const marked = (pieces: { text: string; changed: boolean }[]) =>
  pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
const both = (from: string, to: string) => {
  const diff = wordDiff(from, to);
  return [marked(diff.from), marked(diff.to)];
};

describe('wordDiff', () => {
  it('marks whole numbers, not single digits of them', () => {
    expect(both('94,2%\n(179/188 cơ quan)', '95,74%\n(180/188 cơ quan)')).toEqual([
      '[94,2%]\n([179]/188 cơ quan)',
      '[95,74%]\n([180]/188 cơ quan)',
    ]);
  });

  it('marks what was put in on its own side only', () => {
    expect(both('Sở Y tế', 'Sở Y tế, Sở Nội vụ')).toEqual(['Sở Y tế', 'Sở Y tế[, Sở Nội vụ]']);
  });

  it('tells marks of Vietnamese letters apart', () => {
    expect(both('hoá đơn điện tử', 'hóa đơn điện tử')).toEqual(['[hoá] đơn điện tử', '[hóa] đơn điện tử']);
  });

  it('marks nothing in equal texts and everything against nothing', () => {
    expect(both('a b', 'a b')).toEqual(['a b', 'a b']);
    expect(both('', 'a b')).toEqual(['', '[a b]']);
  });

  it('gives back the texts whole, also very long ones', () => {
    const from = Array.from({ length: 3000 }, (_, index) => `từ${index}`).join(' ');
    const to = Array.from({ length: 3000 }, (_, index) => `chữ${index}`).join(' ');
    const diff = wordDiff(from, to);
    expect(diff.from.map(({ text }) => text).join('')).toBe(from);
    expect(diff.to.map(({ text }) => text).join('')).toBe(to);
  });
});
