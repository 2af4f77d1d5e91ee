/** "The former", "the last", "the first two": by their order in the set or sentence that named them. */
import type { OrganisationRef } from '../../model/organisation.js';
import type { DiscourseMention } from '../model.js';
import { allOfKinds, candidates, distinctRefs, type Sieve } from '../sieve.js';

/** Sentences back in which those in order may stand. */
const REACH = 3;

const namesIn = (some: readonly DiscourseMention[]): readonly OrganisationRef[] =>
  distinctRefs(some.filter(({ known }) => known === 'name').flatMap(({ organisations }) => organisations));

/** Those whom the nearest sentence names, in its order; null where it names just one. */
const inOrder = (near: readonly DiscourseMention[]): readonly OrganisationRef[] | null => {
  const sentence = near.find(
    ({ organisations, known }) => organisations.length > 0 && known !== 'reference',
  )?.sentence;
  const own = near.filter((one) => one.sentence === sentence).toReversed();
  const all = namesIn(own);
  if (all.length > 1) return all;
  // "its leaders are talking to B": two, one of them only referred to
  const both = distinctRefs(own.flatMap(({ organisations }) => organisations));
  if (both.length === 2) return both;
  // "A employs 800. B has 300 staff."
  const before = near.filter((one) => sentence !== undefined && one.sentence >= sentence - 1).toReversed();
  const apart = namesIn(before);
  return all.length === 1 && apart.length === 2 ? apart : null;
};

export const formerLatter: Sieve = {
  name: 'former-latter',
  resolve: (anaphor, context) => {
    const { order, count, kinds, complement, predicate } = anaphor;
    // "the first was between A and B": of events; "A is only the second to do so": of others
    if (
      order === null ||
      complement ||
      (predicate?.lemma === 'be' &&
        (predicate.second === anaphor.phrase ||
          predicate.phrases.some(({ preposition }) => preposition === 'between')))
    )
      return null;
    // "the former supplies the latter": the set is meant, of which one is barred
    const near = candidates(anaphor, { ...context, barred: new Set() }, REACH).filter(({ organisations }) =>
      allOfKinds(organisations, kinds),
    );
    const set = near.find(({ organisations, known }) => known === 'coordination' && organisations.length > 1);
    const named = inOrder(near);
    const ordered = named && named.length === 2 ? named : (set?.organisations ?? named);
    const many = count ?? 1;
    if (!ordered || ordered.length <= many) return null;
    const organisations = order < 0 ? ordered.slice(-many) : ordered.slice(order, order + many);
    if (organisations.some(({ id }) => context.barred.has(id))) return null;
    return organisations.length === many ? { organisations, antecedent: set ?? near[0] ?? null } : null;
  },
};
