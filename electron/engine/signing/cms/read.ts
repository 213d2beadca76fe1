/** Reads the CMS of a signature and says whether it fits the bytes that it covers. */
import { constants, createHash, verify as verifySignature } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  type Attribute,
  Certificate,
  ContentInfo,
  IssuerAndSerialNumber,
  RSASSAPSSParams,
  SignedData,
  type SignerInfo,
  TSTInfo,
} from 'pkijs';
import { chainOf, type ReadCertificate, readCertificate } from './certificate.ts';
import { DIGESTS, OID, SIGNATURES } from './oids.ts';

/** The bytes that a signature covers. */
export interface Covered {
  digest(algorithm: string): Buffer;
  /** All of them, for the rare signature that is made over them and not over attributes. */
  whole(): Uint8Array;
}

export interface ReadSignature {
  readonly certificate: ReadCertificate;
  readonly chain: readonly ReadCertificate[];
  /** As people call it. */
  readonly digest: string;
  readonly weakDigest: boolean;
  /** The digest of the covered bytes is the one that was signed. */
  readonly contentFits: boolean;
  /** The signature was made with the certificate's key. */
  readonly signatureFits: boolean;
  /** signing-certificate(-v2): it names the certificate, another one, or is not there. */
  readonly bound: 'fits' | 'differs' | 'absent';
  /** From signing-time, or from the time stamp where the whole is one. */
  readonly signedAt: Date | null;
  readonly timestamp: { at: Date; by: string } | null;
}

/** The CMS is of a kind that is not known here. */
export class UnknownSignature extends Error {}
/** Something else than zeros follows the CMS. */
export class PaddedSignature extends Error {}

const MAX_CERTIFICATES = 50;

/**
 * @param contents bytes of the PDF's `/Contents`, padded with zeros
 * @param kind `sha1`: the content is the SHA-1 of the covered bytes; `timestamp`: it is a time stamp's
 * @throws Error where it cannot be read
 */
export function readSignature(
  contents: Uint8Array,
  covered: Covered,
  kind: 'detached' | 'sha1' | 'timestamp',
): ReadSignature {
  const { result, offset } = asn1js.fromBER(new Uint8Array(contents));
  if (offset < 0) throw new Error('no CMS');
  if (contents.subarray(offset).some((byte) => byte !== 0)) throw new PaddedSignature();
  return readSigned(new ContentInfo({ schema: result }), covered, kind);
}

function readSigned(
  info: ContentInfo,
  covered: Covered,
  kind: 'detached' | 'sha1' | 'timestamp',
): ReadSignature {
  if (info.contentType !== OID.signedData) throw new UnknownSignature(info.contentType);
  const signed = new SignedData({ schema: info.content });
  const [signer, another] = signed.signerInfos;
  if (signer === undefined || another !== undefined) throw new UnknownSignature('signers');
  const certificates = certificatesOf(signed);
  const certificate = certificates.find((one) => isSigner(one, signer));
  if (certificate === undefined) throw new Error('no certificate of the signer');
  const algorithm = DIGESTS.get(signer.digestAlgorithm.algorithmId);
  if (algorithm === undefined) throw new UnknownSignature(signer.digestAlgorithm.algorithmId);

  const content = encapsulated(signed);
  const stamp = kind === 'timestamp' ? readStamp(content, covered) : null;
  const attributes = signer.signedAttrs?.attributes ?? [];
  const direct = signer.signedAttrs === undefined;
  // What is signed: the attributes, else the content, which a detached signature leaves to the file.
  const signedBytes = direct
    ? (content ?? covered.whole())
    : new Uint8Array(signer.signedAttrs?.encodedValue ?? new ArrayBuffer(0));
  const genuine = signatureFits(signer, certificate, signedBytes, algorithm.node);
  const digest = content === null ? covered.digest(algorithm.node) : hashOf(algorithm.node, content);
  const type = only(attributes, OID.contentType);
  const typed =
    type instanceof asn1js.ObjectIdentifier && type.getValue() === signed.encapContentInfo.eContentType;
  const attributesFit = typed && octetsOf(only(attributes, OID.messageDigest))?.equals(digest) === true;
  return {
    certificate,
    chain: chainOf(certificate, certificates),
    digest: algorithm.name,
    weakDigest: algorithm.node === 'md5',
    contentFits: (direct ? genuine : attributesFit) && holds(kind, content, stamp, covered),
    signatureFits: genuine,
    bound: boundTo(attributes, certificate),
    signedAt: stamp?.at ?? timeOf(only(attributes, OID.signingTime)),
    timestamp: stamp === null ? timestampOf(signer) : { at: stamp.at, by: certificate.subject },
  };
}

function hashOf(algorithm: string, bytes: Uint8Array): Buffer {
  return createHash(algorithm).update(bytes).digest();
}

/** Whether what the signature holds by itself stands for the covered bytes. */
function holds(
  kind: 'detached' | 'sha1' | 'timestamp',
  content: Uint8Array | null,
  stamp: { fits: boolean } | null,
  covered: Covered,
): boolean {
  switch (kind) {
    case 'detached':
      return content === null;
    case 'sha1':
      return content !== null && covered.digest('sha1').equals(content);
    case 'timestamp':
      return stamp?.fits === true;
  }
}

function encapsulated({ encapContentInfo }: SignedData): Uint8Array | null {
  const content = encapContentInfo.eContent;
  return content === undefined ? null : new Uint8Array(content.getValue());
}

