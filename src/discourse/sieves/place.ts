/** "The Kent unit", "the Norwich-based trust", "the Yorkshire pair": those that a place in the phrase names. */
import { groupBy } from '../../model/group-by.js';
import type { OrganisationRef } from '../../model/organisation.js';
import type { NounPhrase } from '../../model/predicate.js';
import { candidates, distinctRefs, isOfKinds, type Sieve } from '../sieve.js';

const EVERYWHERE = 10_000;
const LOCAL = new Set(['of', 'in', 'from', 'near']);

const firstPart = (word: string): string => word.split('-')[0] ?? word;

/** Capital words that the text itself says where a mention is by: "Heddwyn Systems of Cardiff", "Leeds-based Halewood". */
const toldPlaces = (phrase: NounPhrase): readonly string[] => [
  ...phrase.phrases
    .filter(({ preposition, object }) => LOCAL.has(preposition) && object.head.capital)
    .map(({ object }) => object.head.lower),
  ...[phrase, ...phrase.equals].flatMap(({ modifiers }) =>
    modifiers.filter(({ capital }) => capital).map(({ lower }) => firstPart(lower)),
  ),
];

export const place: Sieve = {
  name: 'place',
  resolve: (anaphor, context) => {
    const count = anaphor.plural ? anaphor.count : 1;
    if (anaphor.places.length === 0 || anaphor.form === 'pronoun' || count === null) return null;
    const near = candidates(anaphor, context, EVERYWHERE);
    const all = distinctRefs(near.toReversed().flatMap(({ organisations }) => organisations)).filter((one) =>
      isOfKinds(one, anaphor.kinds),
    );
    const byId = groupBy(
      near.filter(({ known }) => known === 'name'),
      ({ organisations }) => organisations[0]?.id,
    );
    const told = (id: string): readonly string[] =>
      (byId.get(id) ?? []).flatMap(({ phrase }) => toldPlaces(phrase));
    const isAt = (known: readonly string[]): boolean =>
      anaphor.places.every((word) => known.includes(firstPart(word)));
    // a place in the name tells more than one where it has its seat
    const named = all.filter(({ name }) => isAt(name.toLowerCase().split(/[^a-z]+/)));
    const isSeated = ({ id, name }: OrganisationRef): boolean =>
      isAt([...name.toLowerCase().split(/[^a-z]+/), ...(context.lexicon.places.get(id) ?? []), ...told(id)]);
    const fits = named.length === count ? named : all.filter(isSeated);
    const [first] = fits;
    return first && fits.length === count
      ? {
          organisations: fits,
          antecedent:
            near.find(({ organisations }) => organisations.some(({ id }) => id === first.id)) ?? null,
        }
      : null;
  },
};
