/** A predicate and a place of a frame in, the phrases and organisations that stand there out. */
import { compoundNames, type Named, ownersOf } from '../discourse/organisations-of.js';
import type { CompiledFrame } from '../model/frame.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';
import { type ArgumentContext, members, objectsOf, orgs, type RoleLexicon } from './argument-context.js';
import { holdersOf, subjectOf } from './holders.js';

/** What a copula says the phrase is: "the preferred buyer is X". */
const equated = (predicate: Predicate, context: ArgumentContext): readonly Named[] => {
  const { phrase } = predicate;
  if (!phrase) return [];
  const other =
    context.predicates.find(
      ({ lemma, part, second }) => lemma === 'be' && part === 'verb' && second === phrase,
    )?.subject ?? null;
  return [...phrase.equals.flatMap((one) => orgs(one, context)), ...orgs(other, context)];
};

/** What prepositions attach to a phrase, or to "that" which stands for it: "the biggest merger was that of A and B". */
export const attached = (phrase: NounPhrase, lexicon: RoleLexicon): NounPhrase['phrases'] =>
  [phrase, ...phrase.equals.filter(({ head, lemma }) => head.tag === 'pron' || lemma === 'one')].flatMap(
    (one) => [...one.phrases, ...one.clauses.flatMap((clause) => attachedBy(clause, one, lexicon))],
  );

/** Whom a clause about an event names: "a merger that would involve A and B", "an alliance that C formed with D". */
const attachedBy = (
  { lemma, passive, object, subject, phrases }: Predicate,
  event: NounPhrase,
  { forming, including }: RoleLexicon,
): NounPhrase['phrases'] => {
  // "the alliance formed by A and B"
  if (passive && forming.has(lemma))
    return phrases.filter(({ preposition }) => ['by', 'between', 'with'].includes(preposition));
  if (passive || !object) return [];
  if (including.has(lemma)) return [{ preposition: 'including', object }];
  if (!forming.has(lemma) || object !== event) return [];
  return [
    ...(subject ? [{ preposition: 'by', object: subject }] : []),
    ...phrases.filter(({ preposition }) => preposition === 'with'),
  ];
};

const SERVICE_OWNER = 'owner';

interface Place {
  readonly phrases: readonly NounPhrase[];
}

/** Prepositions of the verb that its object may have taken: "take over support from A". */
const CARRIED = new Set(['from', 'to', 'into']);

const placeOfVerb = (predicate: Predicate, place: string): Place => {
  const { passive, subject, object, second, phrases } = predicate;
  const by = (preposition: string): readonly NounPhrase[] =>
    [...phrases, ...(CARRIED.has(preposition) && object?.head.tag === 'noun' ? object.phrases : [])]
      .filter((one) => one.preposition === preposition)
      .map((one) => one.object);
  const present = (all: readonly (NounPhrase | null)[]): readonly NounPhrase[] =>
    all.filter((one) => one !== null);
  if (place === 'agent') return { phrases: passive ? by('by') : present([subject]) };
  if (place === 'patient') return { phrases: passive ? present([subject]) : present([object]) };
  // what is joined is no object of a merging: who joins it stays a party
  if (place === 'goal') return { phrases: present([object]) };
  if (place === 'complement') return { phrases: present([second ?? object]) };
  return { phrases: by(place) };
};

/** Both halves of `x.of`. */
const partsOf = (place: string): readonly [base: string, inner: string] => {
  const dot = place.indexOf('.');
  return dot < 0 ? [place, ''] : [place.slice(0, dot), place.slice(dot + 1)];
};

/** Phrases at a place; `x.of` those that "of" attaches to what stands at x. */
export const phrasesAt = (predicate: Predicate, place: string): readonly NounPhrase[] => {
  const [base, inner] = partsOf(place);
  const { phrases } = placeOfVerb(predicate, base);
  if (!inner || inner === SERVICE_OWNER) return phrases;
  // "take their place"
  if (inner === "'s") return phrases.flatMap(({ possessor }) => possessor ?? []);
  return phrases.flatMap((phrase) => objectsOf(phrase, inner));
};

/** "The bulk of A's work": the work. */
const whole = (phrase: NounPhrase, lexicon: RoleLexicon): readonly NounPhrase[] => {
  const of = lexicon.partitives.has(phrase.lemma)
    ? phrase.phrases
        .filter(({ preposition, object }) => preposition === 'of' && object.head.tag === 'noun')
        .map(({ object }) => object)
    : [];
  return of.length > 0 ? of : [phrase];
};

/** Whose the owned things at a place are: "the staff of A". */
const ownersAt = (
  phrases: readonly NounPhrase[],
  frame: CompiledFrame,
  context: ArgumentContext,
): readonly Named[] =>
  phrases
    .flatMap((phrase) => whole(phrase, context.lexicon))
    .flatMap(members)
    .filter((phrase) => phrase.head.tag === 'noun' && frame.owned.includes(phrase.lemma))
    .flatMap((phrase) => {
      const owners = ownersOf(phrase, context.lexicon, context.resolve);
      return owners.length > 0 || !phrase.possessor ? owners : [];
    });

export const verbPlace = (
  predicate: Predicate,
  place: string,
  frame: CompiledFrame,
  context: ArgumentContext,
): readonly Named[] => {
  // "in talks with B about coming together": who talks and with whom
  if (place === 'agent' && !predicate.passive && !predicate.subject)
    return predicate.governor && frame.least > 1 && frame.relation !== 'acquisition'
      ? holdersOf(predicate, context, frame.least)
      : subjectOf(predicate, context);
  if (place === 'patient' && predicate.passive && !predicate.subject) return subjectOf(predicate, context);
  const phrases = phrasesAt(predicate, place);
  // "Staffordshire's ambulance service is to remain independent": a part that stays so is the body itself
  if (
    place === 'agent' &&
    frame.relation === 'independence' &&
    predicate.modal === 'be to' &&
    predicate.subject?.head.tag === 'noun'
  ) {
    const owners = ownersOf(predicate.subject, context.lexicon, context.resolve);
    if (owners.length > 0 && !context.lexicon.bodies.has(predicate.subject.lemma)) return owners;
  }
  if (place.endsWith(`.${SERVICE_OWNER}`)) return ownersAt(phrases, frame, context);
  // "I've been abolished so often": a person
  return phrases.flatMap((phrase) => (phrase.head.lower === 'i' ? [] : orgs(phrase, context)));
};

export const nounPlace = (
  predicate: Predicate,
  place: string,
  frame: CompiledFrame,
  context: ArgumentContext,
): readonly Named[] => {
  const { phrase } = predicate;
  if (!phrase) return [];
  if (place === "'s") return orgs(phrase.possessor, context);
  if (place === 'compound') return compoundNames(phrase);
  if (place === 'is') return equated(predicate, context);
  const [base, inner] = partsOf(place);
  const at = attached(phrase, context.lexicon)
    .filter(({ preposition }) => preposition === base)
    .map(({ object }) => object);
  if (inner === SERVICE_OWNER) return ownersAt(at, frame, context);
  return at.flatMap((one) => (inner ? objectsOf(one, inner) : [one])).flatMap((one) => orgs(one, context));
};
