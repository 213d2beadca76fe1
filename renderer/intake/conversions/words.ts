/** Legacy encodings in words. Pure. */
import type { LegacyEncoding, TextConversion } from '../../../shared/contract/view.ts';
import { formatCount } from '../../components/count.ts';

const ENCODINGS: Readonly<Record<LegacyEncoding, string>> = {
  tcvn3: 'TCVN3 (ABC)',
  vni: 'VNI-Windows',
  viqr: 'VIQR',
  decomposed: 'Unicode tổ hợp',
};

/** "TCVN3 (ABC), phông .VnTime" */
export function encodingInWords({ from, font }: TextConversion): string {
  return font === null ? ENCODINGS[from] : `${ENCODINGS[from]}, phông ${font}`;
}

/** "Đã chuyển 214 chỗ từ TCVN3 (ABC), phông .VnTime sang Unicode" */
export function conversionInWords(conversion: TextConversion): string {
  const count = formatCount(conversion.count);
  if (conversion.from === 'decomposed') return `Đã ghép dấu ${count} chỗ gõ bằng Unicode tổ hợp`;
  const encoding = encodingInWords(conversion);
  return conversion.applied
    ? `Đã chuyển ${count} chỗ từ ${encoding} sang Unicode`
    : `Giữ nguyên ${count} chỗ có vẻ viết bằng ${encoding}`;
}

/** Why the encoding is taken to be that one. */
export function basisInWords({ basis, font }: TextConversion): string {
  return basis === 'font' && font !== null
    ? `Nhận theo tên phông chữ ${font} ghi trong tệp.`
    : 'Nhận theo các chữ trong tệp; hãy xem vài chỗ bên dưới để chắc chắn.';
}
