/** `claimtrail diff`: extracted claims against gold, or one run against another. */
import { stat } from 'node:fs/promises';
import { Command } from 'commander';
import type { GoldFile } from '../model/gold.js';
import { EXIT, UserError } from '../model/problem.js';
import type { DiffOptions } from '../review/diff-claims.js';
import type { Diff } from '../review/difference.js';
import type { Run } from '../review/read-run.js';
import type { Selection, SelectionOptions } from '../review/select-differences.js';
import { DOMAIN_OPTION, domainOf } from './domain-option.js';
import { jsonText } from './terminal.js';

interface DiffCommandOptions extends SelectionOptions {
  readonly json?: true;
  readonly markdown?: true;
  readonly junit?: true;
  readonly patterns?: true;
  readonly baseline?: string;
  readonly reviewed?: true;
  readonly domain?: string;
}

/** What was compared: the run whose sentences are shown, and whether the other side was a run, too. */
interface Compared {
  readonly run: Run;
  readonly isRun: boolean;
  readonly diff: Diff;
}

const lookedAt = async (
  { claims }: Run,
  gold: readonly GoldFile[],
  folder: string,
  options: DiffOptions,
): Promise<Diff> => {
  const [{ reviewedDiff }, { readDecisions }] = await Promise.all([
    import('../review/reviewed-diff.js'),
    import('../review/decisions-file.js'),
  ]);
  return reviewedDiff(claims, gold, await readDecisions(folder), options);
};

/** Of gold alone can be told what was looked at, or what is worse than before. */
const refuse = (option: string, code: string, what: string): UserError =>
  new UserError({ code, place: option, reason: `works against gold only, ${what}` });

const compare = async (
  extracted: string,
  reference: string,
  { baseline, reviewed }: DiffCommandOptions,
): Promise<Compared> => {
  const [{ readRun }, { diffClaims }] = await Promise.all([
    import('../review/read-run.js'),
    import('../review/diff-claims.js'),
  ]);
  const run = await readRun(extracted);
  const ids = ({ articles }: Run) => (articles ? { articles: [...articles.keys()] } : {});
  if (reference.endsWith('.jsonl') || (await stat(reference).catch(() => null))?.isFile()) {
    if (baseline !== undefined)
      throw refuse('--baseline', 'baseline-of-runs', 'the other run is the baseline here');
    if (reviewed) throw refuse('--reviewed', 'reviewed-run', 'nobody decides about another run');
    const { goldOfClaims } = await import('../review/gold-of-claims.js');
    const second = await readRun(reference);
    const before = goldOfClaims(run.claims, [...(run.articles?.keys() ?? [])]);
    return { run: second, isRun: true, diff: diffClaims(second.claims, before, ids(second)) };
  }
  const { readGold } = await import('../review/read-gold.js');
  const gold = (await readGold(reference)).map((stored) => stored.gold);
  const diff = reviewed
    ? await lookedAt(run, gold, reference, ids(run))
    : diffClaims(run.claims, gold, ids(run));
  if (baseline === undefined) return { run, isRun: false, diff };
  const [{ readBaseline }, { worseDifferences }] = await Promise.all([
    import('../review/read-baseline.js'),
    import('../review/worse-differences.js'),
  ]);
  return { run, isRun: false, diff: worseDifferences(await readBaseline(baseline, gold), diff) };
};

/** Tells what kept each missing claim from being found, where a person or a script reads it. */
const withReasons = async ({ run, isRun, diff }: Compared, options: DiffCommandOptions): Promise<Diff> => {
  const isMissing = diff.articles.some((a) => a.differences.some((d) => d.kind === 'missing'));
  if (isRun || !isMissing || options.markdown || options.junit) return diff;
  const [{ explainMissing }, { engineOf }, domain] = await Promise.all([
    import('../survey/explain-missing.js'),
    import('../engine.js'),
    domainOf(options.domain),
  ]);
  return explainMissing(diff, run.articles, engineOf(domain));
};

/** The diff in the format asked for; a reader is spared what agrees unless it is asked for. */
const render = async (
  { run, isRun, diff }: Compared,
  selection: Selection,
  options: DiffCommandOptions,
): Promise<string> => {
  if (options.json) return jsonText(diff, 2);
  const { articles } = run;
  if (options.junit) return (await import('../review/render-diff-junit.js')).renderDiffJunit(diff, articles);
  const { onlyDifferences } = await import('../review/select-differences.js');
  const shown = selection.kinds.length > 0 ? diff : onlyDifferences(diff);
  const { AGAINST_GOLD, AGAINST_RUN } = await import('../review/wording.js');
  const wording = isRun ? AGAINST_RUN : AGAINST_GOLD;
  if (options.markdown)
    return (await import('../review/render-diff-markdown.js')).renderDiffMarkdown(shown, articles, wording);
  const { renderDiffText } = await import('../review/render-diff-text.js');
  const { colorsFor } = await import('./colors.js');
  return renderDiffText(
    shown,
    diff,
    { articles, wording, colors: colorsFor(process.stdout) },
    options.patterns === true,
  );
};

const act = async (extracted: string, reference: string, options: DiffCommandOptions): Promise<void> => {
  const [{ parseSelection, selectDifferences }, { isDifference }] = await Promise.all([
    import('../review/select-differences.js'),
    import('../review/difference.js'),
  ]);
  const selection = parseSelection(options);
  const compared = await compare(extracted, reference, options);
  const diff = selectDifferences(compared.diff, selection);
  const told = await withReasons({ ...compared, diff }, options);
  process.stdout.write(await render({ ...compared, diff: told }, selection, options));
  if (diff.articles.some((a) => a.differences.some(isDifference))) process.exitCode = EXIT.needsPerson;
};

/** The command; exit code 1 where what was asked for differs. Scores are always those of the whole. */
export const diffCommand = (): Command =>
  new Command('diff')
    .description('Compare extracted claims with gold, or with those of another run')
    .argument('<claims.jsonl>', 'what a run wrote; its articles.jsonl is read beside it')
    .argument('<gold>', 'a folder of gold files, or the claims.jsonl of a later run')
    .option('--json', 'the whole diff as JSON')
    .option('--markdown', 'Markdown, for a pull request')
    .option('--junit', 'JUnit XML, for continuous integration')
    .option('--relation <name...>', 'only these relations')
    .option('--status <name...>', 'only these statuses, on either side')
    .option('--pattern <name...>', 'only what these patterns found')
    .option('--kind <name...>', 'only matched, changed, missing or spurious')
    .option('--article <id...>', 'only these articles')
    .option('--patterns', 'score each pattern, too')
    .option('--reviewed', 'score only what somebody looked at, and tell how much that is')
    .option('--baseline <file>', 'only what became worse than a stored diff or run')
    .option(...DOMAIN_OPTION)
    .action(act);
