/** An earlier diff and a later one against the same gold in, what became worse out. */
import type { Diff, Difference } from './difference.js';
import { goldId } from './gold-identity.js';

/** What a comparison needs of an earlier diff; its JSON holds more. */
export type Remembered = Pick<
  Difference,
  'id' | 'article' | 'kind' | 'optional' | 'detected' | 'full' | 'gold'
> & { readonly fields: readonly unknown[] };

/** 0 where all is well; an undetected claim is worse than a wrong status, that than a wrong field. */
const severity = (d: Remembered): number => {
  if (d.kind === 'matched') return 0;
  if (d.kind === 'missing') return 4000;
  return (d.full ? 1000 : d.detected ? 2000 : 3000) + d.fields.length;
};

/**
 * The later diff with only those differences that are new or graver: a required gold claim that fared
 * better before, or an extracted one that stood nowhere as an error. Gold that the earlier diff did not
 * know has nothing to be worse than.
 */
export const worseDifferences = (before: readonly Remembered[], after: Diff): Diff => {
  const required = new Map<string, number>();
  const errors = new Set<string>();
  for (const d of before) {
    if (d.gold && !d.optional) required.set(goldId(d.article, d.gold), severity(d));
    if (d.kind !== 'matched') errors.add(d.id);
  }
  const isWorse = (d: Difference): boolean => {
    if (d.kind === 'matched') return false;
    if (!d.gold || d.optional) return !errors.has(d.id);
    const earlier = required.get(goldId(d.article, d.gold));
    return earlier !== undefined && severity(d) > earlier;
  };
  return {
    ...after,
    articles: after.articles
      .map((a) => ({ ...a, differences: a.differences.filter(isWorse) }))
      .filter((a) => a.differences.length > 0),
  };
};
