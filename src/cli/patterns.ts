/** `claimtrail patterns`: list, check and try frames and patterns, and look for sentences that none takes. */
import { Command, InvalidArgumentError } from 'commander';
import { EXIT, formatProblem } from '../model/problem.js';
import { DOMAIN_OPTION, domainOf } from './domain-option.js';
import { jsonText, tellProblem } from './terminal.js';

interface Options {
  readonly domain?: string;
  readonly gold?: string;
  readonly json?: true;
  readonly published?: string;
  readonly most?: number;
}

const show = (json: boolean | undefined, value: unknown, text: string): void => {
  process.stdout.write(json ? jsonText(value, 2) : text);
};

const list = async (paths: readonly string[], { domain, gold, json }: Options): Promise<void> => {
  const [{ listPatterns, searchArticles }, { renderList }] = await Promise.all([
    import('../survey/list-patterns.js'),
    import('../survey/render-list.js'),
  ]);
  const { readArticles } = await import('../dataset/read-articles.js');
  const { readGold } = await import('../review/read-gold.js');
  const known = await domainOf(domain);
  const searched = paths.length > 0 ? await searchArticles(readArticles(paths, tellProblem), known) : null;
  const files = gold === undefined ? null : (await readGold(gold)).map((stored) => stored.gold);
  const uses = listPatterns(known, searched, files);
  show(json, uses, renderList(uses));
};

const check = async ({ domain, json }: Options): Promise<void> => {
  const { checkExamples } = await import('../survey/check-examples.js');
  const { BUILT_IN } = await import('../domain/compile-domain.js');
  const found = checkExamples(domain ?? BUILT_IN);
  if (found.failures.length > 0) process.exitCode = EXIT.needsPerson;
  const failures = found.failures.map((failure) => `${formatProblem(failure)}\n`).join('');
  const known = found.knownFailures > 0 ? `${found.knownFailures} known failures, ` : '';
  const counts = `${found.patterns} patterns, ${found.examples} examples, ${found.counterexamples} counterexamples, ${known}${found.failures.length} failures\n`;
  show(json, found, failures + counts);
};

const tryText = async (text: string, { domain, published, json }: Options): Promise<void> => {
  const [{ inspectText, toldEvent }, { extractClaims }, { engineOf }, { renderTry }, { parseEdtf }] =
    await Promise.all([
      import('../inspect.js'),
      import('../pipeline.js'),
      import('../engine.js'),
      import('../survey/render-survey.js'),
      import('../model/edtf.js'),
    ]);
  const known = await domainOf(domain);
  const article = { id: 'try', text, published: published ?? null };
  const { claims, problems } = extractClaims(article, { domain: known });
  for (const problem of problems) tellProblem(problem);
  const bounds = published === undefined ? null : parseEdtf(published);
  const sentences = inspectText(text, engineOf(known), bounds);
  const told = sentences.map(({ clauses: _, matches, events, ...rest }) => ({
    ...rest,
    events: events.map(toldEvent),
    matches: matches.map(({ match, judgement }) => ({ pattern: match.pattern.name, ...judgement })),
  }));
  show(json, { sentences: told, claims }, renderTry(text, sentences, claims));
};

const cover = async (paths: readonly string[], { domain, json, most }: Options): Promise<void> => {
  const [{ coverPatterns }, { readArticles }, { engineOf }, { renderCoverage }] = await Promise.all([
    import('../survey/cover.js'),
    import('../dataset/read-articles.js'),
    import('../engine.js'),
    import('../survey/render-survey.js'),
  ]);
  const found = await coverPatterns(
    readArticles(paths, tellProblem),
    engineOf(await domainOf(domain)),
    most ?? 50,
  );
  show(json, found, renderCoverage(found));
};

const positive = (text: string): number => {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('expected a whole number above 0');
};

/** Options before a subcommand's name count for it, too. */
const withAll =
  <T>(act: (given: T, options: Options) => Promise<void>) =>
  (given: T, _: Options, command: Command): Promise<void> =>
    act(given, command.optsWithGlobals<Options>());

const ARTICLES = 'article files, or folders that hold some';
const JSON_OPTION = ['--json', 'as JSON'] as const;

export const patternsCommand = (): Command => {
  const command = new Command('patterns')
    .description('List, check and try frames and patterns')
    .argument('[path...]', `${ARTICLES}, to count how often each fires`)
    .option('--gold <folder>', 'gold of these articles, for the precision and recall of each')
    .option(...DOMAIN_OPTION)
    .option(...JSON_OPTION)
    .action(withAll(list));
  command
    .command('check')
    .description('Run every example and counterexample; exit code 1 where one fails')
    .option(...DOMAIN_OPTION)
    .option(...JSON_OPTION)
    .action((_: Options, self: Command) => check(self.optsWithGlobals<Options>()));
  command
    .command('try')
    .description('Show what each stage sees, which frames and patterns fit, which nearly fit, and why not')
    .argument('<text>', 'a sentence or more')
    .option('--published <date>', 'when it was written: any EDTF date, such as 2014-06-25')
    .option(...DOMAIN_OPTION)
    .option(...JSON_OPTION)
    .action(withAll(tryText));
  command
    .command('coverage')
    .description(
      'Sentences with an organisation and a word of a frame or pattern that none took, most promising first',
    )
    .argument('<path...>', ARTICLES)
    .option('--most <n>', 'how many to show', positive, 50)
    .option(...DOMAIN_OPTION)
    .option(...JSON_OPTION)
    .action(withAll(cover));
  return command;
};
