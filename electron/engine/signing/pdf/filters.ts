/** Undoes the filters that cross-reference streams and object streams are stored with. */
import { constants, inflateSync } from 'node:zlib';
import type { PdfDict, PdfStream } from './objects.ts';
import { isArray, isKind, nameOf, PdfFault } from './objects.ts';
import { type Budget, spend } from './parse.ts';

/** @throws PdfFault for another filter, damaged data, or more than `maximum` bytes */
export function decoded(stream: PdfStream, maximum: number, budget: Budget): Uint8Array {
  const filter = stream.dict.entries.get('Filter');
  const names = isArray(filter) ? filter.map(nameOf) : filter === undefined ? [] : [nameOf(filter)];
  if (names.length === 0) return stream.data;
  if (names.length > 1 || (names[0] !== 'FlateDecode' && names[0] !== 'Fl')) {
    throw new PdfFault(`filter ${names.join(' ')}`);
  }
  const given = stream.dict.entries.get('DecodeParms');
  const parms = isArray(given) ? given[0] : given;
  const plain = inflate(stream.data, Math.max(1, Math.min(maximum, budget.left)));
  spend(budget, plain.length);
  return isKind(parms, 'dict') ? unpredicted(plain, parms) : plain;
}

/** Some programs cut a stream's last bytes, its check sum; every reader takes what is there. */
function inflate(data: Uint8Array, maximum: number): Uint8Array {
  try {
    const options = { maxOutputLength: maximum, finishFlush: constants.Z_SYNC_FLUSH };
    return new Uint8Array(inflateSync(data, options));
  } catch (cause) {
    throw new PdfFault('damaged compressed data', { cause });
  }
}

/** PNG predictors of one byte a sample, which every writer of cross-reference streams uses. */
function unpredicted(data: Uint8Array, parms: PdfDict): Uint8Array {
  const setting = (key: string, otherwise: number): number => {
    const value = parms.entries.get(key);
    return typeof value === 'number' ? value : otherwise;
  };
  const predictor = setting('Predictor', 1);
  if (predictor === 1) return data;
  const width = setting('Columns', 1) * setting('Colors', 1);
  const usable = Number.isInteger(width) && width > 0 && width < 100_000;
  if (predictor < 10 || setting('BitsPerComponent', 8) !== 8 || !usable) throw new PdfFault('predictor');
  const left = setting('Colors', 1);
  const rows = Math.floor(data.length / (width + 1));
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const kind = data[row * (width + 1)] ?? 0;
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      const a = column >= left ? (out[at - left] ?? 0) : 0;
      const b = row > 0 ? (out[at - width] ?? 0) : 0;
      const c = row > 0 && column >= left ? (out[at - width - left] ?? 0) : 0;
      out[at] = (data[row * (width + 1) + 1 + column] ?? 0) + predicted(kind, a, b, c);
    }
  }
  return out;
}

function predicted(kind: number, a: number, b: number, c: number): number {
  switch (kind) {
    case 0:
      return 0;
    case 1:
      return a;
    case 2:
      return b;
    case 3:
      return (a + b) >> 1;
    case 4: {
      const p = a + b - c;
      const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
      if (pa <= pb && pa <= pc) return a;
      return pb <= pc ? b : c;
    }
    default:
      throw new PdfFault('predictor');
  }
}
