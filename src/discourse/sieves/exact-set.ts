/** "The two trusts", "both", "the trio", "all three": the last set of just so many, or so many named one after another. */
import type { DiscourseMention } from '../model.js';
import {
  allOfKinds,
  candidates,
  distinctRefs,
  type Found,
  isOfKinds,
  SET_REACH,
  type Sieve,
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
    const own = anaphor.phrase.possessor
      ? context.state.before.findLast(({ phrase }) => phrase === anaphor.phrase.possessor)
      : undefined;
    const has = ({ organisations }: DiscourseMention): boolean =>
      own === undefined || own.organisations.every(({ id }) => organisations.some((one) => one.id === id));
    const near = candidates(anaphor, context, SET_REACH);
    const set = near.find(
      (one) => one.organisations.length === count && allOfKinds(one.organisations, kinds) && has(one),
    );
    if (own)
      return set && own.organisations.length > 0
        ? { organisations: set.organisations, antecedent: set }
        : null;
    const together = set ? null : ofOneSentence(near, count, kinds);
    if (together) return together;
    const named = namedTogether(near, count, kinds, set ? 1 : NEAR);
    const [first] = named ?? [];
    if (named && first && (!set || first.sentence > set.sentence))
      return {
        organisations: distinctRefs(named.flatMap(({ organisations }) => organisations)),
        antecedent: first,
      };
    return set ? { organisations: set.organisations, antecedent: set } : null;
  },
};

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
