/** What the check of a signed PDF prints for a person. */
import {
  SIGNATURE_PROBLEM_LABELS,
  SIGNATURE_TRUST_LABELS,
  SIGNATURE_VERDICT_LABELS,
  type SignatureFinding,
  type SignatureReport,
} from '../../shared/contract/annex.ts';
import { dateWords, timeWords } from '../../shared/domain/vietnam-time.ts';

const SEALED: Readonly<Record<NonNullable<SignatureReport['sealed']>['content'], string>> = {
  bytes: 'đúng từng byte bản đã khóa',
  text: 'cùng nội dung với bản đã khóa',
  differs: 'KHÁC bản đã khóa',
};

export function describeSignatures(report: SignatureReport): string {
  const { fileName, sha256, verdict, signatures, addedAfter, sealed } = report;
  const place = sealed === null || sealed.place === '' ? '' : ` (${sealed.place})`;
  return [
    `${fileName}: ${SIGNATURE_VERDICT_LABELS[verdict]}`,
    `  SHA-256 ${sha256}`,
    ...signatures.flatMap(describeSignature),
    ...addedAfter.map((what) => `  Sau khi ký: ${what}`),
    ...(sealed === null
      ? []
      : [`  Phụ lục “${sealed.name}”, bản số ${sealed.version}: ${SEALED[sealed.content]}${place}`]),
  ].join('\n');
}

function describeSignature(signature: SignatureFinding): string[] {
  const { field, signer, issuer, serial, validFrom, validTo, signedAt, timestamp, reason, location } =
    signature;
  const known = signer === '' ? 'không rõ người ký' : signer;
  const lines = [
    `  ${field === '' ? 'Chữ ký không thuộc ô nào' : field}: ${known}`,
    `    ${stateOf(signature)}`,
    ...(serial === ''
      ? []
      : [`    Chứng thư số ${serial}, cấp bởi ${issuer}, hiệu lực ${span(validFrom, validTo)}`]),
    `    ${signature.subFilter}${digestOf(signature)}`,
    ...(signedAt === null ? [] : [`    Máy người ký ghi ${inWords(signedAt)}`]),
    ...(timestamp === null ? [] : [`    Dấu thời gian ${inWords(timestamp.at)} của ${timestamp.by}`]),
    ...(reason === '' ? [] : [`    Lý do: ${reason}`]),
    ...(location === '' ? [] : [`    Nơi ký: ${location}`]),
  ];
  return lines;
}

function stateOf({ intact, whole, trust, problems, serial }: SignatureFinding): string {
  return [
    intact ? 'nguyên vẹn' : 'KHÔNG nguyên vẹn',
    ...(whole ? ['phủ toàn bộ tệp lúc ký'] : []),
    ...problems.map((problem) => SIGNATURE_PROBLEM_LABELS[problem]),
    ...(serial === '' ? [] : [SIGNATURE_TRUST_LABELS[trust]]),
  ].join('; ');
}

function digestOf({ digest }: SignatureFinding): string {
  if (digest === '') return '';
  return digest === 'MD5' || digest === 'SHA-1' ? `, ${digest} (không còn an toàn)` : `, ${digest}`;
}

const inWords = (iso: string): string => timeWords(new Date(iso));
const span = (from: string, to: string): string =>
  `${dateWords(new Date(from))} – ${dateWords(new Date(to))}`;
