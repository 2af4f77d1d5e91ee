/** A predicate and a frame in, who fills the frame's roles out. */

import {
  type Named,
  organisationsIn,
  ownersOf,
  type PhraseLexicon,
  type Resolve,
} from '../discourse/organisations-of.js';
import type { CompiledFrame } from '../model/frame.js';
import type { OrganisationRef } from '../model/organisation.js';
import type { NounPhrase, Predicate } from '../model/predicate.js';
import type { Parties } from './participants.js';

export interface RoleLexicon extends PhraseLexicon, Parties {
  /** Verbs of saying: their subject is no holder. */
  readonly reporting: ReadonlySet<string>;
  readonly objectControl: ReadonlySet<string>;
  /** Verbs whose object takes part in what the subject is: include, involve. */
  readonly including: ReadonlySet<string>;
  /** Verbs by which those who have an event bring it about: form, sign. */
  readonly forming: ReadonlySet<string>;
  /** Phrases that stand for an event of the sort told before: one, theirs, the second. */
  readonly standIns: ReadonlySet<string>;
  /** Nouns for a part of something: bulk, half. */
  readonly partitives: ReadonlySet<string>;
}

export interface ArgumentContext {
  readonly lexicon: RoleLexicon;
  readonly resolve: Resolve;
  readonly predicates: readonly Predicate[];
  readonly phrases: readonly NounPhrase[];
  /** For whom the persons of a phrase stand: "he ruled out a merger". */
  readonly standsFor?: Resolve;
  /** Take the last member of a coordination for all of it: "A and B, which will merge". */
  readonly widened?: boolean;
}

export interface FilledRole {
  readonly role: string;
  readonly named: readonly Named[];
}

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

const orgs = (phrase: NounPhrase | null, context: ArgumentContext): readonly Named[] => {
  if (!phrase) return [];
  const { lexicon, resolve } = context;
  const group = context.widened ? groupOf(phrase.possessor ?? phrase, context) : undefined;
  return organisationsIn(group ?? phrase, lexicon, resolve);
};

/** The coordination that a phrase closes. */
const groupOf = (phrase: NounPhrase, { phrases }: ArgumentContext): NounPhrase | undefined =>
  phrases.find(({ members }) => members.at(-1) === phrase);

const isOnlyBystander = (named: readonly Named[], lexicon: RoleLexicon): boolean =>
  named.every(({ organisation }) => lexicon.bystanders.has(organisation.id));

/** The same, persons standing for theirs. */
const doersIn = (phrase: NounPhrase | null, context: ArgumentContext): readonly Named[] => {
  const named = orgs(phrase, context);
  if (named.length > 0 || !phrase || !context.standsFor) return named;
  return members(phrase).flatMap((one) =>
    (context.standsFor?.(one) ?? []).map((organisation) => ({ organisation, phrase: one })),
  );
};

/** The subject that a verb without one of its own has: of what governs it, or whose plan it is. */
export const subjectOf = (predicate: Predicate, context: ArgumentContext): readonly Named[] => {
  if (predicate.subject) return doersIn(predicate.subject, context);
  if (predicate.governor) return holdersOf(predicate, context, 1);
  return predicate.beside ? subjectOf(predicate.beside, context) : [];
};

