/** `claimtrail explain`: why a claim, a track or an article's date is what it is, down to the quoted words. */
import { Command } from 'commander';
import { DOMAIN_OPTION, domainOf } from './domain-option.js';

interface Options {
  readonly out: string;
  readonly domain?: string;
}

const explain = async (id: string, { out, domain: folder }: Options): Promise<void> => {
  const [{ explainId }, { colorsFor }, domain] = await Promise.all([
    import('../explain/explain-id.js'),
    import('./colors.js'),
    domainOf(folder),
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
    .option(...DOMAIN_OPTION)
    .action(explain);
