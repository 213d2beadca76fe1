/**
 * Certificates and key files made for a test: of every kind of key, of any validity and use, with or without a
 * chain, locked as files of today and of the past are.
 */
import {
  createCipheriv,
  createHmac,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  pbkdf2Sync,
  randomBytes,
  sign,
} from 'node:crypto';
import * as asn1js from 'asn1js';
import forge from 'node-forge';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  Extension,
  PublicKeyInfo,
} from 'pkijs';

export type KeyKind = 'rsa2048' | 'rsa3072' | 'rsa1024' | 'pss' | 'p256' | 'p384' | 'ed25519';
export type Lock = 'aes256' | '3des' | 'rc2';

export interface Holder {
  readonly key: KeyObject;
  readonly certificate: Certificate;
  readonly der: Uint8Array;
}

export interface Asked {
  name?: string;
  kind?: KeyKind;
  from?: Date;
  to?: Date;
  /** First byte of the key usage; null: none is said. */
  usage?: number | null;
  issuer?: Holder;
  authority?: boolean;
}

export const PASSWORD = 'mật khẩu khóa ký';
export const SIGNER = 'Nguyễn Thị Phượng';
/** When test signatures are made. */
export const SIGNED_AT = new Date('2026-11-22T07:05:33Z');
export const DIGITAL_SIGNATURE = 0xc0;
export const KEY_ENCIPHERMENT = 0x20;

const keys = new Map<KeyKind, KeyObject>();

/** Making an RSA key takes a second: those of a kind are one key. */
function keyOf(kind: KeyKind): KeyObject {
  const known = keys.get(kind);
  if (known !== undefined) return known;
  const made = newKey(kind);
  keys.set(kind, made);
  return made;
}

const PSS = { modulusLength: 2048, hashAlgorithm: 'sha256', mgf1HashAlgorithm: 'sha256' };

function newKey(kind: KeyKind): KeyObject {
  switch (kind) {
    case 'rsa1024':
      return generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
    case 'rsa2048':
      return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    case 'rsa3072':
      return generateKeyPairSync('rsa', { modulusLength: 3072 }).privateKey;
    case 'pss':
      return generateKeyPairSync('rsa-pss', PSS).privateKey;
    case 'p256':
      return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    case 'p384':
      return generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey;
    case 'ed25519':
      return generateKeyPairSync('ed25519').privateKey;
  }
}

/** A key with its certificate; self-signed without an issuer. */
export function holder({
  name = SIGNER,
  kind = 'p256',
  from = new Date('2026-01-01T00:00:00Z'),
  to = new Date('2028-01-01T00:00:00Z'),
  usage = DIGITAL_SIGNATURE,
  issuer,
  authority = false,
}: Asked = {}): Holder {
  const key = keyOf(kind);
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ valueHex: Uint8Array.of(0x41, ...randomBytes(7)).buffer });
  certificate.subject.typesAndValues.push(common(name));
  if (issuer === undefined) certificate.issuer.typesAndValues.push(common(name));
  else certificate.issuer = issuer.certificate.subject;
  certificate.notBefore.value = from;
  certificate.notAfter.value = to;
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  certificate.subjectPublicKeyInfo = PublicKeyInfo.fromBER(new Uint8Array(spki));
  certificate.extensions = extensionsOf(usage, authority);
  const by = issuer?.key ?? key;
  const algorithm = algorithmOf(by);
  certificate.signature = algorithm;
  certificate.signatureAlgorithm = algorithm;
  certificate.tbsView = new Uint8Array(certificate.encodeTBS().toBER());
  const hash = by.asymmetricKeyType === 'ed25519' ? null : 'sha256';
  certificate.signatureValue = new asn1js.BitString({
    valueHex: Uint8Array.from(sign(hash, certificate.tbsView, by)).buffer,
  });
  return { key, certificate, der: new Uint8Array(certificate.toSchema(true).toBER()) };
}

function common(name: string): AttributeTypeAndValue {
  return new AttributeTypeAndValue({ type: '2.5.4.3', value: new asn1js.Utf8String({ value: name }) });
}

function extensionsOf(usage: number | null, authority: boolean): Extension[] {
  const extensions: Extension[] = [];
  if (authority) {
    const constraints = new BasicConstraints({ cA: true }).toSchema().toBER();
    extensions.push(new Extension({ extnID: '2.5.29.19', critical: true, extnValue: constraints }));
  }
  const bits = authority ? 0x06 : usage;
  if (bits !== null) {
    const value = new asn1js.BitString({ valueHex: Uint8Array.of(bits).buffer, unusedBits: 1 }).toBER();
    extensions.push(new Extension({ extnID: '2.5.29.15', critical: true, extnValue: value }));
  }
  return extensions;
}

/** An rsa-pss key signs as its own parameters say: those are the algorithm's. */
function algorithmOf(key: KeyObject): AlgorithmIdentifier {
  switch (key.asymmetricKeyType) {
    case 'ec':
      return new AlgorithmIdentifier({ algorithmId: '1.2.840.10045.4.3.2' });
    case 'ed25519':
      return new AlgorithmIdentifier({ algorithmId: '1.3.101.112' });
    case 'rsa-pss': {
      const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
      return PublicKeyInfo.fromBER(new Uint8Array(spki)).algorithm;
    }
    default:
      return new AlgorithmIdentifier({
        algorithmId: '1.2.840.113549.1.1.11',
        algorithmParams: new asn1js.Null(),
      });
  }
}

