/** The first bytes of a file in; what it is, if it is no text of an article whatever its name says, out. */
import type { ArticleKind } from './article-kinds.js';
import { type Fault, reject } from './rejection.js';

const AS_TEXT = 'save its text as .txt, .md or .html';
const UNPACK = 'unpack it, and give what it holds';

/** Bytes that files of a kind begin with, as Latin-1. */
const MAGIC: readonly (readonly [start: string, what: string, remedy: string])[] = [
  ['%PDF-', 'a PDF', AS_TEXT],
  ['%!PS', 'PostScript', AS_TEXT],
  ['{\\rtf', 'an RTF document', AS_TEXT],
  ['\xd0\xcf\x11\xe0', 'an old Office document', AS_TEXT],
  ['\x1f\x8b', 'gzipped', 'unpack it, or end its name in .gz'],
  ['BZh', 'packed with bzip2', UNPACK],
  ['\xfd7zXZ', 'packed with xz', UNPACK],
  ['\x28\xb5\x2f\xfd', 'packed with zstd', UNPACK],
  ['7z\xbc\xaf\x27\x1c', 'a 7z archive', UNPACK],
  ['Rar!', 'a RAR archive', UNPACK],
  ['SQLite format 3\0', 'a database', 'write one article object a line into a .jsonl file'],
  ['PAR1', 'a Parquet table', 'write one article object a line into a .jsonl file'],
  ['bplist00', 'a web archive', 'save the page as .html'],
  ['\x89PNG', 'a picture', 'take it out'],
  ['\xff\xd8\xff', 'a picture', 'take it out'],
  ['GIF8', 'a picture', 'take it out'],
  ['WARC/', 'a web crawl (WARC)', 'take its pages out as .html'],
];

/** Names inside a zip that tell what it is. */
const ZIPPED: readonly (readonly [inside: string, what: string])[] = [
  ['word/', 'a Word document'],
  ['ppt/', 'a set of slides'],
  ['xl/', 'a spreadsheet'],
  ['mimetypeapplication/epub', 'an e-book'],
  ['mimetypeapplication/vnd.oasis.opendocument', 'an OpenDocument file'],
];

const HEAD = 4096;
const FEED = /^\s*(?:<\?xml\b[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<\?[^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b/i;
const HEADERS = /^(?:[\w-]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n){2,}/;
const MAIL = /^(?:mime-version|message-id|received|return-path|x-mailer):/im;
const PAGE = /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;

type What = readonly [what: string, remedy: string];

const zipped = (head: string): What => {
  const [, what] = ZIPPED.find(([inside]) => head.includes(inside)) ?? [];
  return what ? [what, AS_TEXT] : ['a zip archive', UNPACK];
};

/** Mail begins with header lines of which some only mail has; a saved page of many parts is written as mail. */
const mailOrArchive = (head: string): What | null => {
  const [headers] = HEADERS.exec(head.replace(/^From .*\r?\n/, '')) ?? [];
  if (headers === undefined || !MAIL.test(headers)) return null;
  const archive = /multipart\/related|Saved by|snapshot-content-location/i.test(headers);
  return archive ? ['a web archive (MHTML)', 'save the page as .html'] : ['an e-mail', AS_TEXT];
};

const asText = (head: string, kind: ArticleKind): What | null => {
  if (FEED.test(head)) return ['a feed', 'write one article object a line into a .jsonl file'];
  const mail = mailOrArchive(head);
  if (mail || kind === 'html') return mail;
  return PAGE.test(head) ? ['a web page', 'name it .html'] : null;
};

const told = (head: string, kind: ArticleKind): What | null => {
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipped(head);
  const [, what, remedy] = MAGIC.find(([start]) => head.startsWith(start)) ?? [];
  if (what !== undefined && remedy !== undefined) return [what, remedy];
  if (head.slice(257, 262) === 'ustar') return ['a tar archive', UNPACK];
  return asText(head.replace(/^\xef\xbb\xbf/, ''), kind);
};

/** Whether the bytes are packed. */
export const isGzipped = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Why a file is no article, where its first bytes tell, once it is unpacked. */
export const foreignFile = (bytes: Uint8Array, kind: ArticleKind): Fault | null => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(HEAD, bytes.length)).toString('latin1');
  const [what, remedy] = told(head, kind) ?? [];
  return what !== undefined && remedy !== undefined ? reject('foreign', `is ${what}`, remedy).fault : null;
};
