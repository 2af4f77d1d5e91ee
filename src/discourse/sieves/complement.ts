/** "The other two", "the rest", "all but Medway": the last larger set without those that are spoken of. */
import type { DiscourseMention } from '../model.js';
import { allOfKinds, candidates, isOfKinds, SET_REACH, type Sieve } from '../sieve.js';

/** "A told its partners, B and C. The remaining two …": so many of the set that the text told together since. */
const partOf = (
  { organisations, sentence }: DiscourseMention,
  near: readonly DiscourseMention[],
  count: number,
): DiscourseMention | undefined => {
  const ids = new Set(organisations.map(({ id }) => id));
  return near.find(
    (one) =>
      one.sentence > sentence &&
      one.organisations.length === count &&
      count < organisations.length &&
      one.organisations.every(({ id }) => ids.has(id)),
  );
};

export const complement: Sieve = {
  name: 'complement',
  resolve: (anaphor, context) => {
    const { count, kinds, phrase, form } = anaphor;
    // "two other trusts" are new ones
    if (form === 'indefinite') return null;
    const except = phrase.determiner.match(/^all (?:but|except)/)
      ? phrase.head.unit?.mention?.organisations
      : undefined;
    if (!anaphor.complement && !except) return null;
    const near = candidates(anaphor, context, SET_REACH);
    const sets = near.filter(
      ({ organisations }) => organisations.length > 1 && allOfKinds(organisations, kinds),
    );
    for (const set of sets) {
      const spoken =
        except ??
        context.state.before
          .filter(
            (one) =>
              one.organisations.length < set.organisations.length &&
              (one.sentence > set.sentence ||
                (one.sentence === set.sentence && one.phrase.from > set.phrase.to)),
          )
          .flatMap(({ organisations }) => organisations);
      const ids = new Set(spoken.map(({ id }) => id));
      const rest = set.organisations.filter((one) => !ids.has(one.id) && isOfKinds(one, kinds));
      if (rest.length === 0 && count !== null) {
        const part = partOf(set, near, count);
        if (part) return { organisations: part.organisations, antecedent: part };
      }
      if (rest.length === 0 || rest.length === set.organisations.length) continue;
      if (count !== null && count > 1 ? rest.length === count : anaphor.plural || rest.length === 1)
        return { organisations: rest, antecedent: set };
    }
    return null;
  },
};
