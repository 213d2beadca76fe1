/** Signatures as other programs make them: other kinds, digests and attributes, put in the place of one of ours. */
import { createHash, sign } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  MessageImprint,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TSTInfo,
} from 'pkijs';
import { type Holder, holder } from '../../support/certificates.ts';
import { covered, replaced, sha256, withContents } from './papers.ts';

const DIGESTS = {
  md5: ['1.2.840.113549.2.5', '1.2.840.113549.1.1.4'],
  sha1: ['1.3.14.3.2.26', '1.2.840.113549.1.1.5'],
  sha256: ['2.16.840.1.101.3.4.2.1', '1.2.840.113549.1.1.11'],
  sha512: ['2.16.840.1.101.3.4.2.3', '1.2.840.113549.1.1.13'],
} as const;

export interface Foreign {
  owner?: Holder;
  subFilter?: 'ETSI.CAdES.detached' | 'adbe.pkcs7.detached' | 'adbe.pkcs7.sha1' | 'ETSI.RFC3161';
  digest?: keyof typeof DIGESTS;
  /** Names another digest than the one that was made. */
  named?: keyof typeof DIGESTS;
  /** Binds the certificate; `other`: another one. */
  bound?: 'own' | 'other' | 'none';
  signingTime?: Date;
  /** A time stamp of the signature by this authority. */
  stampedBy?: Holder;
  stampedAt?: Date;
  /** The stamp is that of something else. */
  strangeStamp?: boolean;
  /** No attributes: the bytes themselves are signed. */
  bare?: boolean;
}

const octets = (bytes: Uint8Array) => new asn1js.OctetString({ valueHex: Uint8Array.from(bytes).buffer });
const algorithm = (id: string) =>
  new AlgorithmIdentifier({ algorithmId: id, algorithmParams: new asn1js.Null() });

/** A signed file of ours with its signature replaced by another program's. */
export function resigned(bytes: Uint8Array, foreign: Foreign = {}): Uint8Array {
  const { subFilter = 'ETSI.CAdES.detached' } = foreign;
  const name = subFilter.padEnd('ETSI.CAdES.detached'.length);
  const renamed = replaced(bytes, 'ETSI.CAdES.detached', name);
  return withContents(renamed, cmsOf(covered(renamed), foreign));
}

function cmsOf(content: Buffer, foreign: Foreign): Uint8Array {
  if (foreign.subFilter === 'adbe.pkcs7.sha1') {
    return makeCms('1.2.840.113549.1.7.1', createHash('sha1').update(content).digest(), true, foreign);
  }
  if (foreign.subFilter === 'ETSI.RFC3161') {
    return makeCms(STAMP, stampOf(sha256(content), foreign.stampedAt), true, foreign);
  }
  return makeCms('1.2.840.113549.1.7.1', content, false, foreign);
}

const STAMP = '1.2.840.113549.1.9.16.1.4';

function stampOf(hash: Uint8Array, at = new Date('2026-11-22T08:00:00Z')): Uint8Array {
  const info = new TSTInfo({
    version: 1,
    policy: '1.2.3.4',
    messageImprint: new MessageImprint({
      hashAlgorithm: algorithm(DIGESTS.sha256[0]),
      hashedMessage: octets(hash),
    }),
    serialNumber: new asn1js.Integer({ value: 7 }),
    genTime: at,
  });
  return new Uint8Array(info.toSchema().toBER());
}

function makeCms(type: string, content: Uint8Array, inside: boolean, foreign: Foreign): Uint8Array {
  const { owner = holder({ kind: 'rsa2048' }), digest = 'sha256', named = digest, bare = false } = foreign;
  const attributes = attributesOf(type, createHash(digest).update(content).digest(), owner, foreign);
  const set = new asn1js.Set({ value: attributes.map((attribute) => attribute.toSchema()) });
  const signature = sign(digest, bare ? content : Buffer.from(set.toBER()), owner.key);
  const stamp =
    foreign.stampedBy === undefined ? [] : [stampAttribute(signature, foreign.stampedBy, foreign)];
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({
      issuer: owner.certificate.issuer,
      serialNumber: owner.certificate.serialNumber,
    }),
    digestAlgorithm: algorithm(DIGESTS[named][0]),
    signatureAlgorithm: algorithm(DIGESTS[digest][1]),
    signature: octets(signature),
    ...(bare ? {} : { signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }) }),
    ...(stamp.length === 0
      ? {}
      : { unsignedAttrs: new SignedAndUnsignedAttributes({ type: 1, attributes: stamp }) }),
  });
  const data = new SignedData({
    version: 1,
    digestAlgorithms: [algorithm(DIGESTS[named][0])],
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: type,
      ...(inside ? { eContent: octets(content) } : {}),
    }),
    certificates: [owner.certificate],
    signerInfos: [signer],
  });
  const info = new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: data.toSchema(true) });
  return new Uint8Array(info.toSchema().toBER());
}

function attributesOf(type: string, digest: Uint8Array, owner: Holder, foreign: Foreign): Attribute[] {
  const { bound = 'own', signingTime } = foreign;
  const attributes = [
    new Attribute({ type: '1.2.840.113549.1.9.3', values: [new asn1js.ObjectIdentifier({ value: type })] }),
    new Attribute({ type: '1.2.840.113549.1.9.4', values: [octets(digest)] }),
  ];
  if (bound !== 'none') {
    const of = bound === 'own' ? owner.der : holder({ name: 'Người khác' }).der;
    const id = new asn1js.Sequence({ value: [octets(sha256(of))] });
    const list = new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [id] })] });
    attributes.push(new Attribute({ type: '1.2.840.113549.1.9.16.2.47', values: [list] }));
  }
  if (signingTime !== undefined) {
    const time = new asn1js.UTCTime({ valueDate: signingTime });
    attributes.push(new Attribute({ type: '1.2.840.113549.1.9.5', values: [time] }));
  }
  return attributes;
}

function stampAttribute(signature: Uint8Array, by: Holder, { strangeStamp, stampedAt }: Foreign): Attribute {
  const hash = sha256(strangeStamp === true ? Buffer.from('something else') : signature);
  const token = makeCms(STAMP, stampOf(hash, stampedAt), true, { owner: by });
  const { result } = asn1js.fromBER(Uint8Array.from(token));
  return new Attribute({ type: '1.2.840.113549.1.9.16.2.14', values: [result] });
}
