/** An article or a file as a fleet hands it on in; a part for each of its articles out, as `run` would have read it. */
import { Readable } from 'node:stream';
import { articleId, fileKind } from '../../dataset/article-kinds.js';
import type { ArticlesTable } from '../../dataset/articles-table.js';
import { tooLarge } from '../../dataset/gunzip.js';
import { type FoundOutside, outsideFrom } from '../../dataset/outside-metadata.js';
import { sha256, unpacked } from '../../dataset/read-article.js';
import { CHUNK, linesIn, noArticles, noText, unreadable } from '../../dataset/read-file.js';
import { type Fault, RejectedInput } from '../../dataset/rejection.js';
import { noArticle } from '../../dataset/walk-folder.js';
import { faultKey, resultKey } from '../deal-with.js';
import { keptResult } from '../kept-result.js';
import type { Processor } from '../processor.js';
import type { RawArticle } from '../raw-article.js';
import type { Incoming } from './incoming.js';
import type { Part } from './part.js';

export interface Searching {
  readonly process: Processor['process'];
  readonly version: string;
  /** The table of dates and sources that was named. */
  readonly table: ArticlesTable | null;
}

type Place = Pick<Part, 'path' | 'line' | 'file'>;

/** A fault of a file as a whole: nothing that is kept as what came of an article. */
const faultPart = (place: Place, fault: Fault, { version }: Searching): Part => {
  const { path, line, file } = place;
  const value = keptResult({ refused: fault, unsettled: true });
  return { path, line, file, version, key: faultKey(fault), faults: [], value };
};

const searched = async (
  place: Place,
  raw: Pick<RawArticle, 'content' | 'kind' | 'isSuspect'>,
  { outside, faults }: FoundOutside,
  { process, version }: Searching,
): Promise<Part> => {
  const { path, line, file } = place;
  const digest = sha256(raw.content);
  const { value } = await process({ ...raw, outside, pathId: articleId(path), sha256: digest });
  const key = resultKey(digest, raw.kind, JSON.stringify(outside));
  return { path, line, file, version, key, faults, value };
};

/** As a file is read from the disk. */
function* chunksOf(content: Uint8Array): Generator<Buffer> {
  const { buffer, byteOffset, length } = content;
  for (let at = 0; at < length; at += CHUNK)
    yield Buffer.from(buffer, byteOffset + at, Math.min(CHUNK, length - at));
}

/** Each line of a file of many, those before the place where it is damaged too. */
const linesOf = async (
  one: Incoming,
  content: Uint8Array,
  gzipped: boolean,
  outside: FoundOutside,
  searching: Searching,
): Promise<readonly Part[]> => {
  const parts: Promise<Part>[] = [];
  const { path, file, isSuspect } = one;
  try {
    if (content.length === 0) throw noText();
    const chunks = Readable.from(chunksOf(content));
    for await (const { number: line, bytes } of linesIn(chunks, { kind: 'lines', gzipped })) {
      const place = { path, line, file };
      if (bytes)
        parts.push(searched(place, { content: bytes, kind: 'lines', isSuspect }, outside, searching));
      else parts.push(Promise.resolve(faultPart(place, tooLarge().fault, searching)));
    }
    if (parts.length === 0) throw noArticles();
  } catch (error) {
    parts.push(Promise.resolve(faultPart({ ...one, line: null }, unreadable(error).fault, searching)));
  }
  return Promise.all(parts);
};

const fileOf = async (one: Incoming, searching: Searching): Promise<readonly Part[]> => {
  const { path, content, isSuspect } = one;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const kind = fileKind(name);
  if (!kind) return [faultPart(one, noArticle(name), searching)];
  if (!content) return [faultPart(one, tooLarge().fault, searching)];
  const outside = outsideFrom(path, one.sidecar, searching.table);
  if (kind.kind === 'lines') return linesOf(one, content, kind.gzipped, outside, searching);
  try {
    const whole = { content: unpacked(content, kind.gzipped), kind: kind.kind, isSuspect };
    return [await searched(one, whole, outside, searching)];
  } catch (error) {
    if (!(error instanceof RejectedInput)) throw error;
    return [faultPart(one, error.fault, searching)];
  }
};

/** What cannot be read is a part that says so. A row of a table has no line: what it holds tells it from others. */
export const searchIncoming = async (one: Incoming, searching: Searching): Promise<readonly Part[]> => {
  const { article, isSuspect, isTooLarge } = one;
  if (isTooLarge) return [faultPart(one, tooLarge().fault, searching)];
  if (!article) return fileOf(one, searching);
  const file = one.line === null ? `${one.file}#${sha256(article)}` : one.file;
  const outside = outsideFrom(one.path, null, searching.table);
  return [
    await searched({ ...one, file }, { content: article, kind: 'lines', isSuspect }, outside, searching),
  ];
};
