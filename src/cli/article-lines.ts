/** A file or standard input in, article objects out, one at a time: the reading end of every piping command. */

import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { stdin } from 'node:process';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { prettifyError } from 'zod';
import { articleId, fileKind } from '../dataset/article-kinds.js';
import { readGivenFile } from '../dataset/read-given-file.js';
import { type ArticleInput, articleInput } from '../model/article.js';
import { withoutMark } from '../model/byte-order-mark.js';
import { EXIT, type Problem, UserError } from '../model/problem.js';

/** Where articles come from, and who hears about those that cannot be read. */
export interface ArticleLines {
  /** Path of an article file as for `run`, or of any text; undefined or `-` for standard input. */
  readonly file?: string | undefined;
  /** One article object a line, as `.jsonl` files are read anyhow; standard input is one text otherwise. */
  readonly jsonl?: boolean | undefined;
  /** Called for each line that holds no article, placed as `file:line`; the other lines still come out. */
  readonly onProblem: (problem: Problem) => void;
}

/**
 * Articles in input order. A text has the file's name without extensions as its id (`stdin` for standard
 * input); its byte-order mark is dropped. Blank lines of `.jsonl` are skipped. Throws a UserError when the
 * file cannot be opened or is no text.
 */
export async function* readArticleLines(options: ArticleLines): AsyncGenerator<ArticleInput> {
  const { file, jsonl, onProblem } = options;
  const piped = file === undefined || file === '-';
  const name = piped ? '<stdin>' : file;
  const kind = piped || jsonl ? null : fileKind(file);
  if (kind && kind.kind !== 'lines' && !piped) {
    const { article, faults } = await readGivenFile(file);
    for (const fault of faults) onProblem({ ...fault, place: file });
    yield article;
    return;
  }
  try {
    const bytes = piped ? stdin : bytesOf(file);
    if (jsonl || kind) yield* articlesOfLines(bytes, name, onProblem);
    else yield { id: piped ? 'stdin' : articleId(basename(file)), text: await plainText(bytes, name) };
  } catch (error) {
    throw unreadable(error, name);
  }
}

const bytesOf = (file: string): Readable => {
  const raw = createReadStream(file);
  if (!/\.gz$/i.test(file)) return raw;
  const unzipped = createGunzip();
  raw.on('error', (error) => unzipped.destroy(error));
  return raw.pipe(unzipped);
};

async function* articlesOfLines(
  bytes: Readable,
  name: string,
  onProblem: ArticleLines['onProblem'],
): AsyncGenerator<ArticleInput> {
  const lineOfId = new Map<string, number>();
  let number = 0;
  for await (const line of lines(bytes)) {
    number++;
    const place = `${name}:${number}`;
    const article = parseLine(line, place);
    if (article === undefined) continue;
    if ('reason' in article) onProblem(article);
    else if (lineOfId.has(article.id)) {
      const reason = `article id ${JSON.stringify(article.id)} was already used by line ${lineOfId.get(article.id)}`;
      onProblem({ code: 'duplicate-id', reason, place, remedy: 'give every line an id of its own' });
    } else {
      lineOfId.set(article.id, number);
      yield article;
    }
  }
}

/** The article of one line; a problem where it holds none; undefined for a blank line. */
const parseLine = (line: Buffer, place: string): ArticleInput | Problem | undefined => {
  const remedy = 'give one JSON object a line with at least id and text, in UTF-8';
  let value: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(line);
    if (text.trim() === '') return undefined;
    value = JSON.parse(withoutMark(text));
  } catch (error) {
    const found = error instanceof SyntaxError ? `not JSON: ${error.message}` : 'not UTF-8';
    return { code: 'malformed-line', reason: `line is ${found}`, place, remedy };
  }
  const parsed = articleInput.safeParse(value);
  if (parsed.success) return parsed.data;
  const reason = `line holds no article: ${prettifyError(parsed.error).replace(/\s+/g, ' ')}`;
  return { code: 'malformed-line', reason, place, remedy };
};

/** Lines without their line feeds; cut in bytes, since a decoder must not see half a character. */
async function* lines(bytes: Readable): AsyncGenerator<Buffer> {
  let pending: Buffer[] = [];
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      pending.push(chunk.subarray(from, at));
      yield pending.length === 1 && pending[0] ? pending[0] : Buffer.concat(pending);
      pending = [];
      from = at + 1;
    }
    if (from < chunk.length) pending.push(chunk.subarray(from));
  }
  if (pending.length > 0) yield Buffer.concat(pending);
}

const plainText = async (bytes: Readable, name: string): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes as AsyncIterable<Buffer>) chunks.push(chunk);
  const whole = Buffer.concat(chunks);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(whole);
  } catch (cause) {
    const problem = {
      code: 'not-utf-8',
      reason: 'text is not UTF-8',
      place: name,
      remedy: 'convert the file to UTF-8',
    };
    throw new UserError(problem, EXIT.needsPerson, { cause });
  }
};

/** The error as the user should see it: what the file system refused, with the path. */
const unreadable = (error: unknown, name: string): unknown => {
  if (error instanceof UserError || !(error instanceof Error) || !('code' in error)) return error;
  const reason = error.code === 'ENOENT' ? 'no such file' : `cannot be read: ${error.message}`;
  const problem = {
    code: 'unreadable-file',
    reason,
    place: name,
    remedy: 'check the path and its permissions',
  };
  return new UserError(problem, EXIT.usage, { cause: error });
};
