/** `claimtrail extract`: one article, or one a line, to claims on standard output; no files are written. */
import { Command } from 'commander';
import type { ArticleInput } from '../model/article.js';
import { DOMAIN_OPTION, domainOf } from './domain-option.js';
import { jsonText, needPerson, tellProblem } from './terminal.js';

interface Options {
  readonly jsonl?: boolean;
  readonly published?: string;
  readonly source?: string;
  readonly domain?: string;
  readonly quiet?: boolean;
  readonly parts?: boolean;
  readonly articles?: string;
}

/** What the command line tells counts where the article itself tells nothing. */
const dated = (article: ArticleInput, { published, source }: Options): ArticleInput => ({
  ...article,
  published: article.published ?? published ?? null,
  source: article.source ?? source ?? null,
});

const extract = async (file: string | undefined, options: Options): Promise<void> => {
  if (options.parts) {
    const { extractParts } = await import('./extract-parts.js');
    return extractParts(file, options);
  }
  const [{ extractClaims }, { writeRecords }, { fileKind }] = await Promise.all([
    import('../pipeline.js'),
    import('./write-records.js'),
    import('../dataset/article-kinds.js'),
  ]);
  const domain = await domainOf(options.domain);
  const quiet = options.quiet ?? false;
  const tell = quiet ? needPerson : tellProblem;
  const claimsOf = (article: ArticleInput) => {
    const { claims, problems } = extractClaims(dated(article, options), { domain });
    for (const problem of problems) tell(problem);
    return claims;
  };
  const kind = file === undefined || options.jsonl ? null : fileKind(file);
  if (file === undefined || kind === null || kind.kind === 'lines') {
    const jsonl = options.jsonl ?? kind?.kind === 'lines';
    await writeRecords({ file, jsonl, quiet }, claimsOf);
    return;
  }
  const { readGivenFile } = await import('../dataset/read-given-file.js');
  const { article, faults } = await readGivenFile(file);
  for (const fault of faults) tell({ ...fault, place: file });
  process.stdout.write(
    claimsOf(article)
      .map((claim) => jsonText(claim))
      .join(''),
  );
};

export const extractCommand = (): Command =>
  new Command('extract')
    .description('Extract the claims of one article, as JSON Lines on standard output')
    .argument('[file]', 'an article file, as for run; standard input, as plain text, when left out')
    .option('--jsonl', 'read one article object {"id","text","published"?,"source"?,"title"?} a line')
    .option(
      '--published <date>',
      'when it was published, where it does not say: any EDTF date, such as 2014-06-25',
    )
    .option('--source <name>', 'who published it, where it does not say')
    .option(...DOMAIN_OPTION)
    .option('--parts', 'with --jsonl: print what reconcile takes, rejected articles too')
    .option('--articles <file>', 'with --parts: table of dates and sources, as for run')
    .option('--quiet', 'tell no problems; the exit code still does')
    .action(extract);
