/** Bytes of a file in, its text out: UTF-8 and nothing else, with or without a byte order mark. */
import { reject } from './rejection.js';

const REMEDY = 'save the file as UTF-8';

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

/** Whether every second of the first bytes is NUL, as in UTF-16 of Latin letters without a byte order mark. */
const alternatesWithNul = (bytes: Buffer): boolean => {
  const head = bytes.subarray(0, Math.min(64, bytes.length & ~1));
  const nuls = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) nuls[i & 1] = (nuls[i & 1] ?? 0) + 1;
  });
  return head.length >= 4 && Math.max(...nuls) >= head.length * 0.4 && Math.min(...nuls) === 0;
};

const wideEncoding = (bytes: Buffer): string | null => {
  const mark = bytes.subarray(0, 4).toString('hex');
  if (mark === 'fffe0000' || mark === '0000feff') return 'UTF-32';
  return mark.startsWith('fffe') || mark.startsWith('feff') || alternatesWithNul(bytes) ? 'UTF-16' : null;
};

/**
 * The text, without its byte order mark and otherwise as it stands. Throws `RejectedInput` for an empty
 * file, UTF-16, malformed UTF-8 (with the offset of the first bad byte) and text with NUL bytes.
 */
export const decodeText = (raw: Uint8Array): string => {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const wide = wideEncoding(bytes);
  if (wide) throw reject('not-utf-8', `text is ${wide}, expected UTF-8`, REMEDY);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const at = malformedAt(bytes);
    throw reject('not-utf-8', `byte ${hex(bytes[at])} at offset ${at} is not UTF-8`, REMEDY);
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw reject('binary', `NUL byte at offset ${nul}, expected text`, 'remove it, or the file');
  if (!/\S/.test(text)) throw reject('empty', 'file holds no text', 'fill it or remove it');
  return text;
};
