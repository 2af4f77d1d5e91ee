/** `claimtrail clauses`: what the grammar reads of a text, sentence by sentence. */
import { Command } from 'commander';
import { DOMAIN_OPTION, domainOf } from './domain-option.js';
import { jsonText } from './terminal.js';

interface Options {
  readonly domain?: string;
  readonly json?: true;
}

const clauses = async (given: string | undefined, { domain, json }: Options): Promise<void> => {
  const [{ text: readStream }, { inspectText }, { engineOf }, { renderReading }] = await Promise.all([
    import('node:stream/consumers'),
    import('../inspect.js'),
    import('../engine.js'),
    import('../survey/render-reading.js'),
  ]);
  const text = given ?? (await readStream(process.stdin));
  const sentences = inspectText(text, engineOf(await domainOf(domain)));
  const told = sentences.map(({ sentence, quotations, predicates }) => ({
    ...sentence,
    text: text.slice(sentence.start, sentence.end),
    quotations,
    predicates,
  }));
  process.stdout.write(json ? jsonText(told, 2) : renderReading(text, sentences));
};

export const clausesCommand = (): Command =>
  new Command('clauses')
    .description('Show what the grammar reads: predicates, their arguments, what governs them, quotations')
    .argument('[text]', 'a sentence or more; standard input when left out')
    .option(...DOMAIN_OPTION)
    .option('--json', 'as JSON')
    .action(clauses);
