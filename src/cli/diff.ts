/** `claimtrail diff`: extracted claims against gold, or one run against another. */
import { stat } from 'node:fs/promises';
import { Command } from 'commander';
import { EXIT } from '../model/problem.js';
import type { SelectionOptions } from '../review/select-differences.js';

interface DiffCommandOptions extends SelectionOptions {
  readonly json?: true;
  readonly patterns?: true;
}

const loadDiff = async (extracted: string, reference: string) => {
  const [{ readRun }, { diffClaims }] = await Promise.all([
    import('../review/read-run.js'),
    import('../review/diff-claims.js'),
  ]);
  const run = await readRun(extracted);
  const isRun = reference.endsWith('.jsonl') || (await stat(reference).catch(() => null))?.isFile() === true;
  const ids = (articles: typeof run.articles) => (articles ? { articles: [...articles.keys()] } : {});
  if (!isRun) {
    const { readGold } = await import('../review/read-gold.js');
    const gold = (await readGold(reference)).map((stored) => stored.gold);
    return { run, isRun, diff: diffClaims(run.claims, gold, ids(run.articles)) };
  }
  const { goldOfClaims } = await import('../review/gold-of-claims.js');
  const second = await readRun(reference);
  const before = goldOfClaims(run.claims, [...(run.articles?.keys() ?? [])]);
  return { run: second, isRun, diff: diffClaims(second.claims, before, ids(second.articles)) };
};

const act = async (extracted: string, reference: string, options: DiffCommandOptions): Promise<void> => {
  const [{ parseSelection, selectDifferences }, { isDifference }] = await Promise.all([
    import('../review/select-differences.js'),
    import('../review/difference.js'),
  ]);
  const selection = parseSelection(options);
  const { run, isRun, diff } = await loadDiff(extracted, reference);
  const selected = selectDifferences(diff, selection);
  if (options.json) process.stdout.write(`${JSON.stringify(selected, null, 2)}\n`);
  else {
    const { AGAINST_GOLD, AGAINST_RUN, renderDiffText } = await import('../review/render-diff-text.js');
    const { default: colors } = await import('picocolors');
    const shown =
      selection.kinds.length > 0
        ? selected
        : selectDifferences(selected, { ...selection, kinds: ['changed', 'missing', 'spurious'] });
    const wording = isRun ? AGAINST_RUN : AGAINST_GOLD;
    process.stdout.write(
      renderDiffText(shown, { articles: run.articles, wording, colors }, options.patterns === true),
    );
  }
  if (selected.articles.some((a) => a.differences.some(isDifference))) process.exitCode = EXIT.needsPerson;
};

/** The command; exit code 1 where what was asked for differs. */
export const diffCommand = (): Command =>
  new Command('diff')
    .description('Compare extracted claims with gold, or with those of another run')
    .argument('<claims.jsonl>', 'what a run wrote; its articles.jsonl is read beside it')
    .argument('<gold>', 'a folder of gold files, or the claims.jsonl of a later run')
    .option('--json', 'the whole diff as JSON')
    .option('--relation <name...>', 'only these relations')
    .option('--status <name...>', 'only these statuses, on either side')
    .option('--pattern <name...>', 'only what these patterns found')
    .option('--kind <name...>', 'only matched, changed, missing or spurious')
    .option('--article <id...>', 'only these articles')
    .option('--patterns', 'score each pattern, too')
    .action(act);
