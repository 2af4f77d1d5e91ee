/** "The two trusts", "both", "the trio", "all three": the last set of just so many, or so many named one after another. */
import { kindOf } from '../../model/organisation.js';
import type { Anaphor } from '../anaphor.js';
import type { DiscourseMention } from '../model.js';
import {
  allOfKinds,
  candidates,
  distinctRefs,
  type Found,
  isBystander,
  isOfKinds,
  SET_REACH,
  type Sieve,
  type SieveContext,
  withoutBodies,
} from '../sieve.js';

/** Sentences back that names one by one may stand in. */
const NEAR = 4;

export const exactSet: Sieve = {
  name: 'exact-set',
  resolve: (anaphor, context) => {
    const { count, kinds } = anaphor;
    if (
      count === null ||
      count < 2 ||
      anaphor.complement ||
      anaphor.order !== null ||
      anaphor.form === 'indefinite'
    )
      return null;
    // "our two organisations": the one that speaks is among them
    // "its three neighbours": it is none of them
    const own =
      anaphor.phrase.possessor && !context.lexicon.others.has(anaphor.phrase.lemma)
        ? context.state.before.findLast(({ phrase }) => phrase === anaphor.phrase.possessor)
        : undefined;
    const has = ({ organisations }: DiscourseMention): boolean =>
      own === undefined || own.organisations.every(({ id }) => organisations.some((one) => one.id === id));
    const near = withoutBodies(candidates(anaphor, context, SET_REACH), context).filter(
      (one) =>
        !isBystander(one, context.lexicon) || one.organisations.every((body) => kinds.includes(kindOf(body))),
    );
    const set = near.find(
      (one) => one.organisations.length === count && allOfKinds(one.organisations, kinds) && has(one),
    );
    if (own)
      return set && own.organisations.length > 0
        ? { organisations: set.organisations, antecedent: set }
        : null;
    const again = saidAgain(anaphor, context);
    if (again && !(set?.known === 'coordination' && set.sentence > again.sentence))
      return { organisations: again.organisations, antecedent: again };
    const together = set ? null : ofOneSentence(near, count, kinds);
    if (together && (timesOf(together, near) > 1 || anaphor.form !== 'definite')) return together;
    // told once, in passing: those that the article is about
    const central = together ? mostSpoken(near, count, kinds) : null;
    if (together) return central ?? together;
    const named = namedTogether(near, count, kinds, set ? 1 : NEAR);
    const [first] = named ?? [];
    const apart =
      named && first && (!set || first.sentence > set.sentence)
        ? {
            organisations: distinctRefs(named.flatMap(({ organisations }) => organisations)),
            antecedent: first,
          }
        : null;
    // two told once, in passing, are not those that the text goes on about
    const isPassing =
      kinds.length > 0 && apart !== null && timesOf(apart, near) === 1 && set && timesOf(set, near) >= OFTEN;
    if (apart && !isPassing) return apart;
    return set ? { organisations: set.organisations, antecedent: set } : null;
  },
};

/** "The two trusts" again: whom the text has called so before. */
const saidAgain = (
  { phrase, count }: Anaphor,
  { state, barred }: SieveContext,
): DiscourseMention | undefined =>
  phrase.head.tag === 'pron'
    ? undefined
    : state.before.findLast(
        (one) =>
          one.known === 'reference' &&
          one.organisations.length === count &&
          one.phrase.lemma === phrase.lemma &&
          one.phrase.quantity === phrase.quantity &&
          one.phrase.determiner === phrase.determiner &&
          one.phrase.modifiers.length === 0 &&
          phrase.modifiers.length === 0 &&
          !one.organisations.some(({ id }) => barred.has(id)),
      );

/** All of a kind that one sentence speaks of, where they are so many: "A is in talks with B and C." */
const ofOneSentence = (
  near: readonly DiscourseMention[],
  count: number,
  kinds: readonly string[],
): Found | null => {
  for (const sentence of new Set(near.map((one) => one.sentence))) {
    const own = near
      .filter((one) => one.sentence === sentence && one.phrase.head.tag !== 'poss')
      .toReversed();
    const organisations = distinctRefs(own.flatMap((one) => one.organisations)).filter((one) =>
      isOfKinds(one, kinds),
    );
    if (organisations.length === count && allOfKinds(organisations, kinds))
      return { organisations, antecedent: own[0] ?? null };
  }
  return null;
};

/** How often the text has spoken of each of them, at least. */
const timesOf = (
  { organisations }: Pick<Found, 'organisations'>,
  near: readonly DiscourseMention[],
): number =>
  Math.min(
    ...organisations.map(
      ({ id }) => near.filter((one) => one.organisations.some((other) => other.id === id)).length,
    ),
  );

/** How often one is spoken of that the article is about. */
const OFTEN = 3;

/** So many of a kind that the text speaks of again and again, and no more. */
const mostSpoken = (
  near: readonly DiscourseMention[],
  count: number,
  kinds: readonly string[],
): Found | null => {
  const times = new Map<string, number>();
  const refs = distinctRefs(near.toReversed().flatMap((one) => one.organisations)).filter((one) =>
    isOfKinds(one, kinds),
  );
  for (const { organisations } of near)
    for (const { id } of organisations) times.set(id, (times.get(id) ?? 0) + 1);
  const organisations = refs.filter(({ id }) => (times.get(id) ?? 0) >= OFTEN);
  return organisations.length === count && allOfKinds(organisations, kinds)
    ? { organisations, antecedent: near[0] ?? null }
    : null;
};

/** Names of the nearest sentences that make up so many and no more, nearest first; null where none do. */
const namedTogether = (
  near: readonly DiscourseMention[],
  count: number,
  kinds: readonly string[],
  reach: number,
): readonly DiscourseMention[] | null => {
  const ids = new Set<string>();
  const taken: DiscourseMention[] = [];
  const names = near.filter(
    ({ known, organisations }) =>
      known !== 'reference' &&
      organisations.length > 0 &&
      organisations.every((one) => isOfKinds(one, kinds)),
  );
  const first = names[0]?.sentence ?? 0;
  for (const mention of names) {
    const last = taken.at(-1)?.sentence ?? first;
    if (
      mention.sentence !== last &&
      (ids.size === count || first - mention.sentence >= reach || last - mention.sentence > reach)
    )
      break;
    for (const { id } of mention.organisations) ids.add(id);
    taken.push(mention);
    if (ids.size > count) return null;
  }
  return ids.size === count &&
    allOfKinds(
      taken.flatMap(({ organisations }) => organisations),
      kinds,
    )
    ? taken
    : null;
};
