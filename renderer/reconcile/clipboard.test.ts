import { describe, expect, it } from 'vitest';
import { type CopyColumn, clipboardForms, tsvValue } from './clipboard.ts';

interface Row {
  ordinal: string;
  result: string;
}

const columns: CopyColumn<Row>[] = [
  { header: 'STT', text: (row) => row.ordinal },
  { header: 'Kết quả', text: (row) => row.result },
];

describe('tsvValue', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+0,22 điểm %', "'+0,22 điểm %"],
    ['- Cấp tỉnh: 90%', "'- Cấp tỉnh: 90%"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1+1', "' =1+1"],
    ['1.10', '1.10'],
    ['', ''],
  ])('%j becomes %j', (value, expected) => {
    expect(tsvValue(value)).toBe(expected);
  });

  it('quotes tabs, quotes and line breaks as Excel does', () => {
    expect(tsvValue('88,18%\n(605.172/686.283)')).toBe('"88,18%\n(605.172/686.283)"');
    expect(tsvValue('gọi là "số"')).toBe('"gọi là ""số"""');
    expect(tsvValue('a\tb')).toBe('"a\tb"');
    expect(tsvValue('-a\n-b')).toBe('"\'-a\n-b"');
  });
});

describe('clipboardForms', () => {
  it('copies one row without headers', () => {
    const { text, html } = clipboardForms(columns, [{ ordinal: '1.10', result: '100%' }]);
    expect(text).toBe('1.10\t100%');
    expect(html).not.toContain('<th');
  });

  it('copies several rows under their headers', () => {
    const { text, html } = clipboardForms(columns, [
      { ordinal: '1', result: 'a' },
      { ordinal: '2', result: 'b' },
    ]);
    expect(text).toBe('STT\tKết quả\r\n1\ta\r\n2\tb');
    expect(html.match(/<tr>/g)).toHaveLength(3);
  });

  it('keeps every cell as text and within its cell', () => {
    const { html } = clipboardForms(columns, [{ ordinal: '01/12', result: '<b>x</b>\ny & "z"' }]);
    expect(html.match(/mso-number-format:"\\@"/g)).toHaveLength(2);
    expect(html).toContain(
      '&lt;b&gt;x&lt;/b&gt;<br style="mso-data-placement:same-cell">y &amp; &quot;z&quot;',
    );
  });
});
