/** "The following CCGs will be abolished:", "The CCGs whose applications succeeded are:": all whom the list below names. */
import type { NounPhrase } from '../../model/predicate.js';
import { distinctRefs, isOfKinds, type Sieve } from '../sieve.js';

const pointsAhead = ({ modifiers, head }: NounPhrase): boolean =>
  head.lower === 'following' || modifiers.some(({ lower }) => lower === 'following');

export const listed: Sieve = {
  name: 'listed',
  resolve: (anaphor, { state }) => {
    const { phrase, kinds, plural, form } = anaphor;
    if (state.listed.length === 0 || form === 'possessive' || form === 'speaker') return null;
    // "the following have yet to say whether they will merge"
    const before =
      form === 'pronoun' && plural
        ? state.before.find(({ sentence, phrase: one }) => sentence === anaphor.sentence && pointsAhead(one))
        : undefined;
    if (before) return { organisations: before.organisations, antecedent: before };
    if (form === 'pronoun') return null;
    const points = pointsAhead(phrase) || /^(?:these|those)\b/.test(phrase.determiner);
    if (!points && !(plural && anaphor.count === null && (form === 'definite' || phrase.clauses.length > 0)))
      return null;
    const organisations = distinctRefs(state.listed.flatMap((one) => one.organisations)).filter((one) =>
      isOfKinds(one, kinds),
    );
    return organisations.length > 0 ? { organisations, antecedent: state.listed[0] ?? null } : null;
  },
};
