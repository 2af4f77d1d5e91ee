/** Nothing in; the processor time that starting takes out: the help, and one short article against loading wink-nlp and its model. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeArticle } from './make-articles.js';
import { CLI, type Figure, figure, inFolder, median, timeProcess } from './measure.js';

const WINK = `import winkNLP from 'wink-nlp'; import model from 'wink-eng-lite-web-model'; winkNLP(model, ['sbd']);`;
const TIMES = 11;
const SLOWER = 5 / 3;

/** By turns, so that what else the machine does meets all of them alike. */
const byTurns = (commands: readonly (readonly string[])[]): readonly (readonly number[])[] => {
  const rounds = Array.from({ length: TIMES }, () =>
    commands.map((args) => 1000 * timeProcess(args).cpuSeconds),
  );
  return commands.map((_, n) => rounds.map((round) => round[n] ?? 0));
};

const ratio = (of: readonly number[], over: readonly number[]): number =>
  median(of.map((value, i) => value / (over[i] ?? 0)));

export const startUp = (): Promise<readonly Figure[]> =>
  inFolder((folder) => {
    const article = join(folder, 'article.txt');
    const nothing = join(folder, 'nothing.mjs');
    writeFileSync(article, makeArticle(1, 1).text);
    writeFileSync(nothing, '');
    const [node = [], help = [], wink = [], one = []] = byTurns([
      [nothing],
      [CLI, '--help'],
      ['--input-type=module', '-e', WINK],
      [CLI, 'extract', article],
    ]);
    const helpOverNode = ratio(help, node);
    const oneOverWink = ratio(one, wink);
    const ms = (values: readonly number[]): string => `${median(values).toFixed(0)} ms`;
    return [
      figure(
        'claimtrail --help, over Node alone',
        `${helpOverNode.toFixed(2)} (${ms(help)}, ${ms(node)})`,
        `at most ${SLOWER.toFixed(2)}`,
        helpOverNode <= SLOWER,
      ),
      figure(
        'one short article, file to claims, over loading wink-nlp',
        `${oneOverWink.toFixed(2)} (${ms(one)}, ${ms(wink)})`,
        'at most 1.8',
        oneOverWink <= 1.8,
      ),
    ];
  });
