/** A predicate in, the organisations that have, plan or undergo what it tells out: by climbing to what governs it. */
import { compoundNames, type Named } from '../discourse/organisations-of.js';
import type { Governor, NounPhrase, Predicate } from '../model/predicate.js';
import { type ArgumentContext, doersIn, orgs, type RoleLexicon } from './argument-context.js';

/** Prepositions by which a noun on the way names who has to do with an event: "talks between A and B about a merger". */
const HOLDING = new Set([
  'between',
  'with',
  'of',
  'by',
  'among',
  'involving',
  'for',
  'from',
  'amongst',
  'at',
]);
const PARTAKING = new Set([
  'between',
  'with',
  'by',
  'among',
  'involving',
  'together with',
  'along with',
  'to',
]);

/** Prepositions of what one speaks of: "advises A on a merger". */
const ABOUT = new Set(['about', 'on', 'over', 'regarding']);

const isOnlyBystander = (named: readonly Named[], lexicon: RoleLexicon): boolean =>
  named.every(({ organisation }) => lexicon.bystanders.has(organisation.id));

/** "As in the other mergers": not theirs of whom the sentence speaks. */
const isOfOthers = ({ head, determiner, modifiers }: NounPhrase): boolean =>
  head.plural && (/\bother$/.test(determiner) || modifiers.some(({ lower }) => lower === 'other'));

/** The subject that a verb without one of its own has: of what governs it, or whose plan it is. */
export const subjectOf = (predicate: Predicate, context: ArgumentContext): readonly Named[] => {
  if (predicate.subject) return doersIn(predicate.subject, context);
  if (predicate.governor) return holdersOf(predicate, context, 1);
  return predicate.beside ? subjectOf(predicate.beside, context) : [];
};

/** "A says that merging is not on the agenda": its own. */
const isUnowned = ({ form, subject, governor }: Predicate): boolean =>
  form === 'gerund' && subject === null && governor?.as === 'subject';

/** "A merger", of nobody that it names. */
const isAnyOne = ({ part, phrase }: Predicate): boolean =>
  part === 'noun' &&
  phrase !== null &&
  ['a', 'an', 'any'].includes(phrase.determiner) &&
  !phrase.phrases.some(({ preposition }) => HOLDING.has(preposition));

/** Organisations that have, plan or undergo an event, by climbing from it: nearest first, until there are `wanted`. */
export const holdersOf = (
  predicate: Predicate,
  context: ArgumentContext,
  wanted: number,
  known: readonly Named[] = [],
): readonly Named[] => {
  if (predicate.phrase && isOfOthers(predicate.phrase)) return known;
  const found = new Map<string, Named>(known.map((one) => [one.organisation.id, one]));
  const add = (named: readonly Named[], guarded: boolean): void => {
    if (named.length === 0 || (guarded && isOnlyBystander(named, context.lexicon))) return;
    for (const one of named) if (!found.has(one.organisation.id)) found.set(one.organisation.id, one);
  };
  let inner = predicate;
  for (let n = 0; n < 10 && found.size < wanted; n++) {
    const governor = inner.governor ?? describedIn(inner, context);
    if (!governor) break;
    const { predicate: outer, as } = governor;
    if (outer.part === 'noun') {
      const { phrase } = outer;
      if (phrase) {
        for (const { preposition, object } of phrase.phrases)
          if (HOLDING.has(preposition)) add(orgs(object, context), true);
        if (phrase.possessor) add(orgs(phrase.possessor, context), true);
        add(compoundNames(phrase), true);
      }
    } else {
      for (const { preposition, object } of outer.phrases)
        if (PARTAKING.has(preposition) && !(outer.passive && preposition === 'to'))
          add(orgs(object, context), true);
      const object = outer.object && outer.object !== inner.phrase ? outer.object : null;
      if (as === 'complement' && object && context.lexicon.objectControl.has(outer.lemma))
        add(orgs(object, context), false);
      else if (as === 'clause' && !outer.passive) {
        // "he said a merger with A had been looked at": his own; "A and B deny that a merger is planned": theirs
        const doers = doersIn(outer.subject, context);
        const areAll = wanted > 1 && doers.length >= wanted && isAnyOne(predicate);
        if (known.length > 0 || isUnowned(predicate) || saysOfThis(inner, outer) || areAll) add(doers, true);
        break;
      } else if (as === 'subject' || as === 'clause') {
        // "it would involve A and B alone"
        if (context.lexicon.including.has(outer.lemma) && !outer.passive && outer.object)
          add(orgs(outer.object, context), true);
        // "merging with A is one option for B"
        const { second } = outer;
        if (second && second.head.tag === 'noun')
          for (const { preposition, object: one } of [
            ...second.phrases,
            ...second.phrases.flatMap(({ object: inside }) => inside.phrases),
            ...outer.phrases,
          ])
            if (preposition === 'for' || preposition === 'open to') add(orgs(one, context), true);
        if (outer.part === 'adjective' || (!outer.passive && outer.second === null)) {
          inner = outer;
          continue;
        }
      } else if (
        ABOUT.has(as) &&
        object &&
        context.lexicon.advising.has(outer.lemma) &&
        orgs(object, context).length > 0
      )
        add(orgs(object, context), true);
      else {
        const doers = doersIn(outer.subject, context);
        add(doers, true);
        // "A's pathology has been a joint venture with B"
        if (doers.length === 0 && as === 'second' && outer.lemma === 'be' && outer.subject?.possessor)
          add(orgs(outer.subject.possessor, context), true);
        // "has offered B a partnership"
        if (as === 'second' && object && outer.lemma !== 'be') add(orgs(object, context), true);
      }
      // "an alliance that could lead to a merger": of those who have the alliance
      const event = as !== 'subject' && found.size < wanted ? eventOf(outer.subject, context) : undefined;
      if (event && event !== predicate && event !== inner) add(partiesOf(event, context, wanted), true);
    }
    inner = outer;
  }
  if (found.size < wanted) add(ownersOfNamed(predicate, context), true);
  // "a merger of their own", "a joint venture with its rival B": whose own or whose rival it is
  if (found.size < wanted)
    for (const { object } of predicate.phrase?.phrases ?? [])
      if (object.lemma === 'own' || orgs(object, context).length > 0)
        add(orgs(object.possessor, context), true);
  return [...found.values()];
};

