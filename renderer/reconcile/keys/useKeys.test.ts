import { describe, expect, it } from 'vitest';
import { keyName } from './useKeys.ts';

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe('keyName', () => {
  it.each([
    [{ key: 'c' }, 'c'],
    [{ key: 'C', shiftKey: true }, 'c'],
    [{ key: '?', shiftKey: true }, '?'],
    [{ key: 'Enter', ctrlKey: true }, 'mod+enter'],
    [{ key: 'z', metaKey: true }, 'mod+z'],
    [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'mod+shift+z'],
    [{ key: '1', altKey: true }, null],
  ])('names %o %s', (pressed, name) => {
    expect(keyName({ ...none, ...pressed })).toBe(name);
  });
});
