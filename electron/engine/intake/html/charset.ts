/** The text of an HTML file or of HTML from the clipboard, by the character set that it names. */
import {
  type DecodedText,
  decodeAs,
  decodeText,
  isUtf8,
  markedEncoding,
  withoutZeroEnd,
} from '../encoding/decode.ts';
import { guessSingleByte } from '../encoding/single-byte.ts';
import { warning } from '../warnings.ts';

/** Where a character set is declared, browsers look no further than the first kilobyte; Word needs more. */
const HEAD_BYTES = 4096;
const DECLARED =
  /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w:.-]+)|<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]+)/i;
/** What Windows writes before the HTML on its clipboard: "Version:0.9", then offsets in bytes. */
const CLIPBOARD = /^\s*Version:\d[^<]{0,4000}/;
const WESTERN = new Set(['windows-1252', 'utf-16le', 'utf-16be']);

/** The label of the character set that the file declares, or null. */
function declaredLabel(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD_BYTES));
  const found = DECLARED.exec(head);
  return found?.[1] ?? found?.[2] ?? null;
}

function decoderOf(label: string | null): TextDecoder | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/**
 * The text, without the header of the clipboard. Text that is valid UTF-8 is read as that, whatever the file
 * declares: web systems declare ISO-8859-1 over UTF-8, and no other text is UTF-8 by chance.
 */
export function decodeHtml(bytes: Uint8Array): DecodedText {
  const decoded = decode(withoutZeroEnd(bytes));
  return { ...decoded, text: decoded.text.replace(CLIPBOARD, '') };
}

function decode(bytes: Uint8Array): DecodedText {
  if (markedEncoding(bytes) !== null || isUtf8(bytes)) return decodeText(bytes);
  const label = declaredLabel(bytes);
  const decoder = decoderOf(label);
  if (decoder === null || label === null || decoder.encoding === 'utf-8') return decodeText(bytes);
  if (decoder.encoding === 'windows-1258') return decodeAs(bytes, 'windows-1258');
  if (!WESTERN.has(decoder.encoding)) {
    return {
      text: decoder.decode(bytes),
      encoding: 'windows-1252',
      warnings: [warning('TEXT_ENCODING', label, null)],
    };
  }
  const { encoding, certain } = guessSingleByte(bytes);
  if (encoding === 'windows-1252' || !certain) return decodeAs(bytes, 'windows-1252');
  const decoded = decodeAs(bytes, encoding);
  const detail = `Windows-1258 (tệp ghi ${label})`;
  return { ...decoded, warnings: [warning('TEXT_ENCODING', detail, null), ...decoded.warnings] };
}
