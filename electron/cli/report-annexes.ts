/** What the commands about annexes print for a person. */
import {
  ANNEX_BLOCKER_LABELS,
  ANNEX_STATE_LABELS,
  type AnnexDetail,
  type AnnexSummary,
  type AnnexVersion,
  type ListedForm,
} from '../../shared/contract/annex.ts';
import { timeWords } from '../../shared/domain/vietnam-time.ts';

export function describeForms(forms: readonly ListedForm[]): string {
  return forms
    .map(
      ({ id, name, basis, shipped }) =>
        `${id}  ${name}${shipped ? '' : ' (mẫu riêng)'}${basis === '' ? '' : ` – ${basis}`}`,
    )
    .join('\n');
}

export function describeAnnexes(annexes: readonly AnnexSummary[]): string {
  if (annexes.length === 0) return 'Chưa có phụ lục nào.';
  return annexes
    .map(({ id, name, state, version, changedAt, changedBy, affected }) => {
      const changed = `${changedAt}${changedBy === null ? '' : `, ${changedBy}`}`;
      const touched = affected === 0 ? '' : `; ${affected} số liệu nguồn đã khác bản khóa`;
      return `${id}  ${name}: bản số ${version}, ${ANNEX_STATE_LABELS[state]} (${changed})${touched}`;
    })
    .join('\n');
}

export function describeAnnex(annex: AnnexDetail): string {
  const { id, name, state, version, contentHash, blockers, unlisted, versions } = annex;
  return [
    `${name} (${id}): bản số ${version}, ${ANNEX_STATE_LABELS[state]}`,
    contentHash === '' ? 'Chưa in được nội dung hiện tại.' : `Mã băm nội dung: ${contentHash}`,
    ...(blockers.length === 0
      ? []
      : [`Chưa khóa để ký được: ${blockers.map((code) => ANNEX_BLOCKER_LABELS[code]).join('; ')}`]),
    ...unlisted.map((table) => `Không in: ${table}`),
    ...versions.flatMap(describeVersion),
  ].join('\n');
}

function describeVersion(one: AnnexVersion): string[] {
  const { version, sealedAt, sealedBy, replaces, reason, files, records, affected } = one;
  const replaced = replaces === null ? '' : `, thay bản số ${replaces} (${reason})`;
  return [
    `Bản số ${version}: khóa lúc ${timeWords(new Date(sealedAt))}, ${sealedBy}${replaced}`,
    ...(affected === 0 ? [] : [`  ${affected} số liệu nguồn đã khác bản này`]),
    ...files.map(({ fileName, sha256 }) => `  ${fileName}  SHA-256 ${sha256}`),
    ...records.map(({ kind, fileName, at, by, sha256 }) => {
      const what = kind === 'scan' ? 'Bản quét' : 'Bản ký số';
      return `  ${what}: ${fileName} (${timeWords(new Date(at))}, ${by})  SHA-256 ${sha256}`;
    }),
  ];
}
