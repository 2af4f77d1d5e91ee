/** The name of a file that is not read in; what it is and what a person can do about it out. */
import { type Fault, reject } from './rejection.js';

const AS_TEXT = 'save its text as .txt, .md or .html';
const UNPACK = 'unpack it, and give what it holds';
const AS_LINES = 'write one article object a line into a .jsonl file';
const NO_ARTICLE = 'take it out, or give only the folders that hold articles';

/** What files with these endings are, and what to do with them. */
const ENDINGS: readonly (readonly [endings: string, what: string, remedy: string])[] = [
  ['pdf', 'a PDF', AS_TEXT],
  ['doc docx docm dot dotx', 'a Word document', AS_TEXT],
  ['odt fodt', 'an OpenDocument text', AS_TEXT],
  ['rtf', 'an RTF document', AS_TEXT],
  ['pages epub mobi', 'a document or book', AS_TEXT],
  ['ppt pptx odp key', 'a set of slides', AS_TEXT],
  ['tex rst adoc org', 'a text with markup', AS_TEXT],
  ['mht mhtml maff webarchive', 'a web archive', 'save the page as .html'],
  ['xhtml shtml xht php asp aspx jsp', 'a web page', 'name it .html'],
  ['eml msg mbox emlx', 'an e-mail', AS_TEXT],
  ['rss atom xml rdf', 'a feed, or other XML', AS_LINES],
  ['warc arc har wacz', 'a web crawl', 'take its pages out as .html'],
  ['zip tar tgz tbz txz 7z rar bz2 xz zst lz4 lz br z', 'an archive', UNPACK],
  ['csv tsv xls xlsx xlsm ods numbers', 'a table', AS_LINES],
  ['sqlite sqlite3 db parquet avro mdb', 'a database', AS_LINES],
  ['yaml yml toml json5', 'a record or settings', AS_LINES],
  ['png jpg jpeg gif webp svg bmp tif tiff heic avif ico', 'a picture', NO_ARTICLE],
  ['mp3 mp4 m4a mov avi webm ogg wav', 'a recording', NO_ARTICLE],
  ['js mjs css map woff woff2 ttf', 'a part of a web page', NO_ARTICLE],
];

const KNOWN: ReadonlyMap<string, { readonly what: string; readonly remedy: string }> = new Map(
  ENDINGS.flatMap(([endings, what, remedy]) => endings.split(' ').map((one) => [one, { what, remedy }])),
);

/** ".pdf", ".warc.gz"; empty for a name without one. */
export const endingOf = (name: string): string =>
  /(?:\.[a-z0-9_~-]{1,12}(?:\.gz)?)$/i.exec(name.replace(/^\.+/, ''))?.[0].toLowerCase() ?? '';

const READ = '.txt, .md, .html, .json or .jsonl, each also with .gz';

/** Why a file is not read that has no ending of an article. */
export const unknownKind = (name: string): Fault => {
  const ending = endingOf(name);
  const known = KNOWN.get(ending.replace(/^\./, '').replace(/\.gz$/, ''));
  if (known) return reject('unknown-kind', `is ${known.what}, which is not read`, known.remedy).fault;
  const reason = ending === '' ? 'name has no ending' : `files named ${ending} are not read`;
  return reject('unknown-kind', `${reason}, expected ${READ}`, 'name it so if it is one, or take it out')
    .fault;
};
