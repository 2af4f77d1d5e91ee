/** `claimtrail reconcile`: parts that a fleet extracted in, the dataset that `run` writes out. */
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { DOMAIN_OPTION, domainOf } from './domain-option.js';

interface Options {
  readonly out: string;
  readonly articles?: string;
  readonly domain?: string;
  readonly quiet?: boolean;
}

/** Processor time that an article without a date may take when it is read again, as for `run`. */
const LIMIT_MS = 10_000;

const reconcile = async (parts: readonly string[], options: Options): Promise<void> => {
  const { runOnce } = await import('../batch/session.js');
  process.exitCode = await runOnce({
    inputs: parts,
    areParts: true,
    out: options.out,
    articles: options.articles ?? null,
    force: false,
    jobs: availableParallelism(),
    articleTimeoutMs: LIMIT_MS,
    quiet: options.quiet ?? false,
    domain: options.domain === undefined ? null : await domainOf(options.domain),
    domainFolder: options.domain === undefined ? null : resolve(options.domain),
  });
};

export const reconcileCommand = (): Command =>
  new Command('reconcile')
    .description('Reconcile parts that extract --parts or a Spark job wrote into the dataset that run writes')
    .argument('<parts...>', 'files of parts, or folders that hold nothing else')
    .requiredOption('--out <folder>', 'where the dataset goes')
    .option('--articles <file>', 'the table that extract was given: its rows that match no file are told')
    .option(...DOMAIN_OPTION)
    .option('--quiet', 'no progress and no summary')
    .action(reconcile);
