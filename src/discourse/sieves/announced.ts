/** "Two neighbouring trusts will merge. A and B told staff …": a group told first, its names in the next sentences. */
import type { DiscourseMention } from '../model.js';
import { allOfKinds, distinctRefs, type Found, isOfKinds, type Sieve } from '../sieve.js';

/** Sentences ahead in which the names may stand. */
const AHEAD = 3;

/** "Some CSUs will stay alone. One of these is A." */
const instance = (after: readonly DiscourseMention[], sentence: number): Found | null => {
  const told = after.find(({ sentence: own, predicate, phrase }) => own === sentence + 1 && predicate?.lemma === 'be' && predicate.second === phrase && /^one\b/.test(`${predicate.subject?.determiner ?? ''}${predicate.subject?.lemma ?? ''}`));
  return told ? { organisations: told.organisations, antecedent: told } : null;
};

export const announced: Sieve = {
  name: 'announced',
  resolve: (anaphor, { state }) => {
    const { count, kinds, sentence } = anaphor;
    if (anaphor.plural && count === null && anaphor.form === 'indefinite') return instance(state.after, sentence);
    if (count === null || count < 2 || anaphor.complement || anaphor.form === 'pronoun') return null;
    const near = state.after.filter((mention) => mention.sentence > sentence && mention.sentence <= sentence + AHEAD);
    const set = near.find(({ organisations, known }) => known === 'coordination' && organisations.length === count && allOfKinds(organisations, kinds));
    if (set) return { organisations: set.organisations, antecedent: set };
    const next = near[0]?.sentence;
    const named = distinctRefs(near.filter((one) => one.sentence === next).flatMap(({ organisations }) => organisations)).filter((one) => isOfKinds(one, kinds));
    return named.length === count ? { organisations: named, antecedent: near[0] ?? null } : null;
  },
};
