import { describe, expect, it } from 'vitest';
import { pasteName, readClipping } from './clipboard.ts';

const picture = new File([new Uint8Array(4)], 'image.png', { type: 'image/png' });
const report = new File([new Uint8Array(4)], 'báo cáo.docx');
const table = '<html><body><TABLE border=0><tr><td>STT</td></tr></TABLE></body></html>';

describe('readClipping', () => {
  it('takes the table that Excel puts beside a text and a picture of it', () => {
    const pasted = readClipping({ html: table, text: 'STT', files: [picture] });
    expect(pasted).toEqual({ kind: 'table', extension: 'html', content: table });
  });

  it('takes the text where the HTML has no table', () => {
    const pasted = readClipping({ html: '<p>a&#9;b</p>', text: 'a\tb', files: [] });
    expect(pasted).toEqual({ kind: 'table', extension: 'txt', content: 'a\tb' });
  });

  it('takes files that were copied in the file manager', () => {
    expect(readClipping({ html: '', text: '', files: [picture, report] })).toEqual({
      kind: 'files',
      files: [report],
    });
  });

  it.each([
    { html: '', files: [picture] },
    { html: '<img src="a.png">', files: [] },
  ])('knows a picture', ({ html, files }) => {
    expect(readClipping({ html, text: ' ', files })).toEqual({ kind: 'picture' });
  });

  it('knows an empty clipboard', () => {
    expect(readClipping({ html: '', text: '', files: [] })).toEqual({ kind: 'nothing' });
  });
});

describe('pasteName', () => {
  const time = new Date(2026, 10, 22, 9, 5);

  it('says when it was pasted', () => {
    expect(pasteName(time, 'html', new Set())).toBe('Bảng dán 09.05.html');
  });

  it('does not use a name twice', () => {
    const taken = new Set(['Bảng dán 09.05.txt', 'Bảng dán 09.05 (2).txt']);
    expect(pasteName(time, 'txt', taken)).toBe('Bảng dán 09.05 (3).txt');
  });
});