/** "A and B say that this is not a merger": theirs. */
const saysOfThis = ({ lemma, subject }: Predicate, { subject: speakers }: Predicate): boolean =>
  lemma === 'be' && subject?.head.tag === 'pron' && (speakers?.members.length ?? 0) > 1;

/** "A runs Viapath, a joint venture with B", "has a stake in Viapath, a joint venture with B": who has what the noun describes. */
const ownersOfNamed = ({ phrase, lemma: noun }: Predicate, context: ArgumentContext): readonly Named[] => {
  const named = phrase && context.phrases.find(({ equals }) => equals.includes(phrase));
  if (!named || phrase.possessor || (noun !== 'venture' && !context.lexicon.collectives.has(noun))) return [];
  const owner = context.predicates.find(({ part, lemma, passive, object, phrases }) => {
    if (part !== 'verb' || passive || !object || !context.lexicon.owning.has(lemma)) return false;
    const shares = context.lexicon.shares.has(object.lemma) ? phrases : [];
    return [object, ...[...object.phrases, ...shares].map((one) => one.object)].includes(named);
  });
  return orgs(owner?.subject ?? null, context);
};

/** "A and B have published a plan that sets out a merger": where the noun stands that a clause describes. */
const describedIn = ({ clause, subject }: Predicate, { predicates }: ArgumentContext): Governor | null => {
  if (clause !== 'relative' || !subject || subject.head.tag !== 'noun') return null;
  const outer = predicates.find(
    ({ object, part }) =>
      part === 'verb' &&
      object !== null &&
      [object, ...object.phrases.map((one) => one.object)].some(({ head }) => head === subject.head),
  );
  return outer ? { predicate: outer, as: 'object' } : null;
};

/** The noun predicate that a phrase is. */
const eventOf = (phrase: NounPhrase | null, { predicates }: ArgumentContext): Predicate | undefined =>
  phrase?.head.tag === 'noun' ? predicates.find((one) => one.phrase === phrase) : undefined;

/** Those whom an event noun's own phrase names, else those who have it. */
const partiesOf = (event: Predicate, context: ArgumentContext, wanted: number): readonly Named[] => {
  const own = (event.phrase?.phrases ?? []).flatMap(({ preposition, object }) =>
    HOLDING.has(preposition) ? orgs(object, context) : [],
  );
  return own.length >= wanted ? own : holdersOf(event, context, wanted, own);
};
