/** What the sentences tell of events in, the same with events that refer to others filled from those: "the deal was scrapped". */
import type { DiscourseLexicon } from '../discourse/lexicon.js';
import type { Predicate } from '../model/predicate.js';
import type { FilledRole } from './arguments.js';
import { type EventMention, judgeMention, type ReadSentence, type RelationLexicon } from './find-events.js';
import { type Parties, participantSets } from './participants.js';

/** Sentences back in which the event may be told, and ahead. */
const REACH = 6;
const AHEAD = 2;

/** Relations that one noun may take up: a merger may be an alliance's. */
const COMPATIBLE: Readonly<Record<string, readonly string[]>> = {
  merger: ['merger'],
  acquisition: ['acquisition', 'merger'],
  alliance: ['alliance'],
  closure: ['closure'],
  independence: ['independence'],
};
const ANY = ['merger', 'acquisition', 'alliance', 'closure'];

/** Classes that tell what becomes of an event: a pronoun or "the deal" is taken for one only there. */
const COURSE = new Set(['stop', 'refuse', 'deny', 'delay', 'undo', 'approve', 'complete', 'come-about']);

const DEFINITE = /^(?:the|this|that|these|those|its|their|such|both|our)\b/;

const order = (a: EventMention, b: EventMention): number => a.sentence.sentence.index - b.sentence.sentence.index || a.predicate.at - b.predicate.at;

export const isComplete = ({ frame, roles }: EventMention, parties: Parties): boolean => participantSets(frame, roles, parties).length > 0;

const named = (roles: readonly FilledRole[]): ReadonlySet<string> => new Set(roles.flatMap((role) => role.named.map(({ organisation }) => organisation.id)));

/** Whether all whom an open mention names take part in the other event. */
const agrees = (open: readonly FilledRole[], other: EventMention, parties: Parties): boolean => {
  const ids = named(other.roles);
  return [...named(open)].every((id) => ids.has(id) || parties.bystanders.has(id));
};

interface Open {
  readonly predicate: Predicate;
  readonly sentence: ReadSentence;
  readonly relations: readonly string[];
  readonly roles: readonly FilledRole[];
  /** Its noun tells no relation. */
  readonly generic: boolean;
}

/** "They threw it out", "this was untrue": whether the pronoun is what the verb or adjective of an event's course is said of. */
const becomesOf = ({ governor }: Predicate, framed: ReadonlySet<Predicate>): boolean =>
  governor !== null && (governor.as === 'object' || governor.as === 'subject') && governor.predicate.part !== 'noun' && !framed.has(governor.predicate) && governor.predicate.lemma !== 'be';

/** Nouns that take up an event without naming its relation, and "it", "this" where something becomes of them. */
const genericMentions = (sentence: ReadSentence, lexicon: DiscourseLexicon, framed: ReadonlySet<Predicate>): readonly Open[] =>
  sentence.reading.predicates.flatMap((predicate): Open[] => {
    const { part, phrase, lemma } = predicate;
    if (part === 'noun' && phrase?.head.tag === 'pron') return becomesOf(predicate, framed) ? [{ predicate, sentence, relations: ANY, roles: [], generic: true }] : [];
    if (part !== 'noun' || !phrase || phrase.head.lemma !== lemma || !lexicon.events.has(lemma) || !DEFINITE.test(phrase.determiner)) return [];
    return [{ predicate, sentence, relations: ANY, roles: [], generic: true }];
  });

const isElliptic = ({ lemma, object, part, governor }: Predicate): boolean =>
  part === 'verb' && lemma === 'do' && (object === null || object.lemma === 'so' || object.lemma === 'same') && governor?.as !== 'rejected';

/** The event that an open mention refers to: the last one told that fits, or one told right after. */
const antecedent = (open: Open, told: readonly EventMention[], parties: Parties): EventMention | null => {
  const index = open.sentence.sentence.index;
  const fits = (one: EventMention): boolean => open.relations.includes(one.frame.relation) && agrees(open.roles, one, parties) && one.predicate !== open.predicate;
  const before = told.findLast((one) => fits(one) && index - one.sentence.sentence.index <= REACH && (one.sentence.sentence.index < index || (one.sentence.sentence.index === index && one.predicate.at < open.predicate.at)));
  return before ?? told.find((one) => fits(one) && one.sentence.sentence.index > index && one.sentence.sentence.index - index <= AHEAD) ?? null;
};

