/** What the sentences tell of events in, the same with events that refer to others filled from those: "the deal was scrapped". */
import type { DiscourseLexicon } from '../discourse/lexicon.js';
import { organisationsIn } from '../discourse/organisations-of.js';
import { CLOSED, REFUSED, type Status } from '../model/claim.js';
import type { NounPhrase } from '../model/predicate.js';
import { type ArgumentContext, type FilledRole, idsOf } from './argument-context.js';
import { ellipticEvents } from './elliptic-events.js';
import { type EventMention, judgeMention, type ReadSentence, type RelationLexicon } from './find-events.js';
import { ANY, DEFINITE, genericMentions, type Open } from './generic-mentions.js';
import { namedPartners } from './named-partners.js';
import { outcomes } from './outcomes.js';
import { outward } from './outward.js';
import { type Parties, participantSets } from './participants.js';
import { isToldBefore, lastToldBefore, type Place, toldBetween } from './told-between.js';

/** Sentences back in which the event may be told, and ahead. */
const REACH = 2;
const AHEAD = 2;
/** A headline may be about what the text tells later. */
const AHEAD_OF_HEADLINE = 4;
/** The same for "it". */
const PRONOUN_REACH = 1;

/** Relations that one noun may take up: a merger may be an alliance's. */
const COMPATIBLE: Readonly<Record<string, readonly string[]>> = {
  merger: ['merger'],
  acquisition: ['acquisition', 'merger'],
  alliance: ['alliance'],
  closure: ['closure'],
  independence: ['independence'],
};
/** How far along an event is: a later mention that is less far tells nothing new. */
const STAGES = ['considered', 'planned', 'effected'];

/** Classes that tell what becomes of an event: a pronoun or "the deal" is taken for one only there. */
const COURSE = new Set(['stop', 'refuse', 'deny', 'delay', 'undo', 'approve', 'complete', 'come-about']);

const inText = (a: Place, b: Place): number =>
  a.sentence.sentence.index - b.sentence.sentence.index || a.predicate.at - b.predicate.at;

const isComplete = ({ frame, roles }: EventMention, parties: Parties): boolean =>
  participantSets(frame, roles, parties).length > 0;

const named = (roles: readonly FilledRole[]): ReadonlySet<string> =>
  idsOf(roles.flatMap((role) => role.named));

/** Whether all whom an open mention names take part in the other event. */
const agrees = (open: readonly FilledRole[], other: EventMention, parties: Parties): boolean => {
  const ids = named(other.roles);
  return [...named(open)].every((id) => ids.has(id) || parties.bystanders.has(id));
};

const ownersIn = ({ predicate: { phrase }, generic }: Open, context: ArgumentContext): ReadonlySet<string> =>
  idsOf(
    generic && phrase?.possessor ? organisationsIn(phrase.possessor, context.lexicon, context.resolve) : [],
  );

const isTheirs = ({ owners }: Open, other: EventMention): boolean => {
  const ids = named(other.roles);
  return owners === undefined || owners.size === 0 || [...owners].some((id) => ids.has(id));
};

const isBefore = (one: Place, { sentence, predicate: { at } }: Place): boolean =>
  isToldBefore(one, { sentence, at });

/** The event that an open mention refers to: the last one told that fits, or one told right after. */
const antecedent = (
  open: Open,
  told: readonly EventMention[],
  /** Those that were found to refer to one, in order. */
  added: readonly EventMention[],
  unknown: readonly Place[],
  parties: Parties,
): EventMention | null => {
  const index = open.sentence.sentence.index;
  const fits = (one: EventMention): boolean =>
    open.relations.includes(one.frame.relation) &&
    agrees(open.roles, one, parties) &&
    isTheirs(open, one) &&
    one.predicate !== open.predicate;
  const place = { sentence: open.sentence, at: open.predicate.at };
  const before =
    [told, added]
      .flatMap((some) => lastToldBefore(some, place, REACH, fits) ?? [])
      .toSorted(inText)
      .at(-1) ?? null;
  if (open.generic && open.predicate.phrase?.head.tag === 'pron') {
    // an event of others that stands nearer may be meant
    const near = before !== null && index - before.sentence.sentence.index <= PRONOUN_REACH;
    const others = near ? toldBetween(unknown, before.sentence.sentence.index, index) : [];
    return near && !others.some((one) => isBefore(before, one) && isBefore(one, open)) ? before : null;
  }
  const ahead = open.sentence.headline ? AHEAD_OF_HEADLINE : AHEAD;
  return before ?? toldBetween(told, index + 1, index + ahead).find(fits) ?? null;
};

