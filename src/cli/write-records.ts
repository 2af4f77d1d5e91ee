/** Articles in, JSON Lines on standard output: the loop shared by the commands that pipe articles through. */
import process from 'node:process';
import type { ArticleInput } from '../model/article.js';
import { type ArticleLines, readArticleLines } from './article-lines.js';
import { jsonText, needPerson, tellProblem } from './terminal.js';

/** Characters handed to standard output at once: the records of a huge article together fit in no string. */
const BATCH = 65_536;

/**
 * Writes one line of JSON for each record that `recordsOf` makes of an article, in input order. Lines that
 * hold no article are told on standard error, unless it is to be quiet, and make the exit code
 * `EXIT.needsPerson`. Ends quietly when the reader of standard output goes away.
 */
export const writeRecords = async (
  input: Pick<ArticleLines, 'file' | 'jsonl'> & { readonly quiet?: boolean },
  recordsOf: (article: ArticleInput) => readonly object[],
): Promise<void> => {
  output ??= watchedOutput();
  const out = output;
  const onProblem: ArticleLines['onProblem'] = input.quiet ? needPerson : tellProblem;
  for await (const article of readArticleLines({ ...input, onProblem })) {
    let lines = '';
    for (const record of recordsOf(article)) {
      lines += jsonText(record);
      if (lines.length < BATCH) continue;
      await out.write(lines);
      lines = '';
    }
    await out.write(lines);
    if (out.closed()) return;
  }
};

/** One for the process: an error may come after the last line was handed over, and must find its listener. */
let output: ReturnType<typeof watchedOutput> | undefined;

/** Writes text to standard output as its reader takes it; what comes when there is no reader any more is lost. */
export const writeText = async (text: string): Promise<void> => {
  output ??= watchedOutput();
  await output.write(text);
};

/** Standard output that waits for its reader, and knows when there is none any more. */
const watchedOutput = () => {
  let closed = false;
  let failure: Error | undefined;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    closed = true;
    if (error.code !== 'EPIPE') failure = error;
  });
  return {
    closed: () => closed,
    write: async (lines: string): Promise<void> => {
      if (!closed && lines !== '' && !process.stdout.write(lines)) await roomOrError();
      if (failure) throw failure;
    },
  };
};

const roomOrError = (): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      process.stdout.off('drain', done).off('error', done);
      resolve();
    };
    process.stdout.on('drain', done).on('error', done);
  });
