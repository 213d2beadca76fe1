/** Object identifiers of CMS, X.509 and PKCS #12, with what Node calls the algorithms behind them. */
export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  encryptedData: '1.2.840.113549.1.7.6',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  timestampToken: '1.2.840.113549.1.9.16.2.14',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  sha256: '2.16.840.1.101.3.4.2.1',
  mgf1: '1.2.840.113549.1.1.8',
  pss: '1.2.840.113549.1.1.10',
  rsaSha256: '1.2.840.113549.1.1.11',
  ecdsaSha256: '1.2.840.10045.4.3.2',
  keyBag: '1.2.840.113549.1.12.10.1.1',
  shroudedKeyBag: '1.2.840.113549.1.12.10.1.2',
  certificateBag: '1.2.840.113549.1.12.10.1.3',
  x509Certificate: '1.2.840.113549.1.9.22.1',
  pbes2: '1.2.840.113549.1.5.13',
  pbkdf2: '1.2.840.113549.1.5.12',
  keyUsage: '2.5.29.15',
  commonName: '2.5.4.3',
  organization: '2.5.4.10',
  organizationalUnit: '2.5.4.11',
} as const;

export interface Digest {
  /** As Node calls it. */
  readonly node: string;
  /** As people call it. */
  readonly name: string;
}

/** Digests that a signature may be made with; MD5 and SHA-1 are read so that they can be told. */
export const DIGESTS: ReadonlyMap<string, Digest> = new Map([
  ['1.2.840.113549.2.5', { node: 'md5', name: 'MD5' }],
  ['1.3.14.3.2.26', { node: 'sha1', name: 'SHA-1' }],
  ['2.16.840.1.101.3.4.2.4', { node: 'sha224', name: 'SHA-224' }],
  ['2.16.840.1.101.3.4.2.1', { node: 'sha256', name: 'SHA-256' }],
  ['2.16.840.1.101.3.4.2.2', { node: 'sha384', name: 'SHA-384' }],
  ['2.16.840.1.101.3.4.2.3', { node: 'sha512', name: 'SHA-512' }],
  ['2.16.840.1.101.3.4.2.8', { node: 'sha3-256', name: 'SHA3-256' }],
  ['2.16.840.1.101.3.4.2.9', { node: 'sha3-384', name: 'SHA3-384' }],
  ['2.16.840.1.101.3.4.2.10', { node: 'sha3-512', name: 'SHA3-512' }],
]);

/** Signature algorithms: how the key signs, and with which digest where the name says so (else: the signer's). */
export const SIGNATURES: ReadonlyMap<string, { key: 'rsa' | 'ec'; digest: string | null }> = new Map([
  ['1.2.840.113549.1.1.1', { key: 'rsa', digest: null }],
  ['1.2.840.113549.1.1.4', { key: 'rsa', digest: 'md5' }],
  ['1.2.840.113549.1.1.5', { key: 'rsa', digest: 'sha1' }],
  ['1.2.840.113549.1.1.14', { key: 'rsa', digest: 'sha224' }],
  ['1.2.840.113549.1.1.11', { key: 'rsa', digest: 'sha256' }],
  ['1.2.840.113549.1.1.12', { key: 'rsa', digest: 'sha384' }],
  ['1.2.840.113549.1.1.13', { key: 'rsa', digest: 'sha512' }],
  ['1.2.840.10045.2.1', { key: 'ec', digest: null }],
  ['1.2.840.10045.4.1', { key: 'ec', digest: 'sha1' }],
  ['1.2.840.10045.4.3.1', { key: 'ec', digest: 'sha224' }],
  ['1.2.840.10045.4.3.2', { key: 'ec', digest: 'sha256' }],
  ['1.2.840.10045.4.3.3', { key: 'ec', digest: 'sha384' }],
  ['1.2.840.10045.4.3.4', { key: 'ec', digest: 'sha512' }],
]);
