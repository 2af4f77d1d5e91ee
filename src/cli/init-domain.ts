/** `claimtrail init-domain`: the smallest domain that runs, to begin one's own from. */
import { Command } from 'commander';
import { tell } from './terminal.js';

export const initDomainCommand = (): Command =>
  new Command('init-domain')
    .description('Write the smallest domain that runs, with comments, to begin your own from')
    .argument('<folder>', 'where it goes: a folder that is not there yet, or an empty one')
    .action(async (folder: string) => {
      const { copyStarter } = await import('../dataset/copy-starter.js');
      const files = await copyStarter(folder);
      tell(`${files.map((file) => `  ${file}\n`).join('')}README.md tells how to go on\n`);
    });
