/** What a certificate says, and who vouches for it. */
import { X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import { Certificate } from 'pkijs';
import { OID } from './oids.ts';

export interface ReadCertificate {
  readonly der: Uint8Array;
  readonly x509: X509Certificate;
  readonly parsed: Certificate;
  /** Common name, or what stands for one. */
  readonly subject: string;
  readonly issuer: string;
  /** Hexadecimal, capitals. */
  readonly serial: string;
  readonly from: Date;
  readonly to: Date;
}

/** @throws Error where the bytes are no certificate */
export function readCertificate(der: Uint8Array): ReadCertificate {
  const parsed = Certificate.fromBER(new Uint8Array(der));
  const x509 = new X509Certificate(der);
  const [from, to] = [parsed.notBefore.value, parsed.notAfter.value];
  if (Number.isNaN(from.getTime()) || Number.isNaN(to.getTime())) throw new Error('validity');
  return {
    der,
    x509,
    parsed,
    subject: commonName(parsed.subject),
    issuer: commonName(parsed.issuer),
    serial: x509.serialNumber,
    from,
    to,
  };
}

interface Names {
  typesAndValues: { type: string; value: { valueBlock: { value: unknown } } }[];
}

function commonName({ typesAndValues }: Names): string {
  for (const wanted of [OID.commonName, OID.organizationalUnit, OID.organization]) {
    const found = typesAndValues.findLast(({ type }) => type === wanted)?.value.valueBlock.value;
    if (typeof found === 'string' && found.trim() !== '') return printable(found);
  }
  return '';
}

/** Names come from outside: marks that turn or hide text are left out, so that none can pretend to be another. */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
}

const DIGITAL_SIGNATURE = 0x80;
const NON_REPUDIATION = 0x40;

/** Whether a certificate with a key usage allows documents to be signed. */
export function maySign({ parsed }: ReadCertificate): boolean {
  const usage = parsed.extensions?.find(({ extnID }) => extnID === OID.keyUsage);
  if (usage === undefined) return true;
  const { result } = asn1js.fromBER(usage.extnValue.getValue());
  const bits = result instanceof asn1js.BitString ? (result.valueBlock.valueHexView[0] ?? 0) : 0;
  return (bits & (DIGITAL_SIGNATURE | NON_REPUDIATION)) !== 0;
}

const MAX_CHAIN = 10;

/** The certificate, its issuer among `others`, that one's issuer …, each vouched for by the next. */
export function chainOf(own: ReadCertificate, others: readonly ReadCertificate[]): ReadCertificate[] {
  const chain = [own];
  for (let last = own; chain.length < MAX_CHAIN && !isSelfSigned(last); ) {
    const next = others.find((other) => !chain.includes(other) && vouches(other, last));
    if (next === undefined) break;
    chain.push(next);
    last = next;
  }
  return chain;
}

export function isSelfSigned(certificate: ReadCertificate): boolean {
  return vouches(certificate, certificate);
}

function vouches(issuer: ReadCertificate, certificate: ReadCertificate): boolean {
  if (issuer.x509.subject !== certificate.x509.issuer) return false;
  if (issuer.der !== certificate.der && !issuer.x509.ca) return false;
  try {
    return certificate.x509.verify(issuer.x509.publicKey);
  } catch {
    return false;
  }
}

/** Only to show the person; no certificate of the computer or of the network is asked. */
export function trustOf(chain: readonly ReadCertificate[]): 'selfSigned' | 'unknown' | 'chain' {
  const last = chain.at(-1);
  if (last === undefined || !isSelfSigned(last)) return 'unknown';
  return chain.length === 1 ? 'selfSigned' : 'chain';
}
