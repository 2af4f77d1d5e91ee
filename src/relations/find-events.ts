/** The readings of an article's sentences in, what they tell of organisations out: events with roles and status. */
import type { SentenceReading } from '../grammar/read-clauses.js';
import { CLOSED } from '../model/claim.js';
import type { CompiledFrame } from '../model/frame.js';
import type { Predicate } from '../model/predicate.js';
import type { Sentence } from '../model/sentence.js';
import type { DatedTimex, Timex } from '../model/timex.js';
import {
  type ArgumentContext,
  type FilledRole,
  isSameSet,
  partyIds,
  type RoleLexicon,
} from './argument-context.js';
import { fillRoles } from './arguments.js';
import { divide } from './divide-event.js';
import { type Factuality, judge } from './factuality.js';
import { type FactualityLexicon, isTelling } from './factuality-classes.js';
import { type FrameIndex, framesOf, isDoubted } from './frame-index.js';
import { subjectOf } from './holders.js';
import type { OutcomeLexicon } from './outcomes.js';
import { SHARED } from './participants.js';
import type { DatingLexicon } from './times-of.js';

export interface ReadSentence {
  readonly sentence: Sentence;
  readonly reading: SentenceReading;
  readonly headline: boolean;
  readonly timexes: readonly Timex[];
  /** The date of the chronicle's entry that it stands in. */
  readonly entry: DatedTimex | null;
}

/** One place that tells of an event. */
export interface EventMention {
  readonly frame: CompiledFrame;
  readonly predicate: Predicate;
  readonly sentence: ReadSentence;
  readonly roles: readonly FilledRole[];
  readonly factuality: Factuality;
  /** The item of a list that names who takes part. */
  readonly item?: ReadSentence;
  /** Ids of those that the subject names. */
  readonly subjects?: ReadonlySet<string>;
  /** The event that this one refers to and tells more of. */
  readonly source?: EventMention;
}

export interface RelationLexicon {
  readonly frames: FrameIndex;
  readonly factuality: FactualityLexicon;
  readonly roles: RoleLexicon;
  readonly dating: DatingLexicon;
  readonly outcomes: OutcomeLexicon;
  /** Adjectives of a body that does not exist yet. */
  readonly newBodies: ReadonlySet<string>;
  /** Nouns for organisations. */
  readonly bodies: ReadonlySet<string>;
}

const governedBy = (predicates: readonly Predicate[]): ReadonlyMap<Predicate, readonly Predicate[]> => {
  const map = new Map<Predicate, Predicate[]>();
  for (const one of predicates) {
    const outer = one.governor?.predicate;
    if (!outer) continue;
    const known = map.get(outer);
    if (known) known.push(one);
    else map.set(outer, [one]);
  }
  return map;
};

/** The predicate as it was read, of one that stands for a further stage. */
const origin = (predicate: Predicate, predicates: readonly Predicate[]): Predicate =>
  predicates[predicate.id] ?? predicate;

/**
 * "The merger was approved in May, delayed in June and completed last month": a noun whose phrase is the subject of
 * several verbs tells a stage with each that says something of it.
 */
const stagesOf = (
  predicate: Predicate,
  predicates: readonly Predicate[],
  { factuality }: RelationLexicon,
): readonly Predicate[] => {
  const top = outermostNoun(predicate);
  const { governor } = top;
  if (predicate.part !== 'noun' || governor?.as !== 'subject') return [predicate];
  const { subject } = governor.predicate;
  const others = predicates.filter(
    (one) =>
      one !== governor.predicate &&
      one.part !== 'noun' &&
      one.finite &&
      subject !== null &&
      one.subject === subject &&
      one.clause !== 'relative',
  );
  const telling = [
    ...(governor.predicate.clause === 'relative' && others.length > 0 ? [] : [governor.predicate]),
    ...others,
  ].filter((one) => isTelling(one, factuality));
  return others.length > 0 && telling.length > 0
    ? telling.map((one) => governedAnew(predicate, top, one))
    : [predicate];
};

/** The last noun on the way out: of "plans for a merger" it is the plans. */
const outermostNoun = (predicate: Predicate): Predicate => {
  let top = predicate;
  for (let n = 0; top.governor?.predicate.part === 'noun' && n < 6; n++) top = top.governor.predicate;
  return top;
};

/** The predicate with another verb as the governor of its outermost noun. */
const governedAnew = (predicate: Predicate, top: Predicate, verb: Predicate): Predicate => {
  if (predicate === top || !predicate.governor)
    return { ...predicate, governor: { predicate: verb, as: 'subject' } };
  return {
    ...predicate,
    governor: { ...predicate.governor, predicate: governedAnew(predicate.governor.predicate, top, verb) },
  };
};

/** Events of one sentence, whether or not all their roles are filled. */
export const findEvents = (
  sentence: ReadSentence,
  lexicon: RelationLexicon,
  context: ArgumentContext,
): readonly EventMention[] => {
  const { predicates } = sentence.reading;
  const governed = governedBy(predicates);
  const tell = (one: Predicate): readonly EventMention[] =>
    stagesOf(one, predicates, lexicon).flatMap((predicate) =>
      framesOf(lexicon.frames, predicate, governed.get(origin(predicate, predicates)) ?? []).flatMap(
        ({ frame, negated }) => {
          const roles = fillRoles(predicate, frame, context);
          if (!roles) return [];
          const factuality = judgeMention(
            negated ? affirmed(predicate) : predicate,
            negated ? { ...frame, aspect: 'state' } : frame,
            lexicon,
            sentence.headline,
            roles.some(({ role, named }) => role === 'result' && named.length > 0),
          );
          return divide({
            frame: withPartner(frame, predicate, factuality, lexicon),
            predicate,
            sentence,
            roles,
            factuality,
            subjects: new Set(subjectOf(predicate, context).map(({ organisation }) => organisation.id)),
          });
        },
      ),
    );
  return withoutFormed(predicates.flatMap((one) => withoutTrials(tell(one))));
};

