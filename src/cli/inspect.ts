/** `claimtrail inspect`: the model of an article, whom its phrases refer to and which events it tells of. */
import { Command } from 'commander';
import type { ModelRecord } from '../inspect/tell-model.js';
import { DOMAIN_OPTION, domainOf } from './domain-option.js';
import { jsonText } from './terminal.js';

interface Options {
  readonly json?: true;
  readonly domain?: string;
}

const list = (ids: readonly string[]): string => (ids.length > 0 ? ids.join(', ') : 'nobody named');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** One record on one line; sentences are counted from 0. */
const lineOf = (record: ModelRecord): string => {
  switch (record.is) {
    case 'entity':
      return `entity  ${record.id}  ${oneLine(record.name)}, named ${record.named} times, first in sentence ${record.first}`;
    case 'set':
      return `set     ${record.sentence}  "${oneLine(record.text)}" (${record.known}) = ${list(record.organisations)}`;
    case 'link':
      return `link    ${record.sentence}  "${oneLine(record.text)}" → ${list(record.organisations)}  by ${record.sieve}${record.antecedent ? `, from "${oneLine(record.antecedent.text)}" in sentence ${record.antecedent.sentence}` : ''}`;
    case 'event':
      return `event   ${record.sentence}  "${oneLine(record.text)}" ${record.relation} ${record.status ?? 'not asserted'}: ${Object.entries(
        record.roles,
      )
        .map(([role, ids]) => `${role} ${list(ids)}`)
        .join(
          '; ',
        )}${record.source ? `, takes up "${oneLine(record.source.text)}" in sentence ${record.source.sentence}` : ''}`;
  }
};

export const inspectCommand = (): Command =>
  new Command('inspect')
    .description('Show the model of an article: entities, sets, what refers to whom by which sieve, events')
    .argument('[file]', 'an article file, as for run; standard input, as plain text, when left out')
    .option('--json', 'write JSON Lines')
    .option(...DOMAIN_OPTION)
    .action(async (file: string | undefined, { json, domain: folder }: Options) => {
      const [{ readArticleLines }, { tellModel }, { engineOf }, { tellProblem }, domain] = await Promise.all([
        import('./article-lines.js'),
        import('../inspect/tell-model.js'),
        import('../engine.js'),
        import('./terminal.js'),
        domainOf(folder),
      ]);
      for await (const article of readArticleLines({ file, onProblem: tellProblem })) {
        for (const record of tellModel(article, engineOf(domain))) {
          process.stdout.write(json ? jsonText({ article: article.id, ...record }) : `${lineOf(record)}\n`);
        }
      }
    });
