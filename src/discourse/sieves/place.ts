/** "The Kent unit", "the Norwich-based trust": the one that a place in the phrase names. */
import { candidates, distinctRefs, isOfKinds, type Sieve } from '../sieve.js';

const EVERYWHERE = 10_000;

export const place: Sieve = {
  name: 'place',
  resolve: (anaphor, context) => {
    if (anaphor.places.length === 0 || anaphor.form === 'pronoun') return null;
    const near = candidates(anaphor, context, EVERYWHERE);
    const all = distinctRefs(near.flatMap(({ organisations }) => organisations)).filter((one) => isOfKinds(one, anaphor.kinds));
    const fits = all.filter(({ id, name }) => {
      const known = [...name.toLowerCase().split(/[^a-z]+/), ...(context.lexicon.places.get(id) ?? [])];
      return anaphor.places.every((word) => known.includes(word.split('-')[0] ?? word));
    });
    const [only] = fits;
    return only && fits.length === 1 ? { organisations: [only], antecedent: near.find(({ organisations }) => organisations.some(({ id }) => id === only.id)) ?? null } : null;
  },
};
