/**
 * A message as bytes: a JSON header, then the binary parts, so that a `Uint8Array` anywhere in the value
 * crosses HTTP as it is, without base64.
 *
 *     "DSF1" | header length (uint32, little endian) | header (UTF-8 JSON) | part 0 | part 1 | …
 *     header: { "value": …, "parts": [{ "path": ["input", "bytes"], "length": 4 }] }
 *
 * A part stands as `null` in the header's value, and its path tells where it belongs; no value can be mistaken
 * for a part. What JSON would quietly change (NaN, Date, Map, undefined in a list) is refused, not changed.
 *
 * @example decodeFrame(encodeFrame({ name: 'intake.read', input: { bytes: new Uint8Array([1]) } }))
 */

// The only globals needed that ECMAScript lacks; every process of the application has them.
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> };
declare const TextDecoder: new (
  label: 'utf-8',
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

const MAGIC = [0x44, 0x53, 0x46, 0x31] as const;
const PREFIX = 8;
const MAX_DEPTH = 100;
/** Setting this key on an object changes its prototype; no message of ours has it. */
const FORBIDDEN_KEY = '__proto__';

type PathStep = string | number;
interface Part {
  path: PathStep[];
  bytes: Uint8Array;
}

/** A frame that cannot be read, or a value that cannot be framed. */
export class FrameError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'FrameError';
  }
}

function isPlainObject(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function strip(value: unknown, path: PathStep[], parts: Part[]): unknown {
  if (path.length > MAX_DEPTH) throw new FrameError('value is nested too deeply');
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value instanceof Uint8Array) {
    parts.push({ path, bytes: value });
    return null;
  }
  if (Array.isArray(value)) return value.map((item, index) => strip(item, [...path, index], parts));
  if (typeof value !== 'object' || !isPlainObject(value)) {
    throw new FrameError(`value of type ${typeof value} cannot be framed`);
  }
  const stripped: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (key === FORBIDDEN_KEY) throw new FrameError('forbidden key');
    if (item !== undefined) stripped[key] = strip(item, [...path, key], parts);
  }
  return stripped;
}

/**
 * Frames a value made of null, booleans, finite numbers, strings, lists, plain objects and `Uint8Array`.
 * Properties that are `undefined` are left out.
 * @throws FrameError on anything else
 */
export function encodeFrame(value: unknown): Uint8Array<ArrayBuffer> {
  const parts: Part[] = [];
  const stripped = strip(value, [], parts);
  const described = parts.map(({ path, bytes }) => ({ path, length: bytes.byteLength }));
  const header = new TextEncoder().encode(JSON.stringify({ value: stripped, parts: described }));
  const total = parts.reduce((sum, { bytes }) => sum + bytes.byteLength, PREFIX + header.byteLength);
  const frame = new Uint8Array(total);
  frame.set(MAGIC, 0);
  new DataView(frame.buffer).setUint32(4, header.byteLength, true);
  frame.set(header, PREFIX);
  let offset = PREFIX + header.byteLength;
  for (const { bytes } of parts) {
    frame.set(bytes, offset);
    offset += bytes.byteLength;
  }
  return frame;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readHeader(frame: Uint8Array, length: number): Record<string, unknown> {
  let header: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      frame.subarray(PREFIX, PREFIX + length),
    );
    header = JSON.parse(text);
  } catch (cause) {
    throw new FrameError('header is no JSON', { cause });
  }
  refuseForbidden(header);
  if (!isRecord(header) || !Object.hasOwn(header, 'value') || !Array.isArray(header.parts)) {
    throw new FrameError('header has the wrong shape');
  }
  return header;
}

/** Walks with its own stack: a hostile header may be nested far deeper than the call stack. */
function refuseForbidden(root: unknown): void {
  const waiting: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > MAX_DEPTH + 1) throw new FrameError('value is nested too deeply');
    if (Object.hasOwn(value, FORBIDDEN_KEY)) throw new FrameError('forbidden key');
    for (const item of Object.values(value)) waiting.push({ value: item, depth: depth + 1 });
  }
}

function readPart(part: unknown): { path: PathStep[]; length: number } {
  if (!isRecord(part)) throw new FrameError('part has the wrong shape');
  const { path, length } = part;
  if (!Array.isArray(path) || typeof length !== 'number' || !Number.isSafeInteger(length) || length < 0) {
    throw new FrameError('part has the wrong shape');
  }
  const steps = path.map((step: unknown): PathStep => {
    if (typeof step === 'string' || (typeof step === 'number' && Number.isSafeInteger(step))) return step;
    throw new FrameError('part has the wrong path');
  });
  return { path: steps, length };
}

/** Puts `bytes` where the path leads; every step must be an own property, and its place still `null`. */
function place(holder: Record<string, unknown>, path: readonly PathStep[], bytes: Uint8Array): void {
  let at: object = holder;
  let key: PathStep = 'value';
  for (const step of path) {
    const next: unknown = Reflect.get(at, key);
    const fits = Array.isArray(next) ? typeof step === 'number' : isRecord(next) && typeof step === 'string';
    if (!fits || typeof next !== 'object' || next === null || !Object.hasOwn(next, step)) {
      throw new FrameError('part has the wrong path');
    }
    at = next;
    key = step;
  }
  if (Reflect.get(at, key) !== null) throw new FrameError('part has the wrong path');
  Reflect.set(at, key, bytes);
}

/**
 * The value of a frame; every part is a copy with a buffer of its own.
 * @throws FrameError when the frame is cut off, too long, or not made by `encodeFrame`
 */
export function decodeFrame(frame: Uint8Array): unknown {
  if (frame.byteLength < PREFIX || MAGIC.some((byte, index) => frame[index] !== byte)) {
    throw new FrameError('not a frame');
  }
  const length = new DataView(frame.buffer, frame.byteOffset, frame.byteLength).getUint32(4, true);
  if (PREFIX + length > frame.byteLength) throw new FrameError('frame is cut off');
  const header = readHeader(frame, length);
  const holder: Record<string, unknown> = { value: header.value };
  let offset = PREFIX + length;
  for (const item of Array.isArray(header.parts) ? header.parts : []) {
    const part = readPart(item);
    if (part.length > frame.byteLength - offset) throw new FrameError('frame is cut off');
    place(holder, part.path, new Uint8Array(frame.subarray(offset, offset + part.length)));
    offset += part.length;
  }
  if (offset !== frame.byteLength) throw new FrameError('frame is too long');
  return holder.value;
}
