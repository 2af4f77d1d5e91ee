/** "The trust", "the CSU", "it", "its": whom the text speaks of, the subject of the sentence first, then that of the one before. */
import { rank } from '../rank.js';
import { candidates, isOfKinds, type Sieve, SINGLE_REACH } from '../sieve.js';

export const singular: Sieve = {
  name: 'singular',
  resolve: (anaphor, context) => {
    if (anaphor.count !== 1 || anaphor.plural || anaphor.complement || anaphor.form === 'indefinite' || anaphor.form === 'speaker') return null;
    if (context.lexicon.others.has(anaphor.phrase.lemma)) return null;
    const near = candidates(anaphor, context, SINGLE_REACH).filter(({ organisations }) => organisations.length === 1 && organisations.every((one) => isOfKinds(one, anaphor.kinds) && !context.lexicon.bystanders.has(one.id)));
    const best = rank(anaphor, near);
    return best ? { organisations: best.organisations, antecedent: best } : null;
  },
};
