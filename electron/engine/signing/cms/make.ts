/**
 * The CMS of a PAdES baseline B signature (ETSI EN 319 142-1): detached, SHA-256, with the signer's certificate
 * bound by signing-certificate-v2 (RFC 5035). The time stands in the PDF's own dictionary and not here.
 */
import { constants, createHash, type KeyObject, sign } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import type { ReadCertificate } from './certificate.ts';
import type { SigningKey } from './keystore.ts';
import { OID } from './oids.ts';

const SALT_BYTES = 32;

/** @param digest SHA-256 of the bytes that are signed */
export function makeSignature(signer: SigningKey, digest: Uint8Array): Uint8Array {
  const attributes = sortedSet([
    new Attribute({ type: OID.contentType, values: [new asn1js.ObjectIdentifier({ value: OID.data })] }),
    new Attribute({ type: OID.messageDigest, values: [octets(digest)] }),
    new Attribute({ type: OID.signingCertificateV2, values: [boundTo(signer.certificate)] }),
  ]);
  const sha256 = new AlgorithmIdentifier({ algorithmId: OID.sha256 });
  const { parsed } = signer.certificate;
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [sha256],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: signer.chain.map((certificate) => certificate.parsed),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({ issuer: parsed.issuer, serialNumber: parsed.serialNumber }),
        digestAlgorithm: sha256,
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
        signatureAlgorithm: algorithmOf(signer.key),
        signature: octets(signature(signer.key, encodedSet(attributes))),
      }),
    ],
  });
  const info = new ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) });
  return new Uint8Array(info.toSchema().toBER());
}

function octets(bytes: Uint8Array): asn1js.OctetString {
  return new asn1js.OctetString({ valueHex: Uint8Array.from(bytes).buffer });
}

/** SigningCertificateV2 with one ESSCertIDv2; SHA-256 is its default and so, by DER, not written. */
function boundTo({ der }: ReadCertificate): asn1js.Sequence {
  const hash = octets(createHash('sha256').update(der).digest());
  const id = new asn1js.Sequence({ value: [hash] });
  return new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [id] })] });
}

const encoded = (attribute: Attribute): Buffer => Buffer.from(attribute.toSchema().toBER());

/** DER sorts the members of a set by their bytes. */
function sortedSet(attributes: Attribute[]): Attribute[] {
  return attributes.sort((one, other) => Buffer.compare(encoded(one), encoded(other)));
}

/** What is signed is the set itself, not the tagged field that holds it. */
function encodedSet(attributes: Attribute[]): Buffer {
  const set = new asn1js.Set({ value: attributes.map((attribute) => attribute.toSchema()) });
  return Buffer.from(set.toBER());
}

function algorithmOf(key: KeyObject): AlgorithmIdentifier {
  switch (key.asymmetricKeyType) {
    case 'ec':
      return new AlgorithmIdentifier({ algorithmId: OID.ecdsaSha256 });
    case 'rsa-pss':
      return new AlgorithmIdentifier({ algorithmId: OID.pss, algorithmParams: pssParameters() });
    default:
      return new AlgorithmIdentifier({ algorithmId: OID.rsaSha256, algorithmParams: new asn1js.Null() });
  }
}

function pssParameters(): asn1js.Sequence {
  const sha256 = () => new asn1js.Sequence({ value: [new asn1js.ObjectIdentifier({ value: OID.sha256 })] });
  const tagged = (tagNumber: number, value: asn1js.BaseBlock) =>
    new asn1js.Constructed({ idBlock: { tagClass: 3, tagNumber }, value: [value] });
  return new asn1js.Sequence({
    value: [
      tagged(0, sha256()),
      tagged(1, new asn1js.Sequence({ value: [new asn1js.ObjectIdentifier({ value: OID.mgf1 }), sha256()] })),
      tagged(2, new asn1js.Integer({ value: SALT_BYTES })),
    ],
  });
}

function signature(key: KeyObject, data: Buffer): Buffer {
  switch (key.asymmetricKeyType) {
    case 'ec':
      return sign('sha256', data, { key, dsaEncoding: 'der' });
    case 'rsa-pss':
      return sign('sha256', data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_BYTES });
    default:
      return sign('sha256', data, key);
  }
}
