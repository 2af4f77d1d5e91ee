/** "The following CCGs will be abolished:", "The CCGs whose applications succeeded are:": all whom the list below names. */
import { distinctRefs, isOfKinds, type Sieve } from '../sieve.js';

export const listed: Sieve = {
  name: 'listed',
  resolve: (anaphor, { state }) => {
    const { phrase, kinds, plural, form } = anaphor;
    if (state.listed.length === 0 || form === 'pronoun' || form === 'possessive') return null;
    const points = phrase.modifiers.some(({ lower }) => lower === 'following') || phrase.head.lower === 'following' || /^(?:these|those)\b/.test(phrase.determiner);
    if (!points && !(plural && anaphor.count === null && (form === 'definite' || phrase.clauses.length > 0))) return null;
    const organisations = distinctRefs(state.listed.flatMap((one) => one.organisations)).filter((one) => isOfKinds(one, kinds));
    return organisations.length > 0 ? { organisations, antecedent: state.listed[0] ?? null } : null;
  },
};
