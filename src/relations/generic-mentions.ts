/** A sentence in, what in it may stand for an event told elsewhere without naming its relation out: "the deal", "it", "them". */
import type { DiscourseLexicon } from '../discourse/lexicon.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';
import { type ArgumentContext, type FilledRole, orgs } from './argument-context.js';
import type { EventMention, ReadSentence, RelationLexicon } from './find-events.js';
import { holdersOf } from './holders.js';
import { outward } from './outward.js';
import type { Place } from './told-between.js';

/** What "it" and "this" may be. */
export const ANY = ['merger', 'acquisition', 'alliance', 'closure'];

export const DEFINITE = /^(?:the|this|that|these|those|its|their|such|both|our)\b/;

/** A mention whose event is sought. */
export interface Open extends Place {
  readonly relations: readonly string[];
  readonly roles: readonly FilledRole[];
  readonly frame?: EventMention['frame'];
  /** Its noun tells no relation. */
  readonly generic: boolean;
  /** Ids of those whose it is said to be: "its bid". */
  readonly owners?: ReadonlySet<string>;
}

const VIEWS = new Set(['refuse', 'want', 'plan', 'doubt']);

/** "It had no objection", "it has a plan": what only somebody has. */
const hasView = ({ lemma, object }: Predicate, { nouns }: RelationLexicon['factuality']): boolean =>
  lemma === 'have' &&
  object !== null &&
  (nouns.get(object.lemma)?.some(({ name }) => VIEWS.has(name)) ?? false);

/** "They threw it out", "this was untrue": whether the pronoun is what the verb or adjective of an event's course is said of. */
const becomesOf = (
  { governor }: Predicate,
  framed: ReadonlySet<Predicate>,
  { outcomes: { withdrawing }, factuality }: RelationLexicon,
): boolean =>
  governor !== null &&
  !(governor.as === 'subject' && hasView(governor.predicate, factuality)) &&
  // "it withdrew": whoever took part
  !(governor.as === 'subject' && !governor.predicate.passive && withdrawing.has(governor.predicate.lemma)) &&
  (governor.as === 'object' || governor.as === 'subject') &&
  governor.predicate.part !== 'noun' &&
  !framed.has(governor.predicate) &&
  governor.predicate.lemma !== 'be';

/** Whether a noun says of itself what it is about: "a bid for the contract" takes up nothing. */
const tellsItself = ({ phrases, clauses, modifiers }: NounPhrase, partners: readonly NounPhrase[]): boolean =>
  phrases.some(
    ({ preposition, object }) => preposition !== 'in' && preposition !== 'on' && !partners.includes(object),
  ) ||
  clauses.some(({ clause }) => clause === 'complement' || clause === 'gerund') ||
  modifiers.some(({ tag }) => tag === 'name' || tag === 'noun');

/** "They had broken down", "both boards threw them out": the plans or talks that were spoken of last, and not those who had them. */
const areTalks = (
  { governor, at }: Predicate,
  { reading }: ReadSentence,
  before: ReadSentence | undefined,
  { events, breakdowns }: DiscourseLexicon,
  framed: ReadonlySet<Predicate>,
): boolean => {
  const verb = governor?.predicate;
  if (!verb || !(governor.as === 'object' || verb.passive || breakdowns.has(verb.lemma))) return false;
  const isTalks = ({ head, lemma }: NounPhrase): boolean => head.plural && events.has(lemma);
  const last =
    reading.phrases.findLast((phrase) => phrase.to <= at && isTalks(phrase)) ??
    before?.reading.phrases.findLast(isTalks);
  // "plans to close two wards were published and are torn up": of nothing that is told
  const isOf = (phrase: NounPhrase): boolean =>
    [...framed].some((one) => outward(one, 6).some((outer) => outer.phrase === phrase));
  return last !== undefined && (!tellsItself(last, []) || isOf(last));
};

/** "Talks with B": whom the noun names, none that only approves. */
const partnersOf = ({ phrases }: NounPhrase, context: ArgumentContext): readonly NounPhrase[] =>
  phrases
    .filter(({ preposition }) => preposition === 'with')
    .map(({ object }) => object)
    .filter((object) => {
      const named = orgs(object, context);
      return named.some(({ organisation }) => !context.lexicon.bystanders.has(organisation.id));
    });

/** Nouns that take up an event without naming its relation, and "it", "this" where something becomes of them. */
export const genericMentions = (
  sentence: ReadSentence,
  lexicon: DiscourseLexicon,
  framed: ReadonlySet<Predicate>,
  before: ReadSentence | undefined,
  relations: RelationLexicon,
  context: ArgumentContext,
): readonly Open[] =>
  sentence.reading.predicates.flatMap((predicate): readonly Open[] => {
    const { part, phrase, lemma } = predicate;
    if (part !== 'noun' || !phrase) return [];
    const partners = lexicon.events.has(lemma) ? partnersOf(phrase, context) : [];
    // "their partnership agreement" tells which it is
    if (
      sentence.reading.predicates.some(
        ({ governor }) => governor?.predicate === predicate && governor.as === 'compound',
      )
    )
      return [];
    const named = partners.flatMap((one) => orgs(one, context));
    const roles =
      named.length > 0
        ? [{ role: 'party', named: holdersOf(predicate, context, named.length + 1, named) }]
        : [];
    const open = (those: readonly string[]): readonly Open[] => [
      { predicate, sentence, roles, generic: true, relations: those },
    ];
    if (/^the[ym]$/.test(phrase.head.lower) && !areTalks(predicate, sentence, before, lexicon, framed))
      return [];
    if (phrase.head.tag === 'pron') return becomesOf(predicate, framed, relations) ? open(ANY) : [];
    const fitting = lexicon.events.get(lemma);
    const isKnown = DEFINITE.test(phrase.determiner) || (named.length > 0 && phrase.head.plural);
    return fitting && phrase.head.lemma === lemma && isKnown && !tellsItself(phrase, partners)
      ? open(fitting)
      : [];
  });
