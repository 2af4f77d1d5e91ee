/** `claimtrail explain`: why a claim, a track or an article's date is what it is, down to the quoted words. */
import { Command } from 'commander';
import type { Domain } from '../model/domain.js';
import { domainOf } from './domain-option.js';

interface Options {
  readonly out: string;
  readonly domain?: string;
}

/** The domain that the dataset was extracted with, unless another is named. */
const domainOfRun = async ({ out, domain }: Options): Promise<Domain> => {
  if (domain !== undefined) return domainOf(domain);
  const { openDataset } = await import('../dataset/read-dataset.js');
  const { options } = await (await openDataset(out)).run();
  return domainOf(options.domain);
};

const explain = async (id: string, options: Options): Promise<void> => {
  const { out } = options;
  const [{ explainId }, { colorsFor }, domain] = await Promise.all([
    import('../explain/explain-id.js'),
    import('./colors.js'),
    domainOfRun(options),
  ]);
  const colors = colorsFor(process.stdout);
  const mark = (words: string): string => (colors.isColorSupported ? colors.inverse(words) : `[${words}]`);
  process.stdout.write(`${(await explainId(id, { out, domain }, mark)).join('\n')}\n`);
};

export const explainCommand = (): Command =>
  new Command('explain')
    .description('Tell how a claim (c_…), a track (t_…) or the date of an article came about')
    .argument('<id>', 'id of a claim, a track or an article')
    .option('--out <folder>', 'folder of the dataset', 'output')
    .option('--domain <folder>', "patterns and organisations to explain it by (default: the run's own)")
    .action(explain);
