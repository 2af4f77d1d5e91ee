/** What a sieve is: one way to tell whom a phrase refers to, tried from the most precise to the least. */
import { kindOf, type OrganisationRef } from '../model/organisation.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';
import { isReflexive } from '../model/token.js';
import type { Anaphor } from './anaphor.js';
import type { DiscourseLexicon } from './lexicon.js';
import type { DiscourseMention, DiscourseState } from './model.js';

export interface Found {
  readonly organisations: readonly OrganisationRef[];
  readonly antecedent: DiscourseMention | null;
}

export interface SieveContext {
  readonly state: DiscourseState;
  readonly lexicon: DiscourseLexicon;
  /** Ids of those who cannot be meant: arguments of the same verb, and who speaks of others. */
  readonly barred: ReadonlySet<string>;
  /** Ids of bodies that come of an event: named alone, they are none of those that it joined. */
  readonly bodies: ReadonlySet<string>;
}

export interface Sieve {
  readonly name: string;
  readonly resolve: (anaphor: Anaphor, context: SieveContext) => Found | null;
}

/** Sentences back in which a set may have been named. */
export const SET_REACH = 12;
/** The same for a single one. */
export const SINGLE_REACH = 5;

export const isOfKinds = (organisation: OrganisationRef, kinds: readonly string[]): boolean =>
  kinds.length === 0 || kinds.includes(kindOf(organisation)) || kindOf(organisation) === 'org';

const isUnsorted = ({ id }: OrganisationRef): boolean => id.startsWith('org/');

/** Whether all are of the kinds, or all of no known kind: a trust and a council are no two trusts. */
export const allOfKinds = (organisations: readonly OrganisationRef[], kinds: readonly string[]): boolean =>
  kinds.length === 0 ||
  organisations.every((one) => kinds.includes(kindOf(one))) ||
  organisations.every(isUnsorted);

/** Whether a mention is an argument of the anaphor's own predicate: "it will acquire it" are two. */
const isCoArgument = (
  anaphor: Anaphor,
  mention: DiscourseMention,
  { collectives }: DiscourseLexicon,
): boolean =>
  anaphor.predicate !== null &&
  mention.sentence === anaphor.sentence &&
  (mention.predicate === anaphor.predicate
    ? // "UHB's neighbour has worked with it": what only belongs to an argument may be meant
      // "a consortium of A and B will take it on": they are those who do
      mention.direct ||
      mention.argument === anaphor.argument ||
      collectives.has(mention.argument?.lemma ?? '')
    : argumentsOf(anaphor.predicate).includes(mention.phrase));

/** "Between them they employ": who does it is told again. */
const isFronted = ({ phrase, predicate, plural }: Anaphor, mention: DiscourseMention): boolean =>
  plural &&
  predicate?.subject === phrase &&
  phrase.head.tag === 'pron' &&
  mention.phrase.head.tag === 'pron' &&
  mention.role === 'other';

const argumentsOf = ({ subject, object, second }: Predicate): readonly NounPhrase[] =>
  [subject, object, second].flatMap((phrase) => (phrase ? [phrase, ...phrase.members] : []));

/** Whether a phrase may refer to what stands beside it at the same verb: "itself", "its". */
const mayBeCoArgument = (
  { form, phrase, predicate, argument }: Anaphor,
  { taking, others }: DiscourseLexicon,
): boolean =>
  // "B takes over its customers": of another; "its rival" is B's
  (form === 'possessive' &&
    !(
      predicate &&
      taking.has(predicate.lemma) &&
      argument === predicate.object &&
      !others.has(argument?.lemma ?? '') &&
      !argument?.modifiers.some(({ lower }) => lower === 'own')
    )) ||
  isReflexive(phrase.head) ||
  // "A is the bigger of the two"
  (predicate?.lemma === 'be' && argument !== phrase && argument === predicate.second);

/** Of mentions in the order of the text, those from a sentence on. */
const since = (mentions: readonly DiscourseMention[], sentence: number): readonly DiscourseMention[] => {
  let from = mentions.length;
  while (from > 0 && (mentions[from - 1]?.sentence ?? 0) >= sentence) from--;
  return mentions.slice(from);
};

const OFFERING = new Set(['from', 'by']);

/** Who would do it: "an offer from A to buy it", "A's bid to buy it". */
const offerers = ({ predicate }: Anaphor): readonly NounPhrase[] => {
  const { predicate: noun, as } = predicate?.governor ?? {};
  if (as !== 'complement' || !noun?.phrase || predicate?.subject) return [];
  const { possessor, phrases } = noun.phrase;
  const from = phrases.filter(({ preposition }) => OFFERING.has(preposition)).map(({ object }) => object);
  return possessor ? [possessor, ...from] : from;
};

/** Ids of the other arguments of the anaphor's verb. */
export const coArguments = (
  anaphor: Anaphor,
  { before }: DiscourseState,
  lexicon: DiscourseLexicon,
): readonly string[] => {
  if (mayBeCoArgument(anaphor, lexicon)) return [];
  const offering = offerers(anaphor);
  const isBeside = (mention: DiscourseMention): boolean =>
    mention.phrase !== anaphor.phrase.possessor &&
    isCoArgument(anaphor, mention, lexicon) &&
    !isFronted(anaphor, mention);
  return since(before, anaphor.sentence)
    .filter((mention) => isBeside(mention) || offering.includes(mention.phrase))
    .flatMap(({ organisations }) => organisations.map(({ id }) => id));
};

/** Whether a mention is of a body that stands outside: a council, a university. */
export const isOutsider = ({ organisations }: DiscourseMention, { outsiders }: DiscourseLexicon): boolean =>
  organisations.length > 0 &&
  organisations.every(
    (one) => isUnsorted(one) && outsiders.has(one.name.toLowerCase().split(' ').at(-1) ?? ''),
  );

/** Whether a mention is of a body that looks on: a regulator. */
export const isBystander = ({ organisations }: DiscourseMention, { bystanders }: DiscourseLexicon): boolean =>
  organisations.some(({ id }) => bystanders.has(id));

/** Mentions before the anaphor that may be meant, nearest first, within so many sentences. */
export const candidates = (
  anaphor: Anaphor,
  { state, barred, lexicon }: SieveContext,
  reach: number,
): readonly DiscourseMention[] => {
  const found: DiscourseMention[] = [];
  // "asked regulators to let them merge": they are others than those beside them, though nobody is named
  const areOthers = !mayBeCoArgument(anaphor, lexicon);
  for (let at = state.before.length - 1; at >= 0; at--) {
    const mention = state.before[at];
    if (!mention || mention.sentence < anaphor.sentence - reach) break;
    const isBarred =
      mention.organisations.some(({ id }) => barred.has(id)) ||
      (areOthers && mention.known === 'unnamed' && isCoArgument(anaphor, mention, lexicon));
    if (!isBarred && !isOutsider(mention, lexicon)) found.push(mention);
  }
  return found;
};

/** Mentions that several meant at once may be put together of: "the trusts" that merged are not what came of it. */
export const withoutBodies = (
  near: readonly DiscourseMention[],
  { bodies }: SieveContext,
): readonly DiscourseMention[] =>
  bodies.size === 0
    ? near
    : near.filter(({ organisations: [one, other] }) => !one || other !== undefined || !bodies.has(one.id));

export const distinctRefs = (organisations: readonly OrganisationRef[]): readonly OrganisationRef[] => [
  ...new Map(organisations.map((one) => [one.id, one])).values(),
];
