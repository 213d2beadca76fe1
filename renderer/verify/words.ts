/** What a check of signatures found, in plain words. Pure. */
import {
  SIGNATURE_PROBLEM_LABELS,
  type SignatureFinding,
  type SignatureReport,
} from '../../shared/contract/annex.ts';

export type Tone = 'success' | 'warning' | 'error' | 'info';

/** Short: it stands in marks of lists too. */
export const VERDICT_LABELS: Readonly<Record<SignatureReport['verdict'], string>> = {
  valid: 'Hợp lệ',
  changed: 'Đã bị thay đổi sau khi ký',
  invalid: 'Chữ ký không hợp lệ',
  unsigned: 'Chưa ký',
};

export const VERDICT_TONES: Readonly<Record<SignatureReport['verdict'], Tone>> = {
  valid: 'success',
  changed: 'error',
  invalid: 'error',
  unsigned: 'info',
};

/** The one sentence that says how the file stands, behind the word of the verdict. */
export function verdictSentence({ verdict, signatures }: SignatureReport): string {
  switch (verdict) {
    case 'valid':
      return signatures.length === 1
        ? 'tệp còn nguyên như khi ký và chữ ký khớp với chứng thư.'
        : `tệp còn nguyên như khi ký và cả ${signatures.length} chữ ký đều khớp với chứng thư.`;
    case 'changed':
      return 'nội dung bây giờ không phải là nội dung đã được ký. Không dùng tệp này.';
    case 'invalid':
      return 'xem lý do ở từng chữ ký bên dưới.';
    case 'unsigned':
      return 'tệp không có chữ ký số nào.';
  }
}

export function signatureVerdict({ intact, whole, problems }: SignatureFinding): {
  words: string;
  tone: Tone;
} {
  if (problems.includes('changed')) return { words: 'Đã bị thay đổi sau khi ký', tone: 'error' };
  if (intact && whole && problems.length === 0) return { words: 'Hợp lệ', tone: 'success' };
  return { words: 'Không hợp lệ', tone: 'error' };
}

/** Each problem as a sentence of its own. */
export function problemSentences({ problems }: SignatureFinding): string[] {
  return problems.map((problem) => {
    const words = SIGNATURE_PROBLEM_LABELS[problem];
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  });
}

/** What can be said of the certificate on a computer that asks nobody. */
export const TRUST_SENTENCES: Readonly<Record<SignatureFinding['trust'], string>> = {
  selfSigned: 'Chứng thư tự ký: không có tổ chức nào bảo đảm đây là người có tên trong chứng thư.',
  unknown: 'Không có chứng thư của bên cấp để đối chiếu, nên chưa biết ai bảo đảm cho người ký.',
  chain:
    'Bên cấp có chứng thư kèm theo và chữ ký của bên cấp khớp; ứng dụng không biết bên cấp có được công nhận hay không.',
};

/** Holds for every certificate: the application works without a network. */
export const NOT_REVOKED_KNOWN =
  'Chưa kiểm tra chứng thư có bị thu hồi hay không, vì ứng dụng làm việc không có mạng.';

/** "1A:2B:3C" as certificates are shown elsewhere. */
export function serialInWords(serial: string): string {
  const even = serial.length % 2 === 0 ? serial : `0${serial}`;
  return (even.toUpperCase().match(/../g) ?? []).join(':');
}

/** How the file stands to what was sealed. @param opened a workspace is open to be asked */
export function sealedSentence(
  { sealed, verdict }: SignatureReport,
  opened: boolean,
): { words: string; tone: Tone } {
  if (!opened) {
    return {
      words: 'Chưa mở sổ nào, nên không đối chiếu được với phụ lục đã khóa để ký.',
      tone: 'info',
    };
  }
  if (sealed === null) {
    return { words: 'Tệp này không phải phụ lục nào đã khóa để ký trong sổ đang mở.', tone: 'info' };
  }
  const which = `bản số ${sealed.version} của phụ lục “${sealed.name}” đã khóa trong sổ này`;
  switch (sealed.content) {
    case 'bytes':
      return {
        words:
          verdict === 'unsigned'
            ? `Đây chính là tệp của ${which}, chưa ký.`
            : `Nội dung đúng là ${which}: từng byte giống nhau, chỉ thêm phần chữ ký.`,
        tone: 'success',
      };
    case 'text':
      return {
        words: `Nội dung đúng là ${which}: tệp do công cụ khác ghi lại, nhưng mọi trang giống hệt.`,
        tone: 'success',
      };
    case 'differs':
      return {
        words: `Tệp mang tên ${which}, nhưng nội dung khác ở ${sealed.place}. Không dùng tệp này thay cho bản đã khóa.`,
        tone: 'error',
      };
  }
}