/** Whether what the mention says is news of the event: another outcome, a later stage, a date. */
const isNews = (status: Status, source: EventMention, open: Open, isCourse: boolean): boolean => {
  const before = source.factuality.status;
  if (status === before) return true;
  const [now, then] = [STAGES.indexOf(status), before === null ? -1 : STAGES.indexOf(before)];
  if (now < 0) return isCourse || !open.generic;
  if (now < then) return open.predicate.times.length > 0;
  return status !== 'effected' || isCourse;
};

/** "Has lost £18m on the deal": the sum is what is lost. */
const isOfSum = ({ governor }: Open['predicate']): boolean =>
  governor !== null &&
  governor.as !== 'object' &&
  /^[£$€]?\d/.test(governor.predicate.object?.head.lower ?? '');

/** The antecedent's event as the open mention tells it; null where that tells nothing new. */
const takenUp = (open: Open, source: EventMention, lexicon: RelationLexicon): EventMention | null => {
  if (open.generic && isOfSum(open.predicate)) return null;
  const frame = open.frame?.relation === source.frame.relation ? open.frame : source.frame;
  const factuality = judgeMention(open.predicate, frame, lexicon, open.sentence.headline);
  if (factuality.neutral || factuality.status === null) return null;
  const course = factuality.steps.filter(
    ({ name, predicate }) => predicate !== open.predicate && COURSE.has(name),
  );
  // what is said of the noun itself, not of a clause that it stands in
  if (open.generic && !course.some(({ predicate }) => predicate === open.predicate.governor?.predicate))
    return null;
  if (!isNews(factuality.status, source, open, course.length > 0)) return null;
  // an arrangement that lasted has ended, a plan for one is dropped
  const status =
    factuality.status === 'abandoned' &&
    source.factuality.status === 'effected' &&
    source.frame.relation === 'alliance'
      ? 'ended'
      : // "that is not going to happen"
        factuality.status === 'abandoned' &&
          course.some(({ predicate }) => predicate.modal === 'be to' || predicate.modal === 'will')
        ? 'ruled_out'
        : // "the discussions ended without agreement"
          factuality.status === 'ended' && open.generic && source.factuality.status === 'considered'
          ? 'abandoned'
          : factuality.status;
  return {
    frame,
    predicate: open.predicate,
    sentence: open.sentence,
    roles: source.roles,
    factuality: { ...factuality, status },
    source,
  };
};

/** What an article tells of events, and what is needed to link it. */
interface Article {
  readonly sentences: readonly ReadSentence[];
  readonly lexicon: RelationLexicon;
  readonly discourse: DiscourseLexicon;
  /** What the arguments of a sentence's predicates need. */
  readonly contextOf: (sentence: ReadSentence) => ArgumentContext;
}

const openOf = ({ predicate, sentence, frame, roles }: EventMention): Open => ({
  predicate,
  sentence,
  roles,
  frame,
  relations: COMPATIBLE[frame.relation] ?? [],
  generic: false,
});

