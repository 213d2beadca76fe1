/**
 * Tells texts apart: tables with tabs or separators, running text, HTML (a web page, a paste, what web programs
 * call ".xls"), XML of Office 2003. What has too many control characters is no text at all.
 */
import type { Container } from './office.ts';
import { unsupported } from './office.ts';

const HEAD_BYTES = 64 * 1024;
/** Of control characters in a text; packed and encrypted data has about a tenth. */
const MAX_CONTROL_SHARE = 0.01;
const MAX_CONTROLS = 2;
/** Share of the lines that hold a separator in a table of lines. */
const TABLE_SHARE = 0.6;

/** Names that promise something other than running text: a program that writes tables calls them .xls too. */
const NOT_A_TEXT_NAME = /^(?:xl\w+|doc[xm]?|dot[xm]?|od\w|fods|pdf|pptx?|rtf|zip|rar|7z|png|jpe?g|tiff?)$/;

const HTML_START =
  /^<(?:!doctype\s+html|html|head|body|meta|title|style|script|table|thead|tbody|tr|td|th|div|p|span|font|center|b|i|h[1-6]|br|hr|ul|ol|link|base|form)\b/i;

/** Of UTF-16, and of UTF-8 as Latin-1 shows it. */
const BYTE_ORDER_MARK = /^(?:\ufeff|\u00ef\u00bb\u00bf)/;

/** The beginning of a text, roughly decoded: enough for its marks, which are ASCII. Null: not a text. */
function headOf(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, HEAD_BYTES);
  const text = new TextDecoder(roughEncoding(head)).decode(head).replace(BYTE_ORDER_MARK, '');
  let controls = 0;
  for (let at = 0; at < text.length; at += 1) if (isControl(text.charCodeAt(at))) controls += 1;
  return controls > Math.max(MAX_CONTROLS, text.length * MAX_CONTROL_SHARE) ? null : text;
}

/** Not white space, nor 0x1A, which ends a text of DOS; or what no letter decodes to. */
function isControl(code: number): boolean {
  return (code < 32 && !(code >= 9 && code <= 13) && code !== 0x1a) || code === 0xfffd;
}

function roughEncoding(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 8 && even < odd / 50) return 'utf-16le';
  if (even > head.length / 8 && odd < even / 50) return 'utf-16be';
  return 'latin1';
}

/**
 * @param extension of the file's name, lower case: breaks ties between .csv, .tsv and .txt
 * @returns null when it is not a text
 * @throws AppError FILE_FORMAT_UNSUPPORTED for texts of formats that are not read
 */
export function textContainer(bytes: Uint8Array, extension: string): Container | null {
  const head = headOf(bytes);
  if (head === null) return null;
  const start = head.trimStart();
  const plain = (format: Container['format']): Container => ({ format, macros: false });
  if (start.startsWith('{\\rtf')) throw unsupported('rtf');
  if (/^Version:\d\.\d\s+StartHTML:/i.test(start)) return plain('html');
  if (/^(?:MIME-Version|From|Date|Received|Return-Path|Subject):/i.test(start)) {
    if (/^MIME-Version:/im.test(start) && /^Content-Type:/im.test(start)) throw unsupported('mht');
  }
  if (HTML_START.test(start)) return plain('html');
  if (start.startsWith('<')) {
    const found = xmlKind(start);
    if (found !== null) return plain(found);
  }
  if (/^html?$/.test(extension) && /<(?:table|p|div|body)\b/i.test(start)) return plain('html');
  if (extension === 'csv') return plain('csv');
  if (extension === 'tsv' || extension === 'tab') return plain('tsv');
  const lines = start.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const share = (separator: string) =>
    lines.filter((line) => line.includes(separator)).length / Math.max(1, lines.length);
  if (NOT_A_TEXT_NAME.test(extension)) {
    if (share('\t') >= TABLE_SHARE) return plain('tsv');
    return share(';') >= TABLE_SHARE || share(',') >= TABLE_SHARE ? plain('csv') : null;
  }
  // Pasted ones too: a table of tabs may stand between other lines, which its own reader tells apart.
  return plain('txt');
}

/** By the root element, which stands after declarations and comments. */
function xmlKind(start: string): 'xls' | 'ods' | 'html' | null {
  const prolog =
    /^(?:<\?[^>]*\?>|<!--[\s\S]*?-->|<!doctype[^>[]*(?:\[[^\]]*\])?\s*>|\s+)*/i.exec(start)?.[0] ?? '';
  const root = start.slice(prolog.length);
  const tag = /^<(?:[\w-]+:)?([\w-]+)\b[^>]*>?/.exec(root);
  if (tag === null) return null;
  const [text, name = ''] = tag;
  if (/^html$/i.test(name) || HTML_START.test(root)) return 'html';
  if (name === 'Workbook' && text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xls';
  if (name === 'document' && text.includes('opendocument')) {
    if (text.includes('opendocument.spreadsheet')) return 'ods';
    throw unsupported(text.includes('opendocument.text') ? 'odt' : 'odf');
  }
  if (name === 'wordDocument' || name === 'package') throw unsupported('wordxml');
  if (!prolog.includes('<?xml')) return null;
  throw unsupported('xml');
}
