/** "Two neighbouring trusts will merge. A and B told staff …": a group told first, its names in the next sentences. */
import type { OrganisationRef } from '../../model/organisation.js';
import type { Predicate } from '../../model/predicate.js';
import type { DiscourseMention } from '../model.js';
import { allOfKinds, type Found, isOfKinds, isOutsider, type Sieve } from '../sieve.js';

/** Sentences ahead in which the names may stand. */
const AHEAD = 3;

/** "One of these", "one of them": singular, though the pronoun is not. */
const isOneOf = ({ subject, form }: Predicate): boolean =>
  subject !== null &&
  (/^one\b/.test(`${subject.determiner}${subject.lemma}`) ||
    (['these', 'those', 'them'].includes(subject.lemma) && form === 'third'));

/** "Some CSUs will stay alone. One of these is A." */
const instance = (after: readonly DiscourseMention[], sentence: number): Found | null => {
  const told = after.find(
    ({ sentence: own, predicate, phrase }) =>
      own === sentence + 1 && predicate?.lemma === 'be' && predicate.second === phrase && isOneOf(predicate),
  );
  return told ? { organisations: told.organisations, antecedent: told } : null;
};

/** The first sentences ahead whose names together make up just so many; null where they make more, or one names nobody at all. */
const accumulated = (
  ahead: readonly DiscourseMention[],
  count: number,
  kinds: readonly string[],
): Found | null => {
  const ids = new Map<string, OrganisationRef>();
  for (const sentence of new Set(ahead.map((one) => one.sentence))) {
    const own = ahead
      .filter((one) => one.sentence === sentence)
      .flatMap(({ organisations }) => organisations);
    for (const one of own) if (isOfKinds(one, kinds)) ids.set(one.id, one);
    const organisations = [...ids.values()];
    if (organisations.length === count)
      return allOfKinds(organisations, kinds) ? { organisations, antecedent: ahead[0] ?? null } : null;
    if (ids.size > count) return null;
  }
  return null;
};

export const announced: Sieve = {
  name: 'announced',
  resolve: (anaphor, { state, lexicon, barred }) => {
    const { count, kinds, sentence, form } = anaphor;
    if (anaphor.plural && count === null && form === 'indefinite') return instance(state.after, sentence);
    if (count === null || count < 2 || anaphor.complement || anaphor.order !== null || form === 'pronoun')
      return null;
    const ahead = state.after.filter(
      (one) =>
        one.sentence <= sentence + AHEAD &&
        !isOutsider(one, lexicon) &&
        !one.organisations.some(({ id }) => barred.has(id) || lexicon.bystanders.has(id)),
    );
    const set = ahead.find(
      ({ organisations, known }) =>
        known === 'coordination' && organisations.length === count && allOfKinds(organisations, kinds),
    );
    return set ? { organisations: set.organisations, antecedent: set } : accumulated(ahead, count, kinds);
  },
};
