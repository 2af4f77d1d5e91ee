/** Gzipped bytes in, what they hold out, within a limit. */
import { gunzipSync } from 'node:zlib';
import { type RejectedInput, reject } from './rejection.js';

/** Most bytes that one article may have: far above any article, far below what exhausts memory. */
export const ARTICLE_LIMIT = 64 * 1024 * 1024;

export const tooLarge = (): RejectedInput =>
  reject('too-large', `article is larger than ${ARTICLE_LIMIT} bytes`, 'split it, or take it out');

/** Throws `RejectedInput` for what is no whole gzip stream, and for one that unpacks to more than the limit. */
export const gunzip = (bytes: Uint8Array, limit: number): Buffer => {
  try {
    return gunzipSync(bytes, { maxOutputLength: limit });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw reject('bad-gzip', `gzip stream is damaged: ${(error as Error).message}`, 'pack the file again');
  }
};
