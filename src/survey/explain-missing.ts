/** A diff with its articles in; the same diff, each missing claim with what kept it from being found, out. */
import type { Engine } from '../engine.js';
import type { Articles } from '../review/describe-difference.js';
import type { ArticleDiff, Diff } from '../review/difference.js';
import { whyNot } from './why-not.js';

const explained = (diff: ArticleDiff, text: string, engine: Engine): ArticleDiff => {
  const ask = whyNot(text, engine);
  const differences = diff.differences.map((one) =>
    one.kind === 'missing' && one.gold ? { ...one, whyNot: ask(one.gold) } : one,
  );
  return { ...diff, differences };
};

/** Articles whose text the dataset does not hold stay as they are. */
export const explainMissing = (diff: Diff, articles: Articles, engine: Engine): Diff => ({
  ...diff,
  articles: diff.articles.map((one) => {
    const text = articles?.get(one.article)?.text ?? null;
    const isMissing = one.differences.some((d) => d.kind === 'missing');
    return text === null || !isMissing ? one : explained(one, text, engine);
  }),
});
