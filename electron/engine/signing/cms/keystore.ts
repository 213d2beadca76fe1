/** The signing key and certificates of a .p12/.pfx file. Nothing of it is written anywhere. */
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  type CertBag,
  type ContentInfo,
  EncryptedData,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeContents,
} from 'pkijs';
import { AppError } from '../../../../shared/contract/errors.ts';
import { dateWords } from '../../../../shared/domain/vietnam-time.ts';
import { chainOf, maySign, type ReadCertificate, readCertificate } from './certificate.ts';
import { OID } from './oids.ts';
import { bytesOf, macFits, UnknownLock, unlock } from './pkcs12.ts';

export interface SigningKey {
  readonly key: KeyObject;
  /** The signer's certificate, then those that vouch for it. */
  readonly chain: readonly ReadCertificate[];
  readonly certificate: ReadCertificate;
}

/** A .p12 of staff is a few kilobytes. */
const MAX_BYTES = 1024 * 1024;
/** Keys and certificates of a file: each may be locked anew, which takes its time. */
const MAX_BAGS = 100;
const CURVES: ReadonlySet<string | undefined> = new Set(['prime256v1', 'secp384r1', 'secp521r1']);

/**
 * @param at when the signature is made
 * @throws AppError `CERTIFICATE_UNREADABLE`, `CERTIFICATE_PASSWORD_WRONG`, `CERTIFICATE_EXPIRED` {signer, from,
 *   to}, `CERTIFICATE_UNFIT` {reason}
 */
export function openKeystore(file: Uint8Array, password: string, at: Date): SigningKey {
  const { keys, certificates } = openBags(file, password);
  const pairs = keys.flatMap((key) =>
    certificates.flatMap((certificate) => (belongTogether(key, certificate) ? [{ key, certificate }] : [])),
  );
  // A renewed certificate often lies beside the old one of the same key.
  const able = pairs.filter(({ key, certificate }) => weakness(key, certificate) === null);
  const fit = able.find(({ certificate: { from, to } }) => at >= from && at <= to) ?? able[0] ?? pairs[0];
  if (fit === undefined) throw unfit('tệp không có khóa ký kèm chứng thư số của khóa đó');
  const reason = weakness(fit.key, fit.certificate);
  if (reason !== null) throw unfit(reason);
  const { subject: signer, from, to } = fit.certificate;
  if (at < from || at > to) {
    throw new AppError('CERTIFICATE_EXPIRED', { signer, from: dateWords(from), to: dateWords(to) });
  }
  return { ...fit, chain: chainOf(fit.certificate, certificates) };
}

function openBags(
  file: Uint8Array,
  password: string,
): { keys: KeyObject[]; certificates: ReadCertificate[] } {
  const keys: KeyObject[] = [];
  const certificates: ReadCertificate[] = [];
  let bags = 0;
  for (const safe of openSafes(file, password)) {
    try {
      for (const bag of SafeContents.fromBER(new Uint8Array(safe)).safeBags) {
        bags += 1;
        if (bags > MAX_BAGS) throw new UnknownLock('too many bags');
        if (bag.bagId === OID.certificateBag) {
          const held: CertBag = bag.bagValue as CertBag;
          if (held.certValue instanceof asn1js.OctetString) {
            certificates.push(readCertificate(bytesOf(held.certValue)));
          }
        } else if (bag.bagValue instanceof PKCS8ShroudedKeyBag) {
          const { encryptionAlgorithm, encryptedData } = bag.bagValue;
          keys.push(privateKey(unlock(encryptionAlgorithm, bytesOf(encryptedData), password)));
        } else if (bag.bagValue instanceof PrivateKeyInfo) {
          keys.push(privateKey(Buffer.from(bag.bagValue.toSchema().toBER())));
        }
      }
    } catch (cause) {
      throw unreadable(cause);
    } finally {
      safe.fill(0);
    }
  }
  return { keys, certificates };
}

