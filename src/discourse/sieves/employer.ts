/** "Staff at A will move to B when their own trust closes": those who work for somebody have it as their trust, employer, organisation. */
import type { Sieve } from '../sieve.js';
import { isOfKinds } from '../sieve.js';

export const employer: Sieve = {
  name: 'employer',
  resolve: ({ form, plural, phrase, sentence, kinds }, { state, barred }) => {
    if (form !== 'definite' || plural || phrase.possessor?.head.lower !== 'their') return null;
    const owner = state.before.findLast(
      ({ sentence: told, direct, argument, predicate, organisations: [one, other] }) =>
        told === sentence &&
        !direct &&
        argument?.head.tag === 'noun' &&
        argument === predicate?.subject &&
        one !== undefined &&
        other === undefined &&
        isOfKinds(one, kinds),
    );
    return owner && !owner.organisations.some(({ id }) => barred.has(id))
      ? { organisations: owner.organisations, antecedent: owner }
      : null;
  },
};