/** "A and B merged, forming the C Group": what those who merge form is no alliance of theirs. */
const withoutFormed = (events: readonly EventMention[]): readonly EventMention[] =>
  events.filter(
    (one) =>
      one.frame.relation !== 'alliance' ||
      one.predicate.part === 'noun' ||
      !events.some(
        (other) =>
          other.frame.relation === 'merger' &&
          other.predicate.part === 'verb' &&
          other.predicate.at < one.predicate.at &&
          other.factuality.status === one.factuality.status &&
          isSameSet(partyIds(other), partyIds(one)),
      ),
  );

/** The predicate without the negation that its frame's wording holds. */
const affirmed = (predicate: Predicate): Predicate => {
  const { governor } = predicate;
  const bare = { ...predicate, negated: false, adverbs: [] };
  return governor && isDoubted(predicate)
    ? { ...bare, governor: { ...governor, predicate: { ...governor.predicate, lemma: 'expected' } } }
    : bare;
};

/** "Has not decided whether to join a partnership": who has no partner yet is the only party. */
const withPartner = (
  frame: CompiledFrame,
  { part, governor, object }: Predicate,
  { status }: Factuality,
  { roles: { forming, including } }: RelationLexicon,
): CompiledFrame => {
  const entered = governor?.predicate.lemma ?? '';
  // "whether to join its neighbours" tells of several
  const isEntered =
    part === 'noun' ? forming.has(entered) || including.has(entered) : object?.head.plural !== true;
  return status === 'undecided' && SHARED.has(frame.relation) && isEntered ? { ...frame, least: 1 } : frame;
};

/** "Was looked at and rejected": that it was considered is no stage of its own. */
const withoutTrials = (stages: readonly EventMention[]): readonly EventMention[] =>
  stages.some(({ factuality }) => CLOSED.has(factuality.status))
    ? stages.filter(({ factuality }) => factuality.status !== 'considered')
    : stages;

/** How real what a predicate tells is, as an event of the frame. */
export const judgeMention = (
  predicate: Predicate,
  frame: CompiledFrame,
  lexicon: RelationLexicon,
  headline: boolean,
  /** It goes by a name: "Mercia, an alliance of A and B". */
  isNamed = false,
): Factuality => {
  const factuality = judge(
    predicate,
    frame.aspect,
    frame.neutral ?? defaultStatus(frame),
    lexicon.factuality,
    headline,
  );
  if (frame.status) return { ...factuality, status: frame.status };
  if (frame.change && isAsEver(predicate)) return { ...factuality, status: null };
  // "will pull out of running B": what one runs comes to its end
  if (
    frame.change &&
    (predicate.form === 'gerund' || predicate.clause === 'complement') &&
    factuality.status === 'abandoned' &&
    !factuality.steps.some(({ name }) => PLANNING.has(name))
  )
    return { ...factuality, status: 'ended' };
  if (frame.utmost && factuality.status === 'effected') return { ...factuality, status: frame.utmost };
  // a body that has come to its end is closed
  if (frame.relation === 'closure' && factuality.status === 'ended')
    return { ...factuality, status: 'effected' };
  // "will cease to be a separate body": it will not stay one
  if (
    frame.relation === 'independence' &&
    factuality.status === 'ended' &&
    factuality.steps.some(({ predicate: { modal } }) => modal !== '')
  )
    return { ...factuality, status: 'ruled_out' };
  // "protects its autonomy": a governor that nothing is known of says nothing
  if (frame.relation === 'independence' && predicate.part === 'noun' && factuality.neutral)
    return { ...factuality, status: null };
  return frame.relation === 'alliance' && predicate.part === 'noun'
    ? lasting(predicate, factuality, isNamed)
    : factuality;
};

/** "A, which runs B", "B is run by A": so it is or was, and "now" or "since" alone would tell that it came to be so. */
const isAsEver = ({
  part,
  clause,
  modal,
  perfect,
  progressive,
  negated,
  adverbs,
  times,
}: Predicate): boolean =>
  part === 'verb' &&
  modal === '' &&
  !perfect &&
  !negated &&
  (clause === 'main' || clause === 'relative' || clause === 'participle') &&
  !(progressive && clause === 'main') &&
  !adverbs.includes('now') &&
  !times.some(({ preposition }) => preposition === 'since' || preposition === 'from');

const PLANNING = new Set(['plan', 'want', 'consider', 'approve']);

/** An arrangement that is theirs lasts until they tear it up; one that nothing known is said of may only be a plan. */
const lasting = (predicate: Predicate, factuality: Factuality, isNamed: boolean): Factuality => {
  const { status, steps, neutral, unsure } = factuality;
  const theirs =
    predicate.phrase?.possessor !== null ||
    isNamed ||
    /^(?:the|their|its)\b/.test(predicate.phrase?.determiner ?? '');
  if (status === 'abandoned' && theirs && !steps.some(({ name }) => PLANNING.has(name)))
    return { ...factuality, status: 'ended' };
  if (neutral && unsure && predicate.governor?.as !== 'subject' && status === 'effected')
    return { ...factuality, status: 'considered' };
  return factuality;
};

/** What a noun tells that nothing around it says anything of. */
const defaultStatus = (frame: CompiledFrame): CompiledFrame['neutral'] =>
  frame.relation === 'alliance' ? 'effected' : 'planned';
