/** The bytes of one article and what stands beside them in; its text, metadata and date out. No disk, no clock. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ClaimDate } from '../model/date.js';
import type { ArticleKind } from './article-kinds.js';
import { decodeText } from './decode-text.js';
import { foreignFile, isGzipped } from './file-signatures.js';
import type { FrontMatter } from './front-matter.js';
import { ARTICLE_LIMIT, gunzip, tooLarge } from './gunzip.js';
import { firstTold, type Metadata, metadataOf, NO_METADATA } from './metadata.js';
import { parseJson } from './parse-json.js';
import { publicationDate } from './publication-date.js';
import { type Fault, RejectedInput, reject } from './rejection.js';

/** What is told about an article outside its own bytes. */
export interface Outside {
  readonly sidecar: Metadata | null;
  readonly table: Metadata | null;
  /** The date that the name of its file begins with. */
  readonly fileDate: string | null;
  /** Encoding of what is no UTF-8. */
  readonly encoding?: string;
}

/** One article as it was read. `published` is null where nothing tells it: then it is inferred from the text. */
export interface ReadArticle {
  /** The id that a line of `.jsonl` carries; null for other kinds, whose path is their id. */
  readonly ownId: string | null;
  readonly text: string;
  readonly source: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: ClaimDate | null;
  /** Parts of the metadata that were not taken. */
  readonly faults: readonly Fault[];
}

interface Body {
  readonly ownId: string | null;
  readonly text: string;
  readonly own: Metadata;
}

const articleObject = z.object({ id: z.unknown().optional(), text: z.string() });
const REMEDY = 'expected {"id": "…", "text": "…"} with "published", "source", "title" and "url" as wished';

const jsonOf = (json: string): unknown => {
  try {
    return parseJson(json);
  } catch (error) {
    throw reject('bad-json', `is no JSON: ${(error as Error).message}`, REMEDY);
  }
};

/** What a value is that is no article object, as far as that helps. */
const notArticle = (value: unknown): Error => {
  if (Array.isArray(value)) {
    const reason = 'holds a list, expected one article object';
    return reject('bad-article', reason, 'write one object a line into a .jsonl file');
  }
  const keys = typeof value === 'object' && value !== null ? Object.keys(value).slice(0, 8) : [];
  const has = keys.length > 0 ? `; it has ${keys.map((key) => `"${key.slice(0, 30)}"`).join(', ')}` : '';
  return reject('bad-article', `holds no article object with a "text"${has}`, REMEDY);
};

const readJson = (json: string, idNeeded: boolean): Body => {
  const value = jsonOf(json);
  const read = articleObject.safeParse(value);
  if (!read.success) throw notArticle(value);
  const { id, text } = read.data;
  if (!/\S/.test(text)) throw reject('empty', 'article has no text', 'fill it or remove it');
  const ownId = typeof id === 'number' ? String(id) : typeof id === 'string' && id !== '' ? id : null;
  if (idNeeded && ownId === null)
    throw reject('no-id', 'article has no id', 'give each line an "id" of its own');
  return { ownId: idNeeded ? ownId : null, text, own: metadataOf(value) };
};

interface HtmlReader {
  readonly decodeHtml: (bytes: Uint8Array, encoding?: string) => string;
  readonly readHtml: (html: string) => { readonly text: string; readonly metadata: Metadata };
}
let html: HtmlReader | undefined;
let readFrontMatter: ((file: string) => FrontMatter) | undefined;

const notPrepared = (kind: ArticleKind): Error => new Error(`prepareFor("${kind}") must come first`);

/** Loads the readers of HTML and YAML, which are slow to start, only for those who meet them. */
export const prepareFor = async (kind: ArticleKind): Promise<void> => {
  if (kind === 'html') {
    html ??= { ...(await import('./decode-html.js')), ...(await import('./read-html.js')) };
  }
  if (kind === 'markdown') readFrontMatter ??= (await import('./front-matter.js')).readFrontMatter;
};

const readMarkdown = (file: string): Body => {
  if (!readFrontMatter) throw notPrepared('markdown');
  const { metadata, bodyStart } = readFrontMatter(file);
  const text = file.slice(bodyStart);
  if (!/\S/.test(text)) throw reject('empty', 'nothing follows the front matter', 'fill it or remove it');
  return { ownId: null, text, own: metadata };
};

const readBody = (bytes: Uint8Array, kind: ArticleKind, encoding: string | undefined): Body => {
  if (kind === 'html') {
    if (!html) throw notPrepared(kind);
    const { text, metadata } = html.readHtml(html.decodeHtml(bytes, encoding));
    return { ownId: null, text, own: metadata };
  }
  const file = decodeText(bytes, encoding);
  if (kind === 'text') return { ownId: null, text: file, own: NO_METADATA };
  return kind === 'markdown' ? readMarkdown(file) : readJson(file, kind === 'lines');
};

/** SHA-256 of an article's bytes as they are once unpacked; for `.jsonl`, of its line. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The bytes as they are once unpacked; throws `RejectedInput` where they are more than `limit`. */
export const unpacked = (bytes: Uint8Array, gzipped: boolean, limit = ARTICLE_LIMIT): Uint8Array => {
  const content = gzipped ? gunzip(bytes, limit) : bytes;
  if (gzipped && isGzipped(content)) throw reject('foreign', 'is gzipped twice', 'unpack it once');
  if (content.length > limit) throw tooLarge();
  return content;
};

/**
 * Reads one article; of a `lines` file, one line. The date comes from the first that tells one: its own
 * metadata, the sidecar, the table, the file name, a dateline. Throws `RejectedInput` where it cannot be read.
 */
export const readArticle = (content: Uint8Array, kind: ArticleKind, outside: Outside): ReadArticle => {
  const foreign = kind === 'lines' ? null : foreignFile(content, kind);
  if (foreign) throw new RejectedInput(foreign);
  const { ownId, text, own } = readBody(content, kind, outside.encoding);
  const { sidecar, table } = outside;
  const { published, faults } = publicationDate(
    [
      { name: 'its own metadata', told: own },
      { name: 'its sidecar', told: sidecar },
      { name: 'the table of articles', told: table },
      { name: 'its file name', told: outside.fileDate === null ? null : { published: outside.fileDate } },
    ],
    text,
  );
  const { source, title, url } = firstTold([own, sidecar ?? NO_METADATA, table ?? NO_METADATA]);
  return { ownId, text, source, title, url, published, faults };
};
