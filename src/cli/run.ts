/** `claimtrail run`: the main job, article files and folders in, dataset out. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { BatchOptions } from '../batch/session.js';
import { DOMAIN_OPTION, domainOf } from './domain-option.js';

interface Options {
  readonly out: string;
  readonly articles?: string;
  readonly encoding?: string;
  readonly force?: boolean;
  readonly jobs: number;
  readonly articleTimeout: number;
  readonly quiet?: boolean;
  readonly watch?: boolean;
  readonly domain?: string;
}

const positive =
  (whole: boolean) =>
  (text: string): number => {
    const value = Number(text);
    if (Number.isFinite(value) && value > 0 && (!whole || Number.isInteger(value))) return value;
    throw new InvalidArgumentError(`expected a ${whole ? 'whole ' : ''}number above 0`);
  };

const encoding = (name: string): string => {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    throw new InvalidArgumentError('expected an encoding such as windows-1252, iso-8859-2 or utf-16le');
  }
};

const run = async (inputs: readonly string[], options: Options): Promise<void> => {
  const { runOnce, runWatching } = await import('../batch/session.js');
  const batch: BatchOptions = {
    inputs,
    out: options.out,
    articles: options.articles ?? null,
    encoding: options.encoding ?? null,
    force: options.force ?? false,
    jobs: options.jobs,
    articleTimeoutMs: options.articleTimeout * 1000,
    quiet: options.quiet ?? false,
    domain: options.domain === undefined ? null : await domainOf(options.domain),
    domainFolder: options.domain === undefined ? null : resolve(options.domain),
  };
  process.exitCode = await (options.watch ? runWatching(batch) : runOnce(batch));
};

export const runCommand = (): Command =>
  new Command('run')
    .description('Extract the claims of articles and reconcile them into a dataset')
    .argument(
      '<path...>',
      'article files, or folders that hold some: .txt .md .html .json .jsonl, each also .gz',
    )
    .option('--out <folder>', 'where the dataset goes', 'output')
    .option('--articles <file>', 'table of dates and sources: file,published,source,title,url')
    .option(
      '--encoding <name>',
      'what files are written in that are no UTF-8, such as windows-1252',
      encoding,
    )
    .option(...DOMAIN_OPTION)
    .option('--force', 'do everything again, whatever is kept from earlier runs')
    .option('--jobs <n>', 'worker threads', positive(true), availableParallelism())
    .option(
      '--article-timeout <seconds>',
      'processor time after which an article is given up',
      positive(false),
      10,
    )
    .option('--watch', 'go on with new and changed files as they arrive, until stopped')
    .option('--quiet', 'no progress and no summary')
    .action(run);
