/** Nothing in; what starting takes out: the help, and one short article against loading wink-nlp and its model. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeArticle } from './make-articles.js';
import { CLI, type Figure, fastest, figure, inFolder } from './measure.js';

const WINK = `import winkNLP from 'wink-nlp'; import model from 'wink-eng-lite-web-model'; winkNLP(model, ['sbd']);`;
const TIMES = 7;

const milliseconds = (args: readonly string[]): number =>
  fastest(TIMES, () => {
    const from = performance.now();
    spawnSync(process.execPath, [...args], { cwd: join(CLI, '..', '..', '..'), stdio: 'ignore' });
    return performance.now() - from;
  });

export const startUp = (): Promise<readonly Figure[]> =>
  inFolder((folder) => {
    const article = join(folder, 'article.txt');
    writeFileSync(article, makeArticle(1, 1).text);
    const help = milliseconds([CLI, '--help']);
    const wink = milliseconds(['--input-type=module', '-e', WINK]);
    const one = milliseconds([CLI, 'extract', article]);
    const value = one / wink;
    return [
      figure('claimtrail --help', `${help.toFixed(0)} ms`, 'below 150 ms', help < 150),
      figure(
        'one short article, file to claims, over loading wink-nlp',
        `${value.toFixed(2)} (${one.toFixed(0)} ms, ${wink.toFixed(0)} ms)`,
        'at most 2',
        value <= 2,
      ),
    ];
  });
