/** Which legacy encoding a font shows. */

export interface LegacyFont {
  encoding: 'tcvn3' | 'vni';
  /** It shows small letters as capitals. */
  capitals: boolean;
  /** The font's name without subset prefix and style. */
  name: string;
}

/**
 * ".VnTime" · ".VnTimeH" (capitals) · "VNI-Times" · "ABCDEF+.VnTime,Bold" (PDF) → encoding; any other font: null.
 */
export function legacyOfFont(font: string | undefined): LegacyFont | null {
  if (font === undefined || !/vn/i.test(font)) return null;
  const name = font
    .trim()
    .replace(/^['"]+|['"]+$/g, '')
    .replace(/^[A-Z]{6}\+/, '')
    .replace(/(?:[,-]\s*|\s+)(?:(?:bold|italic|oblique|regular|normal|mt|ps)\s*)+$/i, '')
    .trim();
  if (/^VNI[-_ ]?\p{L}/iu.test(name)) return { encoding: 'vni', capitals: false, name };
  if (/^\.vn/i.test(name) || /^Vn[A-Z]/.test(name)) {
    return { encoding: 'tcvn3', capitals: /h$/i.test(name), name };
  }
  return null;
}
