/** A found file in; the raw bytes of each article in it out, read while the file held still. */
import { closeSync, constants, createReadStream, fstatSync, openSync, read, readSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { createGunzip } from 'node:zlib';
import { decodeText } from './decode-text.js';
import { foreignFile, isGzipped } from './file-signatures.js';
import { ARTICLE_LIMIT, tooLarge } from './gunzip.js';
import { unpacked } from './read-article.js';
import { RejectedInput, reject } from './rejection.js';
import { type RawLine, splitLines } from './split-lines.js';
import type { FoundFile } from './walk-folder.js';

const TRIES = 3;
/** Bytes that are read of a file at once. */
export const CHUNK = 256 * 1024;
const HEAD = 4096;

/** Codes of what the machine lacks at the moment, whatever the file is. */
const MACHINE = new Set(['EMFILE', 'ENFILE', 'ENOMEM']);

/** An error of the file system as the user should see it. */
export const unreadable = (error: unknown): RejectedInput => {
  if (error instanceof RejectedInput) return error;
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') {
    return reject('vanished', 'file is gone, or its name is no UTF-8', 'run again, or rename the file');
  }
  if (code?.startsWith('Z_'))
    return reject('bad-gzip', `gzip stream is damaged: ${message}`, 'pack the file again');
  if (syscall === undefined || MACHINE.has(code ?? '')) throw error;
  return reject('unreadable', `cannot be read: ${message}`, 'check its permissions');
};

export const changing = (): RejectedInput =>
  reject('changing', 'file changed while it was read', 'run again when it is complete');

export const noArticles = (): RejectedInput =>
  reject('empty', 'file holds no article', 'fill it or remove it');

export const noText = (): RejectedInput => reject('empty', 'file holds no text', 'fill it or remove it');

/** A pipe must not keep the run waiting for someone to write into it. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
/** Handing a file over to the threads that read costs more than reading one as short as this. */
const SHORT = 256 * 1024;

const readFrom = async (file: number, size: number): Promise<{ bytes: Buffer; bytesRead: number }> => {
  if (size > SHORT) {
    const bytes = Buffer.allocUnsafeSlow(size);
    return { bytes, ...(await promisify(read)(file, bytes, 0, size, 0)) };
  }
  const bytes = Buffer.allocUnsafe(size);
  return { bytes, bytesRead: size === 0 ? 0 : readSync(file, bytes, 0, size, 0) };
};

const readOnce = async (path: string): Promise<Buffer | null> => {
  const file = openSync(path, FLAGS);
  try {
    const before = fstatSync(file, { bigint: true });
    if (!before.isFile())
      throw reject('no-file', 'is no regular file', 'put the article into a regular file');
    if (before.size > BigInt(ARTICLE_LIMIT)) throw tooLarge();
    const { bytes, bytesRead } = await readFrom(file, Number(before.size));
    const after = fstatSync(file, { bigint: true });
    const still = before.mtimeNs === after.mtimeNs && before.size === after.size;
    return still && bytesRead === bytes.length ? bytes : null;
  } finally {
    closeSync(file);
  }
};

/**
 * The whole content of a file of one article, unpacked, of at most `limit` bytes. Throws `RejectedInput`
 * where there is none to be had.
 */
export const readWhole = async (file: FoundFile, limit = ARTICLE_LIMIT): Promise<Uint8Array> => {
  try {
    for (let i = 0; i < TRIES; i++) {
      const bytes = await readOnce(file.absolute);
      if (bytes) return unpacked(bytes, file.gzipped, limit);
    }
  } catch (error) {
    throw unreadable(error);
  }
  throw changing();
};

/** How much a packed file unpacks to, holding none of it. Throws `RejectedInput` where it is more than an article may have. */
export const unpackedSize = async (file: FoundFile): Promise<number> => {
  let size = 0;
  const source = createReadStream(file.absolute, { highWaterMark: CHUNK });
  try {
    const stream = source.pipe(createGunzip({ chunkSize: CHUNK }));
    source.on('error', (error) => stream.destroy(error));
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > ARTICLE_LIMIT) throw tooLarge();
    }
    return size;
  } catch (error) {
    throw unreadable(error);
  } finally {
    source.destroy();
  }
};

/** Refuses once, and not line by line, what is plainly no text or one JSON array over many lines. */
const refuseForeign = (chunk: Buffer, file: Pick<FoundFile, 'kind' | 'gzipped'>): void => {
  if (file.gzipped && isGzipped(chunk)) throw reject('foreign', 'is gzipped twice', 'unpack it once');
  const foreign = foreignFile(chunk, file.kind);
  if (foreign) throw new RejectedInput(foreign);
  if (chunk.includes(0)) decodeText(chunk.subarray(0, HEAD));
  if (chunk.includes(0)) throw reject('binary', 'file has NUL bytes, expected text', 'take it out');
  if (
    /^\s*\[\s*(?:\{|$)/.test(
      chunk
        .subarray(0, 200)
        .toString('latin1')
        .replace(/^\xef\xbb\xbf/, ''),
    )
  ) {
    const reason = 'holds one list, expected an article object on each line';
    throw reject('array', reason, 'write each object on a line of its own, without the [ ] and commas');
  }
};

async function* textOnly(
  chunks: AsyncIterable<Buffer>,
  file: Pick<FoundFile, 'kind' | 'gzipped'>,
): AsyncGenerator<Buffer> {
  let first = true;
  for await (const chunk of chunks) {
    if (first) refuseForeign(chunk, file);
    first = false;
    yield chunk;
  }
}

/** UTF-16 as UTF-8, since lines are cut at single bytes; other encodings share those with UTF-8. */
async function* narrowed(
  chunks: AsyncIterable<Buffer>,
  encoding: string | undefined,
): AsyncGenerator<Buffer> {
  const decoder = encoding?.toLowerCase().startsWith('utf-16') ? new TextDecoder(encoding) : null;
  let wide: boolean | undefined;
  for await (const chunk of chunks) {
    wide ??= decoder !== null && (chunk.includes(0) || chunk[0] === 0xff || chunk[0] === 0xfe);
    yield decoder && wide ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
  }
}

/** The lines of a `lines` file whose bytes come from `source`. Throws `RejectedInput` where the stream cannot go on. */
export async function* linesIn(
  source: Readable,
  file: Pick<FoundFile, 'kind' | 'gzipped'>,
  encoding?: string,
): AsyncGenerator<RawLine> {
  try {
    const stream = file.gzipped ? source.pipe(createGunzip({ chunkSize: CHUNK })) : source;
    source.on('error', (error) => stream.destroy(error));
    yield* splitLines(textOnly(narrowed(stream as AsyncIterable<Buffer>, encoding), file));
  } catch (error) {
    throw unreadable(error);
  } finally {
    source.destroy();
  }
}

/**
 * The lines of a `lines` file, as they are read, no further than `size` bytes: one that grows all the time has
 * no end. `encoding` is that of what is no UTF-8. Throws `RejectedInput` where the stream cannot go on.
 */
export async function* readLines(file: FoundFile, size: number, encoding?: string): AsyncGenerator<RawLine> {
  if (size === 0) throw noText();
  yield* linesIn(createReadStream(file.absolute, { highWaterMark: CHUNK, end: size - 1 }), file, encoding);
}
