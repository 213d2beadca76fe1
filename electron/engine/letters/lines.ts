/** Measures of lines that Word and PDF letter share. */
import { lineWidth, points, type TypeStyle, wrap } from '../annex/index.ts';

/** Texts that are looked at rather than read stand in the middle; a paragraph begins at the left. */
const SHORT = 40;

export function cellAlign(text: string, column: 'left' | 'center'): 'left' | 'center' {
  const short = text.split('\n').every((line) => line.length <= SHORT && !line.startsWith('- '));
  return short ? column : 'left';
}

/** Length in millimetres of the longest line that a text takes at a width. */
export function lineLengthMm(text: string, widthMm: number, style: TypeStyle): number {
  const lines = wrap(text, [], points(widthMm), style).map((line) => lineWidth(line.text, style));
  return Math.max(0, ...lines) / points(1);
}

const COMMITTEE = /^((?:ỦY|UỶ) BAN NHÂN DÂN) /u;

/** The name of a people's committee that takes two lines is broken before the place: "ỦY BAN NHÂN DÂN\nTỈNH AN GIANG". */
export function brokenName(name: string, widthMm: number, style: TypeStyle): string {
  return lineWidth(name, style) <= points(widthMm) ? name : name.replace(COMMITTEE, '$1\n');
}