const oid = (value: string) => new asn1js.ObjectIdentifier({ value });
const octets = (bytes: Uint8Array) => new asn1js.OctetString({ valueHex: Uint8Array.from(bytes).buffer });
const sequence = (...value: asn1js.BaseBlock[]) => new asn1js.Sequence({ value });
const whole = (value: number) => new asn1js.Integer({ value });
const explicit = (value: asn1js.BaseBlock) =>
  new asn1js.Constructed({ idBlock: { tagClass: 3, tagNumber: 0 }, value: [value] });
const der = (value: asn1js.BaseBlock) => new Uint8Array(value.toBER());

/** A .p12 file with a key, its certificate and those above it. */
export function keyFile(
  owner: Holder,
  {
    lock = 'aes256',
    password = PASSWORD,
    above = [],
  }: { lock?: Lock; password?: string; above?: Holder[] } = {},
): Uint8Array {
  const pkcs8 = owner.key.export({ type: 'pkcs8', format: 'der' });
  const keyLock = locked(pkcs8, lock === 'rc2' ? '3des' : lock, password);
  const keyBag = sequence(
    oid('1.2.840.113549.1.12.10.1.2'),
    explicit(sequence(keyLock.algorithm, octets(keyLock.bytes))),
  );
  const certificateBags = [...above, owner].map((one) =>
    sequence(
      oid('1.2.840.113549.1.12.10.1.3'),
      explicit(sequence(oid('1.2.840.113549.1.9.22.1'), explicit(octets(one.der)))),
    ),
  );
  const certificates = locked(der(sequence(...certificateBags)), lock, password);
  const safes = sequence(
    sequence(
      oid('1.2.840.113549.1.7.6'),
      explicit(
        sequence(
          whole(0),
          sequence(
            oid('1.2.840.113549.1.7.1'),
            certificates.algorithm,
            new asn1js.Primitive({
              idBlock: { tagClass: 3, tagNumber: 0 },
              valueHex: Uint8Array.from(certificates.bytes).buffer,
            }),
          ),
        ),
      ),
    ),
    sequence(oid('1.2.840.113549.1.7.1'), explicit(octets(der(sequence(keyBag))))),
  );
  return sealedFile(der(safes), lock, password);
}

function sealedFile(content: Uint8Array, lock: Lock, password: string): Uint8Array {
  const salt = randomBytes(8);
  const digest = lock === 'aes256' ? 'sha256' : 'sha1';
  const key = forgeKey(password, salt, 3, digest === 'sha1' ? 20 : 32, digest);
  const mac = createHmac(digest, key).update(content).digest();
  const algorithm = digest === 'sha1' ? '1.3.14.3.2.26' : '2.16.840.1.101.3.4.2.1';
  return der(
    sequence(
      whole(3),
      sequence(oid('1.2.840.113549.1.7.1'), explicit(octets(content))),
      sequence(
        sequence(sequence(oid(algorithm), new asn1js.Null()), octets(mac)),
        octets(salt),
        whole(ITERATIONS),
      ),
    ),
  );
}

const ITERATIONS = 2048;

function locked(
  plain: Uint8Array,
  lock: Lock,
  password: string,
): { algorithm: asn1js.Sequence; bytes: Uint8Array } {
  const salt = randomBytes(8);
  if (lock === 'aes256') {
    const vector = randomBytes(16);
    const cipher = createCipheriv(
      'aes-256-cbc',
      pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256'),
      vector,
    );
    const prf = sequence(oid('1.2.840.113549.2.9'), new asn1js.Null());
    const derivation = sequence(
      oid('1.2.840.113549.1.5.12'),
      sequence(octets(salt), whole(ITERATIONS), whole(32), prf),
    );
    const scheme = sequence(oid('2.16.840.1.101.3.4.1.42'), octets(vector));
    return {
      algorithm: sequence(oid('1.2.840.113549.1.5.13'), sequence(derivation, scheme)),
      bytes: Buffer.concat([cipher.update(plain), cipher.final()]),
    };
  }
  const keyBytes = lock === '3des' ? 24 : 5;
  const key = forgeKey(password, salt, 1, keyBytes, 'sha1').toString('latin1');
  const vector = forgeKey(password, salt, 2, 8, 'sha1').toString('latin1');
  const cipher = started(lock, key, vector);
  cipher.update(forge.util.createBuffer(Buffer.from(plain).toString('latin1')));
  cipher.finish();
  const kind = lock === '3des' ? '1.2.840.113549.1.12.1.3' : '1.2.840.113549.1.12.1.6';
  return {
    algorithm: sequence(oid(kind), sequence(octets(salt), whole(ITERATIONS))),
    bytes: Buffer.from(cipher.output.getBytes(), 'latin1'),
  };
}

function started(
  lock: '3des' | 'rc2',
  key: string,
  vector: string,
): Pick<forge.cipher.BlockCipher, 'update' | 'finish' | 'output'> {
  if (lock === 'rc2') {
    const cipher = forge.rc2.createEncryptionCipher(key, 40);
    cipher.start(vector);
    return cipher;
  }
  const cipher = forge.cipher.createCipher('3DES-CBC', key);
  cipher.start({ iv: forge.util.createBuffer(vector) });
  return cipher;
}

/** The derivation as another library does it, so that the application's own is held against something. */
function forgeKey(
  password: string,
  salt: Buffer,
  purpose: 1 | 2 | 3,
  length: number,
  digest: 'sha1' | 'sha256',
): Buffer {
  const made = forge.pkcs12.generateKey(
    password,
    forge.util.createBuffer(salt.toString('latin1')),
    purpose,
    ITERATIONS,
    length,
    forge.md[digest].create(),
  );
  return Buffer.from(made.getBytes(), 'latin1');
}