/** Organisations that have, plan or undergo an event, by climbing from it: nearest first, until there are `wanted`. */
const holdersOf = (
  predicate: Predicate,
  context: ArgumentContext,
  wanted: number,
  known: readonly Named[] = [],
): readonly Named[] => {
  const found = new Map<string, Named>(known.map((one) => [one.organisation.id, one]));
  const add = (named: readonly Named[], guarded: boolean): void => {
    if (named.length === 0 || (guarded && isOnlyBystander(named, context.lexicon))) return;
    for (const one of named) if (!found.has(one.organisation.id)) found.set(one.organisation.id, one);
  };
  let inner = predicate;
  for (let n = 0; inner.governor && n < 10 && found.size < wanted; n++) {
    const { predicate: outer, as } = inner.governor;
    if (outer.part === 'noun') {
      const { phrase } = outer;
      if (phrase) {
        for (const { preposition, object } of phrase.phrases)
          if (HOLDING.has(preposition)) add(orgs(object, context), true);
        if (phrase.possessor) add(orgs(phrase.possessor, context), true);
        add(compound(phrase), true);
      }
    } else {
      for (const { preposition, object } of outer.phrases)
        if (PARTAKING.has(preposition) && !(outer.passive && preposition === 'to'))
          add(orgs(object, context), true);
      const object = outer.object && outer.object !== inner.phrase ? outer.object : null;
      if (as === 'complement' && object && context.lexicon.objectControl.has(outer.lemma))
        add(orgs(object, context), false);
      else if (as === 'clause' && !outer.passive) {
        // "he said a merger with A had been looked at": his own
        if (known.length > 0 && outer.subject) add(doersIn(outer.subject, context), true);
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
      } else if (outer.subject) add(doersIn(outer.subject, context), true);
      // "an alliance that could lead to a merger": of those who have the alliance
      const event = as !== 'subject' && found.size < wanted ? eventOf(outer.subject, context) : undefined;
      if (event && event !== predicate && event !== inner) add(partiesOf(event, context, wanted), true);
    }
    inner = outer;
  }
  return [...found.values()];
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

const compound = (phrase: NounPhrase): readonly Named[] =>
  phrase.modifiers.flatMap((token) =>
    (token.unit?.mention?.organisations ?? []).map((organisation: OrganisationRef) => ({
      organisation,
      phrase,
    })),
  );

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
const attached = (phrase: NounPhrase, lexicon: RoleLexicon): NounPhrase['phrases'] =>
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

const objectsOf = ({ phrases }: NounPhrase, preposition: string): readonly NounPhrase[] =>
  phrases.filter((one) => one.preposition === preposition).map(({ object }) => object);

/** Phrases at a place; `x.of` those that "of" attaches to what stands at x. */
const phrasesAt = (predicate: Predicate, place: string): readonly NounPhrase[] => {
  const [base = '', inner] = place.split('.');
  const { phrases } = placeOfVerb(predicate, base);
  if (!inner || inner === SERVICE_OWNER) return phrases;
  return phrases.flatMap((phrase) => objectsOf(phrase, inner));
};

const members = (phrase: NounPhrase): readonly NounPhrase[] =>
  phrase.members.length > 0 ? phrase.members.flatMap(members) : [phrase];

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

const verbPlace = (
  predicate: Predicate,
  place: string,
  frame: CompiledFrame,
  context: ArgumentContext,
): readonly Named[] => {
  if (place === 'agent' && !predicate.passive && !predicate.subject) return subjectOf(predicate, context);
  if (place === 'patient' && predicate.passive && !predicate.subject) return subjectOf(predicate, context);
  const phrases = phrasesAt(predicate, place);
  // "their intention is to merge"
  if (place === 'agent' && predicate.modal === 'be to' && predicate.subject?.head.tag === 'noun') {
    const owners = ownersOf(predicate.subject, context.lexicon, context.resolve);
    if (owners.length > 0) return owners;
  }
  if (place.endsWith(`.${SERVICE_OWNER}`)) return ownersAt(phrases, frame, context);
  return phrases.flatMap((phrase) => orgs(phrase, context));
};

const nounPlace = (
  predicate: Predicate,
  place: string,
  frame: CompiledFrame,
  context: ArgumentContext,
): readonly Named[] => {
  const { phrase } = predicate;
  if (!phrase) return [];
  if (place === "'s") return orgs(phrase.possessor, context);
  if (place === 'compound') return compound(phrase);
  if (place === 'is') return equated(predicate, context);
  const [base = '', inner] = place.split('.');
  const at = attached(phrase, context.lexicon)
    .filter(({ preposition }) => preposition === base)
    .map(({ object }) => object);
  if (inner === SERVICE_OWNER) return ownersAt(at, frame, context);
  return at.flatMap((one) => (inner ? objectsOf(one, inner) : [one])).flatMap((one) => orgs(one, context));
};

const headsAt = (predicate: Predicate, place: string): readonly string[] => {
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
      .map(({ lemma }) => lemma);
  return phrasesAt(predicate, place)
    .flatMap(members)
    .map((phrase) =>
      phrase.head.tag === 'person' || phrase.head.tag === 'title'
        ? 'person'
        : phrase.head.tag === 'name'
          ? '@name'
          : phrase.lemma,
    );
};

/** Whether the words at some place show that something else is meant. */
export const meansOther = (predicate: Predicate, frame: CompiledFrame): boolean =>
  Object.entries(frame.unless).some(([place, heads]) =>
    headsAt(predicate, place).some((head) => heads.includes(head) || heads[0] === '*'),
  );

/** Whether something else is meant, or what the frame needs is not there. */
const isBarred = (predicate: Predicate, frame: CompiledFrame): boolean => {
  if (meansOther(predicate, frame)) return true;
  for (const [places, heads] of Object.entries(frame.needs)) {
    if (places.startsWith('verb:')) {
      if (
        places.slice(5).split('|').includes(predicate.lemma) &&
        !headsAt(predicate, 'patient')
          .concat(headsAt(predicate, 'agent'))
          .some((head) => heads.includes(head))
      )
        return true;
    } else if (
      !places.split('|').some((place) => headsAt(predicate, place).some((head) => heads.includes(head)))
    )
      return true;
  }
  return false;
};

const idsOf = (named: readonly Named[]): ReadonlySet<string> =>
  new Set(named.map(({ organisation }) => organisation.id));

/** What only the one that closes can shut: "closed its doors". */
const OWN_DOORS = new Set(['door', 'shop', 'operation', 'business', 'gate']);

/** "NHS England plans to merge A with B": who does it is no party where the object names whom. */
const withoutAgent = (
  predicate: Predicate,
  places: readonly string[],
  frame: CompiledFrame,
  context: ArgumentContext,
): readonly string[] => {
  if (predicate.part === 'noun' || !places.includes('agent') || !places.includes('patient')) return places;
  if (predicate.passive) return places.filter((place) => place !== 'agent');
  // "A withdrew a plan to close its ward": what closes is the object
  if (frame.relation === 'closure' && predicate.object && !OWN_DOORS.has(predicate.object.lemma))
    return places.filter((place) => place !== 'agent');
  const patients = verbPlace(predicate, 'patient', frame, context);
  const partners =
    verbPlace(predicate, 'with', frame, context).length + verbPlace(predicate, 'into', frame, context).length;
  return idsOf(patients).size > 1 || (patients.length > 0 && partners > 0)
    ? places.filter((place) => place !== 'agent')
    : places;
};

/** Fills the roles; null where the frame does not fit or nobody is named. */
export const fillRoles = (
  predicate: Predicate,
  frame: CompiledFrame,
  context: ArgumentContext,
): readonly FilledRole[] | null => {
  if (isBarred(predicate, frame) || isOnlyNamed(predicate, frame)) return null;
  const filled = apart(rolesOf(predicate, frame, context), predicate, context);
  const parties = filled.find(({ role }) => role === 'party');
  if (!parties || idsOf(parties.named).size >= frame.least || !isDescribing(predicate)) return filled;
  return rolesOf(predicate, frame, { ...context, widened: true });
};

/** "The best partnership category": the noun only says of what sort another thing is. */
const isOnlyNamed = ({ part, phrase, lemma, governor }: Predicate, { relation }: CompiledFrame): boolean =>
  part === 'noun' &&
  relation === 'alliance' &&
  phrase !== null &&
  phrase.lemma !== lemma &&
  phrase.modifiers.some((one) => one.lemma === lemma) &&
  governor?.as !== 'compound';

/** "A will close when B takes over its staff": nobody acquires itself, so it is whom the main clause speaks of. */
const apart = (
  filled: readonly FilledRole[],
  predicate: Predicate,
  context: ArgumentContext,
): readonly FilledRole[] => {
  const [acquirers, acquired] = ['acquirer', 'acquired'].map((name) =>
    idsOf(filled.find(({ role }) => role === name)?.named ?? []),
  );
  if (!acquirers?.size || !acquired?.size || [...acquired].some((id) => !acquirers.has(id))) return filled;
  const main = context.predicates.find(
    (one) => one !== predicate && one.clause === 'main' && one.subject && one.at < predicate.at,
  );
  const others = orgs(main?.subject ?? null, context).filter(
    ({ organisation }) => !acquirers.has(organisation.id),
  );
  return filled.map((one) => (one.role === 'acquired' ? { ...one, named: others } : one));
};

/** Whether it stands in a clause that describes a noun. */
const isDescribing = (predicate: Predicate): boolean => {
  let outer: Predicate | null = predicate;
  for (let n = 0; outer && n < 6; n++) {
    if (outer.clause === 'relative' || outer.clause === 'participle') return true;
    outer = outer.governor?.predicate ?? null;
  }
  return predicate.phrase?.possessor != null;
};

const rolesOf = (
  predicate: Predicate,
  frame: CompiledFrame,
  context: ArgumentContext,
): readonly FilledRole[] => {
  const isNoun = predicate.part === 'noun';
  const roles = isNoun ? frame.nounRoles : frame.roles;
  const filled: { role: string; named: readonly Named[] }[] = [];
  for (const [role, places] of Object.entries(roles)) {
    const named = new Map<string, Named>();
    for (const place of withoutAgent(predicate, places, frame, context)) {
      if (place === 'holder') continue;
      const at = isNoun
        ? nounPlace(predicate, place, frame, context)
        : verbPlace(predicate, place, frame, context);
      for (const one of at) if (!named.has(one.organisation.id)) named.set(one.organisation.id, one);
      if (named.size > 0 && role !== 'party' && place !== 'result') break;
    }
    filled.push({ role, named: [...named.values()] });
  }
  return isNoun ? withHolders(predicate, frame, filled, context) : filled;
};

/** "A merger with B and C": whoever plans it is still to be told. */
const isOneSided = ({ phrase }: Predicate, context: ArgumentContext): boolean =>
  phrase !== null &&
  phrase.possessor === null &&
  compound(phrase).length === 0 &&
  !attached(phrase, context.lexicon).some(
    ({ preposition, object }) =>
      preposition !== 'with' && preposition !== 'including' && orgs(object, context).length > 0,
  );

/** Whether a noun tells of several events, or of none in particular: "care partnerships", "three clusters". */
const isSeveral = ({ phrase, lemma }: Predicate): boolean =>
  (phrase?.head.plural ?? false) && phrase?.quantity !== 2 && phrase?.lemma === lemma;

/** "The acquisition of new laptops": what is acquired is told, and is no organisation. */
const tellsOther = ({ phrase }: Predicate, role: string, context: ArgumentContext): boolean =>
  role === 'acquired' &&
  phrase !== null &&
  objectsOf(phrase, 'of').some((object) => orgs(object, context).length === 0);

/** Adds those who have or undergo the event where its own phrase does not name all. */
const withHolders = (
  predicate: Predicate,
  frame: CompiledFrame,
  filled: readonly FilledRole[],
  context: ArgumentContext,
): readonly FilledRole[] => {
  const open = filled.filter(
    ({ role, named }) =>
      frame.nounRoles[role]?.includes('holder') && (role === 'party' || named.length === 0),
  );
  if (open.length === 0) return filled;
  // "care partnerships", "six boards will form three clusters": no event of all of them
  if (isSeveral(predicate)) return filled;
  const party = open.find(({ role }) => role === 'party');
  if (party) {
    const single = frame.relation === 'independence' || frame.relation === 'closure';
    const wanted = single ? 1 : Math.max(2, isOneSided(predicate, context) ? party.named.length + 1 : 2);
    const named =
      party.named.length >= wanted ? party.named : holdersOf(predicate, context, wanted, party.named);
    return filled.map((one) => (one === party ? { ...one, named } : one));
  }
  const others = filled.flatMap(({ named }) => named);
  const ids = idsOf(others);
  if (ids.size === 0) return filled;
  const [missing] = open.length > 1 ? [] : open;
  if (!missing || tellsOther(predicate, missing.role, context)) return filled;
  const holders = holdersOf(predicate, context, ids.size + 1, others).filter(
    ({ organisation }) => !ids.has(organisation.id),
  );
  return filled.map((one) => (one === missing ? { ...one, named: holders } : one));
};
