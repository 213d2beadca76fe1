/** What `findings` prints for a person: each file with what was found in it, gravest first, and where. */
import type { FindingsReport } from '../../shared/contract/findings.ts';
import type { DocumentFinding } from '../../shared/domain/findings/document.ts';
import { SEVERITY_LABELS } from '../../shared/domain/labels.ts';
import { placeText } from '../../shared/domain/place.ts';
import type { Severity } from '../../shared/domain/reconciliation.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

export function describeFindings({ files, across, summary }: FindingsReport): string {
  const lines: string[] = [];
  for (const file of files) {
    const known = [file.period, file.agency].filter((fact) => fact !== null).join(', ');
    lines.push(`${file.fileName}${known === '' ? '' : ` (${known})`}: ${file.findings.length} phát hiện`);
    lines.push(...file.findings.flatMap((finding) => describeFinding(finding, null)));
  }
  if (files.length > 1) {
    lines.push(`Giữa các tệp: ${across.length} phát hiện`);
    const names = files.map(({ fileName }) => fileName);
    lines.push(...across.flatMap((finding) => describeFinding(finding, names)));
  }
  const counts = SEVERITIES.map((severity) => `${SEVERITY_LABELS[severity]} ${summary.bySeverity[severity]}`);
  return [...lines, `Tổng cộng: ${counts.join(', ')}`].join('\n');
}

function describeFinding(finding: DocumentFinding, files: readonly string[] | null): string[] {
  const places = finding.places.map(({ document, source }) => {
    const place = source === null ? '' : placeText(source);
    return files === null ? place : `${files[document] ?? ''} ${place}`.trim();
  });
  const where = [...new Set(places.filter((place) => place !== ''))].join('; ');
  return [
    `  [${SEVERITY_LABELS[finding.severity]}] ${finding.message} ${finding.code}`,
    ...(where === '' ? [] : [`      ${where}`]),
  ];
}
