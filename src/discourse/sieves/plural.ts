/** "They", "their", "the CSUs": the last set that the text speaks of, else those that the sentence before names. */
import { rank } from '../rank.js';
import { allOfKinds, candidates, distinctRefs, isOfKinds, type Sieve, SINGLE_REACH } from '../sieve.js';

export const plural: Sieve = {
  name: 'plural',
  resolve: (anaphor, context) => {
    if (!anaphor.plural || anaphor.complement || anaphor.form === 'indefinite' || (anaphor.count !== null && anaphor.form === 'definite')) return null;
    const near = candidates(anaphor, context, SINGLE_REACH);
    const sets = near.filter(({ organisations, known, phrase }) => (known === 'unnamed' && phrase.head.plural && anaphor.form !== 'definite') || organisations.length > 1 && (anaphor.count === null || organisations.length === anaphor.count) && allOfKinds(organisations, anaphor.kinds));
    const best = rank(anaphor, sets);
    if (best?.known === 'unnamed') return null;
    if (best && anaphor.sentence - best.sentence <= 2) return { organisations: best.organisations, antecedent: best };
    const last = near.find(({ sentence }) => sentence <= anaphor.sentence)?.sentence;
    const named = near.filter(({ sentence, organisations }) => sentence === last && organisations.every((one) => isOfKinds(one, anaphor.kinds) && !context.lexicon.bystanders.has(one.id)));
    const organisations = distinctRefs(named.flatMap((one) => one.organisations).toReversed());
    if (organisations.length > 1 && organisations.length <= 3 && last !== undefined && anaphor.sentence - last <= 2) return { organisations, antecedent: named[0] ?? null };
    if (best) return { organisations: best.organisations, antecedent: best };
    // "staff at A were told that they were being taken over"
    const [only, second] = organisations;
    return only && !second && anaphor.form !== 'definite' && last !== undefined && anaphor.sentence - last <= 1 ? { organisations: [only], antecedent: named[0] ?? null } : null;
  },
};
