/** "The former", "the latter", "the first", "the last": by their order in the sentence or set that named them. */
import { allOfKinds, candidates, distinctRefs, type Sieve, SET_REACH } from '../sieve.js';

const POSITIONS: Readonly<Record<string, number>> = { 'the former': 0, 'the latter': -1, former: 0, latter: -1, first: 0, second: 1, third: 2, last: -1 };

export const formerLatter: Sieve = {
  name: 'former-latter',
  resolve: (anaphor, context) => {
    const { head, determiner } = anaphor.phrase;
    const position = POSITIONS[head.lower];
    if (position === undefined || (head.lower.length < 9 && !determiner.startsWith('the'))) return null;
    const near = candidates(anaphor, context, SET_REACH);
    const set = near.find(({ organisations, known }) => known === 'coordination' && organisations.length > 1 && allOfKinds(organisations, anaphor.kinds));
    const nearest = near[0]?.sentence;
    const named = distinctRefs(near.filter(({ sentence, organisations, known }) => sentence === nearest && organisations.length === 1 && known === 'name').map(({ organisations }) => organisations[0]).filter((one) => one !== undefined).toReversed());
    const ordered = named.length === 2 ? named : (set?.organisations ?? named);
    const organisation = ordered.at(position);
    return organisation && ordered.length > 1 ? { organisations: [organisation], antecedent: set ?? near[0] ?? null } : null;
  },
};
