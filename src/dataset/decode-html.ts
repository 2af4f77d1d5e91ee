/** Bytes of a page in, its text out, in the encoding that it declares: by a byte order mark, or in its head. */
import sniff from 'html-encoding-sniffer';
import { decodeText, encodingNamed } from './decode-text.js';

const UNDECLARED = 'utf-8';
/** Beyond so many bytes no page declares what it was written in. */
const HEAD = 64 * 1024;
const XML = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']/;

/** The sniffer fails on a declaration that ends where its value should begin: then the page declares nothing. */
const declared = (bytes: Uint8Array): string => {
  try {
    return sniff(bytes, { defaultEncoding: UNDECLARED });
  } catch {
    return UNDECLARED;
  }
};

/** The declaration that stands later than the kilobyte which the standard has looked through. */
const lateDeclaration = (head: Buffer): string => {
  const text = head.toString('latin1');
  const declares = /<meta\b[^>]{0,200}charset\s*=/i.exec(text);
  return declares ? declared(head.subarray(declares.index)) : UNDECLARED;
};

const declaredBy = (bytes: Buffer): string | null => {
  const told = declared(bytes);
  if (told.toLowerCase() !== UNDECLARED) return told;
  const head = bytes.subarray(0, HEAD);
  const xml = XML.exec(head.toString('latin1', 0, 200))?.[1];
  const late = (xml && encodingNamed(xml)) || lateDeclaration(head);
  return late.toLowerCase() === UNDECLARED ? null : late;
};

/**
 * The text of the page. What is well-formed UTF-8 is that, since pages are often saved as UTF-8 with the
 * declaration of before; `named` counts where the page declares nothing. Throws as `decodeText` does.
 */
export const decodeHtml = (raw: Uint8Array, named?: string): string => {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  return decodeText(bytes, declaredBy(bytes) ?? named);
};
