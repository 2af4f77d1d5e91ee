/** "Its neighbour", "its rival": of two that the text speaks of, the other one. */
import { candidates, distinctRefs, isOfKinds, SINGLE_REACH, type Sieve } from '../sieve.js';

export const onlyOther: Sieve = {
  name: 'only-other',
  resolve: (anaphor, context) => {
    const { phrase } = anaphor;
    if (
      !context.lexicon.others.has(phrase.lemma) ||
      anaphor.plural ||
      !phrase.possessor ||
      phrase.phrases.length > 0
    )
      return null;
    const near = candidates(anaphor, context, SINGLE_REACH);
    const own = context.state.before.findLast(
      ({ phrase: one, sentence }) => sentence === anaphor.sentence && one === phrase.possessor,
    );
    const subject =
      own ??
      context.state.before.findLast(
        ({ predicate, role, sentence }) =>
          sentence === anaphor.sentence &&
          role === 'subject' &&
          (anaphor.predicate === null || predicate === anaphor.predicate),
      );
    const ids = new Set(subject?.organisations.map(({ id }) => id));
    const others = distinctRefs(near.flatMap(({ organisations }) => organisations)).filter(
      (one) => !ids.has(one.id) && isOfKinds(one, anaphor.kinds) && !context.lexicon.bystanders.has(one.id),
    );
    const [only] = others;
    return ids.size > 0 && only && others.length === 1
      ? { organisations: [only], antecedent: near[0] ?? null }
      : null;
  },
};
