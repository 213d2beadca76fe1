import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideByStatistics } from '../../../../shared/domain/text/legacy/convert.ts';
import { decode, readAs } from '../../../../shared/domain/text/legacy/decode.ts';
import { detectEncoding, mayBeLegacy } from '../../../../shared/domain/text/legacy/detect.ts';
import { legacyOfFont } from '../../../../shared/domain/text/legacy/fonts.ts';
import { decodeViqr } from '../../../../shared/domain/text/legacy/viqr.ts';
import { toCombined, toTcvn3, toTcvn3Runs, toViqr, toVni } from '../../../support/legacy.ts';

const LETTERS = 'áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ';
const WORDS =
  'Tỷ lệ hồ sơ được tiếp nhận trực tuyến của tỉnh An Giang đạt kế hoạch năm chưa đánh giá chỉ tiêu Ủy ban nhân dân huyện thị xã thành phố Sở Khoa học và Công nghệ chủ trì phối hợp doanh nghiệp nền tảng số người dân giải quyết thủ tục hành chính truyền thông dữ liệu quản lý ngưỡng uống khuya quỹ quốc nghiêng Đảng ỷ'.split(
    ' ',
  );
const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
  .map((list) => list.join(' '));
const anyLetters = fc.string({ unit: fc.constantFrom(...LETTERS, ...'aeiouydbcgh 0123456789%') });

describe('codecs', () => {
  it('decode what the standards write', () => {
    expect(decode('tcvn3', '§¹t kÕ ho¹ch, ch­a ®¸nh gi¸: 88,18%')).toBe('Đạt kế hoạch, chưa đánh giá: 88,18%');
    expect(decode('vni', 'Ñaït keá hoaïch, chöa ñaùnh giaù: 88,18%')).toBe(
      'Đạt kế hoạch, chưa đánh giá: 88,18%',
    );
    expect(decode('viqr', "DDa.t ke^' hoa.ch, chu+a dda'nh gia': 88,18%")).toBe(
      'Đạt kế hoạch, chưa đánh giá: 88,18%',
    );
    expect(decode('decomposed', 'Đa\u0323t kê\u0301')).toBe('Đạt kế');
    expect(decode('tcvn3', 'ñy ban', true)).toBe('ỦY BAN');
    expect(decode('vni', 'UÛY BAN, Uûy, aù\u0092')).toBe('ỦY BAN, Ủy, á’');
    expect(decode('tcvn3', '\uf0a7\uf0b9t')).toBe('Đạt');
    expect(decode('tcvn3', '(188¹ c¬ quan)')).toBe('(188¹ cơ quan)');
  });

  it('take back what was encoded', () => {
    fc.assert(
      fc.property(fc.oneof(words, anyLetters), (text) => {
        const lower = text.toLowerCase().normalize('NFC');
        expect(decode('tcvn3', toTcvn3(lower))).toBe(lower);
        expect(decode('vni', toVni(text))).toBe(text.normalize('NFC'));
        expect(decode('decomposed', text.normalize('NFD'))).toBe(text.normalize('NFC'));
        expect(decode('decomposed', toCombined(text))).toBe(text.normalize('NFC'));
        const pieces = toTcvn3Runs(text).map((run) => decode('tcvn3', run.text, run.font === '.VnTimeH'));
        expect(pieces.join('')).toBe(text.normalize('NFC'));
      }),
    );
    fc.assert(
      fc.property(words, (text) => {
        expect(decodeViqr(`${toViqr(text)} x`).text).toBe(`${text} x`);
      }),
    );
  });

  it('change nothing the second time', () => {
    fc.assert(
      fc.property(words, fc.constantFrom('tcvn3', 'vni', 'viqr'), (text, encoding) => {
        const encoded = { tcvn3: toTcvn3, vni: toVni, viqr: toViqr }[encoding](text);
        const first = decideByStatistics(encoded, [
          { encoding, mixed: false },
          { encoding, mixed: false },
        ]);
        if (first.kind !== 'convert') return;
        const around = [{ encoding: null, mixed: true }];
        expect(decideByStatistics(first.text, around).kind).toBe('keep');
      }),
    );
  });

  it('give capitals back where the encoding has none', () => {
    expect(readAs('tcvn3', 'CéNG HßA X· HéI CHñ NGHÜA').text).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA');
    expect(readAs('tcvn3', 'Sè TTHC').text).toBe('Số TTHC');
    expect(readAs('tcvn3', '- øng dông cña ñy ban nh©n d©n').text).toBe('- Ứng dụng của Ủy ban nhân dân');
    expect(readAs('tcvn3', 'c¸c øng dông').text).toBe('các ứng dụng');
  });

  it('leave signs and units alone', () => {
    expect(readAs('tcvn3', 'dµi 5 µm ± 2, réng ½ m², H§ND').text).toBe('dài 5 µm ± 2, rộng ½ m², HĐND');
  });
});