/** The antecedent's event as the open mention tells it; null where that tells nothing new. */
const takenUp = (open: Open, source: EventMention, lexicon: RelationLexicon, frameAspect: EventMention['frame']): EventMention | null => {
  const factuality = judgeMention(open.predicate, frameAspect, lexicon, open.sentence.headline);
  if (factuality.neutral || factuality.status === null) return null;
  if (open.generic && !factuality.steps.some(({ name, predicate }) => predicate !== open.predicate && COURSE.has(name))) return null;
  // an arrangement that lasted has ended, a plan for one is dropped
  const status = factuality.status === 'abandoned' && source.factuality.status === 'effected' && source.frame.relation === 'alliance' ? 'ended' : factuality.status;
  return { frame: source.frame, predicate: open.predicate, sentence: open.sentence, roles: source.roles, factuality: { ...factuality, status }, source };
};

/** "B did so, too": the event before with another subject. */
const elliptic = (predicate: Predicate, sentence: ReadSentence, told: readonly EventMention[], subjects: FilledRole['named'], lexicon: RelationLexicon): EventMention | null => {
  const index = sentence.sentence.index;
  const source = told.findLast(
    (one) => one.predicate.part === 'verb' && index - one.sentence.sentence.index <= 2 && (one.sentence.sentence.index < index || one.predicate.at < predicate.at) && one.predicate !== predicate,
  );
  if (!source || subjects.length === 0) return null;
  const ids = new Set(subjects.map(({ organisation }) => organisation.id));
  const same = [...named(source.roles)].filter((id) => ids.has(id)).length === ids.size;
  const first = source.frame.relation === 'acquisition' ? (source.predicate.passive ? 'acquired' : 'acquirer') : 'party';
  const roles = same
    ? source.roles
    : source.roles.map((role) => {
        if (role.role !== first) return role;
        const others = role.named.filter(({ organisation }) => !source.subjects?.has(organisation.id));
        return { role: role.role, named: subjects.length > 1 || role.role !== 'party' ? subjects : [...subjects, ...others] };
      });
  const factuality = judgeMention(predicate, source.frame, lexicon, sentence.headline);
  if (factuality.neutral) return null;
  return { frame: source.frame, predicate, sentence, roles, factuality, source };
};

/**
 * All events in order: those that name who takes part, and those that refer to one of them and say what became of it.
 * `subjects` gives the organisations of a predicate's subject.
 */
export const coreferEvents = (
  mentions: readonly EventMention[],
  sentences: readonly ReadSentence[],
  lexicon: RelationLexicon,
  discourse: DiscourseLexicon,
  subjects: (predicate: Predicate, sentence: ReadSentence) => FilledRole['named'],
): readonly EventMention[] => {
  const parties = lexicon.roles;
  const complete = mentions.filter((one) => isComplete(one, parties));
  const taken = new Set(complete.map(({ predicate }) => predicate));
  const framed = new Set(mentions.map(({ predicate }) => predicate));
  const open: Open[] = [
    ...mentions.filter((one) => !taken.has(one.predicate) && one.predicate.part === 'noun' && refersBack(one, discourse)).map(({ predicate, sentence, frame, roles }) => ({ predicate, sentence, roles, relations: COMPATIBLE[frame.relation] ?? [], generic: false })),
    ...sentences.flatMap((sentence) => genericMentions(sentence, discourse, framed)).filter(({ predicate }) => !taken.has(predicate)),
  ];
  const told = complete.toSorted(order);
  const added: EventMention[] = [];
  for (const one of open) {
    const source = antecedent(one, told, parties);
    const event = source ? takenUp(one, source, lexicon, source.frame) : null;
    if (event) added.push(event);
  }
  for (const sentence of sentences) {
    for (const predicate of sentence.reading.predicates) {
      if (!isElliptic(predicate)) continue;
      const event = elliptic(predicate, sentence, told, subjects(predicate, sentence), lexicon);
      if (event) added.push(event);
    }
  }
  return [...told, ...added].toSorted(order);
};

/** "The merger", "its takeover", "that alliance": an event told before; "a merger" is none. */
const refersBack = ({ predicate: { phrase, governor, lemma } }: EventMention, lexicon: DiscourseLexicon): boolean =>
  phrase !== null && !lexicon.kindNouns.has(lemma) && !lexicon.others.has(lemma) && (!phrase.head.plural || phrase.quantity !== null || lemma !== phrase.lemma) && (DEFINITE.test(phrase.determiner) || phrase.possessor !== null || governor?.as === 'compound');
