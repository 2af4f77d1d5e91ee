/** "The group", "the consortium": the last set that the text joined, as one. */
import { candidates, type Sieve, SET_REACH } from '../sieve.js';

export const collective: Sieve = {
  name: 'collective',
  resolve: (anaphor, context) => {
    if (!context.lexicon.collectives.has(anaphor.phrase.lemma) || anaphor.plural || anaphor.form !== 'definite') return null;
    const set = candidates(anaphor, context, SET_REACH).find(({ organisations }) => organisations.length > 2);
    return set ? { organisations: set.organisations, antecedent: set } : null;
  },
};
