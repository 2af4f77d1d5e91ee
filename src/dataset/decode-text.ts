/** Bytes of a file in, its text out: UTF-8, or the encoding that the file or the user names; none is guessed. */
import { reject } from './rejection.js';

/** Byte offset of the first malformed UTF-8 sequence; the caller knows that there is one. */
const malformedAt = (bytes: Buffer): number => {
  let offset = 0;
  for (const piece of bytes.toString('utf8').split('\uFFFD')) {
    offset += Buffer.byteLength(piece);
    const replaced = bytes.readUIntBE(Math.min(offset, bytes.length - 1), 1) === 0xef;
    if (!replaced || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) return offset;
    offset += 3;
  }
  return offset;
};

const hex = (byte: number | undefined): string => `0x${(byte ?? 0).toString(16).padStart(2, '0')}`;

/** Of the two bytes of Latin letters in UTF-16 one is NUL: which, where no byte order mark tells. */
const nulSide = (bytes: Buffer): 'utf-16le' | 'utf-16be' | null => {
  const head = bytes.subarray(0, Math.min(64, bytes.length & ~1));
  const nuls = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) nuls[i & 1] = (nuls[i & 1] ?? 0) + 1;
  });
  if (head.length < 4 || Math.max(...nuls) < head.length * 0.4 || Math.min(...nuls) > 0) return null;
  return (nuls[1] ?? 0) > 0 ? 'utf-16le' : 'utf-16be';
};

const wideEncoding = (bytes: Buffer): 'utf-16le' | 'utf-16be' | 'utf-32' | null => {
  const mark = bytes.subarray(0, 4).toString('hex');
  if (mark === 'fffe0000' || mark === '0000feff') return 'utf-32';
  if (mark.startsWith('fffe')) return 'utf-16le';
  return mark.startsWith('feff') ? 'utf-16be' : nulSide(bytes);
};

const asUtf8 = (bytes: Buffer): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** What the bytes from 0x80 to 0x9f are in windows-1252, which Node's decoder takes for control characters. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const fromWestern = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\x80-\x9f]/g, (char) => WESTERN.charAt(char.charCodeAt(0) - 0x80));

/** The standard name of an encoding, in small letters; null for a name of none. */
export const encodingNamed = (label: string): string | null => {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
};

/** The text in an encoding that is named; throws `RejectedInput` where the bytes are none of it. */
const asNamed = (bytes: Buffer, encoding: string): string => {
  try {
    const name = encodingNamed(encoding);
    return name === 'windows-1252'
      ? fromWestern(bytes)
      : new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw reject('bad-encoding', `bytes are no ${encoding}`, 'name the right encoding, or save it as UTF-8');
  }
};

/** Bytes that are characters in windows-1252 and nothing printed in other encodings of its family. */
const looksWestern = (bytes: Buffer): boolean =>
  bytes.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13);

const notUtf8 = (bytes: Buffer, wide: string | null): Error => {
  if (wide === 'utf-32')
    return reject('not-utf-8', 'text is UTF-32, expected UTF-8', 'save the file as UTF-8');
  if (wide) {
    const reason = `text is UTF-16, expected UTF-8`;
    return reject('not-utf-8', reason, `run with --encoding ${wide}, or save the file as UTF-8`);
  }
  const at = malformedAt(bytes);
  const reason = `byte ${hex(bytes[at])} at offset ${at} is not UTF-8`;
  if (!looksWestern(bytes)) return reject('not-utf-8', reason, 'save the file as UTF-8');
  const as = fromWestern(bytes.subarray(at, at + 1));
  const remedy = 'run with --encoding windows-1252 if it is that, or save the file as UTF-8';
  return reject('not-utf-8', `${reason}; it would be ${as} in windows-1252`, remedy);
};

const decoded = (bytes: Buffer, named: string | undefined): string => {
  const wide = wideEncoding(bytes);
  const text = wide ? null : asUtf8(bytes);
  if (text !== null) return text;
  if (named === undefined) throw notUtf8(bytes, wide);
  return asNamed(bytes, named);
};

/**
 * The text, without its byte order mark and otherwise as it stands. `named` is the encoding of what is no
 * UTF-8. Throws `RejectedInput` for an empty file, for bytes that are neither (with the offset of the first
 * bad one) and for text with NUL bytes.
 */
export const decodeText = (raw: Uint8Array, named?: string): string => {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const text = decoded(bytes, named);
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const at = Buffer.byteLength(text.slice(0, nul));
    throw reject('binary', `NUL byte at offset ${at}, expected text`, 'remove it, or the file');
  }
  if (!/\S/.test(text)) throw reject('empty', 'file holds no text', 'fill it or remove it');
  return text;
};
