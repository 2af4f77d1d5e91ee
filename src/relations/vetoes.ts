/** A predicate and a frame in, whether its arguments show that the frame does not fit out. */
import type { CompiledFrame } from '../model/frame.js';
import { kindOf } from '../model/organisation.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';
import { type ArgumentContext, members, orgs } from './argument-context.js';
import { phrasesAt } from './places.js';

/** What a phrase may be beside its words. */
export interface Sorts {
  /** Refers to an organisation: "the Norwich unit" is no ward. */
  readonly isKnown: (phrase: NounPhrase) => boolean;
  /** Names one that takes no part itself: "NHS England brings A and B together". */
  readonly isBystander: (phrase: NounPhrase) => boolean;
  /** Has to do with no organisation: "a management structure". */
  readonly isThing: (phrase: NounPhrase) => boolean;
  /** The word of its name that tells of several together: "the Mercia Consortium". */
  readonly collectiveOf: (phrase: NounPhrase) => readonly string[];
}

/** Names of no kind that the domain has: companies, ventures. */
const isUnsorted = ({ head }: Pick<NounPhrase, 'head'>): boolean =>
  head.tag === 'name' && (head.unit?.mention?.organisations.every((one) => kindOf(one) === 'org') ?? false);

export const sortsOf = (context: ArgumentContext): Sorts => ({
  isKnown: (phrase) => context.resolve(phrase).length > 0,
  isBystander: (phrase) =>
    phrase.head.tag === 'name' &&
    orgs(phrase, context).some(({ organisation }) => context.lexicon.bystanders.has(organisation.id)),
  isThing: (phrase) =>
    phrase.head.tag === 'noun' &&
    !context.lexicon.bodies.has(phrase.lemma) &&
    !context.lexicon.collectives.has(phrase.lemma) &&
    orgs(phrase, context).length === 0,
  collectiveOf: ({ head }) => {
    const last = head.lower.slice(head.lower.lastIndexOf(' ') + 1);
    return isUnsorted({ head }) && context.lexicon.ventures.has(last) ? [last] : [];
  },
});

const headsAt = (predicate: Predicate, place: string, sorts: Sorts): readonly string[] => {
  if (predicate.part === 'noun') {
    const { phrase } = predicate;
    if (!phrase) return [];
    if (place === 'compound') return phrase.modifiers.map(({ lemma }) => lemma);
    const at = phrase.phrases
      .filter(({ preposition }) => place === 'any' || preposition === place)
      .flatMap(({ object }) => members(object));
    return at
      .map(({ lemma }) => lemma)
      .concat(place === 'any' ? phrase.modifiers.map(({ lemma }) => lemma) : []);
  }
  if (place === 'any')
    return [predicate.object, predicate.second, ...predicate.phrases.map(({ object }) => object)]
      .filter((one) => one !== null)
      .flatMap(members)
      .filter((phrase) => !sorts.isKnown(phrase))
      .map(({ lemma }) => lemma);
  return phrasesAt(predicate, place)
    .flatMap(members)
    .flatMap((phrase) => [
      ...(sorts.isThing(phrase) ? ['@thing'] : []),
      ...(sorts.isBystander(phrase) ? ['@bystander'] : []),
      ...(phrase.head.tag === 'noun' && sorts.isKnown(phrase) ? ['@name'] : []),
      ...sorts.collectiveOf(phrase),
      phrase.head.tag === 'person' || phrase.head.tag === 'title'
        ? 'person'
        : phrase.head.tag === 'name'
          ? '@name'
          : phrase.lemma,
      ...(isUnsorted(phrase) ? ['@unsorted'] : []),
    ]);
};

/** Whether the words at some place show that something else is meant. */
const meansOther = (predicate: Predicate, frame: CompiledFrame, sorts: Sorts): boolean => {
  const within: Sorts = {
    ...sorts,
    isThing: (phrase) => sorts.isThing(phrase) && !isOwn(phrase, frame),
  };
  return Object.entries(frame.unless).some(([place, heads]) => {
    const found = headsAt(predicate, place, within);
    // "the Norwich unit will be disbanded": who is referred to is not what its noun says
    const telling = found.filter((_, at) => found[at - 1] !== '@name' || heads.includes('@name'));
    return telling.some((head) => heads.includes(head) || heads[0] === '*');
  });
};

/** "Join forces": a word of the verb itself. */
export const isOwn = ({ lemma }: NounPhrase, { verbs }: CompiledFrame): boolean =>
  verbs.some((parts) => parts.slice(1).some((part) => part.split('|').includes(lemma)));

/** Whether something else is meant, or what the frame needs is not there. */
const isBarred = (predicate: Predicate, frame: CompiledFrame, sorts: Sorts): boolean => {
  if (meansOther(predicate, frame, sorts)) return true;
  for (const [places, heads] of Object.entries(frame.needs)) {
    if (places.startsWith('verb:')) {
      if (
        places.slice(5).split('|').includes(predicate.lemma) &&
        !headsAt(predicate, 'patient', sorts)
          .concat(headsAt(predicate, 'agent', sorts))
          .some((head) => heads.includes(head))
      )
        return true;
    } else if (
      !places
        .split('|')
        .some((place) => headsAt(predicate, place, sorts).some((head) => heads.includes(head)))
    )
      return true;
  }
  return false;
};

/** "The best partnership category": the noun only says of what sort another thing is. */
const isOnlyNamed = ({ part, phrase, lemma, governor }: Predicate, { relation }: CompiledFrame): boolean =>
  part === 'noun' &&
  relation === 'alliance' &&
  phrase !== null &&
  phrase.lemma !== lemma &&
  phrase.modifiers.some((one) => one.lemma === lemma) &&
  governor?.as !== 'compound';

/** Whether something else is meant, the frame lacks what it needs, or its noun only names a sort. */
export const doesNotFit = (predicate: Predicate, frame: CompiledFrame, sorts: Sorts): boolean =>
  isBarred(predicate, frame, sorts) || isOnlyNamed(predicate, frame);
