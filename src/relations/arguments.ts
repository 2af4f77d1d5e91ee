/** A predicate and a frame in, who fills the frame's roles out. */
import { compoundNames, type Named } from '../discourse/organisations-of.js';
import type { CompiledFrame } from '../model/frame.js';
import type { Predicate } from '../model/predicate.js';
import { type ArgumentContext, type FilledRole, idsOf, objectsOf, orgs } from './argument-context.js';
import { holdersOf } from './holders.js';
import { ofTopic } from './of-topic.js';
import { outward } from './outward.js';
import { attached, nounPlace, verbPlace } from './places.js';
import { withResult } from './results.js';
import { doesNotFit, isOwn, sortsOf } from './vetoes.js';

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
  // "A withdrew a plan to close its ward": what closes is the object; the axe that A escapes is no object that closes
  const { object } = predicate;
  if (frame.relation === 'closure' && object && !OWN_DOORS.has(object.lemma) && !isOwn(object, frame))
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
  if (doesNotFit(predicate, frame, sortsOf(context))) return null;
  const filled = apart(rolesOf(predicate, frame, context), predicate, context);
  const parties = filled.find(({ role }) => role === 'party');
  const isEnough = !parties || idsOf(parties.named).size >= frame.least || !isDescribing(predicate);
  const roles = isEnough ? filled : rolesOf(predicate, frame, { ...context, widened: true });
  return withResult(roles, predicate, frame, context);
};

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
const isDescribing = (predicate: Predicate): boolean =>
  outward(predicate, 6).some(({ clause }) => clause === 'relative' || clause === 'participle') ||
  predicate.phrase?.possessor != null;

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
  compoundNames(phrase).length === 0 &&
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

const tellsWhatCloses = ({ phrase }: Predicate, context: ArgumentContext): boolean => {
  const told = phrase ? objectsOf(phrase, 'of') : [];
  return told.length > 0 && told.every((object) => orgs(object, context).length === 0);
};

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
  // "the closure of two wards": what closes is told, and is no organisation
  if (party && frame.relation === 'closure' && tellsWhatCloses(predicate, context)) return filled;
  if (party) {
    const single = frame.relation === 'independence' || frame.relation === 'closure';
    const wanted = single ? 1 : Math.max(2, isOneSided(predicate, context) ? party.named.length + 1 : 2);
    const named = [
      ...(party.named.length >= wanted ? party.named : holdersOf(predicate, context, wanted, party.named)),
    ];
    if (!single && named.length === 1) named.push(...ofTopic(predicate, named, context));
    return filled.map((one) => (one === party ? { ...one, named } : one));
  }
  const others = filled.flatMap(({ named }) => named);
  const ids = idsOf(others);
  if (ids.size === 0) return filled;
  const [missing] = open.length > 1 ? [] : open;
  if (!missing || tellsOther(predicate, missing.role, context)) return filled;
  // "A's takeover by B": whose it is plays the part that nobody else does
  const own = orgs(predicate.phrase?.possessor ?? null, context).filter(
    ({ organisation }) => !ids.has(organisation.id),
  );
  if (own.length > 0) return filled.map((one) => (one === missing ? { ...one, named: own } : one));
  const holders = holdersOf(predicate, context, ids.size + 1, others).filter(
    ({ organisation }) => !ids.has(organisation.id),
  );
  const told = holders.length > 0 ? holders : ofTopic(predicate, others, context);
  return filled.map((one) => (one === missing ? { ...one, named: told } : one));
};