function readStamp(content: Uint8Array | null, covered: Covered): { at: Date; fits: boolean } | null {
  if (content === null) throw new UnknownSignature('a time stamp without content');
  const { messageImprint, genTime } = TSTInfo.fromBER(new Uint8Array(content));
  const digest = DIGESTS.get(messageImprint.hashAlgorithm.algorithmId);
  if (validTime(genTime) === null) throw new Error('time');
  if (digest === undefined) throw new UnknownSignature(messageImprint.hashAlgorithm.algorithmId);
  return {
    at: genTime,
    fits: covered.digest(digest.node).equals(new Uint8Array(messageImprint.hashedMessage.getValue())),
  };
}

/** A time stamp of the signature itself; one that does not fit it proves nothing and is left out. */
function timestampOf(signer: SignerInfo): { at: Date; by: string } | null {
  const token = only(signer.unsignedAttrs?.attributes ?? [], OID.timestampToken);
  if (token === undefined) return null;
  try {
    const stamped = new Uint8Array(signer.signature.getValue());
    const covered = { digest: (algorithm: string) => hashOf(algorithm, stamped), whole: () => stamped };
    const read = readSigned(new ContentInfo({ schema: token }), covered, 'timestamp');
    if (!read.contentFits || !read.signatureFits || read.signedAt === null) return null;
    return { at: read.signedAt, by: read.certificate.subject };
  } catch {
    return null;
  }
}

function certificatesOf(signed: SignedData): ReadCertificate[] {
  const given = (signed.certificates ?? []).filter((one) => one instanceof Certificate);
  return given.slice(0, MAX_CERTIFICATES).flatMap((one) => {
    try {
      return [readCertificate(new Uint8Array(one.toSchema(false).toBER()))];
    } catch {
      return [];
    }
  });
}

function isSigner({ parsed }: ReadCertificate, { sid }: SignerInfo): boolean {
  if (sid instanceof IssuerAndSerialNumber) {
    return parsed.issuer.isEqual(sid.issuer) && parsed.serialNumber.isEqual(sid.serialNumber);
  }
  const key = parsed.extensions?.find(({ extnID }) => extnID === '2.5.29.14');
  if (key === undefined) return false;
  const said = sid?.valueBlock?.valueHexView ?? sid?.valueBlock?.value?.[0]?.valueBlock?.valueHexView;
  const { result } = asn1js.fromBER(key.extnValue.getValue());
  const own = result instanceof asn1js.OctetString ? result.valueBlock.valueHexView : null;
  return own !== null && said instanceof Uint8Array && Buffer.compare(own, said) === 0;
}

/** The one value of an attribute; an attribute that stands twice, or says two things, says nothing. */
function only(attributes: readonly Attribute[], type: string): unknown {
  const found = attributes.filter((attribute) => attribute.type === type);
  return found.length === 1 && found[0]?.values.length === 1 ? found[0].values[0] : undefined;
}

function octetsOf(value: unknown): Buffer | null {
  return value instanceof asn1js.OctetString ? Buffer.from(value.getValue()) : null;
}

function timeOf(value: unknown): Date | null {
  if (!(value instanceof asn1js.UTCTime || value instanceof asn1js.GeneralizedTime)) return null;
  return validTime(value.toDate());
}

function validTime(time: Date): Date | null {
  return Number.isNaN(time.getTime()) ? null : time;
}

function boundTo(attributes: readonly Attribute[], { der }: ReadCertificate): ReadSignature['bound'] {
  const second = only(attributes, OID.signingCertificateV2);
  const value = second ?? only(attributes, OID.signingCertificate);
  if (value === undefined) return 'absent';
  const id = inner(inner(value));
  const [first, next] = membersOf(id);
  const named = first instanceof asn1js.Sequence ? membersOf(first)[0] : undefined;
  const digest = named instanceof asn1js.ObjectIdentifier ? DIGESTS.get(named.getValue())?.node : undefined;
  const algorithm = second === undefined ? 'sha1' : named === undefined ? 'sha256' : digest;
  const said = octetsOf(first instanceof asn1js.Sequence ? next : first);
  if (algorithm === undefined || said === null) return 'differs';
  return hashOf(algorithm, der).equals(said) ? 'fits' : 'differs';
}

const membersOf = (value: unknown): readonly unknown[] =>
  value instanceof asn1js.Sequence ? value.valueBlock.value : [];
const inner = (value: unknown): unknown => membersOf(value)[0];

function signatureFits(
  signer: SignerInfo,
  { x509 }: ReadCertificate,
  covered: Uint8Array,
  digest: string,
): boolean {
  const { algorithmId, algorithmParams } = signer.signatureAlgorithm;
  const signature = new Uint8Array(signer.signature.getValue());
  const key = x509.publicKey;
  const type = key.asymmetricKeyType;
  const known = SIGNATURES.get(algorithmId);
  if (known === undefined && algorithmId !== OID.pss) throw new UnknownSignature(algorithmId);
  try {
    if (algorithmId === OID.pss) {
      const params = new RSASSAPSSParams({ schema: algorithmParams });
      const named = DIGESTS.get(params.hashAlgorithm.algorithmId)?.node;
      if (named !== digest) return false;
      const padding = constants.RSA_PKCS1_PSS_PADDING;
      return verifySignature(named, covered, { key, padding, saltLength: params.saltLength }, signature);
    }
    // Another digest than the signer's: two names for what was signed.
    if (known === undefined || (known.digest !== null && known.digest !== digest)) return false;
    if (known.key === 'rsa') return type === 'rsa' && verifySignature(digest, covered, key, signature);
    return type === 'ec' && verifySignature(digest, covered, { key, dsaEncoding: 'der' }, signature);
  } catch {
    return false;
  }
}
