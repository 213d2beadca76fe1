/** What was attached to a version, in words. Pure. */
import type { AnnexRecord, AnnexVersion } from '../../../shared/contract/annex.ts';
import { VERDICT_LABELS } from '../../verify/words.ts';

export const RECORD_LABELS: Readonly<Record<AnnexRecord['kind'], string>> = {
  scan: 'Bản quét của bản giấy đã ký',
  signedPdf: 'Bản ký số (PDF)',
};

/** "Bản ký số (PDF): 2 chữ ký (An, Cúc), hợp lệ; nội dung đúng là bản đã khóa." */
export function recognised({ kind, report }: AnnexRecord): string {
  if (kind === 'scan' || report === null) {
    return `${RECORD_LABELS[kind]}. Ứng dụng giữ nguyên tệp, không đọc nội dung trong ảnh.`;
  }
  const { signatures, verdict, sealed } = report;
  const names = signatures.map(({ signer }) => signer || 'không rõ tên').join(', ');
  const held =
    sealed === null
      ? ''
      : sealed.content === 'bytes'
        ? '; nội dung đúng từng byte là bản đã khóa'
        : sealed.content === 'text'
          ? '; tệp được công cụ ký ghi lại, mọi trang giống bản đã khóa'
          : `; nội dung khác bản đã khóa ở ${sealed.place}`;
  const state = VERDICT_LABELS[verdict].toLocaleLowerCase('vi');
  return `${RECORD_LABELS[kind]}: ${signatures.length} chữ ký (${names}), ${state}${held}.`;
}

/** The record that one state of a version has and the one before had not; null: the file was there already. */
export function addedRecord(
  before: readonly AnnexVersion[],
  after: readonly AnnexVersion[],
  version: number,
): AnnexRecord | null {
  const recordsOf = (versions: readonly AnnexVersion[]) =>
    versions.find((one) => one.version === version)?.records ?? [];
  const known = new Set(recordsOf(before).map(({ id }) => id));
  return recordsOf(after).find(({ id }) => !known.has(id)) ?? null;
}

/** What a file most likely is, by its name; the engine looks into it. */
export function likelyKind(fileName: string): AnnexRecord['kind'] {
  return /\.(?:png|jpe?g)$/i.test(fileName) ? 'scan' : 'signedPdf';
}
