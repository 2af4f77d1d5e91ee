/** "The two trusts", "both", "the trio", "all three": the last set of just so many, or so many named one after another. */
import { allOfKinds, candidates, distinctRefs, isOfKinds, type Sieve, SET_REACH } from '../sieve.js';

export const exactSet: Sieve = {
  name: 'exact-set',
  resolve: (anaphor, context) => {
    const { count, kinds } = anaphor;
    if (count === null || count < 2 || anaphor.complement || anaphor.form === 'indefinite') return null;
    const near = candidates(anaphor, context, SET_REACH);
    const set = near.find(({ organisations }) => organisations.length === count && allOfKinds(organisations, kinds));
    const named = lastNamed(near, count, kinds);
    if (named && (!set || (named[0]?.sentence ?? 0) > set.sentence)) return { organisations: distinctRefs(named.flatMap(({ organisations }) => organisations)), antecedent: named[0] ?? null };
    return set ? { organisations: set.organisations, antecedent: set } : null;
  },
};

/** Mentions of the nearest sentences that make up so many and no more, nearest first; null where none do. */
const lastNamed = (near: ReturnType<typeof candidates>, count: number, kinds: readonly string[]): ReturnType<typeof candidates> | null => {
  const ids = new Set<string>();
  const taken: ReturnType<typeof candidates>[number][] = [];
  let sentence = near[0]?.sentence ?? 0;
  for (const mention of near) {
    const fitting = mention.organisations.filter((one) => isOfKinds(one, kinds));
    if (fitting.length === 0 || fitting.length !== mention.organisations.length) continue;
    if (mention.sentence !== sentence) {
      if (ids.size === count) break;
      if (sentence - mention.sentence > 4) return null;
      sentence = mention.sentence;
    }
    for (const { id } of fitting) ids.add(id);
    taken.push(mention);
    if (ids.size > count) return null;
  }
  return ids.size === count ? taken : null;
};
