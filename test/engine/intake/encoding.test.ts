/** From bytes to text: marks, valid UTF-8, zero bytes, and the codes of one byte a letter. */
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../electron/engine/intake/encoding/decode.ts';
import { encode, encodeLegacy, type WrittenIn } from './encoding-bytes.ts';

const TEXT =
  'STT;Mục tiêu;Kết quả\r\n1.1;Tỷ lệ hồ sơ được xử lý trực tuyến của ngành;95,74%\r\n1.2;Đường truyền, ứng dụng;Đạt\r\n';

const ENCODINGS: WrittenIn[] = [
  'utf-8',
  'utf-8 with mark',
  'utf-16le',
  'utf-16be',
  'utf-16le with mark',
  'windows-1258',
];

describe('the encoding of a text', () => {
  it.each(ENCODINGS)('is found: %s', (encoding) => {
    const { text, encoding: found, warnings } = decodeText(encode(TEXT, encoding));
    expect(text).toBe(TEXT);
    expect(found).toBe(encoding.replace(' with mark', ''));
    expect(warnings).toEqual([]);
  });

  it.each(['tcvn3', 'vni'] as const)('keeps every byte of %s for the stage that converts it', (encoding) => {
    const bytes = encodeLegacy(TEXT.toLocaleLowerCase('vi'), encoding);
    const { text, encoding: found } = decodeText(bytes);
    expect(found).toBe('windows-1252');
    expect(Uint8Array.from(text, (character) => character.charCodeAt(0))).toEqual(bytes);
  });

  it('keeps the soft hyphen and the bytes that Windows-1252 leaves open', () => {
    const bytes = Uint8Array.of(0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xad, 0xb8, 0xcc);
    expect(Array.from(decodeText(bytes).text, (sign) => sign.charCodeAt(0))).toEqual([...bytes]);
  });

  it('tells of an encoding that few letters speak for', () => {
    const { text, warnings } = decodeText(encode('Sở ban;1', 'windows-1258'));
    expect(text).toBe('Sở ban;1');
    expect(warnings.map(({ code }) => code)).toEqual(['TEXT_ENCODING']);
    expect(warnings[0]?.message).toContain('Windows-1258');
  });

  it('reads plain ASCII as UTF-8 without a word', () => {
    expect(decodeText(encode('a;b\n1;2\n', 'utf-8'))).toEqual({
      text: 'a;b\n1;2\n',
      encoding: 'utf-8',
      warnings: [],
    });
  });
});

describe('a damaged text', () => {
  it('stays UTF-8 when it ends in the middle of a letter', () => {
    const bytes = encode('Tỷ lệ hồ sơ đạt ệ', 'utf-8');
    const { text, encoding, warnings } = decodeText(bytes.subarray(0, -1));
    expect(encoding).toBe('utf-8');
    expect(text.startsWith('Tỷ lệ hồ sơ đạt ')).toBe(true);
    expect(warnings.map(({ code }) => code)).toEqual(['TEXT_TRUNCATED']);
  });

  it('names the lines whose letters are lost', () => {
    const bytes = encode('Tỷ lệ hồ sơ\nđược xử lý\ntrực tuyến\n', 'utf-8');
    const hurt = bytes.indexOf(0x0a, bytes.indexOf(0x0a) + 1) + 3;
    bytes[hurt] = 0xff;
    const { encoding, text, warnings } = decodeText(bytes);
    expect(encoding).toBe('utf-8');
    expect(text).toContain('Tỷ lệ hồ sơ\nđược xử lý\ntr');
    expect(warnings.map(({ code }) => code)).toEqual(['TEXT_DAMAGED']);
    expect(warnings[0]?.message).toContain('dòng 3');
  });

  it('tells of half a character at the end of UTF-16', () => {
    const bytes = encode('STT;Mục tiêu', 'utf-16le with mark');
    expect(decodeText(bytes.subarray(0, -1)).warnings.map(({ code }) => code)).toEqual(['TEXT_DAMAGED']);
  });

  it('tells of a text that was encoded twice', () => {
    const once = encode('Tỷ lệ hồ sơ được xử lý trực tuyến', 'utf-8');
    const twice = new TextEncoder().encode(new TextDecoder('windows-1252').decode(once));
    expect(decodeText(twice).warnings.map(({ code }) => code)).toEqual(['TEXT_ENCODING']);
  });
});
