/** An event and who takes part in it in, what it brings into being, where that has a name, out. */
import type { Named } from '../discourse/organisations-of.js';
import type { CompiledFrame } from '../model/frame.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';
import { type ArgumentContext, type FilledRole, idsOf, orgs } from './argument-context.js';
import { SHARED } from './participants.js';

/** Whether a phrase is for what an event brings into being: "the new organisation", "the merged trust". */
export const isNewBody = (
  { lemma, modifiers }: NounPhrase,
  { newBodies, bodies }: Record<'newBodies' | 'bodies', ReadonlySet<string>>,
): boolean => bodies.has(lemma) && modifiers.some(({ lower }) => newBodies.has(lower));

const nameOf = (phrase: NounPhrase, context: ArgumentContext): readonly Named[] =>
  phrase.head.tag === 'name' && phrase.members.length === 0 ? orgs({ ...phrase, phrases: [] }, context) : [];

/** A name that no organisation is known by: "the Elis group". */
const coined = (phrase: NounPhrase): readonly Named[] => {
  const words = [...phrase.modifiers, phrase.head];
  if (phrase.members.length > 0 || !words[0]?.capital) return [];
  const name = words.map(({ lower }) => lower).join(' ');
  return [{ organisation: { id: `org/${name.replace(/[^a-z0-9]+/g, '-')}`, name }, phrase }];
};

/** What a verb of naming names it: "which they have named C", "known as C". */
const namedBy = (
  { lemma, object, second, phrases }: Predicate,
  phrase: NounPhrase,
  context: ArgumentContext,
): readonly Named[] =>
  context.lexicon.naming.has(lemma)
    ? [
        object,
        second,
        ...phrases.filter(({ preposition }) => preposition === 'as').map(({ object: one }) => one),
      ].flatMap((one) => {
        if (!one || one === phrase) return [];
        const known = nameOf(one, context);
        return known.length > 0 ? known : coined(one);
      })
    : [];

/** The names that a phrase for a new body is given: "a single trust, C", "one organisation called C". */
const namesGiven = (phrase: NounPhrase | null, context: ArgumentContext): readonly Named[] =>
  phrase
    ? [
        ...[phrase, ...phrase.equals].flatMap((one) => nameOf(one, context)),
        ...phrase.clauses.flatMap((clause) => namedBy(clause, phrase, context)),
      ]
    : [];

/** Whether a verb follows a predicate with no other between. */
const isNext = (verb: Predicate, { at }: Predicate, { predicates }: ArgumentContext): boolean =>
  verb.at > at && !predicates.some((one) => one.part !== 'noun' && one.at > at && one.at < verb.at);

/** "Merge to form C", "a merger which created C". */
const created = (predicate: Predicate, context: ArgumentContext): readonly (NounPhrase | null)[] =>
  context.predicates
    .filter(({ lemma, passive }) => context.lexicon.creating.has(lemma) && !passive)
    .filter(
      (one) =>
        (one.governor?.predicate === predicate && one.governor.as === 'complement') ||
        (predicate.part === 'noun' && one.clause === 'relative' && isNext(one, predicate, context)),
    )
    .flatMap(({ object, second }) => [object, second]);

/** "C was created by the merger". */
const createdBy = (
  { part, governor }: Predicate,
  { lexicon }: ArgumentContext,
): readonly (NounPhrase | null)[] =>
  part === 'noun' &&
  governor &&
  lexicon.origins.has(governor.as) &&
  governor.predicate.passive &&
  lexicon.creating.has(governor.predicate.lemma)
    ? [governor.predicate.subject]
    : [];

/** "C, an alliance of A and B": what stands beside the event's noun is its name. */
const besideIt = ({ phrase, part }: Predicate, context: ArgumentContext): readonly Named[] =>
  part === 'noun' && phrase
    ? context.phrases
        .filter(({ equals }) => equals.some(({ head }) => head === phrase.head))
        .flatMap((one) => {
          const known = nameOf(one, context);
          return known.length > 0 || one.head.tag !== 'noun' ? known : coined(one);
        })
    : [];

const joined = ({ second, object, phrases, part, phrase }: Predicate): readonly (NounPhrase | null)[] =>
  part === 'noun'
    ? (phrase?.phrases ?? [])
        .filter(({ preposition }) => preposition === 'into')
        .map(({ object: one }) => one)
    : [
        second,
        object,
        ...phrases
          .filter(
            ({ preposition }) => preposition === 'into' || preposition === 'as' || preposition === 'with',
          )
          .map(({ object: one }) => one),
      ];

/** The name that a clause of naming gives: "will be called C", "trading as C". */
export const nameGiven = (predicate: Predicate, context: ArgumentContext): Named | undefined =>
  predicate.subject ? namedBy(predicate, predicate.subject, context)[0] : undefined;

/** "A, B and C were fused into D": what several are made into is no party. */
const mergedInto = (
  filled: readonly FilledRole[],
  { part, phrases }: Predicate,
  { relation }: CompiledFrame,
  context: ArgumentContext,
): readonly FilledRole[] | null => {
  if (relation !== 'merger' || part !== 'verb') return null;
  const into = phrases.find(({ preposition }) => preposition === 'into')?.object;
  const [result] = into ? nameOf(into, context) : [];
  const party = filled.find(({ role }) => role === 'party')?.named ?? [];
  const others = party.filter(({ organisation }) => organisation.id !== result?.organisation.id);
  if (!result || others.length < 2) return null;
  return [
    { role: 'party', named: others },
    { role: 'result', named: [result] },
  ];
};

/** The roles with the result, where none is told yet: the first name found that is no party. */
export const withResult = (
  filled: readonly FilledRole[],
  predicate: Predicate,
  frame: CompiledFrame,
  context: ArgumentContext,
): readonly FilledRole[] => {
  if (!SHARED.has(frame.relation)) return filled;
  if (filled.some(({ role, named }) => role === 'result' && named.length > 0)) return filled;
  const into = mergedInto(filled, predicate, frame, context);
  if (into) return into;
  const parties = idsOf(filled.flatMap(({ named }) => named));
  if (parties.size < 2) return filled;
  const { phrase: own } = predicate;
  const named = [
    ...(own?.clauses ?? []).flatMap((clause) => (own ? namedBy(clause, own, context) : [])),
    ...[...joined(predicate), ...created(predicate, context), ...createdBy(predicate, context)].flatMap(
      (phrase) => namesGiven(phrase, context),
    ),
    ...besideIt(predicate, context),
  ].filter(({ organisation }) => !parties.has(organisation.id));
  const [first] = named;
  return first
    ? [...filled.filter(({ role }) => role !== 'result'), { role: 'result', named: [first] }]
    : filled;
};
