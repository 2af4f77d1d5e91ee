/** Mentions that all could be meant in, the likeliest out, by weights. */
import type { Anaphor } from './anaphor.js';
import type { DiscourseMention } from './model.js';
import { isBeside } from './places-of.js';

/** What speaks for a mention, in points; the nearest of equals wins. */
const WEIGHTS = {
  subject: 4,
  object: 1,
  sameSentence: 3,
  /** For each sentence between. */
  distance: -3,
  /** The same place in its clause. */
  parallel: 2,
  /** For each time that the text has spoken of the same set, for "the trusts". */
  often: 2,
  /** The same for "it" among those of its sentence that are no subjects. */
  oftenBeside: 0.1,
  /** The subject of the clause that a possessive stands in. */
  binds: 8,
} as const;

const roleOf = ({ phrase, predicate }: Anaphor): DiscourseMention['role'] =>
  predicate?.subject === phrase ? 'subject' : predicate?.object === phrase ? 'object' : 'other';

const idsOf = ({ organisations }: DiscourseMention): string =>
  organisations
    .map(({ id }) => id)
    .sort()
    .join();

/** The last sentence that speaks of a set or one of it. */
const lastSpoken = (set: DiscourseMention, near: readonly DiscourseMention[]): number => {
  const ids = new Set(set.organisations.map(({ id }) => id));
  const last = near.find(
    ({ sentence, organisations }) =>
      sentence >= set.sentence && organisations.length > 0 && organisations.every(({ id }) => ids.has(id)),
  );
  return last?.sentence ?? set.sentence;
};

/** How often the text has spoken of just these, up to a few times. */
type Often = (set: DiscourseMention) => number;
const MOST_OFTEN = 3;

/** Counts all mentions once, when first asked. */
const oftenIn = (near: readonly DiscourseMention[]): Often => {
  let times: Map<string, number> | null = null;
  return (set) => {
    if (!times) {
      times = new Map();
      for (const one of near) times.set(idsOf(one), (times.get(idsOf(one)) ?? 0) + 1);
    }
    return Math.min(MOST_OFTEN, (times.get(idsOf(set)) ?? 0) - 1);
  };
};

const score = (
  anaphor: Anaphor,
  mention: DiscourseMention,
  near: readonly DiscourseMention[],
  often: Often,
): number => {
  const own = mention.role === roleOf(anaphor) ? WEIGHTS.parallel : 0;
  const last = anaphor.form === 'definite' ? lastSpoken(mention, near) : mention.sentence;
  const distance =
    last === anaphor.sentence ? WEIGHTS.sameSentence : WEIGHTS.distance * (anaphor.sentence - last);
  // who or what a relative clause is about is not what the sentence is about
  const beside = mention.predicate !== null && isBeside(mention.predicate);
  const role =
    mention.role === 'subject' &&
    !(beside && (mention.known === 'unnamed' || mention.sentence < anaphor.sentence))
      ? WEIGHTS.subject
      : mention.role === 'object'
        ? WEIGHTS.object
        : 0;
  const binds =
    anaphor.form === 'possessive' &&
    mention.role === 'subject' &&
    mention.sentence === anaphor.sentence &&
    mention.predicate === anaphor.predicate
      ? WEIGHTS.binds
      : 0;
  const isBesideIt = mention.role === 'other' && mention.sentence === anaphor.sentence;
  const times = anaphor.form === 'definite' ? WEIGHTS.often : isBesideIt ? WEIGHTS.oftenBeside : 0;
  const known = times > 0 ? times * often(mention) : 0;
  return own + distance + role + binds + known;
};

/** `near` are those that could be meant, `all` those that the text has spoken of, nearest first. */
export const rank = (
  anaphor: Anaphor,
  near: readonly DiscourseMention[],
  all: readonly DiscourseMention[] = near,
): DiscourseMention | null => {
  // "that body" points at the last one
  if (['this', 'that'].includes(anaphor.phrase.determiner))
    return near.find(({ known, phrase }) => known !== 'unnamed' && phrase.head.tag !== 'poss') ?? null;
  let best: DiscourseMention | null = null;
  let most = Number.NEGATIVE_INFINITY;
  const often = oftenIn(all);
  for (const mention of near) {
    const points = score(anaphor, mention, all, often);
    if (points > most) {
      most = points;
      best = mention;
    }
  }
  return best;
};
