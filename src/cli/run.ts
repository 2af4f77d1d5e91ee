/** `claimtrail run`: the main job, article files and folders in, dataset out. */
import { availableParallelism } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { EXIT } from '../model/problem.js';

interface Options {
  readonly out: string;
  readonly articles?: string;
  readonly force?: boolean;
  readonly jobs: number;
  readonly articleTimeout: number;
  readonly quiet?: boolean;
}

const positive =
  (whole: boolean) =>
  (text: string): number => {
    const value = Number(text);
    if (Number.isFinite(value) && value > 0 && (!whole || Number.isInteger(value))) return value;
    throw new InvalidArgumentError(`expected a ${whole ? 'whole ' : ''}number above 0`);
  };

const run = async (inputs: readonly string[], options: Options): Promise<void> => {
  const [{ runBatch }, { inlineProcessor }, { loadEngine }, { summary }] = await Promise.all([
    import('../batch/run.js'),
    import('../batch/inline-processor.js'),
    import('../batch/load-engine.js'),
    import('../batch/summary.js'),
  ]);
  const articleTimeoutMs = options.articleTimeout * 1000;
  const report = await runBatch({
    ...{ inputs, out: options.out, articles: options.articles ?? null, force: options.force ?? false },
    ...{ jobs: options.jobs, articleTimeoutMs, processor: inlineProcessor(loadEngine, articleTimeoutMs) },
    stopped: () => false,
    onProgress: () => {},
  });
  if (!options.quiet) process.stderr.write(summary(report, options.out));
  process.exitCode = report.record.dataset.rejected > 0 ? EXIT.needsPerson : EXIT.done;
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
    .option('--force', 'do everything again, whatever is kept from earlier runs')
    .option('--jobs <n>', 'articles worked on at once', positive(true), availableParallelism())
    .option('--article-timeout <seconds>', 'time after which an article is given up', positive(false), 10)
    .option('--quiet', 'no progress and no summary')
    .action(run);
