/** "Its neighbour", "its rival": of two that the text speaks of, the other one. */
import { kindOf } from '../../model/organisation.js';
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
    if (!subject || ids.size === 0) return null;
    const kinds = new Set(subject.organisations.map(kindOf));
    const others = distinctRefs(near.flatMap(({ organisations }) => organisations)).filter(
      (one) => !ids.has(one.id) && isOfKinds(one, anaphor.kinds) && !context.lexicon.bystanders.has(one.id),
    );
    const alike = others.filter((one) => kinds.has(kindOf(one)));
    const [only] = alike.length > 0 ? alike : others;
    if (only && (alike.length || others.length) === 1)
      return { organisations: [only], antecedent: near[0] ?? null };
    // of more, the one that the text told together with it last
    const together = near.find(
      ({ organisations }) => organisations.length === 2 && organisations.some(({ id }) => ids.has(id)),
    );
    const partner = together?.organisations.find(({ id }) => !ids.has(id));
    return together && partner && alike.includes(partner)
      ? { organisations: [partner], antecedent: together }
      : null;
  },
};
