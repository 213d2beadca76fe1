/** What stands under the tables: closing line, signatures, "Nơi nhận". */
import type { AnnexLayout } from '../../../../shared/domain/annex.ts';
import { capitals, cleanLine, cleanText } from '../clean.ts';
import type { SignatureBlock } from '../model.ts';

/** Stands for the number of indicators in the closing line. */
export const COUNT = '{count}';

export function closingLine(closing: string, count: number): string {
  return cleanLine(closing).replaceAll(COUNT, count.toLocaleString('vi-VN'));
}

/** The blocks that say anything, in capitals but for the names. A position may have lines: "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
export function signatureBlocks(signatures: AnnexLayout['signatures']): SignatureBlock[] {
  return signatures
    .map(({ authority, position, name }) => ({
      authority: capitals(cleanText(authority)),
      position: capitals(cleanText(position)),
      name: cleanLine(name),
    }))
    .filter(({ authority, position, name }) => authority !== '' || position !== '' || name !== '');
}

/**
 * "- Như trên;", "- Lưu: VT, CNS.": a dash before and ";" behind each, "." behind the last (Nghị định 30/2020/NĐ-CP, Phụ
 * lục I, II.9), whether or not staff wrote them.
 */
export function recipientLines(recipients: readonly string[]): string[] {
  const lines = recipients
    .map((line) =>
      cleanLine(line)
        .replace(/^[-–—+]\s*/, '')
        .replace(/\s*[;,.]+$/, ''),
    )
    .filter((line) => line !== '');
  return lines.map((line, index) => `- ${line}${index === lines.length - 1 ? '.' : ';'}`);
}