/** All events in order: those that name who takes part, and those that refer to one of them: what became of it, or who did the same. */
export const coreferEvents = (
  mentions: readonly EventMention[],
  article: Article,
): readonly EventMention[] => {
  const { sentences, lexicon, discourse, contextOf } = article;
  const parties = lexicon.roles;
  const complete = mentions.filter((one) => isComplete(one, parties)).toSorted(inText);
  const named = new Set(complete.map(({ predicate }) => predicate));
  const open = mentions.filter((one) => !named.has(one.predicate) && one.predicate.part === 'noun');
  const framed = new Set(mentions.map(({ predicate }) => predicate));
  const referring = [
    ...open.filter((one) => refersBack(one, discourse) || isAnyOne(one, discourse)).map(openOf),
    ...sentences.flatMap((sentence, n) =>
      genericMentions(sentence, discourse, framed, sentences[n - 1], lexicon, contextOf(sentence)),
    ),
  ]
    .filter(({ predicate }) => !named.has(predicate))
    .toSorted(inText);
  const unknown = open.filter((one) => !refersBack(one, discourse)).toSorted(inText);
  const added: EventMention[] = [];
  /** With those that say nothing new of it, but from which a pronoun reaches it, in order. */
  const reached: EventMention[] = [];
  for (const one of referring) {
    const { predicate, sentence, relations, roles, generic } = one;
    const owners = ownersIn(one, contextOf(sentence));
    const whole = { predicate, sentence, relations, roles, generic, owners };
    const isPronoun = generic && predicate.phrase?.head.tag === 'pron';
    const source = antecedent(whole, complete, isPronoun ? reached : added, unknown, parties);
    if (!source) continue;
    const event = takenUp(one, source, lexicon);
    if (event) added.push(event);
    if (event ?? !isPronoun) reached.push(event ?? { ...source, predicate, sentence });
  }
  const joined = namedPartners(mentions.toSorted(inText), named, article);
  const described = complete.flatMap((one) => ofDescribed(one, article));
  const telling = { mentions: mentions.toSorted(inText), told: complete, contextOf, lexicon };
  const elliptic = [...ellipticEvents(sentences, telling), ...outcomes(sentences, telling)].filter(
    ({ predicate }) => !named.has(predicate),
  );
  const over = new Set(
    [...[...added, ...elliptic].filter(isRefused), ...described].map(({ source }) => source),
  );
  return [
    ...complete.filter((one) => !over.has(one)),
    ...added,
    ...described,
    ...elliptic,
    ...joined,
  ].toSorted(inText);
};

/** "A plan which would have seen A take over B was rejected", "under which A would take over B": what becomes of the plan becomes of what it is said to be. */
const ofDescribed = (source: EventMention, { lexicon, discourse }: Article): readonly EventMention[] => {
  const { predicate, sentence } = source;
  const chain = outward(predicate, 8);
  const clause = chain.at(-1) ?? predicate;
  if (clause.clause !== 'relative') return [];
  const describes = (phrase: NounPhrase): boolean =>
    phrase === clause.subject || chain.some((one) => one.phrases.some(({ object }) => object === phrase));
  const noun = sentence.reading.predicates.find(
    ({ part, phrase, lemma }) =>
      part === 'noun' &&
      phrase !== null &&
      describes(phrase) &&
      phrase.head.lemma === lemma &&
      discourse.events.has(lemma),
  );
  if (!noun || noun === predicate) return [];
  const open = { predicate: noun, sentence, roles: [], relations: ANY, generic: true };
  const event = takenUp(open, source, lexicon);
  // "the deal under which A will take over B was signed": that is still to come
  return event && CLOSED.has(event.factuality.status) ? [event] : [];
};

/** "Had been examined but it was rejected", "tried to merge but were stopped": that it was thought of is no stage of its own; nor "had merged", where they have not, whatever others have. */
const isRefused = ({ source, sentence, roles, factuality: { status } }: EventMention): boolean => {
  const before = source?.factuality.status;
  if (before === 'effected') return status === 'ruled_out' && roles === source?.roles;
  if (source?.sentence !== sentence || !REFUSED.has(status)) return false;
  return (
    before === 'considered' || (before === 'planned' && outward(source.predicate, 8).at(-1)?.past === true)
  );
};

/** "Full merger", "no merger", "a straightforward merger": of those whose merger the text speaks of. */
const isAnyOne = (
  { predicate: { phrase, lemma }, frame, factuality }: EventMention,
  lexicon: DiscourseLexicon,
): boolean =>
  // "a merger should be looked at only where …": of nobody
  factuality.status !== 'considered' &&
  phrase !== null &&
  frame.relation === 'merger' &&
  !lexicon.kindNouns.has(lemma) &&
  !phrase.head.plural &&
  lemma === phrase.lemma;

/** "The merger", "its takeover", "that alliance": an event told before; "a merger" is none. */
const refersBack = (
  { predicate: { phrase, governor, lemma } }: EventMention,
  lexicon: DiscourseLexicon,
): boolean =>
  phrase !== null &&
  !lexicon.kindNouns.has(lemma) &&
  !lexicon.others.has(lemma) &&
  (!phrase.head.plural || phrase.quantity !== null || lemma !== phrase.lemma) &&
  (DEFINITE.test(phrase.determiner) || phrase.possessor !== null || governor?.as === 'compound');