function privateKey(der: Buffer): KeyObject {
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } finally {
    der.fill(0);
  }
}

function openSafes(file: Uint8Array, password: string): Buffer[] {
  const { pfx, content } = openFile(file);
  try {
    if (pfx.macData !== undefined && !macFits(pfx, content, password)) {
      throw new AppError('CERTIFICATE_PASSWORD_WRONG');
    }
    const { result } = asn1js.fromBER(new Uint8Array(content));
    if (!(result instanceof asn1js.Sequence)) throw new UnknownLock('no safes');
    if (result.valueBlock.value.length > MAX_BAGS) throw new UnknownLock('too many safes');
    return result.valueBlock.value.map((schema) => openSafe(schema, password, pfx.macData !== undefined));
  } catch (cause) {
    throw cause instanceof AppError ? cause : unreadable(cause);
  }
}

function openFile(file: Uint8Array): { pfx: PFX; content: Uint8Array } {
  try {
    if (file.length > MAX_BYTES) throw new UnknownLock('too large');
    const pfx = PFX.fromBER(new Uint8Array(file));
    return { pfx, content: contentOf(pfx.authSafe) };
  } catch (cause) {
    throw unreadable(cause);
  }
}

function contentOf(info: ContentInfo): Uint8Array {
  if (info.contentType !== OID.data) throw new UnknownLock(info.contentType);
  return bytesOf(info.content);
}

/** Without a MAC a wrong password shows only in what comes out. */
function openSafe(schema: asn1js.BaseBlock, password: string, checked: boolean): Buffer {
  const [type, content] = schema instanceof asn1js.Sequence ? schema.valueBlock.value : [];
  const inner = content instanceof asn1js.Constructed ? content.valueBlock.value[0] : undefined;
  const id = type instanceof asn1js.ObjectIdentifier ? type.getValue() : '';
  if (id === OID.data && inner instanceof asn1js.OctetString) return Buffer.from(bytesOf(inner));
  if (id !== OID.encryptedData || inner === undefined) throw new UnknownLock(id);
  const { encryptedContentInfo: locked } = new EncryptedData({ schema: inner });
  const algorithm = locked.contentEncryptionAlgorithm;
  try {
    return unlock(algorithm, new Uint8Array(locked.getEncryptedContent()), password);
  } catch (cause) {
    if (checked || cause instanceof UnknownLock) throw cause;
    throw new AppError('CERTIFICATE_PASSWORD_WRONG', {}, { cause });
  }
}

function belongTogether(key: KeyObject, { x509 }: ReadCertificate): boolean {
  return createPublicKey(key).equals(x509.publicKey);
}

function weakness(key: KeyObject, certificate: ReadCertificate): string | null {
  if (!maySign(certificate)) return 'chứng thư không có mục đích ký số';
  const { modulusLength = 0, namedCurve, hashAlgorithm } = key.asymmetricKeyDetails ?? {};
  switch (key.asymmetricKeyType) {
    case 'rsa':
      return modulusLength < 2048 ? `khóa RSA chỉ có ${modulusLength} bit, cần ít nhất 2048 bit` : null;
    case 'rsa-pss':
      if (modulusLength < 2048) return `khóa RSA chỉ có ${modulusLength} bit, cần ít nhất 2048 bit`;
      return hashAlgorithm !== undefined && hashAlgorithm !== 'sha256'
        ? `khóa RSA-PSS chỉ ký với ${hashAlgorithm}, không ký với SHA-256`
        : null;
    case 'ec':
      return CURVES.has(namedCurve) ? null : `đường cong ${namedCurve ?? ''} không được dùng để ký văn bản`;
    default:
      return `loại khóa ${key.asymmetricKeyType ?? ''} không được dùng để ký văn bản`;
  }
}

function unfit(reason: string): AppError {
  return new AppError('CERTIFICATE_UNFIT', { reason });
}

function unreadable(cause: unknown): AppError {
  return new AppError('CERTIFICATE_UNREADABLE', {}, { cause });
}