describe('VIQR and punctuation', () => {
  it.each([
    ['Ty? le^. ho^` so+.', 'Tỷ lệ hồ sơ.'],
    ["Ba'o ca'o cu?a ddo+n vi.", 'Báo cáo của đơn vị'],
    ['Trong pha.m vi.', 'Trong phạm vi.'],
    ['32 chi? tie^u./.', '32 chỉ tiêu./.'],
    ['Q. 1, TP. Ca^`n Tho+', 'Q. 1, TP. Cần Thơ'],
    [
      'gu+?i ve^` so@angiang.gov.vn hoa(.c https://a.vn/a?b=u+.',
      'gửi về so@angiang.gov.vn hoặc https://a.vn/a?b=u+.',
    ],
    ["a. Sa'ng\\. to^'i", 'a. Sáng. tối'],
    ['HDDND, QDD-UBND', 'HĐND, QĐ-UBND'],
  ])('%s', (encoded, text) => {
    expect(decodeViqr(encoded).text).toBe(text);
  });
});

describe('detection', () => {
  it('finds each encoding in a few cells', () => {
    const cells = ['Tỷ lệ hồ sơ trực tuyến', 'Đạt', 'Chưa đạt', 'Sở Thông tin và Truyền thông'];
    expect(detectEncoding(cells.map(toTcvn3))).toBe('tcvn3');
    expect(detectEncoding(cells.map(toVni))).toBe('vni');
    expect(detectEncoding(cells.map(toViqr))).toBe('viqr');
    expect(detectEncoding(cells.map((text) => text.normalize('NFD')))).toBe('decomposed');
    expect(detectEncoding(cells)).toBeNull();
  });

  it('never takes Unicode for anything else', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 10 }), (texts) => {
        expect(detectEncoding(texts)).toBeNull();
        for (const text of texts) {
          expect(decideByStatistics(text, [{ encoding: null, mixed: true }])).toEqual({ kind: 'keep' });
        }
      }),
    );
  });

  it.each([
    'Crème brûlée à São Paulo, Citroën, naïf, Müller, Peña',
    'x² + y² = ½·r² ± 3 µm, 25 °C, § 5, «an», 10 m³, VNPT®, ©',
    'so@angiang.gov.vn, https://a.b.vn/?u=o+i&e.g=1, a^2 + b^2, C++, O+, e.g. this is so. Add to it',
    'Tân Châu, Châu Phú, Hà Tiên, Hòa Bình, có, là, thì, và',
    "don't, it's, users' co-op, AI. API. I/O",
    '',
    '88,18%\n(605.172/686.283)',
  ])('leaves “%s”', (text) => {
    expect(detectEncoding([text])).toBeNull();
    expect(decideByStatistics(text, [{ encoding: null, mixed: false }])).toEqual({ kind: 'keep' });
  });

  it('warns of a word of another encoding instead of converting it', () => {
    expect(decideByStatistics('§¹t', [{ encoding: null, mixed: true }])).toEqual({
      kind: 'doubt',
      encoding: 'tcvn3',
      text: 'Đạt',
    });
  });

  it('looks closer wherever there may be something', () => {
    fc.assert(
      fc.property(
        words.filter((text) => /[^ -~]/.test(text)),
        (text) => {
          expect(mayBeLegacy({ text: toTcvn3(text) })).toBe(true);
          expect(mayBeLegacy({ text: toVni(text) })).toBe(true);
          expect(mayBeLegacy({ text: toViqr(text) })).toBe(true);
          expect(mayBeLegacy({ text: text.normalize('NFD') })).toBe(true);
        },
      ),
    );
    expect(mayBeLegacy({ text: 'ubnd', font: '.VnTimeH' })).toBe(true);
    expect(mayBeLegacy({ text: '12.105', font: '.VnTime' })).toBe(false);
    expect(mayBeLegacy({ text: 'Sở, ngành' })).toBe(false);
  });
});

describe('fonts', () => {
  it.each([
    ['.VnTime', 'tcvn3', false],
    ['.VnTimeH', 'tcvn3', true],
    ['VnTime', 'tcvn3', false],
    ['ABCDEF+.VnTimeH,Bold', 'tcvn3', true],
    ['.VnArial Narrow', 'tcvn3', false],
    ['.VnArial NarrowH', 'tcvn3', true],
    ['VNI-Times', 'vni', false],
    ['VNI-Helve-Condense Bold', 'vni', false],
    ['GHIJKL+VNI-Times-Bold', 'vni', false],
  ])('%s', (font, encoding, capitals) => {
    expect(legacyOfFont(font)).toMatchObject({ encoding, capitals });
  });

  it.each(['Times New Roman', 'Arial', 'Vni', 'UVN Ban Tay', 'Tahoma', ''])('not “%s”', (font) => {
    expect(legacyOfFont(font)).toBeNull();
  });
});
