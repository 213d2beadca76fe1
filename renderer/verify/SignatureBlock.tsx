import { CheckmarkCircle16Filled, DismissCircle16Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { SignatureFinding } from '../../shared/contract/annex.ts';
import { formatMoment } from '../components/dates.ts';
import { Mark } from '../components/Marks.tsx';
import {
  NOT_REVOKED_KNOWN,
  problemSentences,
  serialInWords,
  signatureVerdict,
  TRUST_SENTENCES,
} from './words.ts';

/** One signature: who, with which certificate, when, over what, and what is wrong with it. */
export function SignatureBlock({ signature, number }: { signature: SignatureFinding; number: number }) {
  const { signer, issuer, serial, validFrom, validTo, subFilter, digest } = signature;
  const { signedAt, timestamp, reason, location, whole, trust } = signature;
  const { words, tone } = signatureVerdict(signature);
  const good = tone === 'success';
  return (
    <article
      className="panel verify-signature"
      aria-label={`Chữ ký ${number}: ${signer || 'không rõ người ký'}`}
    >
      <header className="row">
        <h3>
          {number}. {signer || 'Không đọc được tên người ký'}
        </h3>
        <Mark
          tone={good ? 'met' : 'error'}
          icon={good ? <CheckmarkCircle16Filled /> : <DismissCircle16Filled />}
        >
          {words}
        </Mark>
      </header>
      {problemSentences(signature).map((sentence) => (
        <p key={sentence} className="verify-problem">
          <DismissCircle16Filled aria-hidden="true" />
          {sentence}
        </p>
      ))}
      <dl>
        <Line name="Lúc ký">
          {signedAt === null ? (
            'Chữ ký không ghi giờ.'
          ) : (
            <>
              {formatMoment(signedAt)}{' '}
              <span className="muted">(giờ do máy của người ký ghi, không phải bằng chứng về thời gian)</span>
            </>
          )}
        </Line>
        <Line name="Dấu thời gian">
          {timestamp === null ? (
            'Không có.'
          ) : (
            <>
              {formatMoment(timestamp.at)}, do {timestamp.by || 'tổ chức không rõ tên'} cấp
            </>
          )}
        </Line>
        <Line name="Phạm vi">
          {whole
            ? 'Trọn tệp như lúc ký; phần thêm sau đó, nếu có, được nêu ở trên.'
            : 'Không bao trùm trọn tệp: phần ngoài chữ ký có thể bị sửa mà chữ ký không hay biết.'}
        </Line>
        {reason !== '' && <Line name="Lý do ký">{reason}</Line>}
        {location !== '' && <Line name="Nơi ký">{location}</Line>}
        <Line name="Bên cấp chứng thư">{issuer || 'Không rõ'}</Line>
        {serial !== '' && (
          <Line name="Số chứng thư">
            <code>{serialInWords(serial)}</code>
          </Line>
        )}
        {validFrom !== '' && (
          <Line name="Hiệu lực">
            {formatMoment(validFrom)} – {formatMoment(validTo)}
          </Line>
        )}
        <Line name="Độ tin cậy">
          {TRUST_SENTENCES[trust]} {NOT_REVOKED_KNOWN}
        </Line>
        <Line name="Kiểu chữ ký">{[subFilter || 'không rõ', digest].filter(Boolean).join(', ')}</Line>
      </dl>
    </article>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
