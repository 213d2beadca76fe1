import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFrame, encodeFrame, FrameError } from '../../../shared/contract/frame.ts';

/** Values that a message may hold, bytes anywhere. -0 is left out: JSON has none. */
const framable = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.string({ unit: 'binary' }),
    fc.boolean(),
    fc.constant(null),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.uint8Array({ maxLength: 40 }),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      tie('value'),
      { maxKeys: 5, noNullPrototype: true },
    ),
  ),
})).value;

function frameOf(header: string, tail: readonly number[] = []): Uint8Array {
  const text = new TextEncoder().encode(header);
  const frame = new Uint8Array(8 + text.length + tail.length);
  frame.set(new TextEncoder().encode('DSF1'));
  new DataView(frame.buffer).setUint32(4, text.length, true);
  frame.set(text, 8);
  frame.set(tail, 8 + text.length);
  return frame;
}

describe('frame', () => {
  test('gives back every value, byte for byte', () => {
    fc.assert(
      fc.property(framable, (value) => {
        expect(decodeFrame(encodeFrame(value))).toEqual(value);
      }),
    );
  });

  test('reads a frame that lies inside a larger buffer', () => {
    const value = { ten: 'Đối Soát', bytes: new Uint8Array([1, 2, 3]) };
    const frame = encodeFrame(value);
    const larger = new Uint8Array(frame.length + 20).fill(7);
    larger.set(frame, 11);
    expect(decodeFrame(larger.subarray(11, 11 + frame.length))).toEqual(value);
  });

  test('copies the parts, so that each can be transferred alone', () => {
    const decoded = decodeFrame(encodeFrame([new Uint8Array([1]), new Uint8Array([2])]));
    expect(decoded).toEqual([new Uint8Array([1]), new Uint8Array([2])]);
    for (const part of Array.isArray(decoded) ? decoded : []) expect(part.buffer.byteLength).toBe(1);
  });

  test('random bytes never do more than FrameError', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => decodeFrame(bytes)).toThrow(FrameError);
      }),
    );
  });

  test('a frame with one byte changed or cut off is read as something else or refused, never a crash', () => {
    fc.assert(
      fc.property(framable, fc.nat(), fc.nat(255), fc.boolean(), (value, at, byte, cut) => {
        const frame = encodeFrame(value);
        const index = at % frame.length;
        const changed = cut ? frame.slice(0, index) : frame.with(index, byte);
        try {
          decodeFrame(changed);
        } catch (error) {
          expect(error).toBeInstanceOf(FrameError);
        }
      }),
    );
  });

  test.each<[string, unknown]>([
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a function', () => 1],
    ['a big integer', 1n],
    ['undefined', undefined],
    ['undefined in a list', [undefined]],
    ['an own __proto__', JSON.parse('{"__proto__": 1}')],
  ])('refuses to frame %s', (_name, value) => {
    expect(() => encodeFrame({ value: [value] })).toThrow(FrameError);
  });

  test('refuses a ring instead of running out of stack', () => {
    const ring: Record<string, unknown> = {};
    ring.self = ring;
    expect(() => encodeFrame(ring)).toThrow(FrameError);
  });

  test('leaves out properties that are undefined', () => {
    expect(decodeFrame(encodeFrame({ a: 1, task: undefined }))).toEqual({ a: 1 });
  });

  test.each<[string, string, readonly number[]]>([
    ['no JSON', '{', []],
    ['no object', '1', []],
    ['no parts', '{"value":1}', []],
    ['no value', '{"parts":[]}', []],
    ['a negative length', '{"value":null,"parts":[{"path":[],"length":-1}]}', []],
    ['a length past the end', '{"value":null,"parts":[{"path":[],"length":2}]}', [1]],
    ['a length that is no number', '{"value":null,"parts":[{"path":[],"length":"1"}]}', [1]],
    ['bytes that no part owns', '{"value":null,"parts":[]}', [1]],
    ['a path to nowhere', '{"value":{},"parts":[{"path":["a"],"length":1}]}', [1]],
    ['a path through the prototype', '{"value":{},"parts":[{"path":["constructor"],"length":1}]}', [1]],
    ['a path into a list by name', '{"value":[null],"parts":[{"path":["length"],"length":1}]}', [1]],
    ['a path past the list', '{"value":[null],"parts":[{"path":[1],"length":1}]}', [1]],
    ['a place that is taken', '{"value":{"a":1},"parts":[{"path":["a"],"length":1}]}', [1]],
    ['a path step that is an object', '{"value":{"a":null},"parts":[{"path":[{}],"length":1}]}', [1]],
    ['__proto__ in the value', '{"value":{"__proto__":{"polluted":true}},"parts":[]}', []],
    ['__proto__ deep in a list', '{"value":[[{"a":{"__proto__":null}}]],"parts":[]}', []],
    ['nesting without end', `{"value":${'['.repeat(5000)}${']'.repeat(5000)},"parts":[]}`, []],
  ])('refuses %s', (_name, header, tail) => {
    expect(() => decodeFrame(frameOf(header, tail))).toThrow(FrameError);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  test('refuses bytes that are no UTF-8', () => {
    const frame = frameOf('{"value":"xx","parts":[]}');
    frame[frame.indexOf(0x78)] = 0xff;
    expect(() => decodeFrame(frame)).toThrow(FrameError);
  });
});
